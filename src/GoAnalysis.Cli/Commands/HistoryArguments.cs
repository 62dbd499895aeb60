using System.CommandLine;
using GoAnalysis.Scanning;

namespace GoAnalysis.Cli.Commands;

/// <summary>The argument and the options of every command that looks at a history alone.</summary>
internal sealed class HistoryArguments
{
    private readonly Argument<string> repository = OptionValues.Repository("A git repository, bare or not.");
    private readonly Option<Instant?> asOf = OptionValues.AsOf();
    private readonly Option<string?> revision = OptionValues.Revision("Branch, tag or hash to start from instead of HEAD.");

    private readonly Option<string[]> programs = new("--bot")
    {
        Description = "A name or e-mail that is no person's, beside those known. May be repeated.",
        HelpName = "NAME|EMAIL",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string> coAuthors = OptionValues.OneOf(
        "--co-authors", "Whether people named by Co-authored-by count as authors of the commit.", "ignore", "credit");

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(repository);
        foreach (Option option in new Option[] { asOf, revision, programs, coAuthors })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was chosen.</summary>
    public HistoryOptions Of(ParseResult parsed, CommandHost host) =>
        new(parsed.GetValue(repository)!, parsed.GetValue(asOf)?.Time ?? host.Clock.GetUtcNow())
        {
            Revision = parsed.GetValue(revision),
            Programs = parsed.GetValue(programs) ?? [],
            CreditsCoAuthors = parsed.GetValue(coAuthors) == "credit",
        };
}
