using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <content>Expressions. https://go.dev/ref/spec#Expressions</content>
internal sealed partial class Checker
{
    /// <summary>What an expression stands for. Everything inside it is looked at, whatever is not known.</summary>
    private Operand Expression(SyntaxNode node)
    {
        if (!node.Exists || !TryEnter())
        {
            return Operand.Unknown;
        }

        var operand = node.Kind switch
        {
            SyntaxKind.Identifier => Identifier(node),
            SyntaxKind.BasicLiteral => Literal(node.As<BasicLiteralSyntax>()),
            SyntaxKind.FunctionLiteral => FunctionLiteral(node.As<FunctionLiteralSyntax>()),
            SyntaxKind.CompositeLiteral => CompositeLiteral(node.As<CompositeLiteralSyntax>(), null),
            SyntaxKind.ParenthesizedExpression => Expression(node.Children.First),
            SyntaxKind.SelectorExpression => Selector(node.As<SelectorExpressionSyntax>()),
            SyntaxKind.IndexExpression => Index(node.As<IndexExpressionSyntax>()),
            SyntaxKind.SliceExpression => Slice(node.As<SliceExpressionSyntax>()),
            SyntaxKind.TypeAssertExpression => Assertion(node.As<TypeAssertExpressionSyntax>()),
            SyntaxKind.CallExpression => Call(node.As<CallExpressionSyntax>()),
            SyntaxKind.StarExpression => Star(node.As<StarExpressionSyntax>()),
            SyntaxKind.UnaryExpression => Unary(node.As<UnaryExpressionSyntax>()),
            SyntaxKind.BinaryExpression => Binary(node),
            SyntaxKind.KeyValueExpression => KeyValue(node.As<KeyValueExpressionSyntax>()),
            SyntaxKind.ArrayType or SyntaxKind.SliceType or SyntaxKind.MapType or SyntaxKind.ChannelType or SyntaxKind.FunctionType
                or SyntaxKind.StructType or SyntaxKind.InterfaceType or SyntaxKind.VariadicType => new Operand(OperandMode.Type, TypeOf(node)),
            _ => Others(node),
        };
        depth--;
        Record(node, operand);
        return operand;
    }

    /// <summary>What is no expression: broken source. Its parts are looked at.</summary>
    private Operand Others(SyntaxNode node)
    {
        foreach (var child in node.Children)
        {
            Expression(child);
        }

        return Operand.Unknown;
    }

    private Operand KeyValue(KeyValueExpressionSyntax pair)
    {
        Expression(pair.Key);
        return Expression(pair.Value);
    }

    private Operand Identifier(SyntaxNode node) => Lookup(node) is { } symbol ? OperandOf(symbol) : Operand.Unknown;

    private Operand OperandOf(Symbol symbol) => symbol switch
    {
        VariableSymbol variable => Operand.Of(variable.Type) with { Symbol = variable },
        FunctionSymbol declared => new Operand(OperandMode.Value, declared.Signature, null, symbol),
        TypeNameSymbol type => new Operand(OperandMode.Type, type.Type, null, symbol),
        ConstantSymbol { Name: "iota", Package: null } when Iota >= 0 => new Operand(OperandMode.Constant, BasicType.UntypedInt, ConstantValue.Of(Iota), symbol),
        ConstantSymbol constant => new Operand(OperandMode.Constant, constant.Type, constant.Value, symbol),
        BuiltinSymbol => new Operand(OperandMode.Builtin, UnknownType.Instance, null, symbol),
        NilSymbol => new Operand(OperandMode.Value, BasicType.UntypedNil, null, symbol),
        _ => Operand.Unknown with { Symbol = symbol },
    };

