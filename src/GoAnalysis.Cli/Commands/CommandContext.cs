using System.CommandLine;
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
}
