using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace GoAnalysis.Cli.Commands;

/// <summary>Help that ends with examples to copy.</summary>
internal sealed class HelpExamplesAction : SynchronousCommandLineAction
{
    private readonly HelpAction _help;
    private readonly Dictionary<Command, string[]> _examples;

    private HelpExamplesAction(HelpAction help, Dictionary<Command, string[]> examples)
    {
        _help = help;
        _examples = examples;
        _help.MaxWidth = 80;
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
        _help.Invoke(parseResult);
        if (_examples.TryGetValue(parseResult.CommandResult.Command, out var examples))
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  {example}");
            }
        }

        return ExitCodes.Done;
    }
}
