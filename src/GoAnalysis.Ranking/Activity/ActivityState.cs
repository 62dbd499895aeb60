using System.Globalization;
using static GoAnalysis.Ranking.ActivityConstants;

namespace GoAnalysis.Ranking;

/// <summary>The word for the state of a repository, by the first rule that holds: docs/scoring.md, "States".</summary>
internal static class ActivityState
{
    public static (string? State, string Rule) Of(HistorySummary summary)
    {
        if (summary.IdleDays is not { } idle)
        {
            return (null, "no person has committed");
        }

        string last = string.Create(CultureInfo.InvariantCulture, $"last commit by a person {(int)idle} days ago");
        int weeks = summary.ActiveWeeksOf(ActiveStateWeeks);
        if (weeks >= ActiveStateMinWeeks)
        {
            return ("active", string.Create(
                CultureInfo.InvariantCulture,
                $"commits by persons in {weeks} of the last {ActiveStateWeeks} weeks (at least {ActiveStateMinWeeks})"));
        }

        if (idle <= MaintainedMaxDays)
        {
            return ("maintained", string.Create(CultureInfo.InvariantCulture, $"{last} (at most {MaintainedMaxDays})"));
        }

        if (summary.StableReleaseAge is not null && summary.CommitsAfterStableRelease <= FinishedMaxCommitsAfterRelease)
        {
            return ("finished", string.Create(
                CultureInfo.InvariantCulture,
                $"{last}, {summary.CommitsAfterStableRelease} commits after the last stable release (at most {FinishedMaxCommitsAfterRelease})"));
        }

        return idle <= DormantMaxDays
            ? ("dormant", string.Create(CultureInfo.InvariantCulture, $"{last} (at most {DormantMaxDays}), not ended by a stable release"))
            : ("abandoned", string.Create(CultureInfo.InvariantCulture, $"{last} (over {DormantMaxDays}), not ended by a stable release"));
    }
}
