using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>An analyzer at work on one package. What it throws ends its work on the package, and nobody else's.</summary>
internal sealed class AnalyzerRun(AnalyzerEntry entry, GoCompilation compilation, AnalyzerOptions options, FactStore facts, Predicate<GoSyntaxTree> isGenerated, CancellationToken cancellationToken)
{
    private readonly List<Diagnostic> diagnostics = [];
    private Exception? failure;
    private GoSyntaxTree? failedIn;

    public GoCompilation Compilation => compilation;

    public AnalyzerOptions Options => options;

    public CancellationToken CancellationToken => cancellationToken;

    public DiagnosticAnalyzer Analyzer => entry.Analyzer;

    public ActionTable Actions { get; } = entry.Actions.Copy();

    public bool HasFailed => Volatile.Read(ref failure) is not null;

    /// <summary>What it threw, and in which file; null where it did not.</summary>
    public (Exception Exception, GoSyntaxTree? Tree)? Failure => failure is null ? null : (failure, failedIn);

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Whether the analyzer wants to see a file.</summary>
    public bool LooksAt(GoSyntaxTree tree) => (entry.GeneratedCode & GeneratedCodeAnalysisFlags.Analyze) != 0 || !isGenerated(tree);

    public void Start()
    {
        foreach (var action in Actions.Starts)
        {
            Do(static state => state.action(new CompilationStartAnalysisContext(state.run, state.run.Actions)), (run: this, action), null);
        }
    }

    /// <summary>Calls an action, one at a time for an analyzer that did not ask for more.</summary>
    public void Do<TState>(Action<TState> action, TState state, GoSyntaxTree? tree)
    {
        if (HasFailed)
        {
            return;
        }

        var turn = entry.Turn;
        if (turn is not null)
        {
            Monitor.Enter(turn);
        }

        try
        {
            action(state);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // One rule's error must not be another's: it is reported as GO0002.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (Interlocked.CompareExchange(ref failure, exception, null) is null)
            {
                failedIn = tree;
            }
        }
        finally
        {
            if (turn is not null)
            {
                Monitor.Exit(turn);
            }
        }
    }

    public void Report(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        if (!entry.Supports(diagnostic.Descriptor))
        {
            throw new ArgumentException($"{Analyzer.GetType().Name} reports {diagnostic.Id}, which is none of its SupportedDiagnostics", nameof(diagnostic));
        }

        if (diagnostic.Location.Tree is { } tree && (entry.GeneratedCode & GeneratedCodeAnalysisFlags.ReportDiagnostics) == 0 && isGenerated(tree))
        {
            return;
        }

        lock (diagnostics)
        {
            diagnostics.Add(diagnostic);
        }
    }

    public TFact? GetFact<TFact>(ISymbol symbol)
        where TFact : AnalysisFact => facts.Find<TFact>(Analyzer, symbol);

    public void ExportFact(ISymbol symbol, AnalysisFact fact) => facts.Export(Analyzer, symbol, fact);
}
