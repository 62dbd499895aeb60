using GoAnalysis.Analysis;
using GoAnalysis.Analyzers;
using GoAnalysis.Scanning;

namespace GoAnalysis.Benchmarks;

/// <summary>All Go files below a folder as <c>goanalysis lint</c> takes them: tests and files for other platforms too, read from disk.</summary>
internal sealed class LintedPackages(Corpus corpus)
{
    private readonly string root = corpus.Root ?? throw new ArgumentException("rules are run over a folder, not over a list of files");

    /// <summary>Runs every rule of GoAnalysis, fixes included, on all cores that the process has.</summary>
    /// <returns>The number of findings.</returns>
    public long RunRules() => Lint(GoAnalyzers.CreateAll(), GoAnalyzers.CreateAllCodeFixProviders()).Result.Findings.Count;

    /// <summary>The same without rules: every file is parsed and every expression typed, which is what rules are built on.</summary>
    /// <returns>The number of files.</returns>
    public long TypeOnly() => Lint([new TypingAnalyzer()], []).Result.Files;

    private LintOutcome Lint(IReadOnlyList<DiagnosticAnalyzer> analyzers, IReadOnlyList<CodeFixProvider> fixes) =>
        LintPipeline.Run(new LintRequest { Paths = [root], Analyzers = analyzers, CodeFixProviders = fixes, UsesConfiguration = false });

    /// <summary>Asks for the type of everything and reports nothing.</summary>
    private sealed class TypingAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new(
            id: "BENCH1", title: "Typing", messageFormat: "typed", category: "Benchmark", defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, description: "Never reported.");

        public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
            context.RegisterCompilationAction(static context => context.Compilation.BindAll());
        }
    }
}
