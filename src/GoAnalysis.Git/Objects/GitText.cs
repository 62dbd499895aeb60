using System.Text;
using System.Text.Unicode;

namespace GoAnalysis.Git;

/// <summary>
/// Text of names, e-mails and messages. git stores bytes and promises no encoding, so decoding must not make two different
/// names equal: a byte that is not UTF-8 becomes a lone surrogate, U+DC00 plus the byte, until the text is shown.
/// </summary>
internal static class GitText
{
    private const char FirstEscape = '\udc80';
    private const char LastEscape = '\udcff';

    /// <summary>Blanks as git has them; Unicode's further ones are part of a name.</summary>
    public static readonly char[] Blanks = [' ', '\t', '\n', '\r'];

    /// <summary>Decodes UTF-8 such that different bytes stay different.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune.ToString());
            }
            else
            {
                foreach (var value in bytes[..length])
                {
                    text.Append((char)(0xDC00 | value));
                }
            }

            bytes = bytes[length..];
        }

        return text.ToString();
    }

    /// <summary>Text fit for output: bytes that were not UTF-8 are taken for Latin-1, which is what they mostly are.</summary>
    public static string Show(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange(FirstEscape, LastEscape) < 0)
        {
            return text;
        }

        return string.Create(text.Length, text, static (shown, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var isEscape = text[i] is >= FirstEscape and <= LastEscape && (i == 0 || !char.IsHighSurrogate(text[i - 1]));
                shown[i] = isEscape ? (char)(text[i] & 0xFF) : text[i];
            }
        });
    }

    /// <summary>The encoding that a commit names, where it can hold the ASCII that the format itself is written in;
    /// <see langword="null"/> for UTF-8 and for what is not known.</summary>
    public static Encoding? FindEncoding(ReadOnlySpan<byte> name)
    {
        if (name.Length is 0 or > 40)
        {
            return null;
        }

        var text = Encoding.Latin1.GetString(name).Trim();
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(text) ?? Encoding.GetEncoding(text);
            return encoding is UTF8Encoding || encoding.GetString("<@>"u8) != "<@>" ? null : encoding;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
