using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>What a <see cref="DiagnosticSuppressor"/> suppresses, and why. Immutable.</summary>
/// <param name="Id">Its own id, letters and then digits.</param>
/// <param name="SuppressedDiagnosticId">The id of the rule whose diagnostics it suppresses.</param>
/// <param name="Justification">Why they are not wanted there, a sentence.</param>
public sealed record SuppressionDescriptor(string Id, string SuppressedDiagnosticId, string Justification);

/// <summary>
/// Suppresses diagnostics of other rules where it knows better, such as in code that a framework calls. It is given to an
/// <see cref="AnalyzerSet"/> as analyzers are, and runs after all of them.
/// </summary>
public abstract class DiagnosticSuppressor : DiagnosticAnalyzer
{
    /// <summary>What it suppresses.</summary>
    public abstract IReadOnlyList<SuppressionDescriptor> SupportedSuppressions { get; }

    /// <summary>It reports nothing.</summary>
    public sealed override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [];

    /// <summary>It takes no actions.</summary>
    /// <param name="context">Takes the actions.</param>
    public sealed override void Initialize(AnalysisContext context)
    {
    }

    /// <summary>Looks at the diagnostics of a package.</summary>
    /// <param name="context">The diagnostics, and what is known of the package.</param>
    public abstract void ReportSuppressions(SuppressionAnalysisContext context);
}

/// <summary>What was reported of a package, for a <see cref="DiagnosticSuppressor"/>.</summary>
public readonly struct SuppressionAnalysisContext
{
    private readonly AnalyzerRun run;
    private readonly Action<SuppressionDescriptor, Diagnostic> suppress;

    internal SuppressionAnalysisContext(AnalyzerRun run, IReadOnlyList<Diagnostic> reportedDiagnostics, Action<SuppressionDescriptor, Diagnostic> suppress)
    {
        this.run = run;
        this.suppress = suppress;
        ReportedDiagnostics = reportedDiagnostics;
    }

    /// <summary>The diagnostics of the rules that it suppresses, those that a comment suppresses left out.</summary>
    public IReadOnlyList<Diagnostic> ReportedDiagnostics { get; }

    /// <summary>The package.</summary>
    public GoCompilation Compilation => run.Compilation;

    /// <summary>Configuration and additional files.</summary>
    public AnalyzerOptions Options => run.Options;

    /// <summary>Asks the suppressor to stop.</summary>
    public CancellationToken CancellationToken => run.CancellationToken;

    /// <summary>What can be asked of a file.</summary>
    /// <param name="tree">A file of the package.</param>
    public SemanticModel GetSemanticModel(GoSyntaxTree tree) => Compilation.GetSemanticModel(tree);

    /// <summary>Suppresses a diagnostic.</summary>
    /// <param name="suppression">One of the suppressor's.</param>
    /// <param name="diagnostic">One of <see cref="ReportedDiagnostics"/>, of the rule that the descriptor names.</param>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public void ReportSuppression(SuppressionDescriptor suppression, Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(suppression);
        ArgumentNullException.ThrowIfNull(diagnostic);
        suppress(suppression, diagnostic);
    }
}
