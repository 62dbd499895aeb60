using System.CommandLine;
using System.Text;
using GoAnalysis.Cli.Output;
using GoAnalysis.Reporting;

namespace GoAnalysis.Cli.Commands;

/// <summary>What every command is made with.</summary>
internal sealed record CommandContext(CommandHost Host, Messages Messages, Option<string> Color, CancellationToken CancellationToken)
{
    /// <summary>Layout of a table: colours only where they reach a terminal or were asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="file">The file of <c>-o</c>; <see langword="null"/> for the standard output.</param>
    public ScanTableOptions TableLayout(ParseResult parsed, string? file) => new()
    {
        Width = Host.Width,
        Color = ColorOption.IsOn(parsed.GetValue(Color), Host, Host.OutputIsTerminal && file is null),
    };

    /// <summary>Writes a report to where <c>-o</c> says, as JSON or as a table.</summary>
    /// <param name="file">The file of <c>-o</c>; <see langword="null"/> for the standard output.</param>
    /// <param name="isJson">Whether it is to be JSON.</param>
    /// <param name="writeJson">Writes it as JSON.</param>
    /// <param name="writeTable">Writes it for people.</param>
    public void WriteReport(string? file, bool isJson, Action<Stream> writeJson, Action<TextWriter> writeTable) =>
        OutputTarget.Write(file, Host.Output, stream =>
        {
            if (isJson)
            {
                writeJson(stream);
                return;
            }

            using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
            writeTable(writer);
        });
}
