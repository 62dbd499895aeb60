namespace GoAnalysis.Git;

/// <summary>
/// How much of a file stands in another one, by git's measure, so that the same files are taken for renamed: a text is cut
/// after every line feed and after 64 bytes, and the bytes of pieces with equal hashes are matched.
/// </summary>
internal sealed class ContentSimilarity
{
    /// <summary>The similarity of equal files.</summary>
    public const int Equal = 60_000;

    /// <summary>The least similarity of a renamed file: git's default of 50 %.</summary>
    public const int Least = Equal / 2;

    private const int LongestPiece = 64;
    private const uint HashBase = 107_927;

    // Hash in the upper half, bytes in the lower: sorted once, two files are compared by merging.
    private readonly ulong[] pieces;

    private ContentSimilarity(ulong[] pieces, long size)
    {
        this.pieces = pieces;
        Size = size;
    }

    /// <summary>Size of the file in bytes.</summary>
    public long Size { get; }

    /// <summary>Number of its pieces.</summary>
    public int Pieces => pieces.Length;

    /// <summary>Cuts a file into pieces.</summary>
    /// <param name="content">The file.</param>
    /// <param name="isText">Whether a carriage return before a line feed is passed over.</param>
    public static ContentSimilarity Of(ReadOnlySpan<byte> content, bool isText)
    {
        var found = new List<ulong>();
        uint first = 0;
        uint second = 0;
        var length = 0;
        for (var i = 0; i < content.Length; i++)
        {
            var b = content[i];
            if (isText && b == '\r' && i + 1 < content.Length && content[i + 1] == '\n')
            {
                continue;
            }

            var before = first;
            first = (first << 7) ^ (second >> 25);
            second = (second << 7) ^ (before >> 25);
            first += b;
            if (++length == LongestPiece || b == '\n')
            {
                found.Add(Piece(first, second, length));
                (first, second, length) = (0, 0, 0);
            }
        }

        if (length > 0)
        {
            found.Add(Piece(first, second, length));
        }

        return new ContentSimilarity(Sum(found), content.Length);
    }

    /// <summary>How much of one file is in the other: 0 to <see cref="Equal"/>.</summary>
    /// <param name="other">The file after.</param>
    public int To(ContentSimilarity other)
    {
        var largest = Math.Max(Size, other.Size);
        var smallest = Math.Min(Size, other.Size);
        // What cannot reach the least similarity by size alone is not compared.
        if (smallest == 0 || largest * (Equal - Least) < (largest - smallest) * Equal)
        {
            return 0;
        }

        long copied = 0;
        for (int i = 0, j = 0; i < pieces.Length && j < other.pieces.Length;)
        {
            var (left, right) = (pieces[i] >> 32, other.pieces[j] >> 32);
            if (left == right)
            {
                copied += (long)Math.Min(pieces[i] & uint.MaxValue, other.pieces[j] & uint.MaxValue);
            }

            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        return (int)(copied * Equal / largest);
    }

    private static ulong Piece(uint first, uint second, int length) =>
        ((ulong)((first + (second * 0x61)) % HashBase) << 32) | (uint)length;

    /// <summary>Adds up the bytes of pieces with equal hashes.</summary>
    private static ulong[] Sum(List<ulong> found)
    {
        found.Sort();
        var count = 0;
        for (var i = 0; i < found.Count; i++)
        {
            if (count > 0 && found[count - 1] >> 32 == found[i] >> 32)
            {
                found[count - 1] += found[i] & uint.MaxValue;
            }
            else
            {
                found[count++] = found[i];
            }
        }

        return [.. found.Take(count)];
    }
}
