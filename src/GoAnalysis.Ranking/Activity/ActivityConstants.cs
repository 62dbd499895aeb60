namespace GoAnalysis.Ranking;

/// <summary>Every weight, window, half-life and saturation of the activity score and every bound of the state rules.
/// docs/scoring.md explains them; a test holds both equal.</summary>
public static class ActivityConstants
{
    /// <summary>Weight of the signal <c>commits</c>.</summary>
    public const double CommitsWeight = 0.20;

    /// <summary>Weight of the signal <c>active-weeks</c>.</summary>
    public const double ActiveWeeksWeight = 0.15;

    /// <summary>Weight of the signal <c>recency</c>.</summary>
    public const double RecencyWeight = 0.25;

    /// <summary>Weight of the signal <c>authors</c>.</summary>
    public const double AuthorsWeight = 0.10;

    /// <summary>Weight of the signal <c>releases</c>.</summary>
    public const double ReleasesWeight = 0.10;

    /// <summary>Weight of the signal <c>merged-requests</c>.</summary>
    public const double MergedRequestsWeight = 0.05;

    /// <summary>Weight of the signal <c>bus-factor</c>.</summary>
    public const double BusFactorWeight = 0.05;

    /// <summary>Weight of the signal <c>reviews</c>.</summary>
    public const double ReviewsWeight = 0.02;

    /// <summary>Weight of the signal <c>tests</c>.</summary>
    public const double TestsWeight = 0.02;

    /// <summary>Weight of the signal <c>ci</c>.</summary>
    public const double CiWeight = 0.02;

    /// <summary>Weight of the signal <c>ci-pass-rate</c>.</summary>
    public const double CiPassRateWeight = 0.02;

    /// <summary>Weight of the signal <c>issue-response</c>.</summary>
    public const double IssueResponseWeight = 0.02;

    /// <summary>Half-life of a week's commits and merged requests, in weeks.</summary>
    public const double WeekHalfLifeWeeks = 13;

    /// <summary>Commits a week from which more adds nothing; the cap of one week and the saturation of the mean.</summary>
    public const double CommitsPerWeekThreshold = 20;

    /// <summary>Merged requests a week from which more adds nothing; the cap of one week and the saturation of the mean.</summary>
    public const double MergedRequestsPerWeekThreshold = 5;

    /// <summary>Window of <c>active-weeks</c>, in weeks.</summary>
    public const int ActiveWeeksWindow = 52;

    /// <summary>Active weeks from which more adds nothing; the scale below is linear.</summary>
    public const double ActiveWeeksThreshold = 40;

    /// <summary>Half-life of recency, in days.</summary>
    public const double RecencyHalfLifeDays = 91;

    /// <summary>Commits from which a person counts as an author.</summary>
    public const int AuthorMinCommits = 3;

    /// <summary>Number of authors, those who committed last, that are looked at.</summary>
    public const int AuthorsThreshold = 10;

    /// <summary>Half-life of an author since the own last commit, in days.</summary>
    public const double AuthorHalfLifeDays = 91;

    /// <summary>Number of release tags, the newest, that are looked at.</summary>
    public const int ReleasesThreshold = 6;

    /// <summary>Half-life of a release, in days.</summary>
    public const double ReleaseHalfLifeDays = 182;

    /// <summary>People of the bus factor from which more adds nothing.</summary>
    public const double BusFactorThreshold = 5;

    /// <summary>Half-life of work as the bus factor and reviews weigh it, in weeks before the newest commit.</summary>
    public const double WorkHalfLifeWeeks = 26;

    /// <summary>Hours until issues are answered at which the signal is worth half.</summary>
    public const double IssueResponseHalfHours = 72;

    /// <summary>Weeks that the state <c>active</c> looks at.</summary>
    public const int ActiveStateWeeks = 13;

    /// <summary>Active weeks among them that make the state <c>active</c>.</summary>
    public const int ActiveStateMinWeeks = 2;

    /// <summary>Days without a commit up to which the state is at least <c>maintained</c>.</summary>
    public const int MaintainedMaxDays = 182;

    /// <summary>Commits after the last stable release up to which an idle repository is <c>finished</c>.</summary>
    public const int FinishedMaxCommitsAfterRelease = 10;

    /// <summary>Days without a commit up to which the state is <c>dormant</c>; beyond, it is <c>abandoned</c>.</summary>
    public const int DormantMaxDays = 730;

    /// <summary>Days that a time may be after the clock before it is counted as odd; honest clocks go wrong by hours.</summary>
    public const double ClockToleranceDays = 1;
}
