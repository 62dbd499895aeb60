namespace GoAnalysis.Skills;

/// <summary>The formula of the skill score: docs/scoring.md, "Skill score".</summary>
public static class SkillScoring
{
    /// <summary>Maps a count to 0 … 1 with falling gain: <c>ln(1 + min(x, T)) / ln(1 + T)</c>.</summary>
    /// <param name="value">The count x, at least 0; class weights make it fractional.</param>
    /// <param name="threshold">T, above 0; from there on the result is 1.</param>
    public static double Saturate(double value, double threshold) =>
        Math.Log(1 + Math.Min(value, threshold)) / Math.Log(1 + threshold);

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

        double sum = (ScoringConstants.BreadthWeight * Saturate(breadth, breadthThreshold))
            + (ScoringConstants.DepthWeight * Saturate(depth, ScoringConstants.DepthThreshold))
            + (ScoringConstants.SpreadWeight * Saturate(spread, ScoringConstants.SpreadThreshold));
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
