using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>A constant. https://go.dev/ref/spec#Constant_declarations</summary>
public sealed class ConstantSymbol : Symbol
{
    private Func<Operand>? bind;
    private BoundValue? bound;

    internal ConstantSymbol(string name, PackageSymbol? package, SyntaxNode declaration, Func<Operand> bind)
        : base(name, package, declaration) => this.bind = bind;

    internal ConstantSymbol(string name, GoType type, ConstantValue? value)
        : base(name, null, default) => bound = new BoundValue(type, value);

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.Constant;

    /// <inheritdoc/>
    public override GoType Type => Bind().Type;

    /// <summary>Its value; null where it is not known.</summary>
    public ConstantValue? Value => Bind().Value;

    /// <inheritdoc/>
    public override string ToDisplayString()
    {
        var writer = new TypeWriter().Write("const ").Write(IsPackageLevel ? QualifiedName : Name).Write(" ").Write(Type);
        return Value is { } value ? writer.Write(" = ").Write(value.ToString()).ToString() : writer.ToString();
    }

    internal bool IsPackageLevel { get; init; }

    /// <inheritdoc/>
    internal override Symbol WithoutType() => new ConstantSymbol(Name, Package, Declaration, static () => Operand.Unknown) { IsPackageLevel = IsPackageLevel };

    private BoundValue Bind()
    {
        if (bound is { } known)
        {
            return known;
        }

        using var held = Gate.Hold(Package);
        if (bound is { } found)
        {
            return found;
        }

        if (!BindingGuard.TryEnter(this))
        {
            return new BoundValue(UnknownType.Instance, null);
        }

        try
        {
            var operand = bind!();
            var result = new BoundValue(operand.Mode == OperandMode.Constant ? operand.Type : UnknownType.Instance, operand.Value);
            return Interlocked.CompareExchange(ref bound, result, null) ?? result;
        }
        finally
        {
            BindingGuard.Leave(this);
        }
    }

    private sealed record BoundValue(GoType Type, ConstantValue? Value);
}
