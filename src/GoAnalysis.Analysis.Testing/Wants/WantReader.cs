using System.Globalization;
using System.Text;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis.Testing;

/// <summary>
/// Reads Go's <c>// want "regexp" `regexp` name:"regexp"</c> comments as golang.org/x/tools/go/analysis/analysistest does:
/// <c>+N</c> means N lines below; a comment inside a comment (<c>//go:build x // want "y"</c>) counts from its <c>want</c> on.
/// </summary>
public static class WantReader
{
    private const string Want = "want";
    private const string Nested = "// want";

    /// <summary>Reads a comment of a Go file.</summary>
    /// <param name="comment">The comment with its markers.</param>
    /// <returns>Null for a comment that expects nothing.</returns>
    /// <exception cref="FormatException">It starts with <c>want</c> and goes on with something else.</exception>
    public static WantComment? ReadComment(string comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        var text = comment.StartsWith("//", StringComparison.Ordinal) ? comment[2..] : WithoutMarkers(comment);
        var nested = text.IndexOf(Nested, StringComparison.Ordinal);
        return ReadText(nested < 0 ? text : text[(nested + "// ".Length)..]);
    }

    /// <summary>Reads a line of a file that is no Go file.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Null for a line that expects nothing.</returns>
    /// <exception cref="FormatException">Its comment starts with <c>want</c> and goes on with something else.</exception>
    public static WantComment? ReadLine(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var nested = line.IndexOf(Nested, StringComparison.Ordinal);
        var start = nested < 0 ? line.IndexOf("//", StringComparison.Ordinal) : nested;
        return start < 0 ? null : ReadText(line[(start + 2)..]);
    }

    private static string WithoutMarkers(string comment)
    {
        var text = comment.StartsWith("/*", StringComparison.Ordinal) ? comment[2..] : comment;
        return text.EndsWith("*/", StringComparison.Ordinal) ? text[..^2] : text;
    }

    private static WantComment? ReadText(string text)
    {
        text = text.Trim();
        return text.StartsWith(Want, StringComparison.Ordinal) && new Scanner(text[Want.Length..]).Read() is { Expectations.Count: > 0 } read ? read : null;
    }

    /// <summary>Splits the text behind <c>want</c> into tokens, those of Go's text/scanner.</summary>
    private sealed class Scanner(string text)
    {
        private int at;

        public WantComment Read()
        {
            var lineOffset = 0;
            var expectations = new List<WantExpectation>();
            for (var character = Skip(); character != '\0'; character = Skip())
            {
                if (character == '+')
                {
                    at++;
                    lineOffset = Number();
                }
                else if (character is '"' or '`')
                {
                    expectations.Add(new WantExpectation(null, Regexp()));
                }
                else if (IsLetter(character))
                {
                    expectations.Add(Fact());
                }
                else
                {
                    throw Error($"unexpected {Token()}");
                }
            }

            return new WantComment(lineOffset, expectations);
        }

        private static FormatException Error(string message) => new($"in 'want' comment: {message}");

        private static bool IsLetter(char character) => character == '_' || char.IsLetter(character);

        /// <summary>The character that the next token starts with; NUL at the end.</summary>
        private char Skip()
        {
            while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
            {
                at++;
            }

            return at < text.Length ? text[at] : '\0';
        }

        private string Token() => Skip() switch
        {
            '\0' => "EOF",
            '"' => "String",
            '`' => "RawString",
            var character when char.IsAsciiDigit(character) => "Int",
            var character when IsLetter(character) => "Ident",
            var character => $"\"{character}\"",
        };

        private int Number()
        {
            if (Token() is not "Int" and var token)
            {
                throw Error($"got +{token}, want +Int");
            }

            var start = at;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
            {
                at++;
            }

            return int.TryParse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        }

        private WantExpectation Fact()
        {
            var start = at;
            while (at < text.Length && (IsLetter(text[at]) || char.IsDigit(text[at])))
            {
                at++;
            }

            var name = text[start..at];
            if (Skip() != ':')
            {
                throw Error($"got {Token()} after {name}, want ':'");
            }

            at++;
            return Skip() is '"' or '`' ? new WantExpectation(name, Regexp()) : throw Error($"got {Token()}, want regular expression");
        }

        private GoRegexp Regexp()
        {
            var start = at;
            var quote = text[at++];
            while (at < text.Length && text[at] != quote && (quote == '`' || text[at] != '\n'))
            {
                at += quote == '"' && text[at] == '\\' ? 2 : 1;
            }

            if (at >= text.Length || text[at] != quote)
            {
                throw Error("literal not terminated");
            }

            at++;
            var literal = Encoding.UTF8.GetBytes(text[start..at]);
            return GoString.IsLiteral(literal) ? GoRegexp.Parse(GoString.Unquote(literal)) : throw Error("invalid char escape");
        }
    }
}
