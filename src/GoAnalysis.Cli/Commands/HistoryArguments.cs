using System.CommandLine;
using GoAnalysis.Scanning;

namespace GoAnalysis.Cli.Commands;

/// <summary>The argument and the options of every command that looks at a history alone.</summary>
internal sealed class HistoryArguments
{
    private readonly Argument<string> repository = OptionValues.Repository("A git repository, bare or not.");
    private readonly Option<Instant?> asOf = OptionValues.AsOf();
    private readonly Option<string?> revision = OptionValues.Revision("Branch, tag or hash to start from instead of HEAD.");

    private readonly PeopleArguments people = new();

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(repository);
        command.Options.Add(asOf);
        command.Options.Add(revision);
        people.AddTo(command);
    }

    /// <summary>What was chosen.</summary>
    public HistoryOptions Of(ParseResult parsed, CommandHost host) =>
        new(parsed.GetValue(repository)!, parsed.GetValue(asOf)?.Time ?? host.Clock.GetUtcNow())
        {
            Revision = parsed.GetValue(revision),
            Programs = people.Programs(parsed),
            CreditsCoAuthors = people.CreditsCoAuthors(parsed),
        };
}
