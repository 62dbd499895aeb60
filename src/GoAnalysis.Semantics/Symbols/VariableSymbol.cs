using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>A variable, parameter, result, receiver or field. https://go.dev/ref/spec#Variables</summary>
public sealed class VariableSymbol : Symbol
{
    private readonly SymbolKind kind;
    private Func<GoType>? bind;
    private GoType? type;

    internal VariableSymbol(SymbolKind kind, string name, PackageSymbol? package, SyntaxNode declaration, GoType type)
        : base(name, package, declaration)
    {
        this.kind = kind;
        this.type = type;
    }

    internal VariableSymbol(SymbolKind kind, string name, PackageSymbol? package, SyntaxNode declaration, Func<GoType> bind)
        : base(name, package, declaration)
    {
        this.kind = kind;
        this.bind = bind;
    }

    /// <inheritdoc/>
    public override SymbolKind Kind => kind;

    /// <inheritdoc/>
    public override GoType Type => type ?? Bind();

    /// <summary>Whether it is an embedded field.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>The tag of a field, unquoted; null when it has none.</summary>
    public string? Tag { get; init; }

    /// <summary>The variable that it is an instance's copy of; itself for any other.</summary>
    public VariableSymbol Origin => origin ?? this;

    private VariableSymbol? origin { get; init; }

    /// <summary>The same variable with another type, bound when asked for.</summary>
    internal VariableSymbol WithType(Func<GoType> bindType) =>
        new(kind, Name, Package, Declaration, bindType) { IsEmbedded = IsEmbedded, Tag = Tag, origin = Origin };

    /// <inheritdoc/>
    public override string ToDisplayString()
    {
        var writer = new TypeWriter();
        writer.Write(kind == SymbolKind.Field ? "field " : "var ");
        return writer.Write(IsPackageLevel ? QualifiedName : Name).Write(" ").Write(Type).ToString();
    }

    internal bool IsPackageLevel { get; init; }

    /// <inheritdoc/>
    internal override Symbol WithoutType() => new VariableSymbol(kind, Name, Package, Declaration, UnknownType.Instance) { IsPackageLevel = IsPackageLevel };

    private GoType Bind()
    {
        using var held = Gate.Hold(Package);
        if (type is { } known)
        {
            return known;
        }

        if (!BindingGuard.TryEnter(this))
        {
            return UnknownType.Instance;
        }

        try
        {
            var bound = bind is { } binder ? binder() : UnknownType.Instance;
            bound = Interlocked.CompareExchange(ref type, bound, null) ?? bound;
            bind = null;
            return bound;
        }
        finally
        {
            BindingGuard.Leave(this);
        }
    }
}
