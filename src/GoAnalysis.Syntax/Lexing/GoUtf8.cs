using System.Buffers;
using System.Globalization;
using System.Text;

namespace GoAnalysis.Syntax;

/// <summary>UTF-8 as Go reads it.</summary>
internal static class GoUtf8
{
    /// <summary>Decodes the first code point.</summary>
    /// <param name="bytes">At least one byte.</param>
    /// <param name="codePoint">The code point; −1 for an invalid byte.</param>
    /// <returns>Its width in bytes; 1 for an invalid byte, whatever follows it, as in Go's utf8.DecodeRune.</returns>
    public static int Decode(ReadOnlySpan<byte> bytes, out int codePoint)
    {
        if (Rune.DecodeFromUtf8(bytes, out var rune, out var width) == OperationStatus.Done)
        {
            codePoint = rune.Value;
            return width;
        }

        codePoint = -1;
        return 1;
    }

    /// <summary>Whether a code point is a letter for Go: Unicode category L.</summary>
    /// <param name="codePoint">A valid code point.</param>
    public static bool IsLetter(int codePoint) => Rune.IsLetter(new Rune(codePoint));

    /// <summary>Whether a code point is a digit for Go: Unicode category Nd.</summary>
    /// <param name="codePoint">A valid code point.</param>
    public static bool IsDigit(int codePoint) => Rune.GetUnicodeCategory(new Rune(codePoint)) == UnicodeCategory.DecimalDigitNumber;
}
