using System.CommandLine;
using GoAnalysis.Model;

namespace GoAnalysis.Cli.Commands;

/// <summary>The options of every command that tells who wrote what.</summary>
internal sealed class AttributionArguments
{
    /// <summary>The value of <see cref="Mode"/> that asks for nothing.</summary>
    public const string None = "none";

    /// <summary>The option <c>--attribution</c>.</summary>
    public Option<string> Mode { get; } = OptionValues.OneOf(
        "--attribution", "Credits evidence by lines added to its file, by the commit of its line, or not at all.", "churn", "blame", None);

    /// <summary>The option <c>--cache</c>.</summary>
    public Option<string?> Cache { get; } = new("--cache") { Description = "Folder that keeps results for later runs; none by default.", HelpName = "DIR" };

    /// <summary>What was chosen.</summary>
    public AttributionOptions Of(ParseResult parsed, DateTimeOffset asOf)
    {
        var mode = parsed.GetValue(Mode) switch
        {
            "blame" => AttributionMode.Blame,
            None => AttributionMode.None,
            _ => AttributionMode.Churn,
        };
        return new AttributionOptions(mode, asOf) { CacheFolder = parsed.GetValue(Cache) };
    }
}
