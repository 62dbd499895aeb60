using GoAnalysis.Model;

namespace GoAnalysis.Analysis;

/// <summary>A whole repository, after its packages.</summary>
public readonly struct RepositoryAnalysisContext
{
    private readonly Action<Diagnostic> report;

    internal RepositoryAnalysisContext(IRepositoryContent content, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        Content = content;
        this.report = report;
        CancellationToken = cancellationToken;
    }

    /// <summary>The repository's files.</summary>
    public IRepositoryContent Content { get; }

    /// <summary>Asks the analyzer to stop.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Reports a diagnostic.</summary>
    /// <param name="diagnostic">A diagnostic of one of the analyzer's rules.</param>
    public void ReportDiagnostic(Diagnostic diagnostic) => report(diagnostic);
}
