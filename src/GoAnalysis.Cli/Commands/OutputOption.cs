using System.CommandLine;

namespace GoAnalysis.Cli.Commands;

/// <summary>The option <c>-o</c> of commands that write data.</summary>
internal static class OutputOption
{
    public static Option<string?> Create() => new("-o", "--output")
    {
        Description = "Write to this file instead of the standard output; it appears whole or not at all.",
        HelpName = "FILE",
    };
}
