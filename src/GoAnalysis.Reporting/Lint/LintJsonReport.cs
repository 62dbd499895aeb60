using System.Text.Json;
using GoAnalysis.Analysis;

namespace GoAnalysis.Reporting;

/// <summary>Writes findings and rules as JSON, with the keys in the order of docs/contracts.md.</summary>
public static class LintJsonReport
{
    /// <summary>Name of the schema of findings.</summary>
    public const string Schema = "goanalysis/lint/1";

    /// <summary>Name of the schema of rules.</summary>
    public const string RulesSchema = "goanalysis/rules/1";

    /// <summary>Writes findings, suppressed ones included.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="result">The findings.</param>
    public static void Write(Stream output, LintResult result)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        ContractJson.WriteDocument(output, json =>
        {
            json.WriteString("schema", Schema);
            json.Items("diagnostics", result.Findings, WriteFinding);
            json.Items("failures", result.Failures, static (writer, failure) =>
            {
                writer.WriteString("id", failure.Id);
                writer.WriteString("file", failure.File);
                writer.WriteString("message", failure.Message);
            });
        });
    }

    /// <summary>Writes rules, by id.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="fixable">Ids of those that have a fix.</param>
    public static void WriteRules(Stream output, IReadOnlyList<DiagnosticDescriptor> rules, IReadOnlySet<string> fixable)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(fixable);
        ContractJson.WriteDocument(output, json =>
        {
            json.WriteString("schema", RulesSchema);
            json.Items("rules", rules, (writer, rule) =>
            {
                writer.WriteString("id", rule.Id);
                writer.WriteString("alias", rule.Alias.Length == 0 ? null : rule.Alias);
                writer.WriteString("title", rule.Title);
                writer.WriteString("category", rule.Category);
                writer.WriteString("severity", SeverityWords.Of(rule.DefaultSeverity));
                writer.WriteBoolean("enabled", rule.IsEnabledByDefault);
                writer.WriteBoolean("fix", fixable.Contains(rule.Id));
                writer.WriteString("help", rule.HelpLinkUri.Length == 0 ? null : rule.HelpLinkUri);
            });
        });
    }

    private static void WriteFinding(Utf8JsonWriter json, LintFinding finding)
    {
        var diagnostic = finding.Diagnostic;
        var location = diagnostic.Location;
        var isSomewhere = location.Path.Length > 0;
        json.WriteString("id", diagnostic.Id);
        json.WriteString("alias", diagnostic.Descriptor.Alias.Length == 0 ? null : diagnostic.Descriptor.Alias);
        json.WriteString("severity", SeverityWords.Of(diagnostic.Severity));
        json.WriteString("message", diagnostic.GetMessage());
        json.WriteString("file", isSomewhere ? location.Path : null);
        json.Count("line", isSomewhere ? location.Start.Line : null);
        json.Count("column", isSomewhere ? location.Start.Column : null);
        json.Count("endLine", isSomewhere ? location.End.Line : null);
        json.Count("endColumn", isSomewhere ? location.End.Column : null);
        json.WriteBoolean("suppressed", diagnostic.IsSuppressed);
        json.Items("fixes", finding.Fixes, static (writer, fix) =>
        {
            writer.WriteString("title", fix.Title);
            writer.Items("edits", fix.Edits, static (inner, edit) =>
            {
                inner.WriteString("file", edit.Path);
                inner.WriteNumber("start", edit.Edit.Span.Start);
                inner.WriteNumber("end", edit.Edit.Span.End);
                inner.WriteString("text", edit.Edit.NewText);
            });
        });
    }
}
