using System.CommandLine;
using System.Text;
using GoAnalysis.Analysis;
using GoAnalysis.Cli.Output;
using GoAnalysis.Model;
using GoAnalysis.Reporting;
using GoAnalysis.Scanning;

namespace GoAnalysis.Cli.Commands;

/// <summary><c>goanalysis lint PATH…</c>.</summary>
internal sealed class LintCommand
{
    public static readonly string[] Examples =
    [
        "goanalysis lint .",
        "goanalysis lint --select printf,GO1017 --fail-on suggestion internal/",
        "goanalysis lint --format sarif -o lint.sarif .",
        "goanalysis lint --diff . | git apply",
        "goanalysis lint --new-from main .",
        "goanalysis lint --stdin-filename server/api.go < unsaved.go",
    ];

    private readonly CommandContext context;
    private readonly BuildOptions build = new();
    private readonly Option<string?> output = OutputOption.Create();
    private readonly Option<string[]> analyzers = AnalyzerCatalog.CreateOption();
    private readonly Option<string> format = OptionValues.OneOf("--format", "Output: text for people, json or sarif for programs, github for workflow commands.", "text", "json", "sarif", "github");

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Go files and folders (all *.go below them); - for the standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> select = Rules("--select", "Only these rules, on whatever the configuration says.");
    private readonly Option<string[]> ignore = Rules("--ignore", "Not these rules.");
    private readonly Option<bool> fix = new("--fix") { Description = "Mend in place what can be mended, and report the rest." };
    private readonly Option<bool> diff = new("--diff") { Description = "Write what --fix would change as a unified diff, and change nothing." };
    private readonly Option<string?> baseline = File("--baseline", "Leave out the findings that this file has.");
    private readonly Option<string?> writeBaseline = File("--write-baseline", "Write all findings to this file, for --baseline, and report none.");
    private readonly Option<bool> noConfig = new("--no-config") { Description = "Ignore .editorconfig and .globalconfig files." };
    private readonly Option<bool> statistics = new("--statistics") { Description = "Count findings by rule." };
    private readonly Option<bool> time = new("--time") { Description = "Say how long each rule took." };
    private readonly Option<string?> newFrom = new("--new-from") { Description = "Report only what stands in lines that are new or changed since this git revision.", HelpName = "REV" };
    private readonly Option<string?> standardInput = File("--stdin-filename", "Read this file's text from the standard input, and report on it alone.");

    private readonly Option<string> failOn = new("--fail-on")
    {
        Description = "Exit with 1 from this severity on. Default warning.",
        HelpName = string.Join('|', SeverityWords.All),
        CustomParser = static result =>
        {
            var found = result.Tokens[^1].Value;
            if (SeverityWords.Parse(found) is null)
            {
                result.AddError($"--fail-on: found '{found}', expected {string.Join(" or ", SeverityWords.All)}");
            }

            return found;
        },
        DefaultValueFactory = static _ => SeverityWords.Of(DiagnosticSeverity.Warning),
    };

    private LintCommand(CommandContext context) => this.context = context;

    public static Command Create(CommandContext context) => new LintCommand(context).Create();

