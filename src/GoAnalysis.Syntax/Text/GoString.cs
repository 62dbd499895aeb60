using System.Buffers;
using System.Globalization;
using System.Text;

namespace GoAnalysis.Syntax;

/// <summary>Values of Go string literals, https://go.dev/ref/spec#String_literals.</summary>
public static class GoString
{
    /// <summary>The value of a string literal, quotes included. Bytes that are no UTF-8 become U+FFFD; what is missing of a
    /// literal that is not terminated is taken as if the file ended there.</summary>
    /// <param name="literal">The literal's bytes, from its opening quote on.</param>
    public static string Unquote(ReadOnlySpan<byte> literal)
    {
        if (literal.IsEmpty)
        {
            return "";
        }

        var quote = literal[0];
        var isClosed = literal.Length > 1 && literal[^1] == quote;
        var content = literal[1..(isClosed ? ^1 : ^0)];
        if (quote == '`')
        {
            // Carriage returns are not part of a raw string's value.
            return Encoding.UTF8.GetString(content).Replace("\r", "", StringComparison.Ordinal);
        }

        return content.Contains((byte)'\\') ? Unescape(content) : Encoding.UTF8.GetString(content);
    }

    /// <summary>Whether a literal is one: quotes at both ends, no other in between, no line end in a string that is interpreted, and
    /// escapes that stand for something; what strconv.Unquote accepts of strings.</summary>
    /// <param name="literal">The literal's bytes, quotes included.</param>
    public static bool IsLiteral(ReadOnlySpan<byte> literal)
    {
        if (literal.Length < 2 || literal[0] is not ((byte)'"' or (byte)'`') || literal[^1] != literal[0])
        {
            return false;
        }

        var content = literal[1..^1];
        if (literal[0] == '`')
        {
            return !content.Contains((byte)'`');
        }

        while (!content.IsEmpty)
        {
            if (content[0] is (byte)'"' or (byte)'\n')
            {
                return false;
            }

            var length = content[0] == '\\' ? EscapeLength(content) : 1;
            if (length == 0)
            {
                return false;
            }

            content = content[length..];
        }

        return true;
    }

    /// <summary>A literal of a text as strconv.Quote writes it: in double quotes, with escapes for what does not print.</summary>
    /// <param name="text">The text.</param>
    public static string Quote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            var simple = "\a\b\f\n\r\t\v\\\"".IndexOf((char)rune.Value, StringComparison.Ordinal);
            if (rune.IsBmp && simple >= 0)
            {
                literal.Append('\\').Append("abfnrtv\\\""[simple]);
            }
            else if (IsPrinted(rune))
            {
                literal.Append(rune.ToString());
            }
            else
            {
                literal.Append(rune.Value < 0x80 ? $"\\x{rune.Value:x2}" : rune.IsBmp ? $"\\u{rune.Value:x4}" : $"\\U{rune.Value:x8}");
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Letters, marks, numbers, punctuation, symbols, and of blanks the ASCII one: unicode.IsPrint.</summary>
    private static bool IsPrinted(Rune rune) =>
        rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control
            or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    /// <summary>Length of the escape that a text starts with, backslash included; 0 for none of a string's.</summary>
    private static int EscapeLength(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2)
        {
            return 0;
        }

        if ("abfnrtv\\\""u8.Contains(text[1]))
        {
            return 2;
        }

        var length = text[1] switch { (byte)'x' => 4, (byte)'u' => 6, (byte)'U' => 10, >= (byte)'0' and <= (byte)'7' => 4, _ => 0 };
        if (length == 0 || length > text.Length)
        {
            return 0;
        }

        var value = length == 4 && text[1] != 'x' ? Octal(text[1..4]) : Hexadecimal(text[2..length]);
        return value >= 0 && (length == 4 ? value < 256 : Rune.IsValid(value)) ? length : 0;
    }

    private static string Unescape(ReadOnlySpan<byte> content)
    {
        var bytes = new ArrayBufferWriter<byte>(content.Length);
        while (!content.IsEmpty)
        {
            var plain = content.IndexOf((byte)'\\');
            if (plain < 0 || plain == content.Length - 1)
            {
                bytes.Write(content);
                break;
            }

            bytes.Write(content[..plain]);
            content = content[(plain + 1)..];
            content = content[WriteEscape(content, bytes)..];
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Writes what an escape stands for and returns its length without the backslash.</summary>
    private static int WriteEscape(ReadOnlySpan<byte> escape, ArrayBufferWriter<byte> bytes)
    {
        var simple = "abfnrtv\\'\""u8.IndexOf(escape[0]);
        if (simple >= 0)
        {
            bytes.Write("\a\b\f\n\r\t\v\\'\""u8.Slice(simple, 1));
            return 1;
        }

        var (skip, digits, style) = escape[0] switch
        {
            (byte)'x' => (1, 2, NumberStyles.AllowHexSpecifier),
            (byte)'u' => (1, 4, NumberStyles.AllowHexSpecifier),
            (byte)'U' => (1, 8, NumberStyles.AllowHexSpecifier),
            _ => (0, 3, NumberStyles.None),
        };
        if (escape.Length < skip + digits)
        {
            bytes.Write(escape);
            return escape.Length;
        }

        var number = escape.Slice(skip, digits);
        var isByte = escape[0] is not ((byte)'u' or (byte)'U');
        var value = style == NumberStyles.None ? Octal(number) : Hexadecimal(number);
        if (isByte && value is >= 0 and < 256)
        {
            bytes.Write([(byte)value]);
        }
        else if (!isByte && Rune.TryCreate(value, out var rune))
        {
            Span<byte> encoded = stackalloc byte[4];
            bytes.Write(encoded[..rune.EncodeToUtf8(encoded)]);
        }
        else
        {
            bytes.Write("\uFFFD"u8);
        }

        return skip + digits;
    }

    private static int Hexadecimal(ReadOnlySpan<byte> digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : -1;

    private static int Octal(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7')
            {
                return -1;
            }

            value = (value * 8) + (digit - '0');
        }

        return value;
    }
}
