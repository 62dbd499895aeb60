using System.CommandLine;

namespace GoAnalysis.Cli.Commands;

/// <summary>The option <c>--facts</c>.</summary>
internal static class FactsOption
{
    public static Option<string?> Create() => new("--facts")
    {
        Description = "A file of what git cannot tell: stars, merged requests, CI pass rate (docs/facts.md).",
        HelpName = "FILE",
    };
}
