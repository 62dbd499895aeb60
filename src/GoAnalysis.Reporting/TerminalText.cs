using System.Buffers;
using System.Globalization;
using System.Text;

namespace GoAnalysis.Reporting;

/// <summary>
/// Makes text that came out of a repository fit for a terminal. Paths, symbols, names and messages are hostile: an
/// escape sequence in a file name must not recolour, retitle or overwrite anything.
/// </summary>
public static class TerminalText
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(SuspiciousCharacters());

    /// <summary>Replaces every character that a terminal would act on by a visible escape: <c>\t</c>, <c>\n</c>,
    /// <c>\r</c>, <c>\x1b</c>, <c>\u202e</c>, <c>\U000e0041</c>. All other text is left as it is.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Text on one line, free of control and format characters.</returns>
    /// <example><c>TerminalText.Escape("a\u001b[2J.go")</c> is <c>a\x1b[2J.go</c>.</example>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.AsSpan().IndexOfAny(Suspicious);
        if (first < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        escaped.Append(text, 0, first);
        for (var index = first; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                AppendPair(escaped, new Rune(character, text[++index]));
            }
            else if (Suspicious.Contains(character))
            {
                AppendEscape(escaped, character);
            }
            else
            {
                escaped.Append(character);
            }
        }

        return escaped.ToString();
    }

    /// <summary>Everything below U+10000 that a terminal acts on instead of showing: C0, DEL and C1 controls, line and
    /// paragraph separators, bidirectional controls, zero-width and other format characters, and surrogates (which
    /// <see cref="Escape"/> looks at in pairs).</summary>
    internal static string SuspiciousCharacters()
    {
        var characters = new StringBuilder();
        for (var value = 0; value <= char.MaxValue; value++)
        {
            var category = char.GetUnicodeCategory((char)value);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate)
            {
                characters.Append((char)value);
            }
        }

        return characters.ToString();
    }

    private static void AppendPair(StringBuilder escaped, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
        {
            escaped.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}");
        }
        else
        {
            escaped.Append(rune.ToString());
        }
    }

    private static void AppendEscape(StringBuilder escaped, char character)
    {
        _ = character switch
        {
            '\t' => escaped.Append("\\t"),
            '\n' => escaped.Append("\\n"),
            '\r' => escaped.Append("\\r"),
            <= '\u007f' => escaped.Append(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}"),
            _ => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
        };
    }
}
