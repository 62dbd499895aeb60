using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>What is known of an expression or type.</summary>
/// <param name="Type">
/// Its type, of a type itself; untyped for an untyped constant; a tuple for a call with several results and for a value that is
/// used with its second one; <see cref="UnknownType"/> where it is not known.
/// </param>
/// <param name="ConstantValue">Its value if it is a constant; null otherwise or where it is not known.</param>
public readonly record struct TypeInfo(GoType Type, ConstantValue? ConstantValue)
{
    /// <summary>
    /// The type that an untyped expression gets from where it stands, as go/types records it: <c>float64</c> for the 1 of
    /// <c>var f float64 = 1</c>, the default type where an interface or no type is wanted, its untyped type where nothing gives it
    /// one, as for the operands of a constant expression and the condition of an if. <c>nil</c> gets the type of what it is
    /// assigned to or compared with, where go/types leaves it untyped. <see cref="UnknownType"/> where the context is not known;
    /// <see cref="Type"/> for what has a type.
    /// </summary>
    public GoType ConvertedType { get; init; } = Type;
}

/// <summary>
/// Answers what the names and expressions of one file mean. A declaration outside functions is bound, with all that is inside
/// it, when something in it is first asked for. Safe for use by many threads.
/// </summary>
public sealed class SemanticModel
{
    private readonly GoCompilation compilation;
    private readonly SyntaxNode[] declarations;
    private readonly bool[] isBound;

    internal SemanticModel(GoCompilation compilation, GoSyntaxTree tree)
    {
        this.compilation = compilation;
        Tree = tree;
        Record = new TreeRecord(tree);
        declarations = tree.Root.TryAs<SourceFileSyntax>(out var file) ? [.. file.Declarations] : [];
        isBound = new bool[declarations.Length];
    }

    /// <summary>The file.</summary>
    public GoSyntaxTree Tree { get; }

    /// <summary>The package that it is part of.</summary>
    public GoCompilation Compilation => compilation;

    internal TreeRecord Record { get; }

    /// <summary>What a name refers to.</summary>
    /// <param name="node">An identifier, a selector expression, or either in parentheses or with type arguments; a call gives what it calls, an instantiation what is instantiated.</param>
    /// <returns>The symbol; null where there is none or it is not known.</returns>
    public ISymbol? GetSymbolInfo(SyntaxNode node)
    {
        node = Unwrap(node);
        if (node.Kind == SyntaxKind.CallExpression)
        {
            node = Unwrap(node.Children.First);
        }

        var isIndexed = node.Kind == SyntaxKind.IndexExpression;
        if (isIndexed)
        {
            node = Unwrap(node.Children.First);
        }

        if (node.TryAs<SelectorExpressionSyntax>(out var selector))
        {
            node = selector.Selector;
        }

        if (node.Kind != SyntaxKind.Identifier)
        {
            return null;
        }

        Bind(node);
        var symbol = Record.SymbolOf(node) ?? compilation.Package.DeclaredAt(node);

        // An element of a variable is not that variable; an instance is what it is made from.
        return isIndexed && symbol is VariableSymbol ? null : symbol;
    }

    /// <summary>The type of an expression, or the type that a type is.</summary>
    /// <param name="node">An expression or a type.</param>
    public TypeInfo GetTypeInfo(SyntaxNode node)
    {
        if (!node.Exists)
        {
            return new TypeInfo(UnknownType.Instance, null);
        }

        Bind(node);
        var type = Record.TypeOf(node) ?? UnknownType.Instance;
        return new TypeInfo(type, Record.ConstantOf(node))
        {
            ConvertedType = type is BasicType { IsUntyped: true } && Record.TryGetUntyped(node, out var untyped) ? untyped.ConvertedType : type,
        };
    }

    /// <summary>Whether an expression stands for a type, as in a conversion, a method expression or a composite literal.</summary>
    /// <param name="node">An expression or a type.</param>
    /// <returns>false for a value and where it is not known.</returns>
    public bool IsType(SyntaxNode node)
    {
        while (node.Kind is SyntaxKind.ParenthesizedExpression or SyntaxKind.StarExpression or SyntaxKind.IndexExpression)
        {
            node = node.Children.First;
        }

        return node.Kind is SyntaxKind.ArrayType or SyntaxKind.SliceType or SyntaxKind.MapType or SyntaxKind.ChannelType
            or SyntaxKind.FunctionType or SyntaxKind.StructType or SyntaxKind.InterfaceType or SyntaxKind.VariadicType
            || (node.Kind is SyntaxKind.Identifier or SyntaxKind.SelectorExpression && GetSymbolInfo(node) is TypeNameSymbol);
    }

    /// <summary>What a selector expression selects, as go/types' Selections have it.</summary>
    /// <param name="selector">The selector expression.</param>
    /// <returns>The selection; null for a qualified identifier such as <c>fmt.Println</c>, and where nothing is known.</returns>
    public Selection? GetSelection(SelectorExpressionSyntax selector)
    {
        if (!selector.Selector.Exists || GetSymbolInfo(selector.Operand) is ImportNameSymbol)
        {
            return null;
        }

        var receiver = GetTypeInfo(selector.Operand).Type;
        var member = MemberLookup.Find(receiver, GoNames.Of(selector.Selector), compilation.Package);
        return member.Symbol is null ? null
            : Selection.Of(receiver, member, member.Symbol is FunctionSymbol && IsType(selector.Operand) ? GetTypeInfo(selector.Node).Type : null);
    }

