using System.Diagnostics;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>An analyzer at work on one package. What it throws ends its work on the package, and nobody else's.</summary>
internal sealed class AnalyzerRun
{
    /// <summary>A power of two: threads share a place only where there are more of them, which makes the watch less exact.</summary>
    private const int Places = 64;

    private readonly PackageAnalysis package;
    private readonly List<Diagnostic> diagnostics = [];
    private readonly long[] startedAt = new long[Places];
    private readonly CancellationTokenSource stop;
    private Exception? failure;
    private GoSyntaxTree? failedIn;
    private long ticks;
    private bool hasEnded;

    public AnalyzerRun(AnalyzerEntry entry, PackageAnalysis package)
    {
        Entry = entry;
        this.package = package;
        Actions = entry.Actions.Starts.Count > 0 ? entry.Actions.Copy() : entry.Actions;
        failure = entry.Failure;
        stop = CancellationTokenSource.CreateLinkedTokenSource(package.CancellationToken);
        CancellationToken = stop.Token;
    }

    public AnalyzerEntry Entry { get; }

    public GoCompilation Compilation => package.Compilation;

    public AnalyzerOptions Options => package.Options;

    public CancellationToken CancellationToken { get; }

    public ActionTable Actions { get; }

    /// <summary>What it threw; null where it did not.</summary>
    public Exception? Failure => Volatile.Read(ref failure);

    /// <summary>The file that it was looking at then; null where it was none.</summary>
    public GoSyntaxTree? FailedIn => failedIn;

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref ticks));

    public void Start(ref long clock)
    {
        // A start action adds to the table, not to the list that is walked here.
        foreach (var action in Actions.Starts)
        {
            Invoke(action, new CompilationStartAnalysisContext(this, Actions), null, ref clock);
        }
    }

    /// <summary>
    /// Calls an action, one at a time for an analyzer that did not ask for more. Contexts are structs, so that a call allocates
    /// nothing; the end of one action is the start of the next, so that a call reads the clock once.
    /// </summary>
    public void Invoke<TContext>(Action<TContext> action, TContext context, GoSyntaxTree? tree, ref long clock)
    {
        if (Failure is not null)
        {
            return;
        }

        var turn = Entry.Turn;
        if (turn is not null)
        {
            Monitor.Enter(turn);
            clock = Stopwatch.GetTimestamp();
        }

        ref var started = ref startedAt[Environment.CurrentManagedThreadId & (Places - 1)];
        started = clock;
        try
        {
            action(context);
        }
        catch (OperationCanceledException) when (package.CancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // One rule's error must not be another's: it is reported as GO0002.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception, tree);
        }
        finally
        {
            started = 0;
            var now = Stopwatch.GetTimestamp();
            var total = Interlocked.Add(ref ticks, now - clock);
            clock = now;
            if (total > package.BudgetTicks)
            {
                Fail(new TimeBudgetException(package.TimeBudget), tree);
            }

            if (turn is not null)
            {
                Monitor.Exit(turn);
            }
        }
    }

    /// <summary>Asks the analyzer to stop if all it has spent, actions that still run included, is more than its budget.</summary>
    public void Watch(long now)
    {
        var total = Interlocked.Read(ref ticks);
        foreach (ref var place in startedAt.AsSpan())
        {
            var started = Volatile.Read(ref place);
            total += started == 0 ? 0 : now - started;
        }

        if (total > package.BudgetTicks && Failure is null)
        {
            Fail(new TimeBudgetException(package.TimeBudget), null);
            lock (stop)
            {
                if (!hasEnded)
                {
                    stop.Cancel();
                }
            }
        }
    }

    public void Report(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var tree = diagnostic.Location.Tree;
        try
        {
            Entry.CheckSupports(diagnostic);
            if (tree is not null && !package.IsOwn(tree))
            {
                throw new ArgumentException($"{diagnostic.Id} is reported in {tree.Path}, which is no file of the package {Compilation.Package.Path}", nameof(diagnostic));
            }
        }
        catch (ArgumentException exception)
        {
            // The analyzer may catch it; it has failed all the same.
            Fail(exception, null);
            throw;
        }

        if (package.Reports(this, tree))
        {
            lock (diagnostics)
            {
                diagnostics.Add(diagnostic);
            }
        }
    }

    public TFact? GetFact<TFact>(ISymbol symbol)
        where TFact : AnalysisFact
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return package.Facts.Find<TFact>(Entry.Analyzer, symbol);
    }

    public void ExportFact(ISymbol symbol, AnalysisFact fact)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentNullException.ThrowIfNull(fact);
        if ((symbol as PackageSymbol ?? symbol.Package) is { } owner && !FactStore.IsSamePackage(owner, Compilation.Package))
        {
            var exception = new ArgumentException($"a fact is exported for {symbol.ToDisplayString()}, which is no symbol of the package {Compilation.Package.Path}", nameof(symbol));
            Fail(exception, null);
            throw exception;
        }

        package.Facts.Export(Entry.Analyzer, symbol, fact);
    }

    /// <summary>Frees what the run's token holds of its caller's. The watch may come once more afterwards.</summary>
    public void End()
    {
        lock (stop)
        {
            hasEnded = true;
            stop.Dispose();
        }
    }

    private void Fail(Exception exception, GoSyntaxTree? tree)
    {
        var first = Interlocked.CompareExchange(ref failure, exception, null);
        if (first is null || ReferenceEquals(first, exception))
        {
            failedIn = tree ?? failedIn;
        }
    }
}

/// <summary>An analyzer took longer than it may.</summary>
internal sealed class TimeBudgetException(TimeSpan budget)
    : Exception(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it took longer than its budget of {budget.TotalSeconds} s for a package"));
