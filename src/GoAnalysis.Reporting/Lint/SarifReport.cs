using System.Globalization;
using System.Text;
using System.Text.Json;
using GoAnalysis.Analysis;
using GoAnalysis.Syntax;

namespace GoAnalysis.Reporting;

/// <summary>
/// Writes findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), within what GitHub's code scanning takes:
/// one run of at most 25,000 results. Columns count UTF-16 units, as SARIF's default has it.
/// </summary>
public static class SarifReport
{
    /// <summary>Results that GitHub takes of one run.</summary>
    public const int MaximumResults = 25_000;

    /// <summary>Locations that GitHub takes of one result.</summary>
    private const int MaximumRelated = 100;

    private const string Root = "%SRCROOT%";

    /// <summary>Writes one SARIF log.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="result">The findings.</param>
    /// <param name="version">Version of the program.</param>
    /// <returns>How many findings were left out because there were more than <see cref="MaximumResults"/>; the lowest severities go first.</returns>
    public static int Write(Stream output, LintResult result, string version)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        var findings = result.Findings;
        var left = Math.Max(0, findings.Count - MaximumResults);
        if (left > 0)
        {
            var kept = findings.Index().OrderByDescending(static item => item.Item.Diagnostic.IsSuppressed ? -1 : (int)item.Item.Diagnostic.Severity)
                .ThenBy(static item => item.Index).Take(MaximumResults).OrderBy(static item => item.Index);
            findings = [.. kept.Select(static item => item.Item)];
        }

