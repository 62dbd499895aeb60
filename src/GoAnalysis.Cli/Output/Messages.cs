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
            string[] names = [.. command.Subcommands.Select(static subcommand => subcommand.Name)];
            return parsed.UnmatchedTokens is not [var found, ..] ? $"found no command, expected {string.Join(" or ", names)}"
                : found.StartsWith('-') ? UnknownOption(found, command)
                : Sentence($"found '{found}'", NearestWord.Question(found, names), $"expected {string.Join(" or ", names)}");
        }

        if (parsed.Errors.FirstOrDefault(error => error.Message.StartsWith(OptionValues.UnknownOption, StringComparison.Ordinal)) is { } unknown)
        {
            return unknown.Message;
        }

        if (parsed.UnmatchedTokens.FirstOrDefault(token => token.StartsWith('-')) is { } option)
        {
            return UnknownOption(option, command);
        }

        var missing = command.Arguments.FirstOrDefault(argument =>
            argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 });
        return missing is null
            ? parsed.Errors[0].Message
            : $"{command.Name}: found no {missing.Name}, expected one: {missing.Description}";
    }

    private static string UnknownOption(string found, Command command) => Sentence($"{OptionValues.UnknownOption} '{found}'", NearestWord.Question(found, command));

    /// <summary>Clauses with commas between them; a question keeps its mark.</summary>
    private static string Sentence(params IEnumerable<string> clauses) =>
        string.Join(", ", clauses.Where(static clause => clause.Length > 0)).Replace("?,", "?", StringComparison.Ordinal);

    private static IEnumerable<string> Ancestors(CommandResult command) =>
        command.Parent is CommandResult parent ? Ancestors(parent).Append(command.Command.Name) : ["goanalysis"];
}
