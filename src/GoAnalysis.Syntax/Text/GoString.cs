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
