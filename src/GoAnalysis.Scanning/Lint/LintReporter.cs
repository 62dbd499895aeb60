using System.Runtime.CompilerServices;
using GoAnalysis.Analysis;
using GoAnalysis.Model;
using GoAnalysis.Reporting;
using GoAnalysis.Syntax;

namespace GoAnalysis.Scanning;

/// <summary>Turns what analyzers came to into a report: leaves out what is known or old, and says everything else.</summary>
internal sealed class LintReporter(
    LintRequest request, PackagesOutcome packages, IReadOnlyList<LintUnit> units, AnalysisResult analysis, AnalyzerSet analyzers, ConditionalWeakTable<GoSyntaxTree, LintPlace> places)
{
    public LintOutcome Report(LintBaseline? baseline, Predicate<Diagnostic>? isNew)
    {
        var fingerprints = new LintFingerprints();
        var shown = new List<Diagnostic>();
        var fingerprintOf = new Dictionary<Diagnostic, string>(ReferenceEqualityComparer.Instance);
        var (inBaseline, inOldLines) = (0, 0);
        foreach (var diagnostic in analysis.Diagnostics.Where(IsShown))
        {
            var fingerprint = fingerprints.Next(diagnostic);
            if (baseline is not null && !diagnostic.IsSuppressed && baseline.Contains(fingerprint))
            {
                inBaseline++;
            }
            else if (isNew is not null && !isNew(diagnostic))
            {
                inOldLines++;
            }
            else
            {
                shown.Add(diagnostic);
                fingerprintOf.Add(diagnostic, fingerprint);
            }
        }

        var messages = packages.Diagnostics.Concat(packages.Empty.Select(static path => new PackageDiagnostic(path, 0, 0, "found no Go files"))).Select(Words).ToList();
        messages.AddRange(units.SelectMany(static unit => unit.WithErrors).OrderBy(static tree => tree.Path, StringComparer.Ordinal).Select(static tree =>
            $"{tree.Path}:{tree.GetPosition(tree.Diagnostics[0].ByteOffset)}: {tree.Diagnostics[0].Message} (looked at as far as it can be read)"));
        var result = new LintResult
        {
            Findings = [.. shown.Select(diagnostic => new LintFinding(diagnostic, [.. analysis.GetFixes(diagnostic).Select(FixOf)], fingerprintOf[diagnostic]))],
            Failures = [.. analysis.Failures.Select(static failure => new LintFailure(string.Join(',', failure.RuleIds), failure.File.Length == 0 ? null : failure.File, failure.Message))
                .OrderBy(static failure => failure.Id, StringComparer.Ordinal).ThenBy(static failure => failure.File, StringComparer.Ordinal)],
            Rules = [.. analyzers.Rules.Concat(DriverRules.All).DistinctBy(static rule => rule.Id).OrderBy(static rule => rule.Id, StringComparer.Ordinal)],
            Files = units.Sum(static unit => unit.Files),
            Packages = units.Count(static unit => unit.IsBuilt),
            InBaseline = inBaseline,
            InOldLines = inOldLines,
            Unreadable = packages.Unreadable,
            Notes = messages,
            Timings = [.. analysis.Times.Select(static time => new LintTiming(time.Rule, time.Elapsed.TotalMilliseconds)).OrderByDescending(static timing => timing.ElapsedMs)],
        };
        return new LintOutcome(result, request.Fixes ? FixAll.Apply(FixesOf(shown)) : null, places);
    }

    private bool IsShown(Diagnostic diagnostic) =>
        diagnostic.Location.Tree is not { } tree || !places.TryGetValue(tree, out var place) || place.IsShown;

    /// <summary>The first fix of each finding that a person is shown.</summary>
    private IEnumerable<AppliedFix> FixesOf(IEnumerable<Diagnostic> shown) =>
        from diagnostic in shown
        where !diagnostic.IsSuppressed && diagnostic.Severity != DiagnosticSeverity.Hidden
        from action in analysis.GetFixes(diagnostic).Take(1)
        select new AppliedFix(diagnostic, action);

    private static LintFix FixOf(CodeAction action) => new(
        action.Title,
        [.. action.Files.SelectMany(static file => file.Edits.Select(edit => new LintEdit(file.Tree.Path, edit)))
            .OrderBy(static edit => edit.Path, StringComparer.Ordinal).ThenBy(static edit => edit.Edit.Span.Start)]);

    private static string Words(PackageDiagnostic problem) =>
        problem.Line == 0 ? $"{problem.File}: {problem.Message}" : $"{problem.File}:{new LinePosition(problem.Line, Math.Max(1, problem.Column))}: {problem.Message}";
}
