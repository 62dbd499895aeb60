using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GoAnalysis.Syntax;

/// <summary>A set of node kinds: what a tree contains, or what a walk asks for.</summary>
public struct KindMask : IEquatable<KindMask>
{
    /// <summary>The most kinds that <see cref="FindIn"/> looks at: one a bit of its result.</summary>
    internal const int BlockLength = 64;

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

    /// <summary>Finds the kinds of the set in a block.</summary>
    /// <param name="block">At most <see cref="BlockLength"/> kinds.</param>
    /// <returns>A bit for each kind that is in the set, the lowest for the first of the block.</returns>
    internal readonly ulong FindIn(ReadOnlySpan<SyntaxKind> block)
    {
        var bytes = MemoryMarshal.AsBytes(block);
        var set = Vector128.Create(low, high).AsByte();
        var found = 0UL;
        var at = 0;
        for (; at <= bytes.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            found |= (ulong)Test(set, Vector128.Create(bytes[at..])) << at;
        }

        if (at < bytes.Length)
        {
            Span<byte> last = stackalloc byte[Vector128<byte>.Count];
            last.Clear();
            bytes[at..].CopyTo(last);
            // What stands behind the block's end is no kind, whether the set holds that or not.
            var rest = Test(set, Vector128.Create<byte>(last)) & ((1U << (bytes.Length - at)) - 1);
            found |= (ulong)rest << at;
        }

        return found;
    }

    /// <summary>The set is its own table: the byte that holds a kind's bit is looked up, and the bit in it tested.</summary>
    private static uint Test(Vector128<byte> set, Vector128<byte> sixteen)
    {
        var bits = Vector128.Create(0x8040201008040201).AsByte();
        var entries = Vector128.ShuffleNative(set, sixteen >>> 3);
        var tests = Vector128.ShuffleNative(bits, sixteen & Vector128.Create((byte)7));
        return (~Vector128.Equals(entries & tests, Vector128<byte>.Zero)).ExtractMostSignificantBits();
    }

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