        var rules = result.Rules.Concat(findings.Select(static finding => finding.Diagnostic.Descriptor))
            .DistinctBy(static rule => rule.Id).OrderBy(static rule => rule.Id, StringComparer.Ordinal).ToList();
        var indexes = rules.Index().ToDictionary(static rule => rule.Item.Id, static rule => rule.Index, StringComparer.Ordinal);
        ContractJson.WriteDocument(output, json =>
        {
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules, version);
            WriteInvocation(json, result, left);
            json.WriteStartObject("originalUriBaseIds");
            json.WriteStartObject(Root);
            WriteMessage(json, "description", "The folder that goanalysis was given.");
            json.WriteEndObject();
            json.WriteEndObject();
            json.Items("results", findings, (writer, finding) => WriteResult(writer, finding, indexes[finding.Diagnostic.Id]));
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteEndObject();
            json.WriteEndArray();
        });
        return left;
    }

    private static void WriteTool(Utf8JsonWriter json, List<DiagnosticDescriptor> rules, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "GoAnalysis");
        json.WriteString("semanticVersion", version);
        json.WriteString("informationUri", "https://pkg.go.dev/golang.org/x/tools/go/analysis");
        json.Items("rules", rules, WriteRule);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, DiagnosticDescriptor rule)
    {
        json.WriteString("id", rule.Id);
        json.WriteString("name", NameOf(rule));
        WriteMessage(json, "shortDescription", Sentence(rule.Title));
        WriteMessage(json, "fullDescription", rule.Description.Length == 0 ? Sentence(rule.Title) : rule.Description);
        json.WriteStartObject("help");
        json.WriteString("text", Help(rule, markdown: false));
        json.WriteString("markdown", Help(rule, markdown: true));
        json.WriteEndObject();
        if (rule.HelpLinkUri.Length > 0)
        {
            json.WriteString("helpUri", rule.HelpLinkUri);
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.DefaultSeverity));
        json.WriteBoolean("enabled", rule.IsEnabledByDefault);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("category", rule.Category);
        json.WriteStartArray("tags");
        string[] named = rule.Alias.Length == 0 ? [] : [rule.Alias];
        foreach (var tag in rule.CustomTags.Concat(named).Append(rule.Category).Distinct(StringComparer.Ordinal))
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, LintResult result, int left)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", result.Unreadable.Count == 0);
        var notes = result.Failures.Select(static failure => ("error", $"{failure.Id} failed in {failure.File ?? "the whole package"}: {failure.Message}"))
            .Concat(result.Unreadable.Select(static file => ("error", $"{file.Path} could not be read: {file.Reason}")))
            .Concat(result.SyntaxErrors.Select(static error => ("warning", $"{error.File}:{error.Line}:{error.Column}: {error.Message}")))
            .Concat(result.ConfigurationErrors.Select(static error => ("warning", error)));
        if (left > 0)
        {
            notes = notes.Prepend(("warning", $"{Plural.Number(left)} findings of the lowest severities were left out: GitHub takes {Plural.Number(MaximumResults)} results of a run."));
        }

        json.Items("toolExecutionNotifications", notes, static (writer, note) =>
        {
            writer.WriteString("level", note.Item1);
            WriteMessage(writer, "message", Sentence(note.Item2));
        });
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, LintFinding finding, int ruleIndex)
    {
        var diagnostic = finding.Diagnostic;
        json.WriteString("ruleId", diagnostic.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", LevelOf(diagnostic.Severity));
        WriteMessage(json, "message", Sentence(diagnostic.GetMessage()));
        if (diagnostic.Location.Path.Length > 0)
        {
            json.Items("locations", [diagnostic.Location], static (writer, location) => WriteLocation(writer, location, null));
        }

        if (diagnostic.RelatedLocations.Count > 0)
        {
            json.Items("relatedLocations", diagnostic.RelatedLocations.Take(MaximumRelated).Index(), static (writer, related) =>
            {
                writer.WriteNumber("id", related.Index + 1);
                WriteLocation(writer, related.Item.Location, related.Item.Message);
            });
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("goanalysisFinding/v1", finding.Fingerprint);
        json.WriteEndObject();
        if (finding.Fixes.Count > 0)
        {
            json.Items("fixes", finding.Fixes, (writer, fix) => WriteFix(writer, fix, diagnostic.Location.Tree));
        }

        // Present in every result once any has it: its absence would say that nobody looked.
        json.WriteStartArray("suppressions");
        if (diagnostic.Suppression is { } suppression)
        {
            json.WriteStartObject();
            json.WriteString("kind", "inSource");
            json.WriteString("status", "accepted");
            json.WriteString("justification", suppression.Justification.Length > 0 ? suppression.Justification : suppression.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFix(Utf8JsonWriter json, LintFix fix, GoSyntaxTree? tree)
    {
        WriteMessage(json, "description", Sentence(fix.Title));
        json.Items("artifactChanges", fix.Edits.GroupBy(static edit => edit.Path, StringComparer.Ordinal), (writer, file) =>
        {
            WriteArtifact(writer, file.Key);
            writer.Items("replacements", file, (inner, edit) =>
            {
                inner.WriteStartObject("deletedRegion");
                if (tree is not null && tree.Path == edit.Path)
                {
                    WriteRegion(inner, tree, edit.Edit.Span);
                }
                else
                {
                    inner.WriteNumber("byteOffset", edit.Edit.Span.Start);
                    inner.WriteNumber("byteLength", edit.Edit.Span.Length);
                }

                inner.WriteEndObject();
                inner.WriteStartObject("insertedContent");
                inner.WriteString("text", edit.Edit.NewText);
                inner.WriteEndObject();
            });
        });
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location, string? message)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, location.Path);
        json.WriteStartObject("region");
        if (location.Tree is { } tree)
        {
            WriteRegion(json, tree, location.Span);
        }
        else
        {
            json.WriteNumber("startLine", location.Start.Line);
            json.WriteNumber("startColumn", location.Start.Column);
            json.WriteNumber("endLine", location.End.Line);
            json.WriteNumber("endColumn", location.End.Column);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        if (message is not null)
        {
            WriteMessage(json, "message", Sentence(message));
        }
    }

    private static void WriteRegion(Utf8JsonWriter json, GoSyntaxTree tree, TextSpan span)
    {
        var start = tree.GetUtf16Position(span.Start);
        var end = tree.GetUtf16Position(span.End);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteNumber("byteOffset", span.Start);
        json.WriteNumber("byteLength", span.Length);
    }

    private static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        if (!path.StartsWith('/'))
        {
            json.WriteString("uriBaseId", Root);
        }

        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "note",
        _ => "none",
    };

    /// <summary>A name in Pascal case, which SARIF viewers show beside the id.</summary>
    private static string NameOf(DiagnosticDescriptor rule)
    {
        var name = new StringBuilder();
        foreach (var word in (rule.Alias.Length > 0 ? rule.Alias : rule.Title).Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries))
        {
            var letters = string.Concat(word.Where(char.IsAsciiLetterOrDigit));
            name.Append(letters.Length == 0 ? "" : char.ToUpper(letters[0], CultureInfo.InvariantCulture) + letters[1..]);
        }

        return name.Length == 0 ? rule.Id : name.ToString();
    }

    /// <summary>SARIF's messages are sentences.</summary>
    private static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' ? text : text + ".";

    private static string Help(DiagnosticDescriptor rule, bool markdown)
    {
        var text = new StringBuilder(rule.Description.Length == 0 ? Sentence(rule.Title) : rule.Description);
        if (rule.Rationale.Length > 0)
        {
            text.Append("\n\n").Append(rule.Rationale);
        }

        if (rule.Example.Length > 0)
        {
            text.Append(markdown ? "\n\n```go\n" : "\n\n").Append(rule.Example.TrimEnd('\n')).Append(markdown ? "\n```" : "");
        }

        return text.ToString();
    }
}
