namespace GoAnalysis.Analysis;

/// <summary>Analyzers that are ready to look at packages. Safe for use by many threads.</summary>
public sealed class AnalyzerSet
{
    /// <summary>Initializes analyzers. One that throws is reported as GO0002 when packages are looked at.</summary>
    /// <param name="analyzers">The analyzers, suppressors among them.</param>
    public AnalyzerSet(params IReadOnlyList<DiagnosticAnalyzer> analyzers)
    {
        ArgumentNullException.ThrowIfNull(analyzers);
        Analyzers = analyzers;
        Entries = [.. analyzers.Select(static analyzer => new AnalyzerEntry(analyzer))];
        Rules = [.. Entries.SelectMany(static entry => entry.Rules).DistinctBy(static rule => rule.Id).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];
    }

    /// <summary>The analyzers, in the order given.</summary>
    public IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; }

    /// <summary>What the analyzers can report, by id, each id once.</summary>
    public IReadOnlyList<DiagnosticDescriptor> Rules { get; }

    internal IReadOnlyList<AnalyzerEntry> Entries { get; }

    internal bool HasFacts => Entries.Any(static entry => entry.HasFacts);
}
