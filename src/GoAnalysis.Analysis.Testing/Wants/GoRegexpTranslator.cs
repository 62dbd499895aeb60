using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GoAnalysis.Analysis.Testing;

/// <summary>
/// Writes a Go regular expression as one of .NET that matches the same texts. What only decides which of several matches is
/// found, or what a group holds, is left out: nobody asks for it.
/// </summary>
internal sealed class GoRegexpTranslator(string pattern)
{
    /// <summary>A code point outside the basic plane is two characters for .NET, and one for Go.</summary>
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    /// <summary>Go refuses to repeat anything more often.</summary>
    private const int MostRepeats = 1000;

    private readonly StringBuilder output = new();
    private readonly Stack<Flags> groups = new();
    private Flags flags;
    private int at;

    private enum Repeat
    {
        Nothing,
        Allowed,
        Done,
    }

    public string Translate()
    {
        var repeat = Repeat.Nothing;
        while (at < pattern.Length)
        {
            repeat = Next(repeat);
        }

        return groups.Count == 0 ? output.ToString() : throw Error("missing closing )", pattern);
    }

    private static FormatException Error(string what, string where) => new($"error parsing regexp: {what}: `{where}`");

    private Repeat Next(Repeat before)
    {
        var character = pattern[at];
        switch (character)
        {
            case '*' or '+' or '?':
                at++;
                return Quantify(before, character.ToString());
            case '{' when CountedRepeat() is { } counted:
                at += counted.Length;
                return Quantify(before, counted);
            case '(':
                return Open();
            case ')':
                at++;
                flags = groups.TryPop(out var outer) ? outer : throw Error("unexpected )", pattern);
                output.Append(')');
                return Repeat.Allowed;
            case '|':
                at++;
                output.Append('|');
                return Repeat.Nothing;
            case '[':
                Class();
                return Repeat.Allowed;
            case '.':
                at++;
                output.Append((flags & Flags.DotAll) != 0 ? $"(?:{Pair}|[\\0-\\uFFFF])" : $"(?:{Pair}|[^\\n])");
                return Repeat.Allowed;
            case '^':
                at++;
                output.Append((flags & Flags.Multiline) != 0 ? "(?m:^)" : "(?:\\A)");
                return Repeat.Allowed;
            case '$':
                at++;
                output.Append((flags & Flags.Multiline) != 0 ? "(?m:$)" : "(?:\\z)");
                return Repeat.Allowed;
            case '\\':
                return Escape();
            default:
                Literal(CodePoint());
                return Repeat.Allowed;
        }
    }

    private Repeat Quantify(Repeat before, string quantifier)
    {
        if (before != Repeat.Allowed)
        {
            throw before == Repeat.Nothing
                ? Error("missing argument to repetition operator", quantifier)
                : Error("invalid nested repetition operator", quantifier);
        }

        // Whether as much or as little as possible is taken decides which match is found, not whether there is one.
        at += at < pattern.Length && pattern[at] == '?' ? 1 : 0;
        output.Append(quantifier);
        return Repeat.Done;
    }