    private Command Create()
    {
        var command = new Command("lint", "Looks for mistakes, and mends what can be mended. Exit code 1 when there are any.")
        {
            paths, select, ignore, format, output, fix, diff, baseline, writeBaseline, newFrom, failOn, analyzers, standardInput, noConfig, statistics, time,
        };
        build.AddTo(command);
        command.Validators.Add(result =>
        {
            // An argument that may be left out is not asked for validators of its own.
            if (result.GetResult(paths) is { } given)
            {
                OptionValues.NoUnknownOption(given);
                if (given.Errors.Any())
                {
                    return;
                }
            }

            if (result.GetValue(fix) && result.GetValue(diff))
            {
                result.AddError("--fix: found together with --diff, expected one of the two");
            }

            var hasInput = result.GetValue(standardInput) is not null;
            var count = result.GetValue(paths)?.Length ?? 0;
            if (hasInput && (count > 0 || result.GetValue(fix)))
            {
                result.AddError("--stdin-filename: found together with a PATH or --fix, expected the text of one file on the standard input");
            }
            else if (result.GetValue(fix) && result.GetValue(paths)!.Contains("-"))
            {
                result.AddError("--fix: found together with -, expected files that can be written; --diff shows what would change");
            }
            else if (!hasInput && count == 0)
            {
                result.AddError("lint: found no PATH, expected Go files or folders, such as .");
            }
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var catalog = AnalyzerCatalog.Load(parsed.GetValue(analyzers));
        var request = new LintRequest
        {
            Paths = parsed.GetValue(standardInput) is { } named ? [named] : parsed.GetValue(paths)!,
            StandardInput = parsed.GetValue(standardInput) is null ? null : StandardInput.ReadWhole(context.Host.Input),
            ReadStandardInput = parsed.GetValue(standardInput) is null ? () => StandardInput.ReadWhole(context.Host.Input) : null,
            Selection = build.Of(parsed),
            Analyzers = catalog.Analyzers,
            CodeFixProviders = catalog.CodeFixProviders,
            Select = Ids(parsed.GetValue(select), catalog, "--select"),
            Ignore = Ids(parsed.GetValue(ignore), catalog, "--ignore") ?? [],
            UsesConfiguration = !parsed.GetValue(noConfig),
            Baseline = parsed.GetValue(baseline),
            NewFrom = parsed.GetValue(newFrom),
            Fixes = parsed.GetValue(fix) || parsed.GetValue(diff),
        };
        var color = parsed.GetValue(context.Color);
        var outcome = ProgressDisplay.Run(
            context.Host,
            ColorOption.IsOn(color, context.Host, context.Host.ErrorIsTerminal),
            progress => LintPipeline.Run(request, progress, context.CancellationToken));
        if (parsed.GetValue(writeBaseline) is { } target)
        {
            OutputTarget.Write(target, context.Host.Output, stream => LintBaselineWriter.Write(stream, outcome.Result, LintBaseline.Schema));
            var count = outcome.Result.Findings.Count(static finding => !finding.Diagnostic.IsSuppressed);
            context.Messages.Write($"wrote {Plural.Of(count, "finding")} to {target}");
            return Tell(outcome) ? ExitCodes.Failed : ExitCodes.Done;
        }

        if (parsed.GetValue(fix))
        {
            WriteFixes(outcome);
        }

        OutputTarget.Write(parsed.GetValue(output), context.Host.Output, stream => Write(stream, parsed, outcome));
        var isIncomplete = Tell(outcome);
        var threshold = SeverityWords.Parse(parsed.GetValue(failOn)!);
        return isIncomplete ? ExitCodes.Failed
            : outcome.Result.Findings.Any(finding => !finding.Diagnostic.IsSuppressed && finding.Diagnostic.Severity >= threshold) ? ExitCodes.Findings
            : ExitCodes.Done;
    }

    /// <summary>Writes the changed files, each whole or not at all; none where one of them may not be written.</summary>
    private void WriteFixes(LintOutcome outcome)
    {
        foreach (var change in outcome.Changes)
        {
            if (WhyNot(change) is { } reason)
            {
                throw new InputException($"{change.File}: {reason}; no file was mended");
            }
        }

        foreach (var change in outcome.Changes)
        {
            OutputTarget.Write(change.Place, context.Host.Output, stream => stream.Write(change.After.Span));
        }

        outcome.RemoveFixed();
        if (outcome.Applied > 0)
        {
            context.Messages.Write($"mended {Plural.Of(outcome.Applied, "finding")} in {Plural.Of(outcome.Changes.Count, "file")}");
        }
    }

    /// <summary>Why a file is not written to: a link may lead out of the tree even where it is named, as by <c>*.go</c>.</summary>
    private static string? WhyNot(LintChange change)
    {
        var file = new FileInfo(change.Place);
        return file.LinkTarget is not null ? "is a symbolic link; name the file that it leads to"
            : !OperatingSystem.IsWindows() && (file.UnixFileMode & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0 ? "is read-only"
            : !System.IO.File.ReadAllBytes(change.Place).AsSpan().SequenceEqual(change.Before.Span) ? "changed while it was looked at, run lint again"
            : null;
    }

    private void Write(Stream stream, ParseResult parsed, LintOutcome outcome)
    {
        if (parsed.GetValue(diff))
        {
            outcome.WriteDiff(stream);
            return;
        }

        switch (parsed.GetValue(format))
        {
            case "json":
                LintJsonReport.Write(stream, outcome.Result);
                break;
            case "sarif":
                var left = SarifReport.Write(stream, outcome.Result, VersionCommand.Number);
                if (left > 0)
                {
                    context.Messages.Write($"left {left} findings of the lowest severities out: GitHub takes {SarifReport.MaximumResults} results of a run");
                }

                break;
            default:
                using (var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true))
                {
                    WriteText(writer, parsed, outcome.Result);
                }

                break;
        }

        if (parsed.GetValue(format) != "text")
        {
            WriteExtras(new LintTextReport(context.Host.Error, color: false), parsed, outcome.Result);
        }
    }

    private void WriteText(StreamWriter writer, ParseResult parsed, LintResult result)
    {
        if (parsed.GetValue(format) == "github")
        {
            LintGithubReport.Write(writer, result);
            return;
        }

        var isTerminal = context.Host.OutputIsTerminal && parsed.GetValue(output) is null;
        var report = new LintTextReport(writer, ColorOption.IsOn(parsed.GetValue(context.Color), context.Host, isTerminal));
        report.Write(result);
        WriteExtras(report, parsed, result);
    }

    private void WriteExtras(LintTextReport report, ParseResult parsed, LintResult result)
    {
        if (parsed.GetValue(statistics))
        {
            report.WriteStatistics(result);
        }

        if (parsed.GetValue(time))
        {
            report.WriteTimings(result);
        }
    }

    /// <summary>Says what is no finding, and whether anything could not be read.</summary>
    private bool Tell(LintOutcome outcome)
    {
        foreach (var note in outcome.Result.Notes)
        {
            context.Messages.Write(note);
        }

        foreach (var dropped in outcome.NotApplied)
        {
            context.Messages.Write($"{dropped.Diagnostic.Location}: {dropped.Diagnostic.Id}: not mended: {dropped.Reason}");
        }

        foreach (var file in outcome.Result.Unreadable)
        {
            context.Messages.Write($"{file.Path}: {file.Reason}");
        }

        return outcome.Result.Unreadable.Count > 0;
    }

    private static IReadOnlyList<string>? Ids(string[]? words, AnalyzerCatalog catalog, string option) =>
        words is null or [] ? null : [.. words.SelectMany(static list => list.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)).SelectMany(word => catalog.Match(word, option)).Distinct(StringComparer.Ordinal)];

    private static Option<string[]> Rules(string name, string description) => new(name)
    {
        Description = $"{description} Ids, aliases or beginnings of ids, between commas. May be repeated.",
        HelpName = "IDS",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private static Option<string?> File(string name, string description) => new(name) { Description = description, HelpName = "FILE" };
}