    /// <summary>What a name declares.</summary>
    /// <param name="node">The identifier that is declared, or an import specification.</param>
    /// <returns>
    /// The symbol; null where the node declares nothing. The variable of a type switch has a symbol for each clause and none here.
    /// </returns>
    public ISymbol? GetDeclaredSymbol(SyntaxNode node)
    {
        if (!node.Exists)
        {
            return null;
        }

        if (compilation.Package.DeclaredAt(node) is { } declared)
        {
            return declared;
        }

        if (node.Kind != SyntaxKind.Identifier)
        {
            return null;
        }

        Bind(node);
        return Record.SymbolOf(node) is { } symbol && symbol.Declaration == node ? symbol : null;
    }

    /// <summary>What a call expression calls.</summary>
    /// <param name="call">The call.</param>
    /// <remarks>
    /// A call of a member of a package whose source is not there binds the whole compilation, which may tell that the member is
    /// a type or a variable. Where nothing tells it is taken for a function, unless its name is one that types commonly have: then
    /// the call is unresolved. <c>(*pkg.Name)(x)</c> is a conversion: exported variables are no pointers to functions.
    /// </remarks>
    public CallTarget GetCallTarget(CallExpressionSyntax call)
    {
        Bind(call.Node);
        var target = Record.CallOf(call.Node) ?? CallTarget.Unresolved;
        if (target.Symbol is UnseenSymbol)
        {
            compilation.BindAll();
            return compilation.Unseen.Target(target, call);
        }

        if (target.Kind == CallKind.Unresolved && PointedAt(call.Function) is { } unseen)
        {
            compilation.BindAll();
            return compilation.Unseen.IsVariable(unseen) ? target : CallTarget.Conversion;
        }

        return target;
    }

    /// <summary>The member of an unseen package that <c>(*pkg.Name)(x)</c> converts to a pointer of, if it is a type.</summary>
    private UnseenSymbol? PointedAt(SyntaxNode callee)
    {
        var isPointer = false;
        for (; callee.Kind is SyntaxKind.ParenthesizedExpression or SyntaxKind.StarExpression; callee = callee.Children.First)
        {
            isPointer |= callee.Kind == SyntaxKind.StarExpression;
        }

        return isPointer && callee.TryAs<SelectorExpressionSyntax>(out var selector) && selector.Selector.Exists
            ? Record.SymbolOf(selector.Selector) as UnseenSymbol
            : null;
    }

    internal void BindAll()
    {
        for (var i = 0; i < declarations.Length; i++)
        {
            Bind(i);
        }
    }

    /// <summary>The names that can be used at an offset, inner ones before outer ones that they hide.</summary>
    /// <param name="position">0-based offset in bytes.</param>
    /// <returns>
    /// Each name once: locals, the package's, the file's imports and the predeclared ones. Packages whose import gives no name are
    /// not among them unless they were loaded.
    /// </returns>
    public IReadOnlyList<ISymbol> LookupSymbols(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        var file = compilation.Package.ScopeOf(Tree);
        var index = IndexOf(position);
        if (index >= 0)
        {
            Bind(index);
        }

        using var held = Gate.Hold(compilation.Package);
        var found = new Dictionary<string, ISymbol>(StringComparer.Ordinal);
        for (var scope = file.Innermost(position); scope is not null; scope = scope.Parent)
        {
            foreach (var symbol in scope.Symbols)
            {
                if (symbol.VisibleFrom <= position)
                {
                    found.TryAdd(symbol.Name, symbol);
                }
            }

            foreach (var import in ReferenceEquals(scope, file) ? file.Imports : [])
            {
                found.TryAdd(import.HasAlias ? import.Name : import.Imported.Name, import);
            }
        }

        return [.. found.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Value)];
    }

    internal static SyntaxNode Unwrap(SyntaxNode node)
    {
        while (node.Kind == SyntaxKind.ParenthesizedExpression)
        {
            node = node.Children.First;
        }

        return node;
    }

    /// <summary>Binds the declaration around a node.</summary>
    private void Bind(SyntaxNode node)
    {
        if (!ReferenceEquals(node.Tree, Tree))
        {
            throw new ArgumentException("the node belongs to another tree", nameof(node));
        }

        var index = IndexOf(node.Start);
        if (index >= 0)
        {
            Bind(index);
        }
    }

    private void Bind(int index)
    {
        if (Volatile.Read(ref isBound[index]))
        {
            return;
        }

        using var held = Gate.Hold(compilation.Package);
        if (!isBound[index])
        {
            DeclarationBinder.Bind(compilation.Package, compilation.Package.ScopeOf(Tree), declarations[index]);
            compilation.RunLater();
            Volatile.Write(ref isBound[index], true);
        }
    }

    /// <summary>The declaration that an offset is in; −1 outside all.</summary>
    private int IndexOf(int offset)
    {
        var (low, high) = (0, declarations.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (declarations[middle].End <= offset)
            {
                low = middle + 1;
            }
            else if (declarations[middle].Start > offset)
            {
                high = middle - 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }
}
