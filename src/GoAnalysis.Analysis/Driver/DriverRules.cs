namespace GoAnalysis.Analysis;

/// <summary>The rules that the driver itself reports.</summary>
public static class DriverRules
{
    /// <summary>GO0002: an analyzer threw, or took too long.</summary>
    public static DiagnosticDescriptor AnalyzerFailed { get; } = new(
        "GO0002",
        "A rule failed",
        "the rule {0} failed: {1}: {2}; what it would have found here is not known",
        "Analysis",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A rule threw an exception or exceeded its time budget. All other rules went on.",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}
