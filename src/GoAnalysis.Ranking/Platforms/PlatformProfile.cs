namespace GoAnalysis.Ranking;

/// <summary>What a term of a platform's score is measured by.</summary>
public enum PlatformMeasure
{
    /// <summary>How well the skills fit; without a demand the mean of the five best skill scores.</summary>
    SkillFit,

    /// <summary>The activity score.</summary>
    Activity,

    /// <summary>What static analysis says of the code.</summary>
    CodeQuality,

    /// <summary>What the repository as a whole looks like.</summary>
    ProjectQuality,

    /// <summary>Standing in the platform's community.</summary>
    Community,

    /// <summary>Merged pull requests.</summary>
    MergedRequests,

    /// <summary>Share of builds that pass.</summary>
    CiPassRate,
}

/// <summary>One term of a platform's profile.</summary>
/// <param name="Name">Name of the term, as reports show it.</param>
/// <param name="Measure">What it is measured by.</param>
/// <param name="Weight">Weight above 0; those of a profile add up to 1.</param>
/// <param name="Assumption">Whether the weight is ours rather than published by the platform.</param>
public sealed record PlatformTerm(string Name, PlatformMeasure Measure, double Weight, bool Assumption);

/// <summary>How a platform is known to weigh what it sees.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Aliases">Other names, in any language.</param>
/// <param name="Terms">The terms in the order of reports.</param>
public sealed record PlatformProfile(
    string Id,
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<PlatformTerm> Terms);
