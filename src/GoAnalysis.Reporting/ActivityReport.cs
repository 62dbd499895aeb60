using System.Text.Json;
using GoAnalysis.Model;

namespace GoAnalysis.Reporting;

/// <summary>Writes how alive a repository is, for programs and for people.</summary>
public static class ActivityReport
{
    /// <summary>Name of the schema, the value of the first key.</summary>
    public const string Schema = "goanalysis/activity/1";

    /// <summary>Writes one JSON object with the keys in the order of docs/contracts.md, and a line end.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="activity">What to write.</param>
    public static void WriteJson(Stream output, RepositoryActivity activity)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(activity);
        ContractJson.WriteDocument(output, json =>
        {
            json.WriteString("schema", Schema);
            WriteKeys(json, activity);
        });
    }

    /// <summary>Writes a table.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="activity">What to write.</param>
    /// <param name="options">Layout; the defaults suit a file or a terminal of 80 columns.</param>
    public static void WriteTable(TextWriter output, RepositoryActivity activity, ScanTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(activity);
        options ??= new ScanTableOptions();
        TableConsole.WriteTo(output, options.Width, options.Color, console => ActivityTable.Write(console, activity));
    }

    /// <summary>Writes the keys of an activity, in the order of docs/contracts.md.</summary>
    internal static void WriteKeys(Utf8JsonWriter json, RepositoryActivity activity)
    {
        json.WriteBoolean("known", activity.Known);
        json.Number("score", activity.Score);
        json.WriteString("state", activity.State);
        json.WriteString("stateRule", activity.StateRule);
        json.Count("commits", activity.Commits);
        json.Count("authors", activity.Authors);
        json.Time("firstCommit", activity.FirstCommit);
        json.Time("lastCommit", activity.LastCommit);
        json.Flag("partial", activity.Partial);
        json.Items("signals", activity.Signals, static (writer, signal) =>
        {
            writer.WriteString("name", signal.Name);
            writer.Number("value", signal.Value);
            writer.WriteString("unit", signal.Unit);
            writer.Number("normalized", signal.Normalized);
            writer.Number("weight", signal.Weight);
            writer.WriteBoolean("known", signal.Known);
            writer.WriteBoolean("estimated", signal.Estimated);
        });
        json.Count("mergedRequests", activity.MergedRequests);
        json.Count("reverts", activity.Reverts);
        json.Count("assistedCommits", activity.AssistedCommits);
        json.Count("oddDates", activity.OddDates);
        json.WriteString("partialReason", activity.PartialReason);
    }
}
