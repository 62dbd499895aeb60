using GoAnalysis.Model;

namespace GoAnalysis.Scanning;

/// <summary>What to scan, and how.</summary>
/// <param name="Path">A repository (bare or not) or a plain folder.</param>
/// <param name="Attribution">How evidence is credited to people, with the clock of all decay and the number of cores.</param>
public sealed record ScanOptions(string Path, AttributionOptions Attribution)
{
    /// <summary>Options of a scan that credits evidence by churn and keeps nothing.</summary>
    /// <param name="path">A repository (bare or not) or a plain folder.</param>
    /// <param name="asOf">The clock of the decay: later commits are counted, their time clamped to it.</param>
    public ScanOptions(string path, DateTimeOffset asOf)
        : this(path, new AttributionOptions(AttributionMode.Churn, asOf))
    {
    }

    /// <summary>The clock of the decay: later commits are counted, their time clamped to it.</summary>
    public DateTimeOffset AsOf => Attribution.AsOf;

    /// <summary>Revision to read: a branch, a tag or a hash; HEAD where it is <see langword="null"/>.</summary>
    public string? Revision { get; init; }

    /// <summary>Whether the files on disk are read instead of a revision's.</summary>
    public bool WorkTree { get; init; }

    /// <summary>What git cannot tell of the repository; nothing by default.</summary>
    public RepositoryFacts? Facts { get; init; }

    /// <summary>Any e-mail of the one person whose evidence makes the vector; everybody's where it is <see langword="null"/>.</summary>
    public string? Author { get; init; }

    /// <inheritdoc cref="HistoryOptions.Programs"/>
    public IReadOnlyList<string> Programs { get; init; } = [];

    /// <inheritdoc cref="HistoryOptions.CreditsCoAuthors"/>
    public bool CreditsCoAuthors { get; init; }
}
