using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>How analyzers look at packages.</summary>
public sealed record AnalysisSettings
{
    /// <summary>Nothing configured, one thread a processor.</summary>
    public static AnalysisSettings Default { get; } = new();

    /// <summary>How many threads work at once. Default the number of processors, at least 1. The result does not depend on it.</summary>
    public int MaxConcurrency { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// How long one analyzer may work on one package, all threads together; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// Default one minute. An analyzer beyond it is asked to stop by its token, and is not called again for the package; one
    /// that never looks at its token and never returns holds up the run.
    /// </summary>
    public TimeSpan TimeBudget { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether comments suppress diagnostics, and are reported where they suppress nothing. Default yes.</summary>
    public bool HonorsComments { get; init; } = true;

    /// <summary>What mends diagnostics, asked for each one that is not suppressed. Default nothing.</summary>
    public IReadOnlyList<CodeFixProvider> CodeFixProviders { get; init; } = [];
}

/// <summary>A package that analyzers look at.</summary>
/// <example><code>
/// var diagnostics = new CompilationWithAnalyzers(compilation, new AnalyzerSet(new NoPanic())).GetAnalyzerDiagnostics();
/// </code></example>
public sealed class CompilationWithAnalyzers
{
    private readonly AnalyzerSet analyzers;
    private readonly AnalyzerOptions options;
    private readonly FactStore facts;
    private readonly AnalysisSettings settings;

    /// <summary>Puts a package and analyzers together.</summary>
    /// <param name="compilation">The package.</param>
    /// <param name="analyzers">The analyzers.</param>
    /// <param name="options">Configuration and additional files; none by default.</param>
    /// <param name="facts">What was learned of the packages that this one imports; nothing by default.</param>
    /// <param name="settings">How they look at it; <see cref="AnalysisSettings.Default"/> by default.</param>
    public CompilationWithAnalyzers(
        GoCompilation compilation, AnalyzerSet analyzers, AnalyzerOptions? options = null, FactStore? facts = null, AnalysisSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(analyzers);
        Compilation = compilation;
        this.analyzers = analyzers;
        this.options = options ?? AnalyzerOptions.Empty;
        this.facts = facts ?? new FactStore();
        this.settings = settings ?? AnalysisSettings.Default;
    }

    /// <summary>The package.</summary>
    public GoCompilation Compilation { get; }

    /// <summary>The files that are looked at: all of the package, or those of them that <see cref="Trees"/> names; the others are only there to be referred to.</summary>
    public IReadOnlyList<GoSyntaxTree>? Trees { get; init; }

    /// <summary>What the analyzers report, by file, position, id and message; what is suppressed is among it and says so.</summary>
    /// <param name="cancellationToken">Stops between actions.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<Diagnostic> GetAnalyzerDiagnostics(CancellationToken cancellationToken = default) => GetAnalysisResult(cancellationToken).Diagnostics;

    /// <summary>What the analyzers came to: diagnostics, failures, fixes, times.</summary>
    /// <param name="cancellationToken">Stops between actions.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public AnalysisResult GetAnalysisResult(CancellationToken cancellationToken = default) =>
        AnalysisResult.Merge(
            [new PackageAnalysis(analyzers, Compilation, Trees ?? Compilation.Trees, options, facts, settings, factsOnly: false, cancellationToken).Run()], analyzers);
}
