namespace GoAnalysis.Git;

/// <summary>
/// Bounds on what is read of an untrusted repository. What lies beyond one is passed over and listed with the reason; no
/// bound makes a scan fail.
/// </summary>
public sealed record ReadLimits
{
    /// <summary>The limits used where none are given.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Largest file that is read, in bytes. Default 64 MB: more than 40 times the largest file of Go's own source.</summary>
    public long MaxFileBytes { get; init; } = 64L << 20;

    /// <summary>Deepest folder that is entered; the root is 0. Default 200.</summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>
    /// Most entries, of any kind, that are looked at. Default 2,000,000, five times what the Linux kernel or Chromium hold.
    /// A small tree object can name a folder again and again, so that a few kilobytes unfold into billions of paths.
    /// </summary>
    public int MaxEntries { get; init; } = 2_000_000;

    /// <summary>Longest path that is listed, in bytes of UTF-8. Default 4,096, Linux's own bound.</summary>
    public int MaxPathBytes { get; init; } = 4_096;

    /// <summary>
    /// Most steps that all comparisons of one history take together: entries of trees, 64 bytes of texts, pairs of their pieces,
    /// diagonals of differences. Default 20,000,000,000, a minute of the dearest kind; the 57,000 commits of moby take 130,000,000. What is left of
    /// the history then counts as not read.
    /// </summary>
    public long MaxComparisonSteps { get; init; } = 20_000_000_000;

    /// <summary>Most commits that are walked. Default 2,000,000, more than Linux has; a commit takes about 1 KB of memory. A history
    /// that has more counts as cut off.</summary>
    public int MaxCommits { get; init; } = 2_000_000;

    /// <summary>Most bytes that all listed paths together may take. Default 256 MB.</summary>
    public long MaxTotalPathBytes { get; init; } = 256L << 20;
}
