namespace GoAnalysis.Analysis;

/// <summary>An analyzer that said what it wants to see.</summary>
internal sealed class AnalyzerEntry
{
    private readonly HashSet<string> ids;

    public AnalyzerEntry(DiagnosticAnalyzer analyzer)
    {
        Analyzer = analyzer;
        ids = [.. analyzer.SupportedDiagnostics.Select(static rule => rule.Id)];
        var context = new AnalysisContext(Actions);
        analyzer.Initialize(context);
        GeneratedCode = context.GeneratedCode;
        Turn = context.IsConcurrent ? null : new object();
    }

    public DiagnosticAnalyzer Analyzer { get; }

    public ActionTable Actions { get; } = new();

    public GeneratedCodeAnalysisFlags GeneratedCode { get; }

    /// <summary>Held while an action runs; null for an analyzer that may run on several threads.</summary>
    public object? Turn { get; }

    public bool Supports(DiagnosticDescriptor descriptor) => ids.Contains(descriptor.Id);
}
