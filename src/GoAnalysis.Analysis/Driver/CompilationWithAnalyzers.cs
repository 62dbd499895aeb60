using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>Analyzers that are ready to look at packages. Safe for use by many threads.</summary>
public sealed class AnalyzerSet
{
    /// <summary>Initializes analyzers.</summary>
    /// <param name="analyzers">The analyzers.</param>
    public AnalyzerSet(params IReadOnlyList<DiagnosticAnalyzer> analyzers)
    {
        ArgumentNullException.ThrowIfNull(analyzers);
        Analyzers = analyzers;
        Entries = [.. analyzers.Select(static analyzer => new AnalyzerEntry(analyzer))];
    }

    /// <summary>The analyzers, in the order given.</summary>
    public IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; }

    internal IReadOnlyList<AnalyzerEntry> Entries { get; }
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

    /// <summary>Puts a package and analyzers together.</summary>
    /// <param name="compilation">The package.</param>
    /// <param name="analyzers">The analyzers.</param>
    /// <param name="options">Configuration and additional files; none by default.</param>
    /// <param name="facts">What was learned of the packages that this one imports; nothing by default.</param>
    public CompilationWithAnalyzers(GoCompilation compilation, AnalyzerSet analyzers, AnalyzerOptions? options = null, FactStore? facts = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(analyzers);
        Compilation = compilation;
        this.analyzers = analyzers;
        this.options = options ?? AnalyzerOptions.Empty;
        this.facts = facts ?? new FactStore();
    }

    /// <summary>The package.</summary>
    public GoCompilation Compilation { get; }

    /// <summary>What the analyzers report, by file, offset, id and message.</summary>
    /// <param name="cancellationToken">Stops between actions.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<Diagnostic> GetAnalyzerDiagnostics(CancellationToken cancellationToken = default)
    {
        var generated = new HashSet<GoSyntaxTree>(Compilation.Trees.Where(GeneratedCode.IsGenerated));
        var runs = analyzers.Entries.Select(entry => new AnalyzerRun(entry, Compilation, options, facts, generated.Contains, cancellationToken)).ToList();
        runs.ForEach(static run => run.Start());
        var dispatch = new NodeDispatch(runs);
        foreach (var tree in Compilation.Trees)
        {
            Analyze(tree, runs, dispatch, cancellationToken);
        }

        foreach (var run in runs)
        {
            VisitSymbols(run);
            foreach (var action in run.Actions.AdditionalFiles)
            {
                foreach (var file in options.AdditionalFiles)
                {
                    run.Do(static state => state.action(new AdditionalFileAnalysisContext(state.run, state.file)), (run, action, file), null);
                }
            }
        }

        foreach (var run in runs)
        {
            foreach (var action in run.Actions.Ends)
            {
                run.Do(static state => state.action(new CompilationAnalysisContext(state.run)), (run, action), null);
            }
        }

        return [.. runs.SelectMany(static run => run.Diagnostics).Concat(runs.Select(FailureOf).OfType<Diagnostic>()).Order(DiagnosticOrder.Instance)];
    }

    private static Diagnostic? FailureOf(AnalyzerRun run) =>
        run.Failure is { } failure
            ? Diagnostic.Create(
                DriverRules.AnalyzerFailed,
                failure.Tree is { } tree ? Location.Create(tree, default) : Location.None,
                string.Join(", ", run.Analyzer.SupportedDiagnostics),
                failure.Exception.GetType().Name,
                failure.Exception.Message)
            : null;

    private void Analyze(GoSyntaxTree tree, List<AnalyzerRun> runs, NodeDispatch dispatch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var model = Compilation.GetSemanticModel(tree);
        foreach (var run in runs.Where(run => run.LooksAt(tree)))
        {
            foreach (var action in run.Actions.Trees)
            {
                run.Do(static state => state.action(new SyntaxTreeAnalysisContext(state.run, state.tree)), (run, action, tree), tree);
            }

            foreach (var action in run.Actions.Models)
            {
                run.Do(static state => state.action(new SemanticModelAnalysisContext(state.run, state.model)), (run, action, model), tree);
            }
        }

        dispatch.Visit(tree, model, cancellationToken);
        VisitCodeBlocks(tree, model, runs);
    }

    private static void VisitCodeBlocks(GoSyntaxTree tree, SemanticModel model, List<AnalyzerRun> runs)
    {
        var wanting = runs.Where(run => run.Actions.CodeBlocks.Count > 0 && run.LooksAt(tree)).ToList();
        if (wanting.Count == 0 || !tree.Root.TryAs<SourceFileSyntax>(out var file))
        {
            return;
        }

        foreach (var (block, name) in CodeBlocks.Of(file))
        {
            var symbol = model.GetDeclaredSymbol(name);
            foreach (var run in wanting)
            {
                foreach (var action in run.Actions.CodeBlocks)
                {
                    run.Do(static state => state.action(new CodeBlockAnalysisContext(state.run, state.block, state.symbol, state.model)), (run, action, block, symbol, model), tree);
                }
            }
        }
    }

    private void VisitSymbols(AnalyzerRun run)
    {
        if (run.Actions.Symbols.Count == 0)
        {
            return;
        }

        foreach (var symbol in DeclaredSymbols.Of(Compilation.Package).Where(symbol => run.LooksAt(symbol.Declaration.Tree)))
        {
            foreach (var (action, kinds) in run.Actions.Symbols)
            {
                if (kinds.Contains(symbol.Kind))
                {
                    run.Do(static state => state.action(new SymbolAnalysisContext(state.run, state.symbol)), (run, action, symbol), symbol.Declaration.Tree);
                }
            }
        }
    }
}
