namespace GoAnalysis.Syntax;

/// <summary>A set of node kinds: what a tree contains, or what a walk asks for.</summary>
public struct KindMask : IEquatable<KindMask>
{
    private ulong low;
    private ulong high;

    /// <summary>Makes the set of some kinds.</summary>
    /// <param name="kinds">The kinds.</param>
    public KindMask(params ReadOnlySpan<SyntaxKind> kinds)
    {
        foreach (var kind in kinds)
        {
            Add(kind);
        }
    }

    /// <summary>Adds a kind.</summary>
    /// <param name="kind">The kind.</param>
    public void Add(SyntaxKind kind)
    {
        if ((int)kind < 64)
        {
            low |= 1UL << (int)kind;
        }
        else
        {
            high |= 1UL << ((int)kind - 64);
        }
    }

    /// <summary>Whether a kind is in the set.</summary>
    /// <param name="kind">The kind.</param>
    public readonly bool Contains(SyntaxKind kind) =>
        (((int)kind < 64 ? low >> (int)kind : high >> ((int)kind - 64)) & 1) != 0;

    /// <summary>Whether two sets share a kind.</summary>
    /// <param name="other">The other set.</param>
    public readonly bool Overlaps(KindMask other) => ((low & other.low) | (high & other.high)) != 0;

    /// <inheritdoc/>
    public readonly bool Equals(KindMask other) => low == other.low && high == other.high;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is KindMask other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(low, high);

    /// <summary>Whether two sets are the same.</summary>
    /// <param name="left">A set.</param>
    /// <param name="right">Another set.</param>
    public static bool operator ==(KindMask left, KindMask right) => left.Equals(right);

    /// <summary>Whether two sets differ.</summary>
    /// <param name="left">A set.</param>
    /// <param name="right">Another set.</param>
    public static bool operator !=(KindMask left, KindMask right) => !left.Equals(right);
}
