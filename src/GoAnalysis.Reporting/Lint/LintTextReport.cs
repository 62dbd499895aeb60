using System.Globalization;
using System.Text;
using GoAnalysis.Analysis;

namespace GoAnalysis.Reporting;

/// <summary>Writes findings for people: by file, each with its line and carets below what is meant.</summary>
public sealed class LintTextReport(TextWriter output, bool color)
{
    private const string Reset = "\u001b[0m";
    private const string Bold = "\u001b[1m";
    private const string Faint = "\u001b[2m";

    /// <summary>Writes all findings that are neither suppressed nor silent, and a line of totals.</summary>
    /// <param name="result">The findings.</param>
    public void Write(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var shown = result.Findings.Where(static finding => !finding.Diagnostic.IsSuppressed && finding.Diagnostic.Severity != DiagnosticSeverity.Hidden).ToList();
        foreach (var file in shown.GroupBy(static finding => finding.Diagnostic.Location.Path, StringComparer.Ordinal))
        {
            output.Write($"{Paint(Bold, file.Key.Length == 0 ? "(no file)" : TerminalText.Escape(file.Key))}\n");
            foreach (var finding in file)
            {
                Write(finding);
            }

            output.Write('\n');
        }

        WriteTotals(result, shown);
    }

    /// <summary>Writes how often each rule found something, the most frequent first.</summary>
    /// <param name="result">The findings.</param>
    public void WriteStatistics(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var rows = result.Findings.Where(static finding => !finding.Diagnostic.IsSuppressed)
            .GroupBy(static finding => finding.Diagnostic.Descriptor.ToString(), StringComparer.Ordinal)
            .Select(static group => (Rule: group.Key, Count: group.Count(), Fixable: group.Count(static finding => finding.Fixes.Count > 0)))
            .OrderByDescending(static row => row.Count).ThenBy(static row => row.Rule, StringComparer.Ordinal);
        foreach (var (rule, count, fixable) in rows)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{count,7}  {rule}{(fixable == 0 ? "" : $"  ({Plural.Number(fixable)} can be fixed)")}\n"));
        }
    }

    /// <summary>Writes how long each rule took.</summary>
    /// <param name="result">The findings.</param>
    public void WriteTimings(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (var timing in result.Timings)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{timing.ElapsedMs,9:0.0} ms  {timing.Id}\n"));
        }
    }

    private void Write(LintFinding finding)
    {
        var diagnostic = finding.Diagnostic;
        var rule = diagnostic.Descriptor.ToString();
        var severity = SeverityWords.Of(diagnostic.Severity);
        var position = diagnostic.Location.Path.Length == 0 ? "" : $"{TerminalText.Escape(diagnostic.Location.Path)}:{diagnostic.Location.Start}: ";
        output.Write($"{position}{Paint(ColorOf(diagnostic.Severity), severity)}: {TerminalText.Escape(diagnostic.GetMessage())} {Paint(Faint, $"[{rule}]")}\n");
        WriteSnippet(diagnostic.Location, ColorOf(diagnostic.Severity));
        foreach (var related in diagnostic.RelatedLocations)
        {
            output.Write($"    {TerminalText.Escape(related.Location.Path)}:{related.Location.Start}: {TerminalText.Escape(related.Message)}\n");
        }

        foreach (var fix in finding.Fixes)
        {
            output.Write($"    {Paint(Faint, "fix:")} {TerminalText.Escape(fix.Title)}\n");
        }
    }

    private void WriteSnippet(Location location, string paint)
    {
        if (SourceSnippet.Of(location) is not { } snippet)
        {
            return;
        }

        var number = location.Start.Line.ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);
        output.Write($" {Paint(Faint, $"{number} |")} {snippet.Line}\n");
        output.Write($" {Paint(Faint, $"{margin} |")} {new string(' ', snippet.Indent)}{Paint(paint, new string('^', snippet.Width))}\n");
    }

    private void WriteTotals(LintResult result, List<LintFinding> shown)
    {
        var parts = new List<string>();
        foreach (var (severity, noun) in new[] { (DiagnosticSeverity.Error, "error"), (DiagnosticSeverity.Warning, "warning"), (DiagnosticSeverity.Info, "suggestion") })
        {
            if (shown.Count(finding => finding.Diagnostic.Severity == severity) is > 0 and var count)
            {
                parts.Add(Plural.Of(count, noun));
            }
        }

        var text = new StringBuilder(parts.Count == 0 ? "no findings" : string.Join(", ", parts));
        text.Append(CultureInfo.InvariantCulture, $" in {Plural.Of(result.Files, "file")} of {Plural.Of(result.Packages, "package")}");
        var notes = new List<string>();
        AddNote(notes, result.Findings.Count(static finding => finding.Diagnostic.IsSuppressed), "suppressed");
        AddNote(notes, result.InBaseline, "in the baseline");
        AddNote(notes, result.InOldLines, "in old lines");
        AddNote(notes, shown.Count(static finding => finding.Fixes.Count > 0), "can be fixed with --fix");
        output.Write($"{text}{(notes.Count == 0 ? "" : $" ({string.Join(", ", notes)})")}\n");
    }

    private static void AddNote(List<string> notes, int count, string what)
    {
        if (count > 0)
        {
            notes.Add($"{Plural.Number(count)} {what}");
        }
    }

    private static string ColorOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "\u001b[1;31m",
        DiagnosticSeverity.Warning => "\u001b[1;33m",
        _ => "\u001b[1;36m",
    };

    private string Paint(string code, string text) => color ? $"{code}{text}{Reset}" : text;
}
