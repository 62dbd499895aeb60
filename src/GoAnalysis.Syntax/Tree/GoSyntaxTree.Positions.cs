using System.Buffers;
using System.Text;

namespace GoAnalysis.Syntax;

/// <content>Offsets, lines and columns.</content>
public sealed partial class GoSyntaxTree
{
    /// <summary>Line and column of an offset, the column in bytes, as in go/token.</summary>
    /// <param name="byteOffset">0-based, at most the source's length.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not in the source.</exception>
    public LinePosition GetPosition(int byteOffset) => Lines.GetPosition(byteOffset);

    /// <summary>The offset of a line and column: what <see cref="GetPosition"/> leads from.</summary>
    /// <param name="position">Line and column, both 1-based, the column in bytes; at most one behind the line's last byte.</param>
    /// <returns>0-based.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line or column.</exception>
    public int GetOffset(LinePosition position) => Lines.GetOffset(position);

    /// <summary>
    /// Line and column of an offset, the column in UTF-16 code units, as SARIF counts and .NET's strings do; LSP's are these
    /// less 1. Bytes that are no UTF-8 count as the U+FFFD that <see cref="Encoding.UTF8"/> reads them as.
    /// </summary>
    /// <param name="byteOffset">0-based, at most the source's length; inside a character, it counts as the character's first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not in the source.</exception>
    public LinePosition GetUtf16Position(int byteOffset)
    {
        var position = Lines.GetPosition(byteOffset);
        var line = Source.Span[Lines.GetStart(position.Line)..];
        var (at, units) = (0, 0);
        while (at < position.Column - 1)
        {
            var width = NextCharacter(line[at..], out var characterUnits);
            if (at + width > position.Column - 1)
            {
                break;
            }

            at += width;
            units += characterUnits;
        }

        return new LinePosition(position.Line, units + 1);
    }

    /// <summary>The offset of a line and column: what <see cref="GetUtf16Position"/> leads from.</summary>
    /// <param name="position">
    /// Line and column, both 1-based, the column in UTF-16 code units, at most one behind the line's last; between two
    /// surrogates, it counts as the first.
    /// </param>
    /// <returns>0-based, in bytes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line or column.</exception>
    public int GetOffsetOfUtf16(LinePosition position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position.Column, 1, nameof(position));
        var (at, last) = (Lines.GetStart(position.Line), Lines.GetLastOffset(position.Line));
        for (var units = 1; units < position.Column;)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(at, last, nameof(position));
            var width = NextCharacter(Source.Span[at..last], out var characterUnits);
            units += characterUnits;
            at += units > position.Column ? 0 : width;
        }

        return at;
    }

    /// <summary>Bytes of the first character, and the UTF-16 code units it takes.</summary>
    private static int NextCharacter(ReadOnlySpan<byte> text, out int units)
    {
        var isValid = Rune.DecodeFromUtf8(text, out var rune, out var width) == OperationStatus.Done;
        units = isValid ? rune.Utf16SequenceLength : 1;
        return width;
    }
}
