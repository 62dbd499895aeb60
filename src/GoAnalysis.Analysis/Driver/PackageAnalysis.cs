using System.Diagnostics;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>All analyzers at work on one package: start actions, then those of files, then end actions, then suppression.</summary>
internal sealed class PackageAnalysis
{
    private readonly List<AnalyzerRun> runs;
    private readonly List<AnalyzedFile> files;
    private readonly Dictionary<GoSyntaxTree, AnalyzedFile?> fileOf = [];
    private readonly AnalysisSettings settings;
    private readonly bool factsOnly;

    /// <summary>Prepares the analysis of a package.</summary>
    /// <param name="analyzers">The analyzers.</param>
    /// <param name="compilation">The package.</param>
    /// <param name="trees">The files that are looked at.</param>
    /// <param name="options">Configuration and additional files.</param>
    /// <param name="facts">What was learned, and is.</param>
    /// <param name="settings">How it is done.</param>
    /// <param name="factsOnly">Whether only analyzers with facts run, and what they report is dropped.</param>
    /// <param name="cancellationToken">Stops between actions.</param>
    public PackageAnalysis(
        AnalyzerSet analyzers,
        GoCompilation compilation,
        IReadOnlyList<GoSyntaxTree> trees,
        AnalyzerOptions options,
        FactStore facts,
        AnalysisSettings settings,
        bool factsOnly,
        CancellationToken cancellationToken)
    {
        Compilation = compilation;
        Options = options;
        Facts = facts;
        CancellationToken = cancellationToken;
        this.settings = settings;
        this.factsOnly = factsOnly;
        BudgetTicks = TimeBudget == Timeout.InfiniteTimeSpan ? long.MaxValue : (long)(TimeBudget.TotalSeconds * Stopwatch.Frequency);
        runs = [.. analyzers.Entries.Where(entry => !factsOnly || entry.HasFacts).Select(entry => new AnalyzerRun(entry, this))];
        var severities = new Dictionary<AnalyzerConfigOptions, RuleSeverities>(ReferenceEqualityComparer.Instance);
        foreach (var tree in Compilation.Trees)
        {
            fileOf.TryAdd(tree, null);
        }

        files = [];
        foreach (var tree in trees.Distinct())
        {
            if (!fileOf.ContainsKey(tree))
            {
                throw new ArgumentException($"{tree.Path} is not part of the compilation", nameof(trees));
            }

            var configured = options.GetOptions(tree);
            if (!severities.TryGetValue(configured, out var rules))
            {
                severities.Add(configured, rules = new RuleSeverities(analyzers, configured));
            }

            var file = new AnalyzedFile(tree, GeneratedCode.IsGenerated(tree), rules);
            files.Add(file);
            fileOf[tree] = file;
        }

        foreach (var file in files)
        {
            file.Runs = [.. runs.Where(run => run.Failure is null && LooksAt(run, file))];
        }
    }

    public GoCompilation Compilation { get; }

    public AnalyzerOptions Options { get; }

    public FactStore Facts { get; }

    public CancellationToken CancellationToken { get; }

    public TimeSpan TimeBudget => settings.TimeBudget;

    public long BudgetTicks { get; }

    /// <summary>Whether the package is looked at for facts alone.</summary>
    public bool IsImportOnly => factsOnly;

    /// <summary>Whether a tree is a file of the package.</summary>
    public bool IsOwn(GoSyntaxTree tree) => fileOf.ContainsKey(tree);

    /// <summary>Whether what an analyzer reports in a file, or in none, is kept.</summary>
    public bool Reports(AnalyzerRun run, GoSyntaxTree? tree) =>
        !factsOnly
        && (tree is null
            || (fileOf[tree] is { } file && (!file.IsGenerated || (run.Entry.GeneratedCode & GeneratedCodeAnalysisFlags.ReportDiagnostics) != 0)));

    public AnalysisResult Run()
    {
        AnalysisResult? result = null;
        using var watch = TimeBudget == Timeout.InfiniteTimeSpan ? null : Watch();
        try
        {
            AnalysisThreads.Run(1, 1, _ => result = RunHere());
        }
        finally
        {
            runs.ForEach(static run => run.End());
        }

        return result!;
    }

    private AnalysisResult RunHere()
    {
        var clock = Stopwatch.GetTimestamp();
        foreach (var run in runs)
        {
            CancellationToken.ThrowIfCancellationRequested();
            run.Start(ref clock);
        }

        PrepareDispatch();
        var symbols = runs.Any(static run => run.Actions.Symbols.Count > 0)
            ? DeclaredSymbols.Of(Compilation.Package).ToLookup(static symbol => symbol.Declaration.Tree)
            : null;
        AnalysisThreads.Run(settings.MaxConcurrency, files.Count, index => Visit(files[index], symbols));
        clock = Stopwatch.GetTimestamp();
        foreach (var run in runs)
        {
            CancellationToken.ThrowIfCancellationRequested();
            foreach (var action in run.Actions.AdditionalFiles)
            {
                foreach (var file in Options.AdditionalFiles)
                {
                    run.Invoke(action, new AdditionalFileAnalysisContext(run, file), null, ref clock);
                }
            }

            foreach (var action in run.Actions.Ends)
            {
                run.Invoke(action, new CompilationAnalysisContext(run), null, ref clock);
            }
        }

        return new PackageVerdict(this, runs, files, settings).Decide(ref clock);
    }

