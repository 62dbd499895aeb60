using System.Text;
using GoAnalysis.Model;

namespace GoAnalysis.Reporting;

/// <summary>Writes imports as they are found: one JSON object a line, or a table for people.</summary>
public sealed class ImportEdgeReport : IDisposable
{
    /// <summary>Wider paths push the rest of their line to the right instead of widening the table.</summary>
    private const int WidestColumn = 60;

    private readonly Stream output;
    private readonly StreamWriter? text;
    private string? package;

    private ImportEdgeReport(Stream output, bool isTable)
    {
        this.output = output;
        text = isTable ? new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" } : null;
    }

    /// <summary>A report of one JSON object a line, with the keys in the order of docs/contracts.md.</summary>
    /// <param name="output">Where to; not closed.</param>
    public static ImportEdgeReport JsonLines(Stream output) => new(output, isTable: false);

    /// <summary>A report for people: packages, below each its imports.</summary>
    /// <param name="output">Where to; not closed.</param>
    public static ImportEdgeReport Table(Stream output) => new(output, isTable: true);

    /// <summary>Writes imports.</summary>
    /// <param name="edges">All imports of one folder.</param>
    public void Write(IReadOnlyCollection<ImportEdge> edges)
    {
        ArgumentNullException.ThrowIfNull(edges);
        if (text is not null)
        {
            WriteTable(text, edges);
            return;
        }

        foreach (var edge in edges)
        {
            ContractJson.WriteLine(output, edge, static (json, edge) =>
            {
                json.WriteString("package", edge.Package);
                json.WriteString("path", edge.Path);
                json.WriteString("file", edge.File);
                json.WriteNumber("line", edge.Line);
                json.WriteString("name", edge.Name);
                json.WriteBoolean("test", edge.IsTest);
                json.WriteBoolean("excluded", edge.IsExcluded);
                json.WriteBoolean("vendored", edge.IsVendored);
            });
        }
    }

    /// <summary>Writes what is held back; the output stays open.</summary>
    public void Dispose() => text?.Dispose();

    private void WriteTable(StreamWriter writer, IReadOnlyCollection<ImportEdge> edges)
    {
        var width = edges.Count == 0 ? 0 : Math.Min(WidestColumn, edges.Max(edge => TerminalText.Escape(edge.Path).Length));
        foreach (var edge in edges)
        {
            if (edge.Package != package)
            {
                package = edge.Package;
                writer.WriteLine(TerminalText.Escape(package));
            }

            writer.Write("  ");
            writer.Write(TerminalText.Escape(edge.Path).PadRight(width));
            writer.Write("  ");
            writer.Write(TerminalText.Escape($"{edge.File}:{edge.Line}"));
            writer.WriteLine(string.Concat(Notes(edge).Select(note => "  " + TerminalText.Escape(note))));
        }
    }

    private static IEnumerable<string> Notes(ImportEdge edge)
    {
        if (edge.Name is not null)
        {
            yield return $"as {edge.Name}";
        }

        if (edge.IsTest)
        {
            yield return "test";
        }

        if (edge.IsExcluded)
        {
            yield return "excluded";
        }

        if (edge.IsVendored)
        {
            yield return "vendored";
        }
    }
}
