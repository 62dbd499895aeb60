using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>
/// Order of paths by their UTF-8 bytes. <see cref="StringComparer.Ordinal"/> compares UTF-16 units and puts characters
/// beyond U+FFFF, stored as surrogates, before U+E000 to U+FFFF, which UTF-8 does not.
/// </summary>
internal sealed class PathOrder : IComparer<string>
{
    public static PathOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var common = x.AsSpan().CommonPrefixLength(y);
        if (common == x.Length || common == y.Length)
        {
            return x.Length - y.Length;
        }

        return Weight(x[common]) - Weight(y[common]);
    }

    /// <summary>Sorts what a walk found into the order that its interface promises.</summary>
    public static void Sort(List<RepositoryFile> files, List<SkippedFile> skipped)
    {
        files.Sort(static (x, y) => Instance.Compare(x.Path, y.Path));
        skipped.Sort(static (x, y) =>
        {
            var byPath = Instance.Compare(x.Path, y.Path);
            return byPath != 0 ? byPath : string.CompareOrdinal(x.Reason, y.Reason);
        });
    }

    /// <summary>Surrogates go behind everything else.</summary>
    private static int Weight(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
