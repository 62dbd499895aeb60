using System.CommandLine;
using GoAnalysis.Cli.Output;
using GoAnalysis.Reporting;
using GoAnalysis.Scanning;

namespace GoAnalysis.Cli.Commands;

/// <summary><c>goanalysis authors REPO</c>.</summary>
internal static class AuthorsCommand
{
    public static readonly string[] Examples =
    [
        "goanalysis authors .",
        "goanalysis authors repo.git --format json --rev v1.4.0",
        "goanalysis authors . --co-authors credit --bot deploy@example.com",
    ];

    public static Command Create(CommandContext context)
    {
        var history = new HistoryArguments();
        var attribution = new AttributionArguments();
        var format = OptionValues.OneOf("--format", "Output: a table for people or json for programs.", "table", "json");
        var output = OutputOption.Create();
        var command = new Command("authors", "Lists who made a repository, programs apart, and who of them may be one person.");
        history.AddTo(command);
        foreach (Option option in new Option[] { attribution.Mode, attribution.Cache, format, output })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var host = context.Host;
            var options = history.Of(parsed, host);
            var authors = ProgressDisplay.Run(
                host,
                ColorOption.IsOn(parsed.GetValue(context.Color), host, host.ErrorIsTerminal),
                progress => HistoryPipeline.ReadAuthors(options, attribution.Of(parsed, options.AsOf), progress, context.CancellationToken));
            HistoryNotices.WriteDamage(context.Messages, authors.Damage);
            HistoryNotices.WriteAttribution(context.Messages, authors.AttributionDamage);
            var file = parsed.GetValue(output);
            context.WriteReport(
                file,
                parsed.GetValue(format) == "json",
                stream => AuthorsReport.WriteJson(stream, authors),
                writer => AuthorsReport.WriteTable(writer, authors, context.TableLayout(parsed, file)));
            return ExitCodes.Done;
        });
        return command;
    }
}
