using System.Globalization;

namespace GoAnalysis.Reporting;

/// <summary>Writes what parsing came to, for programs and for people.</summary>
public static class ParseReport
{
    /// <summary>Writes one JSON object with the keys in the order of docs/contracts.md, and a line end.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="summary">What to write.</param>
    public static void WriteJson(Stream output, ParseSummary summary)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(summary);
        ContractJson.WriteDocument(output, json =>
        {
            json.WriteNumber("files", summary.Files);
            json.WriteNumber("bytes", summary.Bytes);
            json.WriteNumber("withErrors", summary.WithErrors);
            json.WriteNumber("nodes", summary.Nodes);
            json.WriteNumber("tokens", summary.Tokens);
            json.Number("elapsedMs", summary.ElapsedMs);
            json.Items("errors", summary.Errors, static (writer, error) =>
            {
                writer.WriteString("file", error.File);
                writer.WriteNumber("line", error.Line);
                writer.WriteNumber("column", error.Column);
                writer.WriteString("message", error.Message);
            });
        });
    }

    /// <summary>Writes one line an error, as compilers do (<c>file:line:column: message</c>), and a line of totals.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="summary">What to write.</param>
    public static void WriteText(TextWriter output, ParseSummary summary)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(summary);
        WriteErrors(output, summary);
        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{Plural.Of(summary.Files, "file")}, {Plural.Of(summary.Bytes, "byte")}, {Plural.Of(summary.Nodes, "node")}, {Plural.Of(summary.Tokens, "token")} in {summary.ElapsedMs:0} ms; {(summary.WithErrors == 0 ? "none" : Plural.Number(summary.WithErrors))} with syntax errors\n"));
    }

    /// <summary>Writes the errors only, one a line.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="summary">What to write.</param>
    public static void WriteErrors(TextWriter output, ParseSummary summary)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(summary);
        foreach (var error in summary.Errors)
        {
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{TerminalText.Escape(error.File)}:{error.Line}:{error.Column}: {TerminalText.Escape(error.Message)}\n"));
        }
    }
}
