namespace GoAnalysis.Analysis;

/// <summary>How much a diagnostic matters, by Roslyn's names; configuration and output say silent, suggestion, warning, error.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Kept for tools, not shown: <c>silent</c>.</summary>
    Hidden,

    /// <summary>Could be better: <c>suggestion</c>.</summary>
    Info,

    /// <summary>Suspicious, and allowed: <c>warning</c>.</summary>
    Warning,

    /// <summary>Wrong: <c>error</c>.</summary>
    Error,
}
