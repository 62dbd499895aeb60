using GoAnalysis.Model;
using static GoAnalysis.Ranking.ActivityConstants;

namespace GoAnalysis.Ranking;

/// <summary>
/// Says how alive a repository is: docs/scoring.md, "Activity". Every signal decays with the time since the work it counts,
/// and whatever is summed is capped before it decays, so no past, however large, keeps an idle repository near full marks.
/// Bots are left out everywhere but in the plain count of commits.
/// </summary>
public static class ActivityScorer
{
    private static readonly Definition CommitsSignal = new("commits", "commits/week", CommitsWeight);
    private static readonly Definition ActiveWeeksSignal = new("active-weeks", "weeks", ActiveWeeksWeight);
    private static readonly Definition RecencySignal = new("recency", "days", RecencyWeight);
    private static readonly Definition AuthorsSignal = new("authors", "authors", AuthorsWeight);
    private static readonly Definition ReleasesSignal = new("releases", "releases", ReleasesWeight);
    private static readonly Definition MergedRequestsSignal = new("merged-requests", "requests/week", MergedRequestsWeight);
    private static readonly Definition BusFactorSignal = new("bus-factor", "people", BusFactorWeight);
    private static readonly Definition ReviewsSignal = new("reviews", "%", ReviewsWeight);
    private static readonly Definition TestsSignal = new("tests", "present", TestsWeight);
    private static readonly Definition CiSignal = new("ci", "present", CiWeight);
    private static readonly Definition CiPassRateSignal = new("ci-pass-rate", "%", CiPassRateWeight);
    private static readonly Definition IssueResponseSignal = new("issue-response", "hours", IssueResponseWeight);

    /// <summary>Scores a history.</summary>
    /// <param name="history">The history; <see langword="null"/> when there is none, which makes everything unknown.</param>
    /// <param name="asOf">The clock. Later commits are counted as if made then; the times reported stay as recorded.</param>
    /// <param name="facts">What git cannot tell; nothing by default.</param>
    public static RepositoryActivity Score(RepositoryHistory? history, DateTimeOffset asOf, RepositoryFacts? facts = null)
    {
        if (history is null)
        {
            Definition[] definitions =
            [
                CommitsSignal, ActiveWeeksSignal, RecencySignal, AuthorsSignal, BusFactorSignal, ReleasesSignal, MergedRequestsSignal,
                ReviewsSignal, TestsSignal, CiSignal, CiPassRateSignal, IssueResponseSignal,
            ];
            return new RepositoryActivity(false, null, null, null, null, null, null, null, null, [.. definitions.Select(definition => definition.Unknown())]);
        }

        var summary = new HistorySummary(history, asOf);

        // What says how the work is done, not that any is done, fades with it.
        double? presence = summary.IdleDays is { } idle ? Decay(idle, RecencyHalfLifeDays) : null;
        ActivitySignal[] signals =
        [
            Weekly(CommitsSignal, summary.CommitsByWeek, CommitsPerWeekThreshold, history.Partial),
            ActiveWeeks(summary, history.Partial),
            presence is { } recency ? RecencySignal.Known(summary.IdleDays!.Value, recency, estimated: false) : RecencySignal.Unknown(),
            Authors(summary, history.Partial),
            BusFactor(summary, presence, history.Partial),
            Releases(summary, history.Partial),
            Weekly(MergedRequestsSignal, summary.MergedRequestsByWeek, MergedRequestsPerWeekThreshold, estimated: true),
            ReviewsSignal.Fading(100 * summary.ReviewedShare, summary.ReviewedShare, presence, estimated: true),
            TestsSignal.Fading(AsNumber(history.HasTests), AsNumber(history.HasTests), presence),
            CiSignal.Fading(AsNumber(history.HasIntegration), AsNumber(history.HasIntegration), presence),
            CiPassRateSignal.Fading(100 * facts?.CiPassRate, facts?.CiPassRate, presence),
            IssueResponseSignal.Fading(facts?.IssueResponseHours, IssueResponse(facts), presence),
        ];
        (string? state, string rule) = ActivityState.Of(summary);
        return new RepositoryActivity(
            true,
            Score(signals),
            state,
            rule,
            history.Commits.Count,
            CountHumans(summary),
            summary.FirstCommit,
            summary.LastCommit,
            history.Partial,
            signals)
        {
            PartialReason = history.PartialReason,
            Damage = history.Damage,
            MergedRequests = summary.MergedRequests,
            Reverts = summary.Reverts,
            AssistedCommits = summary.AssistedCommits,
            OddDates = summary.OddDates,
        };
    }

