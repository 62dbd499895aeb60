using GoAnalysis.Model;

namespace GoAnalysis.Ranking;

/// <summary>A measured value on the scale 0 to 1.</summary>
/// <param name="Value">The value; <see langword="null"/> when unknown.</param>
/// <param name="Estimated">Whether it is a bound or an inference.</param>
public readonly record struct Measured(double? Value, bool Estimated = false);

/// <summary>What is known of a repository for the platforms' terms. What nobody could measure stays unknown.</summary>
public sealed class PlatformInputs
{
    /// <summary>Number of skill scores that make the skill fit without a demand.</summary>
    public const int BestSkills = 5;

    /// <summary>Merged requests from which more adds nothing.</summary>
    public const double MergedRequestsThreshold = 100;

    private readonly Dictionary<PlatformMeasure, Measured> values = [];

    /// <summary>Stars from which more adds nothing.</summary>
    public const double StarsThreshold = 1000;

    /// <summary>Sponsorships from which more adds nothing.</summary>
    public const double SponsorshipsThreshold = 20;

    /// <summary>Collects what a scan can tell, skill fit, activity and merged requests, and what the facts add.</summary>
    /// <param name="skills">The skill vector.</param>
    /// <param name="goFilesParsed">Number of Go files that were read. Without any, the skill fit is unknown; with some that
    /// show no skill, it is known to be 0.</param>
    /// <param name="activity">The activity; an estimate where the history is cut off.</param>
    /// <param name="history">The history; <see langword="null"/> when there is none.</param>
    /// <param name="facts">What git cannot tell; nothing by default.</param>
    public static PlatformInputs FromScan(
        SkillVector skills,
        int goFilesParsed,
        RepositoryActivity activity,
        RepositoryHistory? history,
        RepositoryFacts? facts = null)
    {
        ArgumentNullException.ThrowIfNull(skills);
        ArgumentNullException.ThrowIfNull(activity);
        var inputs = new PlatformInputs();
        if (goFilesParsed > 0)
        {
            inputs.Set(PlatformMeasure.SkillFit, new Measured(SkillFitWithoutDemand(skills)));
        }

        if (activity.Score is { } score)
        {
            inputs.Set(PlatformMeasure.Activity, new Measured(score / 100, Estimated: activity.Partial == true));
        }

        if (facts?.MergedRequests is { } stated)
        {
            inputs.Set(PlatformMeasure.MergedRequests, new Measured(Saturation.Of(stated, MergedRequestsThreshold)));
        }
        else if (history is not null)
        {
            double merged = Saturation.Of(CountMergedRequests(history), MergedRequestsThreshold);
            inputs.Set(PlatformMeasure.MergedRequests, new Measured(merged, Estimated: true));
        }

        inputs.Set(PlatformMeasure.CiPassRate, new Measured(facts?.CiPassRate));
        inputs.Set(PlatformMeasure.Community, new Measured(Community(facts), Estimated: true));
        return inputs;
    }

    /// <summary>Sets one measure, in place of what was there.</summary>
    /// <param name="measure">Which.</param>
    /// <param name="value">Its value, 0 to 1 or unknown.</param>
    public void Set(PlatformMeasure measure, Measured value)
    {
        if (value.Value is { } number && !(number >= 0 && number <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(value), number, "A measured value lies between 0 and 1.");
        }

        values[measure] = value;
    }

    /// <summary>Gets one measure; unknown when it was never set.</summary>
    /// <param name="measure">Which.</param>
    public Measured Get(PlatformMeasure measure) => values.GetValueOrDefault(measure);

    /// <summary>The mean of the five best skill scores, 0 to 1. A missing one counts 0, so that a further skill never lowers
    /// the mean.</summary>
    /// <param name="skills">The skill vector, best first.</param>
    public static double SkillFitWithoutDemand(SkillVector skills)
    {
        ArgumentNullException.ThrowIfNull(skills);
        double sum = 0;
        for (int i = 0; i < Math.Min(BestSkills, skills.Skills.Count); i++)
        {
            sum += skills.Skills[i].Score;
        }

        return sum / (BestSkills * 100);
    }

    /// <summary>Counts the merged requests that the subjects of commits tell of. A lower bound: a platform may merge without
    /// leaving such a subject. Requests of bots do not count.</summary>
    /// <param name="history">The history.</param>
    public static int CountMergedRequests(RepositoryHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        int merged = 0;
        foreach (CommitFact commit in history.Commits)
        {
            merged += HistorySummary.CountsAsMergedRequest(history, commit) ? 1 : 0;
        }

        return merged;
    }

    /// <summary>The mean of what is known of stars, sponsorships and the response to issues.</summary>
    private static double? Community(RepositoryFacts? facts)
    {
        double?[] parts =
        [
            facts?.Stars is { } stars ? Saturation.Of(stars, StarsThreshold) : null,
            facts?.Sponsorships is { } sponsorships ? Saturation.Of(sponsorships, SponsorshipsThreshold) : null,
            ActivityScorer.IssueResponse(facts),
        ];
        return parts.Average();
    }
}
