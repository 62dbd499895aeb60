using System.Globalization;
using GoAnalysis.Analysis;

namespace GoAnalysis.Reporting;

/// <summary>
/// Writes findings as workflow commands of GitHub Actions, which shows them at their lines.
/// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
/// </summary>
public static class LintGithubReport
{
    /// <summary>Writes one line a finding that is not suppressed and not silent.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="result">The findings.</param>
    public static void Write(TextWriter output, LintResult result)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        foreach (var finding in result.Findings)
        {
            var diagnostic = finding.Diagnostic;
            if (diagnostic.IsSuppressed || diagnostic.Severity == DiagnosticSeverity.Hidden)
            {
                continue;
            }

            var location = diagnostic.Location;
            var command = diagnostic.Severity switch
            {
                DiagnosticSeverity.Error => "error",
                DiagnosticSeverity.Warning => "warning",
                _ => "notice",
            };
            var place = location.Path.Length == 0 ? "" : string.Create(
                CultureInfo.InvariantCulture,
                $"file={Property(location.Path)},line={location.Start.Line},endLine={location.End.Line},{Columns(location)}");
            output.Write($"::{command} {place}title={Property(diagnostic.Descriptor.ToString())}::{Data(diagnostic.GetMessage())}\n");
        }
    }

    /// <summary>Columns are taken only of findings on one line.</summary>
    private static string Columns(Location location) => location.Start.Line != location.End.Line ? "" : string.Create(
        CultureInfo.InvariantCulture, $"col={location.Start.Column},endColumn={Math.Max(location.Start.Column, location.End.Column)},");

    private static string Data(string text) =>
        TerminalText.Escape(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
