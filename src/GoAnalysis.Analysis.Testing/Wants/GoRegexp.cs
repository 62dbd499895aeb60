using System.Text.RegularExpressions;

namespace GoAnalysis.Analysis.Testing;

/// <summary>
/// Regular expressions as Go's package regexp has them (https://pkg.go.dev/regexp/syntax), for the question whether a text has
/// a match. Matching takes time in proportion to the text, but for expressions that .NET can only backtrack on: these end after
/// <see cref="Timeout"/>.
/// </summary>
public sealed class GoRegexp
{
    // An automaton takes a hundred times as long to make as to check, and most lines are never held against a text.
    private readonly Lazy<Regex> regex;

    private GoRegexp(string pattern, string translated)
    {
        Pattern = pattern;
        regex = new Lazy<Regex>(() => Compile(translated));
    }

    /// <summary>How long a match may take where time in proportion cannot be had: 10 seconds.</summary>
    public static TimeSpan Timeout { get; } = TimeSpan.FromSeconds(10);

    /// <summary>The expression as written in Go.</summary>
    public string Pattern { get; }

    /// <summary>Reads an expression.</summary>
    /// <param name="pattern">The expression, in Go's syntax.</param>
    /// <exception cref="FormatException">Go refuses the expression, or .NET has nothing like it; the message says what.</exception>
    public static GoRegexp Parse(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var translated = new GoRegexpTranslator(pattern).Translate();
        try
        {
            _ = new Regex(translated, RegexOptions.CultureInvariant, Timeout);
        }
        catch (ArgumentException exception)
        {
            throw new FormatException($"error parsing regexp: {exception.Message}", exception);
        }

        return new GoRegexp(pattern, translated);
    }

    /// <summary>Whether a text has a match anywhere.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="RegexMatchTimeoutException">It took longer than <see cref="Timeout"/>.</exception>
    public bool IsMatch(string text) => regex.Value.IsMatch(text);

    /// <summary>The expression as written in Go.</summary>
    public override string ToString() => Pattern;

    private static Regex Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Timeout);
        }
        catch (NotSupportedException)
        {
            // An automaton of more states than .NET builds, such as that of a{1000}.
            return new Regex(pattern, RegexOptions.CultureInvariant, Timeout);
        }
    }
}
