using System.CommandLine;
using System.CommandLine.Parsing;
using GoAnalysis.Scanning;

namespace GoAnalysis.Cli.Commands;

/// <summary>The options that choose files and dependencies, of every command that looks at packages.</summary>
internal sealed class BuildOptions
{
    private static readonly BuildSelection Standard = new();

    private readonly Option<string[]> deps = new("--deps")
    {
        Validators = { CheckFolders },
        Description = "A folder of dependencies: a GOPATH's src, or a module cache (pkg/mod). May be repeated.",
        HelpName = "DIR",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string> os = OneOfMany("--goos", "Operating system.", "OS", BuildSelection.OperatingSystems, Standard.Os);
    private readonly Option<string> architecture = OneOfMany("--goarch", "Architecture.", "ARCH", BuildSelection.Architectures, Standard.Architecture);

    private readonly Option<string> version = new("--go")
    {
        Description = $"Version of Go; {BuildSelection.NewestGo} by default.",
        HelpName = "VERSION",
        CustomParser = result =>
        {
            var found = result.Tokens[^1].Value;
            if (!BuildSelection.IsGoVersion(found))
            {
                result.AddError($"--go: found '{found}', expected a version such as {BuildSelection.NewestGo}");
            }

            return found;
        },
    };

    private readonly Option<string> cgo = OptionValues.OneOf("--cgo", "Whether cgo is on.", "on", "off");

    private readonly Option<string[]> tags = new("--tags")
    {
        Description = "Further build tags, between commas. May be repeated.",
        HelpName = "LIST",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { deps, os, architecture, version, cgo, tags })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was chosen.</summary>
    public BuildSelection Of(ParseResult parsed) => new()
    {
        Dependencies = parsed.GetValue(deps) ?? [],
        Os = parsed.GetValue(os)!,
        Architecture = parsed.GetValue(architecture)!,
        Go = parsed.GetValue(version) ?? BuildSelection.NewestGo,
        Cgo = parsed.GetValue(cgo) != "off",
        Tags = [.. (parsed.GetValue(tags) ?? []).SelectMany(list => list.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))],
    };

    private static void CheckFolders(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (!Directory.Exists(token.Value))
            {
                result.AddError($"--deps: found no folder '{token.Value}', expected one that holds packages as DIR/<import path>");
            }
        }
    }

    private static Option<string> OneOfMany(string name, string description, string helpName, IReadOnlyList<string> words, string standard) => new(name)
    {
        Description = $"{description} {standard} by default.",
        HelpName = helpName,
        CustomParser = result =>
        {
            var found = result.Tokens[^1].Value;
            if (!words.Contains(found))
            {
                var question = NearestWord.Question(found, words);
                result.AddError($"{name}: found '{found}', {(question.Length == 0 ? "" : $"{question} ")}expected one of {string.Join(", ", words)}");
            }

            return found;
        },
        DefaultValueFactory = _ => standard,
    };
}
