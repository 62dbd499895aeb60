using System.CommandLine;

namespace GoAnalysis.Cli.Commands;

/// <summary>The argument <c>PATH…</c> of commands that read files.</summary>
internal static class PathsArgument
{
    public static Argument<string[]> Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Go files, folders (all *.go below them), or - for the standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(OptionValues.NoUnknownOption);
        return paths;
    }
}
