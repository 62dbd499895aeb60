using System.CommandLine;
using GoAnalysis.Cli.Output;
using GoAnalysis.Reporting;
using GoAnalysis.Scanning;

namespace GoAnalysis.Cli.Commands;

/// <summary><c>goanalysis imports PATH…</c>.</summary>
internal static class ImportsCommand
{
    public static readonly string[] Examples =
    [
        "goanalysis imports .",
        "goanalysis imports . --goos windows --cgo off --format jsonl",
        "goanalysis imports ~/go/src/example.com/shop --deps ~/go/src",
    ];

    public static Command Create(CommandContext context)
    {
        var paths = PathsArgument.Create();
        var build = new BuildOptions();
        var tests = new Option<bool>("--tests") { Description = "Accepted for the sake of other commands: tests are always listed, and marked." };
        var format = OptionValues.OneOf("--format", "Output: one JSON object a line for programs, or a table for people.", "jsonl", "table");
        var output = OutputOption.Create();

        var command = new Command("imports", "Lists the imports of Go files, one a line, and which files a build would leave out.")
        {
            paths, format, tests, output,
        };
        build.AddTo(command);
        command.SetAction(parsed =>
        {
            PackagesOutcome? outcome = null;
            OutputTarget.Write(parsed.GetValue(output), context.Host.Output, stream =>
            {
                using var report = parsed.GetValue(format) == "table" ? ImportEdgeReport.Table(stream) : ImportEdgeReport.JsonLines(stream);
                outcome = ProgressDisplay.Run(
                    context.Host,
                    ColorOption.IsOn(parsed.GetValue(context.Color), context.Host, context.Host.ErrorIsTerminal),
                    progress => ImportsPipeline.OfDisk(() => StandardInput.ReadWhole(context.Host.Input))
                        .Run(parsed.GetValue(paths)!, build.Of(parsed), report, progress, context.CancellationToken));
                return outcome.HasInput;
            });
            return PackageMessages.Write(context.Messages, outcome!);
        });
        return command;
    }
}
