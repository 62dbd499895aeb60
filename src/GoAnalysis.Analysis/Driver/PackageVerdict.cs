using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>Turns what analyzers reported of a package into what is said: severities, suppression, failures, fixes, order.</summary>
internal sealed class PackageVerdict(PackageAnalysis package, List<AnalyzerRun> runs, List<AnalyzedFile> files, AnalysisSettings settings)
{
    private readonly List<AnalyzerFailure> failures = [];
    private readonly List<Diagnostic> said = [];
    private readonly Dictionary<GoSyntaxTree, RuleSeverities> severityOf = files.ToDictionary(static file => file.Tree, static file => file.Severities);
    private readonly RuleSeverities elsewhere = new(runs.SelectMany(static run => run.Entry.Rules), package.Options.GlobalOptions);

    public AnalysisResult Decide(ref long clock)
    {
        var comments = files.ToDictionary(static file => file.Tree, file => new Lazy<SuppressionComments>(() => SuppressionComments.Of(file.Tree)));
        foreach (var diagnostic in runs.SelectMany(static run => run.Diagnostics))
        {
            Say(diagnostic, comments);
        }

        said.Sort(DiagnosticOrder.Instance);
        foreach (var run in runs.Where(static run => run.Entry.Suppressions.Count > 0))
        {
            Suppress(run, ref clock);
        }

        foreach (var run in runs)
        {
            if (run.Failure is { } failure && run.Entry.Failure is null)
            {
                AddFailure(run.Entry.Name, run.Entry.Rules, run.FailedIn, failure);
            }
        }

        if (settings.HonorsComments)
        {
            foreach (var file in files)
            {
                // What failed might have reported what the comment suppresses.
                var ran = file.Runs.Where(static run => run.Failure is null).SelectMany(static run => run.Entry.Rules)
                    .Where(rule => file.Severities.Of(rule) is not null).ToList();
                foreach (var diagnostic in comments[file.Tree].Value.Findings(ran))
                {
                    Say(diagnostic, null);
                }
            }
        }

        var fixes = FindFixes();
        said.Sort(DiagnosticOrder.Instance);
        return new AnalysisResult(said, failures, [.. runs.Select(static run => new AnalyzerTime(run.Entry.Analyzer, run.Entry.Name, run.Elapsed))], fixes);
    }

    private void Say(Diagnostic diagnostic, Dictionary<GoSyntaxTree, Lazy<SuppressionComments>>? comments)
    {
        var tree = diagnostic.Location.Tree;
        var severities = tree is null ? elsewhere : severityOf[tree];
        if (severities.Of(diagnostic.Descriptor) is not { } severity)
        {
            return;
        }

        diagnostic = diagnostic.WithSeverity(severity);
        if (tree is not null && comments is not null && settings.HonorsComments && CanBeSuppressed(diagnostic)
            && comments[tree].Value.Suppress(diagnostic) is { } suppression)
        {
            diagnostic = diagnostic.WithSuppression(suppression);
        }

        said.Add(diagnostic);
    }

    private static bool CanBeSuppressed(Diagnostic diagnostic) => !diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable);

    private void Suppress(AnalyzerRun run, ref long clock)
    {
        var ids = run.Entry.Suppressions.Select(static suppression => suppression.SuppressedDiagnosticId).ToHashSet(StringComparer.Ordinal);
        var reported = said.Where(diagnostic => ids.Contains(diagnostic.Id) && !diagnostic.IsSuppressed && CanBeSuppressed(diagnostic)).ToList();
        if (reported.Count == 0)
        {
            return;
        }

        Action<SuppressionAnalysisContext> action = ((DiagnosticSuppressor)run.Entry.Analyzer).ReportSuppressions;
        run.Invoke(action, new SuppressionAnalysisContext(run, reported, SuppressOne), null, ref clock);

        void SuppressOne(SuppressionDescriptor suppression, Diagnostic diagnostic)
        {
            if (!run.Entry.Suppressions.Contains(suppression) || suppression.SuppressedDiagnosticId != diagnostic.Id)
            {
                throw new ArgumentException($"{suppression.Id} does not suppress {diagnostic.Id}", nameof(suppression));
            }

            if (!reported.Contains(diagnostic))
            {
                throw new ArgumentException($"{diagnostic.Id} is none of the reported diagnostics", nameof(diagnostic));
            }

            var index = said.IndexOf(diagnostic);
            if (index >= 0)
            {
                said[index] = diagnostic.WithSuppression(new Suppression(suppression.Id, suppression.Justification));
            }
        }
    }

    private void AddFailure(string rule, IEnumerable<DiagnosticDescriptor> rules, GoSyntaxTree? tree, Exception exception)
    {
        // A package that is only imported may lie outside what was asked for.
        tree = package.IsImportOnly ? null : tree ?? (files.Count > 0 ? files[0].Tree : null);
        var failure = AnalyzerFailure.Of(rule, rules, package.Compilation.Package.Path, tree, exception);
        failures.Add(failure);
        said.Add(failure.ToDiagnostic(tree));
    }

    private Dictionary<Diagnostic, IReadOnlyList<CodeAction>> FindFixes()
    {
        var fixes = new Dictionary<Diagnostic, IReadOnlyList<CodeAction>>(ReferenceEqualityComparer.Instance);
        var failed = new HashSet<CodeFixProvider>();
        foreach (var diagnostic in said.ToList())
        {
            if (diagnostic.IsSuppressed || diagnostic.Location.Tree is not { } tree)
            {
                continue;
            }

            foreach (var provider in settings.CodeFixProviders)
            {
                if (failed.Contains(provider))
                {
                    continue;
                }

                try
                {
                    if (provider.FixableDiagnosticIds.Contains(diagnostic.Id))
                    {
                        var context = new CodeFixContext(diagnostic, tree, package.Compilation, package.CancellationToken);
                        provider.RegisterCodeFixes(context);
                        if (context.Actions.Count > 0)
                        {
                            fixes[diagnostic] = [.. fixes.GetValueOrDefault(diagnostic, []), .. context.Actions];
                        }
                    }
                }
                catch (OperationCanceledException) when (package.CancellationToken.IsCancellationRequested)
                {
                    throw;
                }
#pragma warning disable CA1031 // One fix's error must not be another's: it is reported as GO0002.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failed.Add(provider);
                    AddFailure(provider.GetType().Name, [diagnostic.Descriptor], tree, exception);
                }
            }
        }

        return fixes;
    }
}
