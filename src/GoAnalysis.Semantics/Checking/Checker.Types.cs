using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <content>Types as they are written. https://go.dev/ref/spec#Types</content>
internal sealed partial class Checker
{
    /// <summary>Unions of more terms than any program has are recorded cut, so that a chain of n costs no n².</summary>
    private const int MaximumRecordedTerms = 100;

    /// <summary>The type parameters of a list, declared in a scope; their constraints are bound when asked for.</summary>
    public IReadOnlyList<TypeParameterType> DeclareTypeParameters(SyntaxNode list, Scope inner)
    {
        var parameters = new List<TypeParameterType>();
        if (list.TryAs<TypeParameterListSyntax>(out var view))
        {
            foreach (var node in view.Parameters)
            {
                if (node.TryAs<TypeParameterDeclarationSyntax>(out var declaration))
                {
                    GoType? constraint = null;
                    GoType Bind() => constraint ??= new Checker(package, inner).Constraint(declaration.Constraint);
                    foreach (var name in declaration.Names)
                    {
                        var parameter = new TypeParameterType(GoNames.Of(name), package, parameters.Count, name, 0, Bind);
                        parameters.Add(parameter);
                        inner.Declare(parameter.Symbol);
                        RecordSymbol(name, parameter.Symbol);
                    }
                }
            }
        }

        return parameters;
    }

    /// <summary>The signature of a function or method.</summary>
    public SignatureType BindSignature(FunctionDeclarationSyntax declaration)
    {
        var inner = new Scope(scope, declaration.Node.Start, declaration.Node.End);
        var checker = new Checker(package, inner);
        IReadOnlyList<TypeParameterType> receiverParameters = [];
        VariableSymbol? receiver = null;
        if (declaration.Receiver.Exists && declaration.Receiver.Children.First.TryAs<ParameterDeclarationSyntax>(out var parameter))
        {
            receiverParameters = checker.DeclareReceiverParameters(parameter.Type, inner);
            receiver = checker.Parameters(declaration.Receiver, SymbolKind.Parameter, declaration.Body, out _).FirstOrDefault();
        }

        var typeParameters = declaration.TypeParameters.Exists ? checker.DeclareTypeParameters(declaration.TypeParameters, inner) : [];
        return checker.Signature(declaration.Parameters, declaration.Result, declaration.Body, receiver, typeParameters, receiverParameters);
    }

    /// <summary>
    /// The names that <c>func (r *T[A, B])</c> gives T's type parameters. Their constraints are those of T with the names
    /// exchanged.
    /// </summary>
    private List<TypeParameterType> DeclareReceiverParameters(SyntaxNode type, Scope inner)
    {
        var parameters = new List<TypeParameterType>();
        while (type.Kind is SyntaxKind.ParenthesizedExpression or SyntaxKind.StarExpression)
        {
            type = type.Children.First;
        }

        if (!type.TryAs<IndexExpressionSyntax>(out var instance))
        {
            return parameters;
        }

        foreach (var name in instance.Indices)
        {
            var index = parameters.Count;
            var text = name.Kind == SyntaxKind.Identifier ? GoNames.Of(name) : "_";
            var parameter = new TypeParameterType(text, package, index, name, 0, () =>
                scope.Lookup(GoNames.Of(instance.Operand), instance.Node.Start) is TypeNameSymbol generic && index < generic.TypeParameters.Count
                    ? Substitution.Create(generic.TypeParameters, parameters)?.Apply(generic.TypeParameters[index].Constraint) ?? UnknownType.Instance
                    : UnknownType.Instance);
            parameters.Add(parameter);
            inner.Declare(parameter.Symbol);
            if (text == "_")
            {
                (blankParameters ??= [])[name.Start] = parameter.Symbol;
            }

            if (name.IsLeaf)
            {
                RecordSymbol(name, parameter.Symbol);
            }
        }

        return parameters;
    }

