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

    /// <summary>Scores a history.</summary>
    /// <param name="history">The history; <see langword="null"/> when there is none, which makes everything unknown.</param>
    /// <param name="asOf">The clock. Later commits are counted as if made then; the times reported stay as recorded.</param>
    public static RepositoryActivity Score(RepositoryHistory? history, DateTimeOffset asOf)
    {
        if (history is null)
        {
            ActivitySignal[] unknown =
            [
                CommitsSignal.Unknown(),
                ActiveWeeksSignal.Unknown(),
                RecencySignal.Unknown(),
                AuthorsSignal.Unknown(),
                ReleasesSignal.Unknown(),
                MergedRequestsSignal.Unknown(),
            ];
            return new RepositoryActivity(false, null, null, null, null, null, null, null, null, unknown);
        }

        var summary = new HistorySummary(history, asOf);
        ActivitySignal[] signals =
        [
            Weekly(CommitsSignal, summary.CommitsByWeek, CommitsPerWeekThreshold, history.Partial),
            ActiveWeeks(summary, history.Partial),
            Recency(summary),
            Authors(summary, history.Partial),
            Releases(summary, history.Partial),
            Weekly(MergedRequestsSignal, summary.MergedRequestsByWeek, MergedRequestsPerWeekThreshold, estimated: true),
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
            signals);
    }

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

    private static ActivitySignal Recency(HistorySummary summary) => summary.IdleDays is { } idle
        ? RecencySignal.Known(idle, Decay(idle, RecencyHalfLifeDays), estimated: false)
        : RecencySignal.Unknown();

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

    private static double Decay(double ageDays, double halfLifeDays) => Math.Pow(2, -ageDays / halfLifeDays);

    /// <summary>What is fixed of a signal.</summary>
    private sealed record Definition(string Name, string Unit, double Weight)
    {
        public ActivitySignal Known(double value, double normalized, bool estimated) =>
            new(Name, value, Unit, normalized, Weight, Known: true, estimated);

        public ActivitySignal Unknown() => new(Name, null, Unit, null, Weight, Known: false, Estimated: false);
    }
}
