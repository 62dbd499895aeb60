using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace GoAnalysis.Cli.Commands;

/// <summary>Help that ends with examples to copy.</summary>
internal sealed class HelpExamplesAction : SynchronousCommandLineAction
{
    private readonly HelpAction help;
    private readonly Dictionary<Command, string[]> examples;

    private HelpExamplesAction(HelpAction help, Dictionary<Command, string[]> examples)
    {
        this.help = help;
        this.examples = examples;
        help.MaxWidth = 80;
    }

    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <summary>Replaces the help of a root command.</summary>
    public static void Attach(RootCommand root, Dictionary<Command, string[]> examples)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpExamplesAction((HelpAction)option.Action!, examples);
    }

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        if (examples.TryGetValue(parseResult.CommandResult.Command, out var shown))
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in shown)
            {
                output.WriteLine($"  {example}");
            }
        }

        return ExitCodes.Done;
    }
}