    private SignatureType Signature(
        SyntaxNode parameters,
        SyntaxNode result,
        SyntaxNode body,
        VariableSymbol? receiver = null,
        IReadOnlyList<TypeParameterType>? typeParameters = null,
        IReadOnlyList<TypeParameterType>? receiverParameters = null)
    {
        var declared = Parameters(parameters, SymbolKind.Parameter, body, out var isVariadic);
        IReadOnlyList<VariableSymbol> results = result.Kind == SyntaxKind.ParameterList
            ? Parameters(result, SymbolKind.Parameter, body, out _)
            : result.Exists
                ? [new VariableSymbol(SymbolKind.Parameter, "", package, default, TypeOf(result))]
                : [];
        return new SignatureType(receiver, declared, results, isVariadic, typeParameters, receiverParameters);
    }

    /// <summary>The parameters of a list; those of a function that has a body count from there on.</summary>
    private List<VariableSymbol> Parameters(SyntaxNode list, SymbolKind kind, SyntaxNode body, out bool isVariadic)
    {
        isVariadic = false;
        var parameters = new List<VariableSymbol>();
        if (!list.TryAs<ParameterListSyntax>(out var view))
        {
            return parameters;
        }

        foreach (var node in view.Parameters)
        {
            if (!node.TryAs<ParameterDeclarationSyntax>(out var declaration))
            {
                continue;
            }

            isVariadic = declaration.Type.Kind == SyntaxKind.VariadicType;
            var type = declaration.Type.Exists ? TypeOf(declaration.Type) : UnknownType.Instance;
            if (!declaration.HasNames)
            {
                parameters.Add(new VariableSymbol(kind, "", package, default, type));
                continue;
            }

            foreach (var name in declaration.Names)
            {
                var parameter = new VariableSymbol(kind, GoNames.Of(name), package, name, type) { VisibleFrom = body.Start };
                parameters.Add(parameter);
                RecordSymbol(name, parameter);
                Record(name, Operand.Of(type));
            }
        }

        return parameters;
    }

    /// <summary>The type that an expression in the place of a type stands for.</summary>
    private GoType TypeOf(SyntaxNode node)
    {
        if (!node.Exists || !TryEnter())
        {
            return UnknownType.Instance;
        }

        var owner = InterfaceOwner;
        if (node.Kind != SyntaxKind.ParenthesizedExpression)
        {
            InterfaceOwner = null;
        }

        var type = node.Kind switch
        {
            SyntaxKind.Identifier => Lookup(node) is TypeNameSymbol symbol ? symbol.Type : UnknownType.Instance,
            SyntaxKind.ParenthesizedExpression => TypeOf(node.Children.First),
            SyntaxKind.SelectorExpression => QualifiedType(node.As<SelectorExpressionSyntax>()),
            SyntaxKind.StarExpression => new PointerType(TypeOf(node.Children.First)),
            SyntaxKind.IndexExpression => InstanceType(node.As<IndexExpressionSyntax>()),
            SyntaxKind.ArrayType => Array(node.As<ArrayTypeSyntax>(), -1),
            SyntaxKind.SliceType or SyntaxKind.VariadicType => new SliceType(TypeOf(node.Children.First)),
            SyntaxKind.MapType => new MapType(TypeOf(node.As<MapTypeSyntax>().Key), TypeOf(node.As<MapTypeSyntax>().Value)),
            SyntaxKind.ChannelType => Channel(node.As<ChannelTypeSyntax>()),
            SyntaxKind.FunctionType => Function(node.As<FunctionTypeSyntax>()),
            SyntaxKind.StructType => Struct(node.As<StructTypeSyntax>()),
            SyntaxKind.InterfaceType => Interface(node.As<InterfaceTypeSyntax>(), owner),
            SyntaxKind.UnaryExpression or SyntaxKind.BinaryExpression => Constraint(node),
            _ => UnknownType.Instance,
        };
        depth--;
        Compilation?.RecordOf(node.Tree).SetType(node, type, null);
        return type;
    }

