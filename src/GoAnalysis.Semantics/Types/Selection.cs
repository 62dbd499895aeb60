namespace GoAnalysis.Semantics;

/// <summary>What a selector expression <c>x.f</c> that is no qualified identifier is. https://go.dev/ref/spec#Selectors</summary>
public enum SelectionKind
{
    /// <summary>The field of a struct.</summary>
    FieldValue,

    /// <summary>A method of a value: called, or bound to it. https://go.dev/ref/spec#Method_values</summary>
    MethodValue,

    /// <summary>A method of a type, as a function with the receiver as its first parameter. https://go.dev/ref/spec#Method_expressions</summary>
    MethodExpression,
}

/// <summary>A field or method, and the way from a type to it: go/types' Selection.</summary>
public sealed class Selection
{
    private readonly EmbeddedStep? holder;
    private readonly int index;

    private Selection(SelectionKind kind, GoType receiver, Member member, GoType type)
    {
        Kind = kind;
        Receiver = receiver;
        Symbol = member.Symbol!;
        Type = type;
        IsIndirect = member.IsIndirect;
        holder = member.Holder;
        index = member.Index;
    }

    /// <summary>What the selector is.</summary>
    public SelectionKind Kind { get; }

    /// <summary>The type of what stands before the period.</summary>
    public GoType Receiver { get; }

    /// <summary>The field or method; of an instance's method the generic type's.</summary>
    public ISymbol Symbol { get; }

    /// <summary>The type of the selector: a field's, a method's signature, of a method expression with the receiver as its first parameter.</summary>
    public GoType Type { get; }

    /// <summary>Whether a pointer is followed on the way, <see cref="Receiver"/> being one included.</summary>
    public bool IsIndirect { get; }

    /// <summary>The embedded fields on the way, outermost first; none where the member is the receiver's own.</summary>
    public IReadOnlyList<VariableSymbol> Path
    {
        get
        {
            var path = new List<VariableSymbol>();
            for (var step = holder; step is not null; step = step.Before)
            {
                path.Insert(0, step.Field);
            }

            return path;
        }
    }

    /// <summary>
    /// The places of <see cref="Path"/>'s fields in their structs, 0-based, and that of the field at the end; for a method go/types adds
    /// its place among the methods, which has no meaning here.
    /// </summary>
    public IReadOnlyList<int> Indices
    {
        get
        {
            var indices = new List<int>();
            for (var step = holder; step is not null; step = step.Before)
            {
                indices.Insert(0, step.Index);
            }

            if (Kind == SelectionKind.FieldValue)
            {
                indices.Add(index);
            }

            return indices;
        }
    }

    /// <summary>The selection in Go's notation, as <c>field p.T.x int</c> behind what it is.</summary>
    public override string ToString() => $"{Kind} ({Receiver}).{Symbol.Name} {Type}";

    internal static Selection? Find(GoType receiver, string name, PackageSymbol? package) =>
        MemberLookup.Find(receiver, name, package) is { Symbol: not null } member ? Of(receiver, member, null) : null;

    /// <summary>The selection of a member.</summary>
    /// <param name="receiver">The type before the period.</param>
    /// <param name="member">What was found in it.</param>
    /// <param name="methodExpression">The type of the function, if it is a method expression.</param>
    internal static Selection Of(GoType receiver, Member member, GoType? methodExpression) => new(
        member.Symbol is not FunctionSymbol ? SelectionKind.FieldValue
            : methodExpression is null ? SelectionKind.MethodValue
            : SelectionKind.MethodExpression,
        receiver,
        member,
        methodExpression ?? member.Type);
}
