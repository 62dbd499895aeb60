using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace GoAnalysis.Cli.Commands;

/// <summary>A moment named on the command line.</summary>
internal sealed record Instant(DateTimeOffset Time);

/// <summary>A limit named on the command line.</summary>
internal sealed record Limit(int Count);

/// <summary>
/// Readers of option values. Their errors say what was found and what was expected. All values are reference types: for
/// those the code of System.CommandLine is compiled ahead of time, for each value type it is compiled anew at every start.
/// </summary>
internal static class OptionValues
{
    /// <summary>Begins the message about an option that there is none of.</summary>
    public const string UnknownOption = "found the unknown option";

    private static readonly string[] TimeFormats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd HH:mm:ssK",
    ];

    /// <summary>An option that takes one of a few words; the first is its default.</summary>
    public static Option<string> OneOf(string name, string description, params string[] words) => new(name)
    {
        Description = description,
        HelpName = string.Join('|', words),
        CustomParser = result =>
        {
            var found = result.Tokens[^1].Value;
            return words.Contains(found) ? found : Wrong<string>(result, found, string.Join(" or ", words), NearestWord.Question(found, words));
        },
        DefaultValueFactory = _ => words[0],
    };

    /// <summary>The argument REPO.</summary>
    public static Argument<string> Repository(string description)
    {
        var repository = new Argument<string>("REPO") { Description = description };
        repository.Validators.Add(NoUnknownOption);
        return repository;
    }

    /// <summary>The option <c>--as-of</c>.</summary>
    public static Option<Instant?> AsOf() => new("--as-of")
    {
        Description = "The day that scores are computed for; now by default.",
        HelpName = "DATE",
        CustomParser = ReadInstant,
    };

    /// <summary>The option <c>--rev</c>.</summary>
    public static Option<string?> Revision(string description) => new("--rev") { Description = description, HelpName = "REV" };

    /// <summary>A date (its midnight, UTC) or a date and time, UTC where it names no offset.</summary>
    public static Instant? ReadInstant(ArgumentResult result)
    {
        var found = result.Tokens[^1].Value;
        return DateTimeOffset.TryParseExact(found, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new Instant(time.ToUniversalTime())
            : Wrong<Instant>(result, found, "a date such as 2026-01-31 or a time such as 2026-01-31T12:00:00Z");
    }

    /// <summary>A whole number from 0, or <c>all</c>.</summary>
    public static Limit? ReadLimit(ArgumentResult result)
    {
        var found = result.Tokens[^1].Value;
        if (found == "all")
        {
            return new Limit(int.MaxValue);
        }

        return int.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new Limit(count)
            : Wrong<Limit>(result, found, "a whole number from 0, or all");
    }

    /// <summary>A word with a leading dash among the arguments is a mistyped option far more often than a file.</summary>
    public static void NoUnknownOption(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.StartsWith('-') && token.Value != "-")
            {
                var question = result.Parent is CommandResult { Command: var command } ? NearestWord.Question(token.Value, command) : "";
                result.AddError($"{UnknownOption} '{token.Value}'{(question.Length == 0 ? "" : $", {question}")} (a file of that name is written ./{token.Value})");
            }
        }
    }

    private static T? Wrong<T>(ArgumentResult result, string found, string expected, string question = "")
        where T : class
    {
        var option = (result.Parent as OptionResult)?.Option.Name ?? result.Argument.Name;
        result.AddError($"{option}: found '{found}', {(question.Length == 0 ? "" : $"{question} ")}expected {expected}");
        return null;
    }
}
