namespace GoAnalysis.Git;

/// <summary>The whole lines that two texts have in common at their start and at their end.</summary>
/// <param name="Prefix">Bytes of the common lines at the start.</param>
/// <param name="Suffix">Bytes of the common lines at the end, none of which belongs to the prefix.</param>
internal readonly record struct CommonEnds(int Prefix, int Suffix)
{
    private const int Block = 256;

    /// <summary>Size of the blocks in which git cuts the common end off before it blames (xdiff-interface.c).</summary>
    private const int TailBlock = 1024;

    /// <summary>Compares two texts from both ends.</summary>
    public static CommonEnds Of(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var same = before.CommonPrefixLength(after);
        if (same == before.Length && same == after.Length)
        {
            return new CommonEnds(same, 0);
        }

        // A text that ends where both still agree has its last line whole only if that ends in a line feed.
        var prefix = before[..same].LastIndexOf((byte)'\n') + 1;
        before = before[prefix..];
        after = after[prefix..];
        var suffix = CommonSuffix(before, after);
        if (!StartsLine(before, before.Length - suffix) || !StartsLine(after, after.Length - suffix))
        {
            var partial = before[(before.Length - suffix)..].IndexOf((byte)'\n');
            suffix = partial < 0 ? 0 : suffix - partial - 1;
        }

        return new CommonEnds(prefix, suffix);
    }

    /// <summary>
    /// Bytes that git's blame cuts off the end of both texts before it compares them: whole blocks of 1,024 bytes, given back
    /// up to the first line feed. What is cut off takes no part in choosing between equally short differences.
    /// </summary>
    public static int BlockedTail(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var shorter = Math.Min(before.Length, after.Length);
        var tail = 0;
        while (TailBlock + tail <= shorter
            && before[^(tail + TailBlock)..^tail].SequenceEqual(after[^(tail + TailBlock)..^tail]))
        {
            tail += TailBlock;
        }

        if (tail == 0)
        {
            return 0;
        }

        var givenBack = before[^tail..].IndexOf((byte)'\n') + 1;
        return givenBack == 0 ? 0 : tail - givenBack;
    }

    private static bool StartsLine(ReadOnlySpan<byte> text, int offset) => offset == 0 || text[offset - 1] == '\n';

    private static int CommonSuffix(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var limit = Math.Min(before.Length, after.Length);
        var same = 0;
        while (same + Block <= limit
            && before.Slice(before.Length - same - Block, Block).SequenceEqual(after.Slice(after.Length - same - Block, Block)))
        {
            same += Block;
        }

        while (same < limit && before[before.Length - same - 1] == after[after.Length - same - 1])
        {
            same++;
        }

        return same;
    }
}
