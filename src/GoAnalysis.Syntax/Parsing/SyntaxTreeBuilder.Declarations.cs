namespace GoAnalysis.Syntax.Parsing;

/// <content>Files, declarations and types.</content>
internal abstract partial class SyntaxTreeBuilder
{
    /// <summary>Told by a tail: what stands in brackets are type arguments of the name before them.</summary>
    private const int Instance = 1;

    /// <summary>Told by the element type: what stands in brackets is an array's length.</summary>
    private const int HasElementType = 1;

    /// <summary>Told by a tail: the constants have values of their own.</summary>
    private const int HasValues = 1;

    private readonly List<ParameterEntry> parameters = [];

    private enum ParameterShape
    {
        /// <summary>A name that is a parameter's name or a type's.</summary>
        Bare,
        TypeOnly,
        Named,
    }

    public void ExitSourceFile()
    {
        ref var frame = ref Pop();
        if (!recovering)
        {
            Emit(SyntaxKind.SourceFile, frame.First, frame.Mark);
        }
    }

    public void ExitResumedDeclarations() => Pop();

    public void ExitPackageClause() => PopAndEmit(SyntaxKind.PackageClause);

    public void ExitImportDeclaration() => PopAndEmit(SyntaxKind.ImportDeclaration);

    public void ExitImportSpec()
    {
        PopAndEmit(SyntaxKind.ImportSpec);
        if (KindAt(index - 1) == TokenKind.String && !ImportPath.IsValid(Text(index - 1)))
        {
            Refuse(index - 1, recovering ? "invalid import path: " + System.Text.Encoding.UTF8.GetString(Text(index - 1)) : "");
        }
    }

    public void ExitConstDeclaration() => PopAndEmit(SyntaxKind.ConstDeclaration);

    public void ExitVarDeclaration() => PopAndEmit(SyntaxKind.VarDeclaration);

    public void ExitTypeDeclaration() => PopAndEmit(SyntaxKind.TypeDeclaration);

    public void ExitConstSpec()
    {
        CountDownToCheck();
        ref var frame = ref Pop();
        Emit(SyntaxKind.ConstSpec, frame.First, frame.Mark);
        var repeatsPrevious = KindAt(frame.First - 1) is not (TokenKind.Const or TokenKind.LeftParen) && AfterNames(frame.First) == index;
        if (frame.Data != HasValues && !repeatsPrevious)
        {
            Refuse(frame.First, "missing constant value");
        }
    }

    public void ExitVarSpec()
    {
        CountDownToCheck();
        ref var frame = ref Pop();
        Emit(SyntaxKind.VarSpec, frame.First, frame.Mark);
        if (AfterNames(frame.First) >= index)
        {
            Refuse(frame.First, "missing variable type or initialization");
        }
    }

    public void ExitValuesTail()
    {
        Pop();
        Top.Data = HasValues;
    }

    public void ExitTypeSpec() => PopAndEmit(SyntaxKind.TypeSpec);

    public void ExitFunctionDeclaration()
    {
        ref var frame = ref Pop();
        var isMethod = KindAt(frame.First + 1) == TokenKind.LeftParen;
        Emit(isMethod ? SyntaxKind.MethodDeclaration : SyntaxKind.FunctionDeclaration, frame.First, frame.Mark);
    }

    public void ExitTypeParameters()
    {
        ref var frame = ref Pop();
        GroupParameters(ref frame, areTypeParameters: true);
        Emit(SyntaxKind.TypeParameterList, frame.First, frame.Mark);
    }

    public void ExitTypeParameterDeclaration()
    {
        ref var frame = ref Pop();
        AddParameter(SyntaxKind.TypeParameterDeclaration, ref frame, index == frame.First + 1 ? ParameterShape.Bare : ParameterShape.Named);
    }

    public void ExitParameters()
    {
        ref var frame = ref Pop();
        GroupParameters(ref frame, areTypeParameters: false);
        Emit(SyntaxKind.ParameterList, frame.First, frame.Mark);
    }

    public void ExitParameterDeclaration()
    {
        ref var frame = ref Pop();
        var shape = ParameterShape.TypeOnly;
        if (KindAt(frame.First) == TokenKind.Identifier && frame.Data != Instance)
        {
            shape = index == frame.First + 1 ? ParameterShape.Bare
                : KindAt(frame.First + 1) == TokenKind.Period ? ParameterShape.TypeOnly
                : ParameterShape.Named;
        }

        AddParameter(SyntaxKind.ParameterDeclaration, ref frame, shape);
    }

    private void AddParameter(SyntaxKind kind, ref Frame frame, ParameterShape shape)
    {
        var before = nodeCount;
        Emit(kind, frame.First, frame.Mark);
        if (nodeCount > before)
        {
            parameters.Add(new ParameterEntry(before, shape));
            Top.Data++;
        }
    }

    /// <summary>
    /// Once a list is whole: if one entry has a name and a type, each bare name belongs to the next type, and its node is
    /// taken back; otherwise bare names are types.
    /// </summary>
    private void GroupParameters(ref Frame list, bool areTypeParameters)
    {
        var entries = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(parameters)[(parameters.Count - list.Data)..];
        var named = false;
        foreach (var entry in entries)
        {
            named |= entry.Shape == ParameterShape.Named;
        }

        if (named)
        {
            MergeNames(ref list, entries, areTypeParameters);
        }
        else if (areTypeParameters && entries.Length > 0)
        {
            Refuse(list.First + 1, "all type parameters must be named");
        }

        parameters.RemoveRange(parameters.Count - entries.Length, entries.Length);
    }