    private static Operand Literal(BasicLiteralSyntax literal) => new(
        OperandMode.Constant,
        literal.LiteralKind switch
        {
            TokenKind.Integer => BasicType.UntypedInt,
            TokenKind.Float => BasicType.UntypedFloat,
            TokenKind.Imaginary => BasicType.UntypedComplex,
            TokenKind.Rune => BasicType.UntypedRune,
            TokenKind.String => BasicType.UntypedString,
            _ => UnknownType.Instance,
        },
        ConstantFolding.Literal(literal));

    /// <summary>A selector or qualified identifier. https://go.dev/ref/spec#Selectors</summary>
    private Operand Selector(SelectorExpressionSyntax node)
    {
        var selector = node.Selector;
        if (node.Operand.Kind == SyntaxKind.Identifier && Lookup(node.Operand) is ImportNameSymbol import)
        {
            return selector.Exists ? ImportedMember(import.Imported, selector) : Operand.Unknown;
        }

        var operand = Expression(node.Operand);
        if (!selector.Exists || operand.Type.IsUnknown)
        {
            return Operand.Unknown;
        }

        var name = GoNames.Of(selector);
        var member = MemberLookup.Find(operand.Type, name, package);
        if (member.Symbol is null)
        {
            return Operand.Unknown;
        }

        RecordSymbol(selector, member.Symbol);
        if (operand.IsType)
        {
            return member.Symbol is FunctionSymbol method
                ? new Operand(OperandMode.Value, MethodExpression(operand.Type, method, member.Type), null, method)
                : Operand.Of(member.Type);
        }

        return Operand.Of(member.Type) with { Symbol = member.Symbol };
    }

    private Operand ImportedMember(PackageSymbol imported, SyntaxNode selector)
    {
        var name = GoNames.Of(selector);
        if (imported.IsMissing)
        {
            var unseen = new UnseenSymbol(name, imported);
            if (unseen.IsExported)
            {
                RecordSymbol(selector, unseen);
                return Operand.Unknown with { Symbol = unseen };
            }

            return Operand.Unknown;
        }

        if (!GoNames.IsExported(name) || imported.Scope.Local(name) is not { } symbol)
        {
            return Operand.Unknown;
        }

        RecordSymbol(selector, symbol);
        return OperandOf(symbol);
    }

    /// <summary>What is assigned to or has its address taken is a variable, whatever its package.</summary>
    private void MarkVariable(Operand operand)
    {
        if (operand.Symbol is UnseenSymbol unseen)
        {
            Compilation?.Unseen.AddVariable(unseen);
        }
    }

    /// <summary>The function that <c>T.Method</c> is: the receiver becomes the first parameter. https://go.dev/ref/spec#Method_expressions</summary>
    private static GoType MethodExpression(GoType receiver, FunctionSymbol method, GoType type) =>
        type is SignatureType signature
            ? new SignatureType(
                null,
                [new VariableSymbol(SymbolKind.Parameter, ReceiverName(signature), method.Package, default, receiver), .. signature.Parameters],
                signature.Results,
                signature.IsVariadic,
                signature.TypeParameters)
            : UnknownType.Instance;

    /// <summary>Parameters have names all or none.</summary>
    private static string ReceiverName(SignatureType signature) =>
        signature.Parameters is not [{ Name.Length: > 0 }, ..] ? ""
        : signature.Receiver is { Name.Length: > 0 } receiver ? receiver.Name
        : "_";