    /// <summary>A type of another package. What stands in the place of a type is one, also where its package is not seen.</summary>
    private GoType QualifiedType(SelectorExpressionSyntax node)
    {
        var member = Selector(node);
        if (member.Symbol is UnseenSymbol unseen)
        {
            Compilation?.Unseen.AddType(unseen);
        }

        return member.IsType ? member.Type : UnknownType.Instance;
    }

    /// <summary>A constraint; a union stands for the interface that holds it. https://go.dev/ref/spec#Type_constraints</summary>
    private GoType Constraint(SyntaxNode node) =>
        node.Kind is SyntaxKind.UnaryExpression or SyntaxKind.BinaryExpression
            ? UnionInterface(Union(node))
            : TypeOf(node) is var type && type.Underlying is InterfaceType or UnknownType
                ? type
                : UnionInterface([new UnionTerm(type, false)]);

    private static InterfaceType UnionInterface(IReadOnlyList<UnionTerm> union) => new([], [], [union]) { IsImplicit = true };

    private List<UnionTerm> Union(SyntaxNode node)
    {
        var terms = new List<UnionTerm>();

        // Unions lean to the left, and can be long. Each has its place in the tree, and stands for an interface of its own.
        var unions = new Stack<SyntaxNode>();
        while (node.TryAs<BinaryExpressionSyntax>(out var binary) && binary.Operator == TokenKind.Or)
        {
            unions.Push(node);
            node = binary.Left;
        }

        terms.Add(Term(node));
        while (unions.TryPop(out var union))
        {
            terms.Add(Term(union.As<BinaryExpressionSyntax>().Right));
            Record(union, new Operand(OperandMode.Type, UnionInterface([.. terms.Take(MaximumRecordedTerms)])));
        }

        return terms;
    }

    private UnionTerm Term(SyntaxNode node)
    {
        if (!node.TryAs<UnaryExpressionSyntax>(out var unary) || unary.Operator != TokenKind.Tilde)
        {
            return new UnionTerm(TypeOf(node), false);
        }

        var term = new UnionTerm(TypeOf(unary.Operand), true);
        Record(node, new Operand(OperandMode.Type, UnionInterface([term])));
        return term;
    }

    private GoType InstanceType(IndexExpressionSyntax node)
    {
        var generic = TypeOf(node.Operand);
        var arguments = node.Indices.Select(TypeOf).ToList();
        return generic is NamedType { TypeArguments.Count: 0 } named && ReferenceEquals(named.Symbol.Type, named)
            ? named.Symbol.Instantiate(arguments)
            : Operand(node.Operand) is TypeNameSymbol { IsAlias: true } alias ? alias.Instantiate(arguments) : UnknownType.Instance;

        Symbol? Operand(SyntaxNode operand) => operand.Kind == SyntaxKind.Identifier ? scope.Lookup(GoNames.Of(operand), operand.Start) : null;
    }

    /// <summary>An array type.</summary>
    /// <param name="node">The type.</param>
    /// <param name="inferredLength">The length of <c>[...]T</c>.</param>
    private ArrayType Array(ArrayTypeSyntax node, long inferredLength)
    {
        var length = inferredLength;
        if (node.Length.Exists)
        {
            length = Expression(node.Length).Value?.Integer is { } value && value >= 0 && value <= long.MaxValue ? (long)value : -1;
        }

        return new ArrayType(TypeOf(node.Element), length);
    }

    private ChannelType Channel(ChannelTypeSyntax node) => new(
        TypeOf(node.Element),
        !node.CanReceive ? ChannelDirection.Send : !node.CanSend ? ChannelDirection.Receive : ChannelDirection.Both);

    /// <summary>A function type; its parameters are declared nowhere but still recorded.</summary>
    private SignatureType Function(FunctionTypeSyntax node) => Signature(node.Parameters, node.Result, default);

