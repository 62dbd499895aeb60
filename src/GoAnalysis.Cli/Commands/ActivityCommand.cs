using System.CommandLine;
using GoAnalysis.Cli.Output;
using GoAnalysis.Reporting;
using GoAnalysis.Scanning;

namespace GoAnalysis.Cli.Commands;

/// <summary><c>goanalysis activity REPO</c>.</summary>
internal static class ActivityCommand
{
    public static readonly string[] Examples =
    [
        "goanalysis activity .",
        "goanalysis activity repo.git --format json --as-of 2026-01-31",
        "goanalysis activity . --rev v1.4.0 --facts facts.json",
    ];

    public static Command Create(CommandContext context)
    {
        var history = new HistoryArguments();
        var format = OptionValues.OneOf("--format", "Output: a table for people or json for programs.", "table", "json");
        var facts = FactsOption.Create();
        var output = OutputOption.Create();
        var command = new Command("activity", "Says how alive a repository is: a score, a word for its state, and the signals behind both.");
        history.AddTo(command);
        foreach (Option option in new Option[] { facts, format, output })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var options = history.Of(parsed, context.Host) with { Facts = FactsReader.Read(parsed.GetValue(facts)) };
            var activity = HistoryPipeline.ReadActivity(options, context.CancellationToken);
            HistoryNotices.Write(context.Messages, activity, options.AsOf);
            var file = parsed.GetValue(output);
            context.WriteReport(
                file,
                parsed.GetValue(format) == "json",
                stream => ActivityReport.WriteJson(stream, activity),
                writer => ActivityReport.WriteTable(writer, activity, context.TableLayout(parsed, file)));
            return ExitCodes.Done;
        });
        return command;
    }
}
