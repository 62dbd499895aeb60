using System.CommandLine;

namespace GoAnalysis.Cli.Commands;

/// <summary>The options of every command that tells people from programs and counts commits for them.</summary>
internal sealed class PeopleArguments
{
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
        command.Options.Add(programs);
        command.Options.Add(coAuthors);
    }

    /// <summary>Names and e-mails of further programs.</summary>
    public IReadOnlyList<string> Programs(ParseResult parsed) => parsed.GetValue(programs) ?? [];

    /// <summary>Whether co-authors count as authors.</summary>
    public bool CreditsCoAuthors(ParseResult parsed) => parsed.GetValue(coAuthors) == "credit";
}