    /// <summary>
    /// A file is looked at where a rule of the analyzer is on. One that exports facts looks at all files as soon as one
    /// wants it, since what it learns there counts elsewhere.
    /// </summary>
    private bool LooksAt(AnalyzerRun run, AnalyzedFile file)
    {
        if (file.IsGenerated && (run.Entry.GeneratedCode & GeneratedCodeAnalysisFlags.Analyze) == 0)
        {
            return false;
        }

        return factsOnly || (run.Entry.HasFacts ? files.Any(any => any.Severities.IsOn(run.Entry)) : file.Severities.IsOn(run.Entry));
    }

    private void PrepareDispatch()
    {
        var shared = new Dictionary<string, NodeDispatch>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var key = string.Join(',', file.Runs.Select(run => runs.IndexOf(run)));
            if (!shared.TryGetValue(key, out var dispatch))
            {
                shared.Add(key, dispatch = new NodeDispatch(file.Runs));
            }

            file.Dispatch = dispatch;
        }
    }

    private void Visit(AnalyzedFile file, ILookup<GoSyntaxTree, ISymbol>? symbols)
    {
        CancellationToken.ThrowIfCancellationRequested();
        var tree = file.Tree;
        var model = Compilation.GetSemanticModel(tree);
        var clock = Stopwatch.GetTimestamp();
        foreach (var run in file.Runs)
        {
            foreach (var action in run.Actions.Trees)
            {
                run.Invoke(action, new SyntaxTreeAnalysisContext(run, tree), tree, ref clock);
            }

            foreach (var action in run.Actions.Models)
            {
                run.Invoke(action, new SemanticModelAnalysisContext(run, model), tree, ref clock);
            }
        }

        file.Dispatch!.Visit(tree, model, ref clock, CancellationToken);
        VisitCodeBlocks(file, model, ref clock);
        if (symbols is not null)
        {
            VisitSymbols(file, symbols[tree], ref clock);
        }
    }

    private void VisitCodeBlocks(AnalyzedFile file, SemanticModel model, ref long clock)
    {
        if (!file.Runs.Exists(static run => run.Actions.CodeBlocks.Count > 0) || !file.Tree.Root.TryAs<SourceFileSyntax>(out var source))
        {
            return;
        }

        foreach (var (block, name) in CodeBlocks.Of(source))
        {
            CancellationToken.ThrowIfCancellationRequested();
            var symbol = model.GetDeclaredSymbol(name);
            foreach (var run in file.Runs)
            {
                foreach (var action in run.Actions.CodeBlocks)
                {
                    run.Invoke(action, new CodeBlockAnalysisContext(run, block, symbol, model), file.Tree, ref clock);
                }
            }
        }
    }

    private void VisitSymbols(AnalyzedFile file, IEnumerable<ISymbol> symbols, ref long clock)
    {
        foreach (var symbol in symbols)
        {
            CancellationToken.ThrowIfCancellationRequested();
            foreach (var run in file.Runs)
            {
                foreach (var (action, kinds) in run.Actions.Symbols)
                {
                    if (kinds.Contains(symbol.Kind))
                    {
                        run.Invoke(action, new SymbolAnalysisContext(run, symbol), file.Tree, ref clock);
                    }
                }
            }
        }
    }

    private Timer Watch()
    {
        var period = TimeSpan.FromMilliseconds(Math.Clamp(TimeBudget.TotalMilliseconds / 4, 5, 1000));
        return new Timer(
            _ =>
            {
                var now = Stopwatch.GetTimestamp();
                runs.ForEach(run => run.Watch(now));
            },
            null,
            period,
            period);
    }
}

/// <summary>A file that is looked at.</summary>
/// <param name="tree">The file.</param>
/// <param name="isGenerated">Whether it is generated.</param>
/// <param name="severities">What is configured for it.</param>
internal sealed class AnalyzedFile(GoSyntaxTree tree, bool isGenerated, RuleSeverities severities)
{
    public GoSyntaxTree Tree => tree;

    public bool IsGenerated => isGenerated;

    public RuleSeverities Severities => severities;

    /// <summary>The analyzers that look at it.</summary>
    public List<AnalyzerRun> Runs { get; set; } = [];

    public NodeDispatch? Dispatch { get; set; }
}
