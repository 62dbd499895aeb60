using GoAnalysis.Model;

namespace GoAnalysis.Skills;

/// <summary>The formula of the skill score: docs/scoring.md, "Skill score".</summary>
public static class SkillScoring
{
    /// <summary>The score of one skill.</summary>
    /// <param name="breadth">Weighted breadth.</param>
    /// <param name="depth">Weighted depth.</param>
    /// <param name="spread">Weighted spread.</param>
    /// <param name="ageDays">Days since the newest commit that touched counted evidence; <see langword="null"/> when not
    /// attributed, which leaves recency out of the mean instead of counting it as 0.</param>
    /// <param name="breadthThreshold">Breadth from which more adds nothing.</param>
    /// <returns>0 to 100. 0 where nothing counts, however recent it is.</returns>
    public static double Score(
        double breadth,
        double depth,
        double spread,
        double? ageDays = null,
        double breadthThreshold = ScoringConstants.BreadthThreshold)
    {
        if (breadth <= 0 && depth <= 0 && spread <= 0)
        {
            return 0;
        }

        double sum = (ScoringConstants.BreadthWeight * Saturation.Of(breadth, breadthThreshold))
            + (ScoringConstants.DepthWeight * Saturation.Of(depth, ScoringConstants.DepthThreshold))
            + (ScoringConstants.SpreadWeight * Saturation.Of(spread, ScoringConstants.SpreadThreshold));
        double weight = ScoringConstants.BreadthWeight + ScoringConstants.DepthWeight + ScoringConstants.SpreadWeight;
        if (ageDays is { } age)
        {
            sum += ScoringConstants.RecencyWeight * Math.Pow(2, -Math.Max(age, 0) / ScoringConstants.RecencyHalfLifeDays);
            weight += ScoringConstants.RecencyWeight;
        }

        return Math.Min(100 * sum / weight, 100);
    }

    /// <summary>The breadth from which more adds nothing, for one skill.</summary>
    /// <param name="skill">The skill.</param>
    /// <returns><see cref="ScoringConstants.BreadthThreshold"/>, or the number of constructs of a skill that has no
    /// imports.</returns>
    public static double BreadthThresholdOf(Skill skill)
    {
        ArgumentNullException.ThrowIfNull(skill);
        return skill.Imports.Count > 0 ? ScoringConstants.BreadthThreshold : skill.Constructs.Count;
    }
}
