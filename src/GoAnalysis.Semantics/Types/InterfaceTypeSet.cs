namespace GoAnalysis.Semantics;

/// <summary>What an interface asks of a type apart from methods. https://go.dev/ref/spec#General_interfaces</summary>
/// <param name="Terms">The types it is limited to; null where it is not.</param>
/// <param name="RequiresComparable">Whether it is or embeds <c>comparable</c>.</param>
internal sealed record InterfaceTypeSet(IReadOnlyList<UnionTerm>? Terms, bool RequiresComparable)
{
    /// <summary>Sets of more terms are unknown: only unions of unions that double with each have so many. Go's own limit is 100.</summary>
    private const int MaximumTerms = 5_000;

    /// <summary>More pairs of terms are not compared.</summary>
    private const int MaximumPairs = 1_000_000;

    public static readonly InterfaceTypeSet All = new(null, false);

    private static readonly UnionTerm[] Unknown = [new(UnknownType.Instance, false)];

    /// <summary>The set of an interface; sets of what it embeds are kept by those, so that none is made twice.</summary>
    public static InterfaceTypeSet Of(InterfaceType contract)
    {
        IReadOnlyList<UnionTerm>? terms = null;
        var isComparable = contract.HasComparable;
        foreach (var union in contract.Unions)
        {
            terms = Intersect(terms, Expand(union));
        }

        foreach (var bind in contract.Embedded)
        {
            if (bind().Underlying is InterfaceType inner)
            {
                terms = Intersect(terms, inner.Terms);
                isComparable |= inner.RequiresComparable;
            }
        }

        return new InterfaceTypeSet(terms, isComparable);
    }

    /// <summary>The terms of a union, interfaces among them by theirs; null where one of them takes any type.</summary>
    private static IReadOnlyList<UnionTerm>? Expand(IReadOnlyList<UnionTerm> union)
    {
        var expanded = new List<UnionTerm>();
        foreach (var term in union)
        {
            if (term.Type is TypeParameterType || term.Type.Underlying is not InterfaceType inner)
            {
                expanded.Add(term);
            }
            else if (inner.Terms is { } innerTerms)
            {
                expanded.AddRange(innerTerms);
            }
            else
            {
                return null;
            }

            if (expanded.Count > MaximumTerms)
            {
                return Unknown;
            }
        }

        return expanded;
    }

    private static IReadOnlyList<UnionTerm>? Intersect(IReadOnlyList<UnionTerm>? left, IReadOnlyList<UnionTerm>? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        if ((long)left.Count * right.Count > MaximumPairs)
        {
            return Unknown;
        }

        var shared = new List<UnionTerm>();
        foreach (var term in left)
        {
            foreach (var other in right)
            {
                if (Narrower(term, other) is { } narrower)
                {
                    shared.Add(narrower);
                    break;
                }
            }
        }

        return shared;
    }

    /// <summary>What two terms share: of <c>~T</c> and a type with that underlying type the type.</summary>
    private static UnionTerm? Narrower(UnionTerm left, UnionTerm right) =>
        left.Type.IsUnknown || right.Type.IsUnknown ? new UnionTerm(UnknownType.Instance, false)
        : left.IsApproximate && right.Type.Underlying.IsIdenticalTo(left.Type.Underlying) ? right
        : right.IsApproximate && left.Type.Underlying.IsIdenticalTo(right.Type.Underlying) ? left
        : left.Type.IsIdenticalTo(right.Type) ? left
        : null;
}
