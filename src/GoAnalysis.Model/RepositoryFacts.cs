namespace GoAnalysis.Model;

/// <summary>What a hosting platform knows of a repository and git cannot tell. Each fact is <see langword="null"/> when not
/// known; docs/facts.md has the file that states them.</summary>
public sealed record RepositoryFacts
{
    /// <summary>Accounts that starred it, from 0.</summary>
    public long? Stars { get; init; }

    /// <summary>Pull or merge requests merged, ever, from 0.</summary>
    public long? MergedRequests { get; init; }

    /// <summary>Share of the builds that pass, 0 to 1.</summary>
    public double? CiPassRate { get; init; }

    /// <summary>Hours until an issue is first answered, the median, from 0.</summary>
    public double? IssueResponseHours { get; init; }

    /// <summary>Accounts that sponsor it, from 0.</summary>
    public long? Sponsorships { get; init; }
}
