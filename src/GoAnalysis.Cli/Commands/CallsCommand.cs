using System.CommandLine;
using System.Text;
using GoAnalysis.Cli.Output;
using GoAnalysis.Reporting;
using GoAnalysis.Scanning;

namespace GoAnalysis.Cli.Commands;

/// <summary><c>goanalysis calls PATH…</c>.</summary>
internal static class CallsCommand
{
    public static readonly string[] Examples =
    [
        "goanalysis calls .",
        "goanalysis calls --deps ~/go/src --format jsonl ~/go/src/example.com/service",
        "goanalysis calls --tests --goos windows --tags integration internal/",
        "goanalysis calls - < main.go",
    ];

    public static Command Create(CommandContext context)
    {
        var paths = PathsArgument.Create();
        var build = new BuildOptions();
        var tests = new Option<bool>("--tests") { Description = "List the calls in test files too." };
        var format = OptionValues.OneOf("--format", "Output: a table for people or jsonl for programs.", "table", "jsonl");
        var output = OutputOption.Create();

        var command = new Command("calls", "Lists every call expression and what it calls: the function or method, and its package and type.")
        {
            paths, tests, format, output,
        };
        build.AddTo(command);
        command.SetAction(parsed =>
        {
            var outcome = ProgressDisplay.Run(
                context.Host,
                ColorOption.IsOn(parsed.GetValue(context.Color), context.Host, context.Host.ErrorIsTerminal),
                progress => CallsPipeline.OfDisk(() => StandardInput.ReadWhole(context.Host.Input))
                    .Run(parsed.GetValue(paths)!, build.Of(parsed), parsed.GetValue(tests), progress, context.CancellationToken));
            if (outcome.Packages.HasInput)
            {
                OutputTarget.Write(parsed.GetValue(output), context.Host.Output, stream =>
                {
                    if (parsed.GetValue(format) == "jsonl")
                    {
                        CallsReport.WriteJsonLines(stream, outcome.Calls);
                        return;
                    }

                    using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
                    CallsReport.WriteTable(writer, outcome.Calls);
                });
            }

            return PackageMessages.Write(context.Messages, outcome.Packages);
        });
        return command;
    }
}
