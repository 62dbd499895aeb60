using GoAnalysis.Model;

namespace GoAnalysis.Skills;

/// <summary>Every weight and threshold of the skill score. docs/scoring.md explains them; a test holds both equal.</summary>
public static class ScoringConstants
{
    /// <summary>Weight of breadth: distinct functions, methods and constructs used.</summary>
    public const double BreadthWeight = 0.35;

    /// <summary>Weight of depth: calls and constructs counted.</summary>
    public const double DepthWeight = 0.30;

    /// <summary>Weight of spread: packages that use the skill.</summary>
    public const double SpreadWeight = 0.20;

    /// <summary>Weight of recency, which joins the score where the history attributes evidence to commits.</summary>
    public const double RecencyWeight = 0.15;

    /// <summary>Breadth from which more adds nothing. A skill shown by constructs alone cannot reach it: there the number of
    /// its constructs stands in its place.</summary>
    public const double BreadthThreshold = 30;

    /// <summary>Depth from which more adds nothing.</summary>
    public const double DepthThreshold = 200;

    /// <summary>Spread from which more adds nothing.</summary>
    public const double SpreadThreshold = 10;

    /// <summary>Age at which recency is one half, in days.</summary>
    public const double RecencyHalfLifeDays = 365;

    /// <summary>How much evidence of a class counts, 0 to 1.</summary>
    /// <param name="sourceClass">Class of the file.</param>
    /// <param name="countsInTests">Whether the skill counts in full in test code.</param>
    public static double ClassWeight(SourceClass sourceClass, bool countsInTests) => sourceClass switch
    {
        SourceClass.Production => 1,
        SourceClass.Test => countsInTests ? 1 : 0.5,
        SourceClass.Example => 0.25,
        SourceClass.Generated or SourceClass.Vendored or SourceClass.Copied => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(sourceClass), sourceClass, "A class without a weight."),
    };
}