    private void MergeNames(ref Frame list, ReadOnlySpan<ParameterEntry> entries, bool areTypeParameters)
    {
        var firstBare = -1;
        var unnamed = -1;
        for (var i = 0; i < entries.Length; i++)
        {
            switch (entries[i].Shape)
            {
                case ParameterShape.Bare:
                    firstBare = firstBare < 0 ? i : firstBare;
                    break;
                case ParameterShape.TypeOnly:
                    // Refused, but the names before it must not be joined with a type behind it.
                    unnamed = unnamed < 0 ? i : unnamed;
                    firstBare = -1;
                    break;
                default:
                    ref var group = ref nodes[entries[i].Node];
                    group.Flags |= NodeFlags.HasNames;
                    if (firstBare >= 0)
                    {
                        group.FirstToken = nodes[entries[firstBare].Node].FirstToken;
                        for (var bare = firstBare; bare < i; bare++)
                        {
                            nodes[entries[bare].Node].Kind = SyntaxKind.None;
                            liveCount--;
                        }

                        firstBare = -1;
                    }

                    break;
            }
        }

        unnamed = unnamed < 0 ? firstBare : unnamed;
        if (unnamed >= 0)
        {
            var at = areTypeParameters ? nodes[entries[unnamed].Node].FirstToken : list.First + 1;
            RefuseEvenIfBroken(at, areTypeParameters ? "all type parameters must be named" : "mixed named and unnamed parameters");
        }
    }

    public void ExitVariadicType() => PopAndEmit(SyntaxKind.VariadicType);

    public void ExitTypeName() => Pop();

    public void ExitQualifierTail() => EmitTail(SyntaxKind.SelectorExpression);

    public void ExitTypeArgumentsTail() => EmitNestedTail(SyntaxKind.IndexExpression);

    public void ExitElementArgumentsTail() => EmitNestedTail(SyntaxKind.IndexExpression);

    public void ExitParenthesizedType() => CloseNested(SyntaxKind.ParenthesizedExpression);

    public void ExitArrayType()
    {
        depth--;
        ref var frame = ref Pop();
        var isSlice = KindAt(frame.First + 1) == TokenKind.RightBracket;
        Emit(isSlice ? SyntaxKind.SliceType : SyntaxKind.ArrayType, frame.First, frame.Mark);
    }

    public void ExitArrayTypeOrInstance()
    {
        depth--;
        ref var frame = ref Pop();
        if ((frame.Data & HasElementType) == 0)
        {
            ref var name = ref Top;
            name.Data = Instance;
            Emit(SyntaxKind.IndexExpression, name.First, name.Mark);
            return;
        }

        var isSlice = KindAt(frame.First + 1) == TokenKind.RightBracket;
        Emit(isSlice ? SyntaxKind.SliceType : SyntaxKind.ArrayType, frame.First, frame.Mark);
        if ((frame.Data & Several) != 0)
        {
            Refuse(frame.First, "unexpected comma; expecting ]");
        }
    }

    public void ExitElementType()
    {
        Pop();
        Top.Data |= HasElementType;
    }

    public void ExitPointerType() => CloseNested(SyntaxKind.StarExpression);

    public void ExitFunctionType() => CloseNested(SyntaxKind.FunctionType);

    public void ExitMapType() => CloseNested(SyntaxKind.MapType);

    public void ExitChannelType() => CloseNested(SyntaxKind.ChannelType);

    public void ExitReceiveChannelType() => CloseNested(SyntaxKind.ChannelType);

    public void ExitStructType() => CloseNested(SyntaxKind.StructType);

    public void ExitFieldDeclaration()
    {
        ref var frame = ref Pop();
        var second = frame.First + 1;
        var isEmbedded = KindAt(frame.First) != TokenKind.Identifier || frame.Data == Instance || second == index
            || KindAt(second) is TokenKind.Period or TokenKind.String;
        Emit(SyntaxKind.FieldDeclaration, frame.First, frame.Mark, isEmbedded ? NodeFlags.None : NodeFlags.HasNames);
    }

    public void ExitInterfaceType() => CloseNested(SyntaxKind.InterfaceType);

    public void ExitInterfaceElement()
    {
        ref var frame = ref Pop();
        var isMethod = KindAt(frame.First) == TokenKind.Identifier && KindAt(frame.First + 1) == TokenKind.LeftParen;
        Emit(isMethod ? SyntaxKind.MethodElement : SyntaxKind.TypeElement, frame.First, frame.Mark);
    }

    public void ExitTypeConstraint()
    {
        if (Pop().Data == Instance)
        {
            Refuse(Top.First, "all type parameters must be named");
        }
    }

    public void ExitUnionTail() => EmitTail(SyntaxKind.BinaryExpression);

    public void ExitUnderlyingTerm() => PopAndEmit(SyntaxKind.UnaryExpression);

    /// <summary>Index behind the names that a constant or variable line starts with.</summary>
    private int AfterNames(int first)
    {
        var at = first + 1;
        while (KindAt(at) == TokenKind.Comma && at < index)
        {
            at += 2;
        }

        return at;
    }

    private readonly record struct ParameterEntry(int Node, ParameterShape Shape);
}
