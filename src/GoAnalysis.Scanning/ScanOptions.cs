using GoAnalysis.Model;

namespace GoAnalysis.Scanning;

/// <summary>What to scan, and how.</summary>
/// <param name="Path">A repository (bare or not) or a plain folder.</param>
/// <param name="AsOf">The clock of the decay: later commits are counted, their time clamped to it.</param>
public sealed record ScanOptions(string Path, DateTimeOffset AsOf)
{
    /// <summary>Revision to read: a branch, a tag or a hash; HEAD where it is <see langword="null"/>.</summary>
    public string? Revision { get; init; }

    /// <summary>Whether the files on disk are read instead of a revision's.</summary>
    public bool WorkTree { get; init; }

    /// <summary>What git cannot tell of the repository; nothing by default.</summary>
    public RepositoryFacts? Facts { get; init; }

    /// <summary>How evidence is credited to people.</summary>
    public AttributionMode Attribution { get; init; } = AttributionMode.Churn;

    /// <summary>Folder in which attributions are kept for later scans; nothing is kept where it is <see langword="null"/>.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>E-mail of the one person whose evidence makes the vector; everybody's where it is <see langword="null"/>.</summary>
    public string? Author { get; init; }

    /// <summary>Files parsed at once; the number of cores by default. The result does not depend on it.</summary>
    public int MaxParallelism { get; init; } = Environment.ProcessorCount;
}
