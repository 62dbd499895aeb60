using System.Text.Json;
using GoAnalysis.Model;

namespace GoAnalysis.Reporting;

/// <summary>Writes a scan as JSON, schema <c>goanalysis/scan/1</c>, with the keys in the order of docs/contracts.md.
/// The same result gives the same bytes.</summary>
public static class ScanJsonWriter
{
    /// <summary>Name of the schema, the value of the first key.</summary>
    public const string Schema = "goanalysis/scan/1";

    /// <summary>Evidence entries a skill when nothing else is asked for.</summary>
    public const int DefaultEvidenceLimit = 20;

    /// <summary>Writes one JSON object and a line end.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="result">What to write. Lists are written in the order they have.</param>
    /// <param name="evidenceLimit">Evidence entries a skill at most, from the front; <see cref="int.MaxValue"/> for all.
    /// <c>evidenceTotal</c> counts all of them whatever the limit.</param>
    /// <example><code>ScanJsonWriter.Write(Console.OpenStandardOutput(), result, evidenceLimit: 5);</code></example>
    public static void Write(Stream output, ScanResult result, int evidenceLimit = DefaultEvidenceLimit)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentOutOfRangeException.ThrowIfNegative(evidenceLimit);
        ContractJson.WriteDocument(output, json =>
        {
            json.WriteString("schema", Schema);
            WriteRepository(json, result.Repository);
            WriteFiles(json, result.Files);
            json.Items("skills", result.Skills.Skills, (writer, skill) => WriteSkill(writer, skill, evidenceLimit));
            json.Items("imports", result.Imports, WriteImport);
            json.WriteStartObject("activity");
            ActivityReport.WriteKeys(json, result.Activity);
            json.WriteEndObject();
            json.Items("platforms", result.Platforms, WritePlatform);
        });
    }

    private static void WriteRepository(Utf8JsonWriter json, RepositoryInfo repository)
    {
        json.WriteStartObject("repository");
        json.WriteString("path", repository.Path);
        json.WriteString("head", repository.Head);
        json.Items("modules", repository.Modules, static (writer, module) =>
        {
            writer.WriteString("path", module.Path);
            writer.WriteString("dir", module.Dir);
            writer.WriteString("go", module.Go);
        });
        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, FileCounts files)
    {
        json.WriteStartObject("files");
        json.WriteNumber("go", files.Go);
        json.WriteNumber("parsed", files.Parsed);
        json.WriteNumber("withErrors", files.WithErrors);
        json.Items("skipped", files.Skipped, static (writer, file) =>
        {
            writer.WriteString("path", file.Path);
            writer.WriteString("reason", file.Reason);
        });
        json.WriteEndObject();
    }

    private static void WriteSkill(Utf8JsonWriter json, SkillScore skill, int evidenceLimit)
    {
        json.WriteString("id", skill.Id);
        json.WriteString("name", skill.Name);
        json.WriteString("category", skill.Category);
        json.Number("score", skill.Score);
        json.WriteNumber("breadth", skill.Breadth);
        json.WriteNumber("depth", skill.Depth);
        json.WriteNumber("spread", skill.Spread);
        json.Time("lastSeen", skill.LastSeen);
        json.WriteNumber("evidenceTotal", skill.Evidence.Count);
        json.Items("evidence", skill.Evidence.Take(evidenceLimit), WriteEvidence);
    }

    private static void WriteEvidence(Utf8JsonWriter json, SkillEvidence evidence)
    {
        json.WriteString("kind", evidence.Kind.Word());
        json.WriteString("symbol", evidence.Symbol);
        json.WriteString("file", evidence.Location.File);
        json.WriteNumber("line", evidence.Location.Line);
        json.WriteNumber("column", evidence.Location.Column);
        json.WriteString("class", evidence.Class.Word());
        json.WriteString("author", evidence.Author);
        json.Number("share", evidence.Share);
        json.WriteString("commit", evidence.Commit);
    }

    private static void WriteImport(Utf8JsonWriter json, ImportUse import)
    {
        json.WriteString("path", import.Path);
        json.WriteNumber("files", import.Files);
        json.WriteString("skill", import.Skill);
        json.WriteBoolean("firstParty", import.FirstParty);
        json.WriteString("class", import.Class.Word());
    }

    private static void WritePlatform(Utf8JsonWriter json, PlatformScore platform)
    {
        json.WriteString("id", platform.Id);
        json.Number("score", platform.Score);
        json.Number("low", platform.Low);
        json.Number("high", platform.High);
        json.Number("confidence", platform.Confidence);
        json.Items("terms", platform.Terms, static (writer, term) =>
        {
            writer.WriteString("name", term.Name);
            writer.Number("weight", term.Weight);
            writer.Number("value", term.Value);
            writer.WriteBoolean("known", term.Known);
            writer.WriteBoolean("estimated", term.Estimated);
            writer.WriteBoolean("assumption", term.Assumption);
        });
    }
}