    /// <summary>An index expression or instantiation. https://go.dev/ref/spec#Index_expressions</summary>
    private Operand Index(IndexExpressionSyntax node)
    {
        var operand = Expression(node.Operand);
        if (operand.IsType)
        {
            return new Operand(OperandMode.Type, InstanceType(node));
        }

        if (operand.Type is SignatureType { TypeParameters.Count: > 0 } generic)
        {
            var arguments = node.Indices.Select(TypeOf).ToList();
            return operand with { Type = Inference.Instantiate(generic, arguments, [], this) };
        }

        if (operand.Symbol is FunctionSymbol { IsMethod: false })
        {
            // A generic function whose signature is being bound, as in func F[T any](a [unsafe.Sizeof(F[int])]T).
            foreach (var index in node.Indices)
            {
                TypeOf(index);
            }

            return operand;
        }

        var core = CoreTypes.Of(operand.Type);
        foreach (var index in node.Indices)
        {
            Assign(index, CoreTypes.KeyOf(operand.Type) is { } key ? key : operand.Type.IsUnknown ? UnknownType.Instance : BasicType.Int);
        }

        return core switch
        {
            BasicType { IsString: true } => Operand.Of(BasicType.Byte),
            SliceType slice => Operand.Of(slice.Element),
            ArrayType array => Operand.Of(array.Element),
            PointerType { Element.Underlying: ArrayType array } => Operand.Of(array.Element),
            MapType map => Operand.Of(map.Element) is { Mode: OperandMode.Value } value ? value with { Mode = OperandMode.CommaOk } : Operand.Unknown,
            null => CoreTypes.ElementOf(operand.Type) is { } element ? Operand.Of(element) : Operand.Unknown,
            _ => Operand.Unknown,
        };
    }

    /// <summary>A slice expression. https://go.dev/ref/spec#Slice_expressions</summary>
    private Operand Slice(SliceExpressionSyntax node)
    {
        var operand = Expression(node.Operand);
        IntegerOperand(node.Low);
        IntegerOperand(node.High);
        IntegerOperand(node.Maximum);
        return CoreTypes.Of(operand.Type) switch
        {
            BasicType { IsString: true } => Operand.Of(BasicType.DefaultOf(operand.Type)),
            SliceType => Operand.Of(operand.Type),
            ArrayType array => Operand.Of(new SliceType(array.Element)),
            PointerType { Element.Underlying: ArrayType array } => Operand.Of(new SliceType(array.Element)),
            null when operand.Type is TypeParameterType => Operand.Of(operand.Type),
            _ => Operand.Unknown,
        };
    }

    /// <summary>A type assertion. https://go.dev/ref/spec#Type_assertions</summary>
    private Operand Assertion(TypeAssertExpressionSyntax node)
    {
        var operand = Expression(node.Operand);
        return node.Type.Exists ? new Operand(OperandMode.CommaOk, TypeOf(node.Type)) : operand with { Symbol = null };
    }

    private Operand Star(StarExpressionSyntax node)
    {
        var operand = Expression(node.Operand);
        return operand.IsType ? new Operand(OperandMode.Type, new PointerType(operand.Type))
            : CoreTypes.Of(operand.Type) is PointerType pointer ? Operand.Of(pointer.Element)
            : Operand.Unknown;
    }

    /// <summary>A prefix operator. https://go.dev/ref/spec#Operators</summary>
    private Operand Unary(UnaryExpressionSyntax node)
    {
        var operation = node.Operator;
        var operand = Expression(node.Operand);
        if (operand.Type.IsUnknown && operation != TokenKind.And)
        {
            return Operand.Unknown;
        }

        switch (operation)
        {
            case TokenKind.And:
                MarkVariable(operand);
                return operand.Type.IsUnknown ? Operand.Unknown : Operand.Of(new PointerType(operand.Type));
            case TokenKind.Arrow:
                return CoreTypes.Of(operand.Type) is ChannelType channel ? new Operand(OperandMode.CommaOk, channel.Element) : Operand.Unknown;
            case TokenKind.Tilde:
                return Operand.Unknown;
            default:
                return operand.Mode == OperandMode.Constant
                    ? new Operand(OperandMode.Constant, operand.Type, operand.Value is { } value ? ConstantFolding.Unary(operation, value, operand.Type) : null)
                    : Operand.Of(operand.Type);
        }
    }

