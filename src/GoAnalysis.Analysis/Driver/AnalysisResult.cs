namespace GoAnalysis.Analysis;

/// <summary>How long an analyzer worked, over all threads.</summary>
/// <param name="Analyzer">The analyzer.</param>
/// <param name="Rule">What it is called, as in <see cref="AnalyzerFailure"/>.</param>
/// <param name="Elapsed">The time of its actions, what they bound included.</param>
public sealed record AnalyzerTime(DiagnosticAnalyzer Analyzer, string Rule, TimeSpan Elapsed);

/// <summary>What analyzers came to. The same whatever the number of threads, times apart.</summary>
public sealed class AnalysisResult
{
    private readonly IReadOnlyDictionary<Diagnostic, IReadOnlyList<CodeAction>> fixes;

    internal AnalysisResult(
        IReadOnlyList<Diagnostic> diagnostics,
        IReadOnlyList<AnalyzerFailure> failures,
        IReadOnlyList<AnalyzerTime> times,
        IReadOnlyDictionary<Diagnostic, IReadOnlyList<CodeAction>> fixes)
    {
        Diagnostics = diagnostics;
        Failures = failures;
        Times = times;
        this.fixes = fixes;
    }

    /// <summary>What was found, by path, position, id and message; what is suppressed is among it and says so.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The rules that failed, each of which is a GO0002 among the diagnostics, by package and rule.</summary>
    public IReadOnlyList<AnalyzerFailure> Failures { get; }

    /// <summary>How long each analyzer worked, in the order of the <see cref="AnalyzerSet"/>.</summary>
    public IReadOnlyList<AnalyzerTime> Times { get; }

    /// <summary>The ways to mend a diagnostic.</summary>
    /// <param name="diagnostic">One of <see cref="Diagnostics"/>.</param>
    /// <returns>The ways in the order of the providers; none where no provider was given or knows one, and for what is suppressed.</returns>
    public IReadOnlyList<CodeAction> GetFixes(Diagnostic diagnostic) => fixes.GetValueOrDefault(diagnostic, []);

    /// <summary>Puts results of packages together, and adds which analyzers failed before they looked at any.</summary>
    internal static AnalysisResult Merge(IEnumerable<AnalysisResult> results, AnalyzerSet analyzers)
    {
        var all = results.ToList();
        var early = analyzers.Entries.Where(static entry => entry.Failure is not null)
            .Select(static entry => AnalyzerFailure.Of(entry.Name, entry.Rules, "all packages", null, entry.Failure!)).ToList();
        var elapsed = all.SelectMany(static result => result.Times).ToLookup(static time => time.Analyzer);
        return new AnalysisResult(
            [.. all.SelectMany(static result => result.Diagnostics).Concat(early.Select(static failure => failure.ToDiagnostic(null))).Order(DiagnosticOrder.Instance)],
            [.. early, .. all.SelectMany(static result => result.Failures)],
            [.. analyzers.Entries.Select(entry => new AnalyzerTime(
                entry.Analyzer, entry.Name, new TimeSpan(elapsed[entry.Analyzer].Sum(static time => time.Elapsed.Ticks))))],
            all.SelectMany(static result => result.fixes).ToDictionary(static pair => pair.Key, static pair => pair.Value));
    }
}
