namespace GoAnalysis.Analysis;

/// <summary>An analyzer that said what it wants to see, or why it could not.</summary>
internal sealed class AnalyzerEntry
{
    private readonly HashSet<string> ids;

    public AnalyzerEntry(DiagnosticAnalyzer analyzer)
    {
        Analyzer = analyzer;
        var context = new AnalysisContext(Actions);
        try
        {
            Rules = [.. analyzer.SupportedDiagnostics];
            HasFacts = analyzer.FactTypes.Count > 0;
            Suppressions = analyzer is DiagnosticSuppressor suppressor ? [.. suppressor.SupportedSuppressions] : [];
            analyzer.Initialize(context);
        }
#pragma warning disable CA1031 // One rule's error must not be another's: it is reported as GO0002.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Failure = exception;
        }

        ids = [.. Rules.Select(static rule => rule.Id)];
        Name = Rules.Select(static rule => rule.ToString()).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : analyzer.GetType().Name;
        GeneratedCode = context.GeneratedCode;
        Turn = context.IsConcurrent ? null : new object();
    }

    public DiagnosticAnalyzer Analyzer { get; }

    public ActionTable Actions { get; } = new();

    public IReadOnlyList<DiagnosticDescriptor> Rules { get; } = [];

    public IReadOnlyList<SuppressionDescriptor> Suppressions { get; } = [];

    public bool HasFacts { get; }

    /// <summary>What it threw before it looked at anything; null where it did not.</summary>
    public Exception? Failure { get; }

    /// <summary>What a message calls it: its rule where all it reports has one id, or its type.</summary>
    public string Name { get; }

    public GeneratedCodeAnalysisFlags GeneratedCode { get; }

    /// <summary>Held while an action runs; null for an analyzer that may run on several threads.</summary>
    public object? Turn { get; }

    /// <summary>Looks whether the analyzer may report a diagnostic, and whether its message can be made.</summary>
    /// <exception cref="ArgumentException">It may not, or it cannot.</exception>
    public void CheckSupports(Diagnostic diagnostic)
    {
        if (!ids.Contains(diagnostic.Id))
        {
            throw new ArgumentException($"{Analyzer.GetType().Name} reports {diagnostic.Id}, which is none of its SupportedDiagnostics", nameof(diagnostic));
        }

        try
        {
            diagnostic.GetMessage();
        }
        catch (FormatException exception)
        {
            throw new ArgumentException($"the message of {diagnostic.Id} does not fit its arguments: {diagnostic.Descriptor.MessageFormat}", nameof(diagnostic), exception);
        }
    }
}