    /// <summary>What stands in braces if it is a number of repetitions; other braces stand for themselves.</summary>
    private string? CountedRepeat()
    {
        var match = Regex.Match(pattern[at..], @"\A\{([0-9]{1,9})(?:(,)([0-9]{0,9}))?\}");
        if (!match.Success)
        {
            return null;
        }

        var least = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var most = match.Groups[3].Length > 0 ? int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture) : least;
        return least <= MostRepeats && most <= MostRepeats && least <= most ? match.Value : throw Error("invalid repeat count", match.Value);
    }

    private Repeat Open()
    {
        groups.Push(flags);
        if (!pattern.AsSpan(at).StartsWith("(?"))
        {
            at++;
            output.Append("(?:");
            return Repeat.Nothing;
        }

        var name = Regex.Match(pattern[at..], @"\A\(\?P?<(\w+)>");
        if (name.Success)
        {
            at += name.Length;
            output.Append("(?:");
            return Repeat.Nothing;
        }

        var head = Regex.Match(pattern[at..], @"\A\(\?([imsU]*)(?:-([imsU]+))?([:)])");
        if (!head.Success || head.Length == "(?)".Length && head.Value[^1] == ')')
        {
            throw Error("invalid or unsupported Perl syntax", pattern[at..Math.Min(pattern.Length, at + 4)]);
        }

        at += head.Length;
        var changed = (flags | Read(head.Groups[1].Value)) & ~Read(head.Groups[2].Value);
        if (head.Value[^1] == ')')
        {
            // The flags hold up to the end of the group that this stands in.
            groups.Pop();
            output.Append((changed & Flags.IgnoreCase) != 0 ? "(?i)" : "(?-i)");
            flags = changed;
            return Repeat.Nothing;
        }

        output.Append((changed & Flags.IgnoreCase) != 0 ? "(?i:" : "(?-i:");
        flags = changed;
        return Repeat.Nothing;
    }

    private static Flags Read(string letters)
    {
        var read = Flags.None;
        foreach (var letter in letters)
        {
            read |= letter switch { 'i' => Flags.IgnoreCase, 'm' => Flags.Multiline, 's' => Flags.DotAll, _ => Flags.None };
        }

        return read;
    }

    private Repeat Escape()
    {
        var next = at + 1 < pattern.Length ? pattern[at + 1] : throw Error("trailing backslash at end of expression", "");
        switch (next)
        {
            case 'Q':
                var end = pattern.IndexOf(@"\E", at + 2, StringComparison.Ordinal);
                var quotedEnd = end < 0 ? pattern.Length : end;
                for (at += 2; at < quotedEnd;)
                {
                    Literal(CodePoint());
                }

                at = end < 0 ? pattern.Length : end + 2;
                return quotedEnd > 0 ? Repeat.Allowed : Repeat.Nothing;
            case 'A' or 'z' or 'b' or 'B':
                at += 2;
                output.Append("(?:\\").Append(next).Append(')');
                return Repeat.Allowed;
        }

        if (GoCharacterClass.TryReadEscape(pattern, ref at, out var set))
        {
            output.Append('[').Append(set).Append(']');
        }
        else
        {
            Literal(GoCharacterClass.ReadCharacterEscape(pattern, ref at));
        }

        return Repeat.Allowed;
    }

    private void Class()
    {
        var start = at++;
        var isNegated = at < pattern.Length && pattern[at] == '^';
        at += isNegated ? 1 : 0;
        var members = new StringBuilder();
        for (var isFirst = true; ; isFirst = false)
        {
            if (at >= pattern.Length)
            {
                throw Error("missing closing ]", pattern[start..]);
            }

            if (pattern[at] == ']' && !isFirst)
            {
                at++;
                break;
            }

            if (GoCharacterClass.TryReadNamed(pattern, ref at, out var set) || GoCharacterClass.TryReadEscape(pattern, ref at, out set))
            {
                members.Append(set);
                continue;
            }

            var low = Member();
            var high = low;
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                var range = at++;
                high = Member();
                if (high < low)
                {
                    throw Error("invalid character class range", pattern[(range - 1)..at]);
                }
            }

            members.Append(GoCharacterClass.Range(low, high));
        }

        // Members outside the basic plane are told by neither half, so a class of others takes both.
        output.Append(isNegated ? $"(?:{Pair}|[^{members}])" : $"[{members}]");
    }

    private int Member() => pattern[at] == '\\' ? GoCharacterClass.ReadCharacterEscape(pattern, ref at) : CodePoint();

    private int CodePoint()
    {
        var codePoint = Rune.TryGetRuneAt(pattern, at, out var rune) ? rune.Value : pattern[at];
        at += codePoint > char.MaxValue ? 2 : 1;
        return codePoint;
    }

    private void Literal(int codePoint)
    {
        if (codePoint > char.MaxValue)
        {
            output.Append("(?:").Append(char.ConvertFromUtf32(codePoint)).Append(')');
        }
        else
        {
            output.Append(GoCharacterClass.Character(codePoint));
        }
    }

    [Flags]
    private enum Flags
    {
        None = 0,
        IgnoreCase = 1,
        Multiline = 2,
        DotAll = 4,
    }
}
