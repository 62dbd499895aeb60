namespace GoAnalysis.Model;

/// <summary>The one curve by which counts become values: docs/scoring.md, "Saturation".</summary>
public static class Saturation
{
    /// <summary>Maps a count to 0 … 1 with falling gain: <c>ln(1 + min(x, T)) / ln(1 + T)</c>.</summary>
    /// <param name="value">The count x, at least 0; it may be fractional.</param>
    /// <param name="threshold">T, above 0; from there on the result is 1.</param>
    public static double Of(double value, double threshold) =>
        Math.Log(1 + Math.Min(value, threshold)) / Math.Log(1 + threshold);
}
