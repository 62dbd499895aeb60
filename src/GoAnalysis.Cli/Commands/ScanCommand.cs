using System.CommandLine;
using System.Text;
using GoAnalysis.Cli.Output;
using GoAnalysis.Model;
using GoAnalysis.Reporting;
using GoAnalysis.Scanning;

namespace GoAnalysis.Cli.Commands;

/// <summary><c>goanalysis scan REPO</c>.</summary>
internal static class ScanCommand
{
    public static readonly string[] Examples =
    [
        "goanalysis scan .",
        "goanalysis scan repo.git --format json -o repo.json",
        "goanalysis scan ../service --as-of 2026-01-31 --evidence all --format json",
        "goanalysis scan . --worktree",
        "goanalysis scan . --author ann@example.org --attribution blame",
        "goanalysis scan . --bot deploy@example.com --cache ~/.cache/goanalysis",
    ];

    public static Command Create(CommandContext context)
    {
        var repository = OptionValues.Repository("A git repository (bare or not), read at HEAD, or a plain folder.");
        var format = OptionValues.OneOf("--format", "Output: a table for people or json for programs.", "table", "json");
        var asOf = OptionValues.AsOf();
        var revision = OptionValues.Revision("Branch, tag or hash to read instead of HEAD.");
        var workTree = new Option<bool>("--worktree") { Description = "Read the files on disk instead of a commit's." };
        var evidence = new Option<Limit?>("--evidence")
        {
            Description = $"Evidence entries a skill; {ScanJsonWriter.DefaultEvidenceLimit} in json and {new ScanTableOptions().EvidenceLimit} in a table by default.",
            HelpName = "N|all",
            CustomParser = OptionValues.ReadLimit,
        };
        var facts = FactsOption.Create();
        var attribution = new AttributionArguments();
        var author = new Option<string?>("--author") { Description = "Count only evidence credited to this person, by any e-mail of theirs.", HelpName = "EMAIL" };
        var people = new PeopleArguments();
        var output = OutputOption.Create();

        var command = new Command("scan", "Scans a repository: skills with evidence, activity, and what platforms would make of it.")
        {
            repository, format, asOf, revision, workTree, evidence, attribution.Mode, author, attribution.Cache, facts, output,
        };
        people.AddTo(command);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(author) is not null && parsed.GetValue(attribution.Mode) == AttributionArguments.None)
            {
                parsed.AddError("--author needs to know who wrote what: leave out --attribution none.");
            }
        });
        command.SetAction(parsed =>
        {
            var host = context.Host;
            var mode = parsed.GetValue(context.Color);
            var file = parsed.GetValue(output);
            var clock = parsed.GetValue(asOf)?.Time ?? host.Clock.GetUtcNow();
            var options = new ScanOptions(parsed.GetValue(repository)!, attribution.Of(parsed, clock))
            {
                Revision = parsed.GetValue(revision),
                WorkTree = parsed.GetValue(workTree),
                Facts = FactsReader.Read(parsed.GetValue(facts)),
                Author = parsed.GetValue(author),
                Programs = people.Programs(parsed),
                CreditsCoAuthors = people.CreditsCoAuthors(parsed),
            };
            var result = ProgressDisplay.Run(
                host,
                ColorOption.IsOn(mode, host, host.ErrorIsTerminal),
                progress => ScanPipeline.Run(options, progress, context.CancellationToken));
            if (ScanPipeline.FindEnclosingRepository(options.Path) is { } enclosing)
            {
                host.Error.WriteLine(TerminalText.Escape(
                    $"goanalysis: {options.Path} lies inside the repository {enclosing}, whose history was not read. Scan that for the whole."));
            }

            if (result.IsAuthorUnknown)
            {
                context.Messages.Write($"nobody committed with the e-mail {options.Author}, so that no skill is theirs; `goanalysis authors` lists who did");
            }

            HistoryNotices.Write(context.Messages, result.Activity, options.AsOf);
            HistoryNotices.WriteAttribution(context.Messages, result.AttributionDamage);
            OutputTarget.Write(file, host.Output, stream =>
            {
                var limit = parsed.GetValue(evidence);
                if (parsed.GetValue(format) == "json")
                {
                    ScanJsonWriter.Write(stream, result, limit?.Count ?? ScanJsonWriter.DefaultEvidenceLimit);
                }
                else
                {
                    WriteTable(stream, result, limit, context.TableLayout(parsed, file));
                }
            });
            return ExitCodes.Done;
        });
        return command;
    }

    private static void WriteTable(Stream stream, ScanResult result, Limit? evidence, ScanTableOptions options)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        ScanTableReport.Write(writer, result, evidence is null ? options : options with { EvidenceLimit = evidence.Count });
    }
}
