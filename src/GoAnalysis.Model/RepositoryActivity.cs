namespace GoAnalysis.Model;

/// <summary>One measured sign of life.</summary>
/// <param name="Name">Name, as docs/scoring.md lists it.</param>
/// <param name="Value">Measured value in <paramref name="Unit"/>; <see langword="null"/> when unknown.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Normalized">Value on the scale 0 to 1; <see langword="null"/> when unknown.</param>
/// <param name="Weight">Weight in the activity score; all weights add up to 1.</param>
/// <param name="Known">Whether it could be measured.</param>
/// <param name="Estimated">Whether the value is a bound or an inference rather than a count.</param>
public sealed record ActivitySignal(
    string Name,
    double? Value,
    string Unit,
    double? Normalized,
    double Weight,
    bool Known,
    bool Estimated);

/// <summary>How alive a repository is. Everything but <paramref name="Known"/> and <paramref name="Signals"/> is
/// <see langword="null"/> where there is no history.</summary>
/// <param name="Known">Whether there was a history to read.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="State">A word for the state: active, maintained, finished, dormant, abandoned.</param>
/// <param name="StateRule">The rule that gave the state.</param>
/// <param name="Commits">Commits reached, merges included.</param>
/// <param name="Authors">Distinct human authors.</param>
/// <param name="FirstCommit">Time of the oldest commit.</param>
/// <param name="LastCommit">Time of the newest commit.</param>
/// <param name="Partial">Whether the history is cut off.</param>
/// <param name="Signals">The signals, in the order of docs/scoring.md.</param>
public sealed record RepositoryActivity(
    bool Known,
    double? Score,
    string? State,
    string? StateRule,
    int? Commits,
    int? Authors,
    DateTimeOffset? FirstCommit,
    DateTimeOffset? LastCommit,
    bool? Partial,
    IReadOnlyList<ActivitySignal> Signals)
{
    /// <summary>Why nothing is known, where more can be said than that there is no git; <see langword="null"/> otherwise.</summary>
    public string? UnknownReason { get; init; }

    /// <summary>Why the history is cut off; <see langword="null"/> where it is whole.</summary>
    public string? PartialReason { get; init; }

    /// <summary>What of the history is lost or damaged; <see langword="null"/> where nothing is.</summary>
    public string? Damage { get; init; }

    /// <summary>Merged requests of people that the history tells of, each once: a lower bound.</summary>
    public int? MergedRequests { get; init; }

    /// <summary>Commits that take others back.</summary>
    public int? Reverts { get; init; }

    /// <summary>Commits whose message names a model that wrote along.</summary>
    public int? AssistedCommits { get; init; }

    /// <summary>Commits with a date that cannot be true, or that is after the clock by more than a day.</summary>
    public int? OddDates { get; init; }
}
