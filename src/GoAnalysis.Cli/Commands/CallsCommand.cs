using System.CommandLine;
using System.Globalization;
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
    ];

    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Go files and folders (all *.go below them).",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(OptionValues.NoUnknownOption);
        var dependencies = new Option<string[]>("--deps")
        {
            Description = "A folder that holds packages as DIR/<import path>; can be given several times.",
            HelpName = "DIR",
        };
        var tests = new Option<bool>("--tests") { Description = "List the calls in test files too." };
        var goos = Text("--goos", "The operating system to build for; linux by default.", "OS");
        var goarch = Text("--goarch", "The processor to build for; amd64 by default.", "ARCH");
        var version = Text("--go", "The Go version to build with, such as 1.21; the newest known by default.", "VERSION");
        version.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && MinorOf(result.Tokens[^1].Value) is null)
            {
                result.AddError($"--go: found '{result.Tokens[^1].Value}', expected a version such as 1.21");
            }
        });
        var cgo = OptionValues.OneOf("--cgo", "Whether files that use cgo are built.", "on", "off");
        var tags = Text("--tags", "Further build tags, separated by commas.", "LIST");
        var format = OptionValues.OneOf("--format", "Output: a table for people or jsonl for programs.", "table", "jsonl");
        var output = OutputOption.Create();

        var command = new Command("calls", "Lists every call expression and what it calls: the function or method, and its package and type.")
        {
            paths, dependencies, tests, goos, goarch, version, cgo, tags, format, output,
        };
        command.SetAction(parsed =>
        {
            foreach (var folder in parsed.GetValue(dependencies) ?? [])
            {
                if (!Directory.Exists(folder))
                {
                    context.Messages.Write($"--deps: found no folder '{folder}', expected one that holds packages as DIR/<import path>");
                    return ExitCodes.Failed;
                }
            }

            var outcome = CallsPipeline.Run(
                new CallsOptions(parsed.GetValue(paths)!)
                {
                    Dependencies = parsed.GetValue(dependencies) ?? [],
                    Tests = parsed.GetValue(tests),
                    Goos = parsed.GetValue(goos) ?? "linux",
                    Goarch = parsed.GetValue(goarch) ?? "amd64",
                    GoMinor = parsed.GetValue(version) is { } word ? MinorOf(word)!.Minor : null,
                    Cgo = parsed.GetValue(cgo) != "off",
                    Tags = parsed.GetValue(tags)?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [],
                },
                context.CancellationToken);
            if (outcome.Calls.Count > 0 || outcome.Unreadable.Count == 0)
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

            foreach (var file in outcome.Unreadable)
            {
                context.Messages.Write($"{file.Path}: {file.Reason}");
            }

            return outcome.Unreadable.Count > 0 ? ExitCodes.Failed : ExitCodes.Done;
        });
        return command;
    }

    private static Option<string?> Text(string name, string description, string value) => new(name) { Description = description, HelpName = value };

    /// <summary>The minor version of <c>1.21</c>, <c>go1.21.3</c>; null for anything else.</summary>
    private static GoVersion? MinorOf(string version)
    {
        var parts = version.StartsWith("go", StringComparison.Ordinal) ? version[2..].Split('.') : version.Split('.');
        return parts.Length is 2 or 3 && parts[0] == "1" && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            ? new GoVersion(minor)
            : null;
    }

    private sealed record GoVersion(int Minor);
}