    private StructType Struct(StructTypeSyntax node)
    {
        var fields = new List<VariableSymbol>();
        foreach (var child in node.Fields)
        {
            if (!child.TryAs<FieldDeclarationSyntax>(out var field) || !field.Type.Exists)
            {
                continue;
            }

            var tag = field.Tag.TryAs<BasicLiteralSyntax>(out var literal) ? NullIfEmpty(literal.StringValue) : null;
            var (at, typeNode) = (scope, field.Type);
            GoType? bound = null;
            GoType Bind() => bound ??= At(at).BindType(typeNode);
            if (field.IsEmbedded)
            {
                var name = EmbeddedName(field.Type);
                fields.Add(Field(name.Exists ? GoNames.Of(name) : "_", name, tag, Bind, isEmbedded: true));
                continue;
            }

            foreach (var name in field.Names)
            {
                fields.Add(Field(GoNames.Of(name), name, tag, Bind, isEmbedded: false));
            }
        }

        var structure = new StructType(fields);
        Compilation?.Later(() => BindParts(structure));
        return structure;
    }

    /// <summary>An empty tag is none. https://go.dev/ref/spec#Struct_types</summary>
    private static string? NullIfEmpty(string? tag) => string.IsNullOrEmpty(tag) ? null : tag;

    private VariableSymbol Field(string name, SyntaxNode declaration, string? tag, Func<GoType> bind, bool isEmbedded)
    {
        var field = new VariableSymbol(SymbolKind.Field, name, package, declaration, bind) { IsEmbedded = isEmbedded, Tag = tag };
        if (declaration.Exists && !isEmbedded)
        {
            RecordSymbol(declaration, field);
        }

        return field;
    }

    /// <summary>The identifier that names an embedded field: the type's without package, star and type arguments.</summary>
    private static SyntaxNode EmbeddedName(SyntaxNode type)
    {
        while (type.Kind is SyntaxKind.StarExpression or SyntaxKind.ParenthesizedExpression or SyntaxKind.IndexExpression)
        {
            type = type.Children.First;
        }

        return type.TryAs<SelectorExpressionSyntax>(out var selector) ? selector.Selector
            : type.Kind == SyntaxKind.Identifier ? type : default;
    }

    private InterfaceType Interface(InterfaceTypeSyntax node, string? owner)
    {
        var methods = new List<FunctionSymbol>();
        var embedded = new List<Func<GoType>>();
        var unions = new List<IReadOnlyList<UnionTerm>>();
        foreach (var element in node.Elements)
        {
            if (element.TryAs<MethodElementSyntax>(out var method) && method.Name.Exists)
            {
                var at = scope;
                var symbol = new FunctionSymbol(GoNames.Of(method.Name), package, method.Name, () =>
                    At(at).Signature(method.Parameters, method.Result, default))
                {
                    ReceiverTypeName = owner ?? FunctionSymbol.UnnamedInterface,
                    Syntax = method.Node,
                };
                RecordSymbol(method.Name, symbol);
                methods.Add(symbol);
            }
            else if (element.TryAs<TypeElementSyntax>(out var typeElement) && typeElement.Type.Exists)
            {
                AddTypeElement(typeElement.Type, embedded, unions);
            }
        }

        var contract = new InterfaceType(methods, embedded, unions);
        Compilation?.Later(() => BindParts(contract));
        return contract;
    }

    /// <summary>A single type can be an embedded interface or a union of one, which is known only when it is bound.</summary>
    private void AddTypeElement(SyntaxNode type, List<Func<GoType>> embedded, List<IReadOnlyList<UnionTerm>> unions)
    {
        if (type.Kind is SyntaxKind.UnaryExpression or SyntaxKind.BinaryExpression)
        {
            unions.Add(Union(type));
            return;
        }

        var at = scope;
        GoType? bound = null;
        embedded.Add(() => bound ??= At(at).Constraint(type));
    }
}
