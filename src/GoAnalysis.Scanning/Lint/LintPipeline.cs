using System.Runtime.CompilerServices;
using GoAnalysis.Analysis;
using GoAnalysis.Model;
using GoAnalysis.Syntax;

namespace GoAnalysis.Scanning;

/// <summary>Runs rules over packages on disk: workspaces, configuration, analyzers, then what is left out of the report.</summary>
public static class LintPipeline
{
    /// <summary>Runs the rules.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Told how far the work is; null for nobody.</param>
    /// <param name="cancellationToken">Stops between actions.</param>
    /// <exception cref="InputException">A baseline or revision cannot be used.</exception>
    public static LintOutcome Run(LintRequest request, IProgress<ScanProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var baseline = request.Baseline is null ? null : LintBaseline.Read(request.Baseline);
        var analyzers = new AnalyzerSet(request.Analyzers);
        var overrides = CommandLineConfiguration.Of(analyzers.Rules.Concat(DriverRules.All), request.Select, request.Ignore);
        progress?.Report(new ScanProgress(ScanStage.Opening, 0, 0));
        var packages = new PackagesOutcome();
        var targets = LintTarget.Open(request, overrides, packages);
        using var isNew = request.NewFrom is { } revision ? NewLines.Since(revision, targets.Select(static target => target.Root)) : null;
        var units = targets.SelectMany(static target => target.Units).ToList();
        var places = new ConditionalWeakTable<GoSyntaxTree, LintPlace>();
        var done = 0;
        var session = new AnalysisSession(analyzers, new AnalysisSettings { CodeFixProviders = [.. request.CodeFixProviders, new UnneededSuppressionFix()] });
        var result = session.Analyze(
            [.. units.Select(unit => unit.ToAnalysisUnit(places, () => progress?.Report(new ScanProgress(ScanStage.Linting, Interlocked.Increment(ref done), units.Count))))],
            cancellationToken);
        return new LintReporter(request, packages, units, result, analyzers, places).Report(baseline, isNew is null ? null : diagnostic => isNew.Contains(diagnostic.Location, places));
    }
}
