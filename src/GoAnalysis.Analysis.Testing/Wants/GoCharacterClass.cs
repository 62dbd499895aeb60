using System.Globalization;
using System.Text;

namespace GoAnalysis.Analysis.Testing;

/// <summary>Escapes and named classes of Go's regular expressions, as members of a .NET character class.</summary>
internal static class GoCharacterClass
{
    // The ASCII classes, https://pkg.go.dev/regexp/syntax: first and last characters of their ranges.
    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["alnum"] = "09AZaz",
        ["alpha"] = "AZaz",
        ["ascii"] = "\0\x7F",
        ["blank"] = "\t\t  ",
        ["cntrl"] = "\0\x1F\x7F\x7F",
        ["digit"] = "09",
        ["graph"] = "!~",
        ["lower"] = "az",
        ["print"] = " ~",
        ["punct"] = "!/:@[`{~",
        ["space"] = "\t\r  ",
        ["upper"] = "AZ",
        ["word"] = "09AZ__az",
        ["xdigit"] = "09AFaf",
    };

    /// <summary>Reads <c>[:name:]</c> or <c>[:^name:]</c>.</summary>
    public static bool TryReadNamed(string pattern, ref int at, out string members)
    {
        members = "";
        if (!pattern.AsSpan(at).StartsWith("[:"))
        {
            return false;
        }

        var end = pattern.IndexOf(":]", at + 2, StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        var name = pattern[(at + 2)..end];
        var isNegated = name.StartsWith('^');
        if (!Named.TryGetValue(isNegated ? name[1..] : name, out var ranges))
        {
            throw new FormatException($"error parsing regexp: invalid character class range: `[:{name}:]`");
        }

        at = end + 2;
        members = Members(ranges, isNegated);
        return true;
    }

    /// <summary>Reads an escape that stands for several characters: <c>\d</c>, <c>\W</c>, <c>\pN</c>, <c>\P{Lu}</c>.</summary>
    public static bool TryReadEscape(string pattern, ref int at, out string members)
    {
        members = "";
        if (at + 1 >= pattern.Length || pattern[at] != '\\')
        {
            return false;
        }

        var letter = pattern[at + 1];
        var ranges = char.ToLowerInvariant(letter) switch { 'd' => "09", 's' => "\t\n\f\r  ", 'w' => Named["word"], _ => "" };
        if (ranges.Length > 0)
        {
            at += 2;
            members = Members(ranges, char.IsUpper(letter));
            return true;
        }

        if (letter is not ('p' or 'P') || at + 2 >= pattern.Length)
        {
            return false;
        }

        var end = pattern[at + 2] == '{' ? pattern.IndexOf('}', at) : at + 2;
        if (end < 0)
        {
            throw new FormatException($"error parsing regexp: invalid character class range: `{pattern[at..]}`");
        }

        var name = pattern[at + 2] == '{' ? pattern[(at + 3)..end] : pattern.Substring(at + 2, 1);
        var isNegated = (letter == 'P') != name.StartsWith('^');
        at = end + 1;
        members = $"\\{(isNegated ? 'P' : 'p')}{{{name.TrimStart('^')}}}";
        return true;
    }

    /// <summary>Reads an escape that stands for one character, and returns its code point.</summary>
    public static int ReadCharacterEscape(string pattern, ref int at)
    {
        if (at + 1 >= pattern.Length)
        {
            throw new FormatException("error parsing regexp: trailing backslash at end of expression: ``");
        }

        var start = at;
        var letter = pattern[at + 1];
        at += 2;
        var simple = "afnrtv".IndexOf(letter, StringComparison.Ordinal);
        if (simple >= 0)
        {
            return "\a\f\n\r\t\v"[simple];
        }

        if (char.IsAsciiDigit(letter))
        {
            // As in Go, one digit alone would be a back reference, which there is not.
            var digits = 1;
            while (digits < 3 && start + 1 + digits < pattern.Length && pattern[start + 1 + digits] is >= '0' and <= '7')
            {
                digits++;
            }

            if (letter <= '7' && (letter == '0' || digits > 1))
            {
                at = start + 1 + digits;
                return Convert.ToInt32(pattern.Substring(start + 1, digits), 8);
            }
        }

        if (letter == 'x' && at < pattern.Length)
        {
            var end = pattern[at] == '{' ? pattern.IndexOf('}', at) : at + 2;
            var first = pattern[at] == '{' ? at + 1 : at;
            if (end > first && end <= pattern.Length
                && int.TryParse(pattern.AsSpan(first, end - first), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                && Rune.IsValid(value))
            {
                at = pattern[at] == '{' ? end + 1 : end;
                return value;
            }
        }

        return char.IsAscii(letter) && !char.IsAsciiLetterOrDigit(letter)
            ? letter
            : throw new FormatException($"error parsing regexp: invalid escape sequence: `{pattern[start..at]}`");
    }

    /// <summary>A range of code points; .NET's classes end with the basic plane.</summary>
    public static string Range(int low, int high) =>
        low > char.MaxValue
            ? throw new FormatException($"error parsing regexp: no class of .NET has U+{low:X}")
            : low == high ? Character(low) : $"{Character(low)}-{Character(Math.Min(high, char.MaxValue))}";

    /// <summary>A character that stands for itself, in a class and outside.</summary>
    public static string Character(int character) =>
        char.IsAsciiLetterOrDigit((char)character) ? ((char)character).ToString() : $"\\u{character:X4}";

    private static string Members(string ranges, bool isNegated)
    {
        var members = new StringBuilder();
        var next = 0;
        for (var i = 0; i < ranges.Length; i += 2)
        {
            var (low, high) = (ranges[i], ranges[i + 1]);
            if (!isNegated)
            {
                members.Append(Range(low, high));
            }
            else if (low > next)
            {
                members.Append(Range(next, low - 1));
            }

            next = high + 1;
        }

        return isNegated && next <= char.MaxValue ? members.Append(Range(next, char.MaxValue)).ToString() : members.ToString();
    }
}