    /// <summary>The response to issues from 0 to 1, halving with every <see cref="IssueResponseHalfHours"/>; unknown without
    /// the fact.</summary>
    internal static double? IssueResponse(RepositoryFacts? facts) =>
        facts?.IssueResponseHours is { } hours ? Decay(hours, IssueResponseHalfHours) : null;

    private static double? Score(ActivitySignal[] signals)
    {
        double sum = 0;
        double weight = 0;
        foreach (ActivitySignal signal in signals)
        {
            if (signal.Normalized is { } normalized)
            {
                sum += signal.Weight * normalized;
                weight += signal.Weight;
            }
        }

        return weight > 0 ? Math.Min(100 * sum / weight, 100) : null;
    }

    /// <summary>The mean of a count a week, each week capped and weighing half of the one 13 weeks later. The cap comes before
    /// the decay: a burst long ago cannot outlast its half-lives by its size.</summary>
    private static ActivitySignal Weekly(Definition definition, SortedDictionary<int, int> counts, double cap, bool estimated)
    {
        // The weights of all weeks since ever add up to 1: a geometric series.
        double step = Math.Pow(2, -1 / WeekHalfLifeWeeks);
        double mean = 0;
        foreach ((int week, int count) in counts)
        {
            mean += Math.Min(count, cap) * Math.Pow(step, week) * (1 - step);
        }

        return definition.Known(mean, Saturation.Of(mean, cap), estimated);
    }

    private static ActivitySignal ActiveWeeks(HistorySummary summary, bool estimated)
    {
        int weeks = summary.ActiveWeeksOf(ActiveWeeksWindow);
        return ActiveWeeksSignal.Known(weeks, Math.Min(weeks / ActiveWeeksThreshold, 1), estimated);
    }

    private static ActivitySignal BusFactor(HistorySummary summary, double? presence, bool estimated) =>
        presence is { } value
            ? BusFactorSignal.Known(summary.BusFactor, Saturation.Of(summary.BusFactor, BusFactorThreshold) * value, estimated)
            : BusFactorSignal.Known(0, 0, estimated);

    private static ActivitySignal Authors(HistorySummary summary, bool estimated)
    {
        var ages = new List<double>();
        for (int i = 0; i < summary.AuthorCommits.Length; i++)
        {
            if (summary.AuthorCommits[i] >= AuthorMinCommits)
            {
                ages.Add(summary.AuthorLast[i]);
            }
        }

        ages.Sort();
        double present = SumOfYoungest(ages, AuthorsThreshold, AuthorHalfLifeDays);
        return AuthorsSignal.Known(present, Saturation.Of(present, AuthorsThreshold), estimated);
    }

    private static ActivitySignal Releases(HistorySummary summary, bool estimated)
    {
        double present = SumOfYoungest(summary.ReleaseAges, ReleasesThreshold, ReleaseHalfLifeDays);
        return ReleasesSignal.Known(present, Saturation.Of(present, ReleasesThreshold), estimated);
    }

    private static double SumOfYoungest(List<double> ascendingAges, int count, double halfLifeDays)
    {
        double sum = 0;
        for (int i = 0; i < Math.Min(count, ascendingAges.Count); i++)
        {
            sum += Decay(ascendingAges[i], halfLifeDays);
        }

        return sum;
    }

    private static int CountHumans(HistorySummary summary)
    {
        int humans = 0;
        foreach (int commits in summary.AuthorCommits)
        {
            humans += commits > 0 ? 1 : 0;
        }

        return humans;
    }

    private static double Decay(double age, double halfLife) => Math.Pow(2, -age / halfLife);

    private static double? AsNumber(bool? flag) => flag is { } value ? (value ? 1 : 0) : null;

    /// <summary>What is fixed of a signal.</summary>
    private sealed record Definition(string Name, string Unit, double Weight)
    {
        public ActivitySignal Known(double value, double normalized, bool estimated) =>
            new(Name, value, Unit, normalized, Weight, Known: true, estimated);

        /// <summary>A value whose worth fades while a repository lies idle; unknown where the value or the idle time is.</summary>
        public ActivitySignal Fading(double? value, double? worth, double? presence, bool estimated = false) =>
            value is { } known && worth is { } full && presence is { } share ? Known(known, full * share, estimated) : Unknown();

        public ActivitySignal Unknown() => new(Name, null, Unit, null, Weight, Known: false, Estimated: false);
    }
}
