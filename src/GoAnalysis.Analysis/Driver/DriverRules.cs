namespace GoAnalysis.Analysis;

/// <summary>The rules that the driver itself reports.</summary>
public static class DriverRules
{
    private const string Category = "Analysis";

    /// <summary>GO0002: an analyzer threw, or took too long.</summary>
    public static DiagnosticDescriptor AnalyzerFailed { get; } = new(
        "GO0002",
        "A rule failed",
        "the rule {0} failed on {1}: {2}; what else it would have found there is not known",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A rule threw an exception, reported what it may not report, or exceeded its time budget. What it found before stands, and all other rules went on.",
        customTags: WellKnownDiagnosticTags.NotConfigurable)
    {
        Alias = "rulefailed",
    };

    /// <summary>GO0003: a comment suppresses nothing.</summary>
    public static DiagnosticDescriptor UnneededSuppression { get; } = new(
        "GO0003",
        "A suppression is not needed",
        "{0} is suppressed here and reports nothing here",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A nolint or lint:ignore comment names a rule that ran and found nothing where the comment counts. Comments without a rule, and rules that did not run, are not looked at.",
        customTags: WellKnownDiagnosticTags.Unnecessary)
    {
        Alias = "unneededsuppression",
    };

    /// <summary>GO0004: a comment looks like a suppression and is none.</summary>
    public static DiagnosticDescriptor MalformedSuppression { get; } = new(
        "GO0004",
        "A suppression is malformed",
        "{0} suppresses nothing: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A lint:ignore or lint:file-ignore comment lacks the rule or the reason that it needs.")
    {
        Alias = "malformedsuppression",
    };

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [AnalyzerFailed, UnneededSuppression, MalformedSuppression];
}
