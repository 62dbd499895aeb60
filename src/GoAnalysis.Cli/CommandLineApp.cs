using System.CommandLine;
using GoAnalysis.Cli.Commands;
using GoAnalysis.Cli.Output;
using GoAnalysis.Model;

namespace GoAnalysis.Cli;

/// <summary>The command line as a function of its arguments and its host.</summary>
public static class CommandLineApp
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">Arguments without the program's name.</param>
    /// <param name="host">Streams, terminal and clock.</param>
    /// <param name="interrupts">Signals; <see langword="null"/> where none can come.</param>
    /// <returns>The exit code, see <see cref="ExitCodes"/>.</returns>
    public static int Run(IReadOnlyList<string> args, CommandHost host, Interrupts? interrupts = null)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(host);
        var messages = new Messages(host);
        try
        {
            var parsed = CreateRoot(host, messages, interrupts?.Token ?? CancellationToken.None)
                .Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return parsed.Errors.Count > 0
                ? messages.UsageError(parsed)
                : parsed.Invoke(new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                    Output = new StreamWriter(host.Output) { AutoFlush = true, NewLine = "\n" },
                    Error = host.Error,
                });
        }
        catch (OperationCanceledException) when (interrupts?.Token.IsCancellationRequested == true)
        {
            return interrupts.ExitCode;
        }
        catch (Exception exception) when (exception is InputException or IOException or UnauthorizedAccessException)
        {
            return messages.Failure(exception);
        }
#pragma warning disable CA1031 // The outermost layer: a person gets a sentence instead of a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return messages.InternalError(exception);
        }
    }

    private static RootCommand CreateRoot(CommandHost host, Messages messages, CancellationToken cancellationToken)
    {
        var color = ColorOption.Create();
        var context = new CommandContext(host, messages, color, cancellationToken);
        var root = new RootCommand("Reads Go source and git history without a Go toolchain, and says what they show.");
        var scan = ScanCommand.Create(context);
        var parse = ParseCommand.Create(context);
        var calls = CallsCommand.Create(context);
        var imports = ImportsCommand.Create(context);
        var lint = LintCommand.Create(context);
        var rules = RulesCommand.Create(context);
        var explain = RulesCommand.CreateExplain(context);
        var activity = ActivityCommand.Create(context);
        var authors = AuthorsCommand.Create(context);
        var version = VersionCommand.Create();
        root.Directives.Clear();
        root.Options.Add(color);
        root.Subcommands.Add(scan);
        root.Subcommands.Add(parse);
        root.Subcommands.Add(calls);
        root.Subcommands.Add(imports);
        root.Subcommands.Add(lint);
        root.Subcommands.Add(rules);
        root.Subcommands.Add(explain);
        root.Subcommands.Add(activity);
        root.Subcommands.Add(authors);
        root.Subcommands.Add(version);
        VersionCommand.AttachOption(root);
        HelpExamplesAction.Attach(root, new Dictionary<Command, string[]>
        {
            [root] = [ScanCommand.Examples[0], ScanCommand.Examples[1], ParseCommand.Examples[0]],
            [scan] = ScanCommand.Examples,
            [parse] = ParseCommand.Examples,
            [calls] = CallsCommand.Examples,
            [imports] = ImportsCommand.Examples,
            [lint] = LintCommand.Examples,
            [rules] = RulesCommand.Examples,
            [explain] = RulesCommand.ExplainExamples,
            [activity] = ActivityCommand.Examples,
            [authors] = AuthorsCommand.Examples,
            [version] = VersionCommand.Examples,
        });
        return root;
    }
}
