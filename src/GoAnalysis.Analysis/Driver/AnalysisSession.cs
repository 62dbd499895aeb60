using GoAnalysis.Model;
using GoAnalysis.Semantics;

namespace GoAnalysis.Analysis;

/// <summary>
/// Analyzers at work on many packages, several at once. Where analyzers have facts, a package is looked at after those that it
/// imports; imported packages that are not among those given are looked at for facts alone, each once.
/// </summary>
/// <example><code>
/// var session = new AnalysisSession(new AnalyzerSet(analyzers));
/// var result = session.Analyze([.. workspace.Folders.Select(folder => new AnalysisUnit(() => workspace.GetCompilation(folder)))]);
/// </code></example>
public sealed class AnalysisSession
{
    private readonly AnalyzerSet analyzers;
    private readonly AnalysisSettings settings;
    private readonly FactStore facts = new();

    /// <summary>Prepares a session.</summary>
    /// <param name="analyzers">The analyzers.</param>
    /// <param name="settings">How they look at packages; <see cref="AnalysisSettings.Default"/> by default.</param>
    public AnalysisSession(AnalyzerSet analyzers, AnalysisSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(analyzers);
        this.analyzers = analyzers;
        this.settings = settings ?? AnalysisSettings.Default;
    }

    /// <summary>Looks at packages.</summary>
    /// <param name="units">
    /// The packages. Of several of one import path and folder, importers see what was learned of the first: give the package
    /// before the files of its folder that are not built.
    /// </param>
    /// <param name="cancellationToken">Stops between actions.</param>
    /// <returns>The same whatever the order in which packages finish.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public AnalysisResult Analyze(IReadOnlyList<AnalysisUnit> units, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(units);
        var results = new AnalysisResult?[units.Count];

        // A lone package is shared out by files, many are shared out whole.
        var inside = units.Count < settings.MaxConcurrency ? settings : settings with { MaxConcurrency = 1 };
        if (!analyzers.HasFacts)
        {
            AnalysisThreads.Run(settings.MaxConcurrency, units.Count, index =>
                results[index] = units[index].Compile() is { } compilation ? Analyze(units[index], compilation, inside, cancellationToken) : null);
            return AnalysisResult.Merge(results.OfType<AnalysisResult>(), analyzers);
        }

        var outlines = new PackageOutline?[units.Count];
        var compilations = new GoCompilation?[units.Count];
        AnalysisThreads.Run(settings.MaxConcurrency, units.Count, index =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            outlines[index] = units[index].Outline()
                ?? ((compilations[index] = units[index].Compile()) is { } compilation ? PackageOutline.Of(compilation.Package) : null);
        });
        PackageGraph? graph = null;
        AnalysisThreads.Run(1, 1, _ => graph = PackageGraph.Of(outlines, cancellationToken));
        var ofImports = new AnalysisResult?[graph!.Nodes.Count];
        new PackageSchedule(graph.Nodes).Run(settings.MaxConcurrency, node =>
        {
            if (node.Unit >= 0)
            {
                if ((compilations[node.Unit] ?? units[node.Unit].Compile()) is { } compilation)
                {
                    compilations[node.Unit] = null;
                    results[node.Unit] = Analyze(units[node.Unit], compilation, inside, cancellationToken);
                }
            }
            else if (GoCompilation.FromImport(node.Import!) is { } compilation && compilation.Trees.Any(static tree => tree.Kinds.Contains(Syntax.SyntaxKind.Block)))
            {
                ofImports[node.Index] =
                    new PackageAnalysis(analyzers, compilation, compilation.Trees, AnalyzerOptions.Empty, facts, inside, factsOnly: true, cancellationToken).Run();
            }
        });
        return AnalysisResult.Merge(results.Concat(ofImports).OfType<AnalysisResult>(), analyzers);
    }

    /// <summary>Calls the actions for a whole repository, one after the other; comments do not suppress what they report.</summary>
    /// <param name="content">The repository's files.</param>
    /// <param name="options">Configuration. Default none.</param>
    /// <param name="cancellationToken">Stops between actions.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public AnalysisResult AnalyzeRepository(IRepositoryContent content, AnalyzerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var severities = new RuleSeverities(analyzers, (options ?? AnalyzerOptions.Empty).GlobalOptions);
        var found = new List<Diagnostic>();
        var failures = new List<AnalyzerFailure>();
        AnalysisThreads.Run(1, 1, _ =>
        {
            foreach (var entry in analyzers.Entries.Where(entry => entry.Failure is null && severities.IsOn(entry)))
            {
                try
                {
                    foreach (var action in entry.Actions.Repositories)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        action(new RepositoryAnalysisContext(content, diagnostic => Report(entry, diagnostic), cancellationToken));
                    }
                }
                catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
                {
                    throw;
                }
#pragma warning disable CA1031 // One rule's error must not be another's: it is reported as GO0002.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failures.Add(AnalyzerFailure.Of(entry.Name, entry.Rules, "the repository", null, exception));
                }
            }
        });
        found.AddRange(failures.Select(static failure => failure.ToDiagnostic(null)));
        return new AnalysisResult([.. found.Order(DiagnosticOrder.Instance)], failures, [], new Dictionary<Diagnostic, IReadOnlyList<CodeAction>>());

        void Report(AnalyzerEntry entry, Diagnostic diagnostic)
        {
            ArgumentNullException.ThrowIfNull(diagnostic);
            entry.CheckSupports(diagnostic);
            if (severities.Of(diagnostic.Descriptor) is { } severity)
            {
                found.Add(diagnostic.WithSeverity(severity));
            }
        }
    }

    private AnalysisResult Analyze(AnalysisUnit unit, GoCompilation compilation, AnalysisSettings inside, CancellationToken cancellationToken) =>
        new PackageAnalysis(
            analyzers, compilation, [.. compilation.Trees.Where(tree => unit.LooksAt(tree))], unit.Options, facts, inside, factsOnly: false, cancellationToken).Run();
}