    /// <summary>Binary operators lean to the left, and chains of them can be long: they are taken from the inside out.</summary>
    private Operand Binary(SyntaxNode node)
    {
        var chain = new Stack<BinaryExpressionSyntax>();
        while (node.TryAs<BinaryExpressionSyntax>(out var binary))
        {
            chain.Push(binary);
            node = binary.Left;
        }

        var left = Expression(node);
        while (chain.TryPop(out var binary))
        {
            var right = Expression(binary.Right);
            MatchOperands(binary.Operator, binary.Left, left, binary.Right, right);
            left = Binary(binary.Operator, left, right);
            Record(binary.Node, left);
        }

        return left;
    }

    private static Operand Binary(TokenKind operation, Operand left, Operand right)
    {
        if (operation is TokenKind.ShiftLeft or TokenKind.ShiftRight)
        {
            return Shift(operation, left, right);
        }

        var isComparison = IsComparison(operation);
        var type = isComparison ? BasicType.UntypedBool : CommonType(left, right);
        if (left.Mode == OperandMode.Constant && right.Mode == OperandMode.Constant)
        {
            var isInteger = CommonType(left, right).Underlying is BasicType { IsInteger: true };
            var value = left.Value is { } a && right.Value is { } b ? ConstantFolding.Binary(operation, a, b, isInteger) : null;
            return new Operand(OperandMode.Constant, type, value is null || type is BasicType { IsUntyped: true } ? value : ConstantFolding.Convert(value, type, type));
        }

        return Operand.Of(type);
    }

    /// <summary>A shift has the type of its left operand. https://go.dev/ref/spec#Operators</summary>
    private static Operand Shift(TokenKind operation, Operand left, Operand right)
    {
        if (left.Mode == OperandMode.Constant && right.Mode == OperandMode.Constant)
        {
            var type = left.Type is BasicType { IsUntyped: true, IsInteger: false } ? BasicType.UntypedInt : left.Type;
            return new Operand(OperandMode.Constant, type, left.Value is { } value && right.Value is { } count && ConstantFolding.Shift(operation, value, count) is { } shifted
                ? ConstantFolding.Convert(shifted, type, type)
                : null);
        }

        return Operand.Of(left.Type);
    }

    /// <summary>
    /// The type of an operation on two operands: identical unless one is untyped, so that one which is not known has the type of
    /// the other if that has one.
    /// </summary>
    private static GoType CommonType(Operand left, Operand right)
    {
        if (left.IsUntyped && right.IsUntyped)
        {
            var (a, b) = ((BasicType)left.Type, (BasicType)right.Type);
            return a.BasicKind >= b.BasicKind || !b.IsNumeric ? a : b;
        }

        if (left.Type.IsUnknown || left.IsUntyped)
        {
            return right.IsUntyped ? UnknownType.Instance : right.Type;
        }

        return left.Type;
    }

    /// <summary>The type of a variable that a value initialises. https://go.dev/ref/spec#Variable_declarations</summary>
    private static GoType VariableType(Operand value) => value.Mode switch
    {
        OperandMode.Constant or OperandMode.Value or OperandMode.CommaOk =>
            value.Type is TupleType or BasicType { BasicKind: BasicKind.UntypedNil } ? UnknownType.Instance : BasicType.DefaultOf(value.Type),
        _ => UnknownType.Instance,
    };

    /// <summary>The types of several variables that one expression initialises.</summary>
    private static GoType[] Spread(Operand value, int count)
    {
        var types = new GoType[count];
        System.Array.Fill(types, UnknownType.Instance);
        if (value.Type is TupleType tuple)
        {
            for (var i = 0; i < Math.Min(count, tuple.Elements.Count); i++)
            {
                types[i] = tuple.Elements[i];
            }
        }
        else if (count == 2)
        {
            types[0] = VariableType(value);

            // The second value of an unknown expression may be an error as well as a flag.
            types[1] = value.Mode == OperandMode.CommaOk ? BasicType.Bool : UnknownType.Instance;
        }
        else if (count == 1)
        {
            types[0] = VariableType(value);
        }

        return types;
    }
}
