using System.CommandLine;
using System.Text;
using GoAnalysis.Cli.Output;
using GoAnalysis.Model;
using GoAnalysis.Reporting;
using GoAnalysis.Scanning;

namespace GoAnalysis.Cli.Commands;

/// <summary><c>goanalysis parse PATH…</c>.</summary>
internal static class ParseCommand
{
    public static readonly string[] Examples =
    [
        "goanalysis parse main.go internal/",
        "goanalysis parse --format json .",
        "goanalysis parse --dump tree main.go",
        "goanalysis parse --dump goast - < main.go",
    ];

    public static Command Create(CommandContext context)
    {
        var paths = PathsArgument.Create();
        var dump = OptionValues.OneOf(
            "--dump",
            "Write each file's syntax tree, its tokens, or its nodes as go/ast has them, instead of the summary.",
            "none",
            "tree",
            "tokens",
            "goast");
        var format = OptionValues.OneOf("--format", "Summary: text for people or json for programs.", "text", "json");
        var output = OutputOption.Create();

        var command = new Command("parse", "Parses Go files and reports their syntax errors. Exit code 1 when there are any.")
        {
            paths, dump, format, output,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) == "json" && result.GetValue(dump) is not (null or "none"))
            {
                result.AddError("--format json: found together with --dump, expected one of the two; a dump has a format of its own");
            }
        });
        command.SetAction(parsed =>
        {
            var sources = ParsePipeline.OfDisk(() => StandardInput.ReadWhole(context.Host.Input)).Find(parsed.GetValue(paths)!);
            if (sources.Files.Count == 0 && sources.Unreadable.Count > 0)
            {
                return ReportUnreadable(context, sources.Unreadable);
            }

            var file = parsed.GetValue(output);
            var color = parsed.GetValue(context.Color);
            var outcome = DumpOf(parsed.GetValue(dump)) is var dumped and not ParseDump.None
                ? WriteDump(context, color, sources, dumped, file)
                : WriteSummary(context, color, sources, parsed.GetValue(format) == "json", file);
            return outcome.Unreadable.Count > 0 ? ReportUnreadable(context, outcome.Unreadable)
                : outcome.Summary.WithErrors > 0 ? ExitCodes.Findings
                : ExitCodes.Done;
        });
        return command;
    }

    private static ParseDump DumpOf(string? word) => word switch
    {
        "tree" => ParseDump.Tree,
        "tokens" => ParseDump.Tokens,
        "goast" => ParseDump.GoAst,
        _ => ParseDump.None,
    };

    private static ParseOutcome WriteDump(CommandContext context, string? color, ParseSources sources, ParseDump dump, string? file)
    {
        ParseOutcome? outcome = null;
        OutputTarget.Write(file, context.Host.Output, stream => outcome = Parse(context, color, sources, dump, stream));

        // The dump has the standard output for itself.
        ParseReport.WriteErrors(context.Host.Error, outcome!.Summary);
        return outcome;
    }

    private static ParseOutcome WriteSummary(CommandContext context, string? color, ParseSources sources, bool json, string? file)
    {
        var outcome = Parse(context, color, sources, ParseDump.None, Stream.Null);
        if (outcome.Summary.Files == 0 && outcome.Unreadable.Count > 0)
        {
            return outcome;
        }

        OutputTarget.Write(file, context.Host.Output, stream =>
        {
            if (json)
            {
                ParseReport.WriteJson(stream, outcome.Summary);
                return;
            }

            using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
            ParseReport.WriteText(writer, outcome.Summary);
        });
        return outcome;
    }

    private static ParseOutcome Parse(CommandContext context, string? color, ParseSources sources, ParseDump dump, Stream output) =>
        ProgressDisplay.Run(
            context.Host,
            ColorOption.IsOn(color, context.Host, context.Host.ErrorIsTerminal),
            progress => ParsePipeline.Run(sources, dump, output, progress, context.CancellationToken));

    private static int ReportUnreadable(CommandContext context, IReadOnlyList<SkippedFile> files)
    {
        foreach (var file in files)
        {
            context.Messages.Write($"{file.Path}: {file.Reason}");
        }

        return ExitCodes.Failed;
    }
}
