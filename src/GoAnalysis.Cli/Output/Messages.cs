using System.CommandLine;
using System.CommandLine.Parsing;
using GoAnalysis.Cli.Commands;
using GoAnalysis.Reporting;

namespace GoAnalysis.Cli.Output;

/// <summary>Messages on the standard error stream: one line each, in the program's name, safe for a terminal.</summary>
internal sealed class Messages(CommandHost host)
{
    /// <summary>Asks for the stack trace of an internal error.</summary>
    private const string DebugVariable = "GOANALYSIS_DEBUG";

    public void Write(string message) => host.Error.WriteLine($"goanalysis: {TerminalText.Escape(message)}");

    public int UsageError(ParseResult parsed)
    {
        Write(Explain(parsed));
        var path = string.Join(' ', Ancestors(parsed.CommandResult));
        host.Error.WriteLine($"Try '{path} --help'.");
        return ExitCodes.Failed;
    }

    public int Failure(Exception exception)
    {
        Write(exception.Message);
        WriteStack(exception);
        return ExitCodes.Failed;
    }

    public int InternalError(Exception exception)
    {
        Write($"internal error: {exception.GetType().Name}: {exception.Message} (set {DebugVariable}=1 for the stack trace)");
        WriteStack(exception);
        return ExitCodes.Failed;
    }

    private void WriteStack(Exception exception)
    {
        if (host.Variable(DebugVariable) == "1")
        {
            foreach (var line in exception.ToString().Split('\n'))
            {
                host.Error.WriteLine(TerminalText.Escape(line.TrimEnd('\r')));
            }
        }
    }

    /// <summary>The library's own words for the two commonest mistakes do not say what was expected.</summary>
    private static string Explain(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand)
        {
            var found = parsed.UnmatchedTokens.Count == 0 ? "no command" : $"'{parsed.UnmatchedTokens[0]}'";
            return $"found {found}, expected {string.Join(" or ", command.Subcommands.Select(subcommand => subcommand.Name))}";
        }

        if (parsed.Errors.FirstOrDefault(error => error.Message.StartsWith(OptionValues.UnknownOption, StringComparison.Ordinal)) is { } unknown)
        {
            return unknown.Message;
        }

        if (parsed.UnmatchedTokens.FirstOrDefault(token => token.StartsWith('-')) is { } option)
        {
            return $"{OptionValues.UnknownOption} '{option}'";
        }

        var missing = command.Arguments.FirstOrDefault(argument =>
            argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 });
        return missing is null
            ? parsed.Errors[0].Message
            : $"{command.Name}: found no {missing.Name}, expected one: {missing.Description}";
    }

    private static IEnumerable<string> Ancestors(CommandResult command) =>
        command.Parent is CommandResult parent ? Ancestors(parent).Append(command.Command.Name) : ["goanalysis"];
}
