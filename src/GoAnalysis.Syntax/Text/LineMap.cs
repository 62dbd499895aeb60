namespace GoAnalysis.Syntax;

/// <summary>Where the lines of a source start. A line ends with its line feed; one at the very end of
/// the source starts no further line, as in go/token. <c>//line</c> directives change nothing.</summary>
public sealed class LineMap
{
    private readonly int[] starts;
    private readonly int length;

    /// <summary>Finds the lines of a source.</summary>
    /// <param name="source">Its bytes.</param>
    public LineMap(ReadOnlySpan<byte> source)
    {
        length = source.Length;
        var count = source.IsEmpty ? 1 : 1 + System.MemoryExtensions.Count(source[..^1], (byte)'\n');
        starts = new int[count];
        var line = 1;
        for (var at = 0; line < count; line++)
        {
            at += source[at..].IndexOf((byte)'\n') + 1;
            starts[line] = at;
        }
    }

    /// <summary>Number of lines, at least 1.</summary>
    public int Count => starts.Length;

    /// <summary>The line and column of an offset.</summary>
    /// <param name="byteOffset">0-based offset, at most the source's length.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not in the source.</exception>
    public LinePosition GetPosition(int byteOffset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(byteOffset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(byteOffset, length);
        var line = Array.BinarySearch(starts, byteOffset);
        line = line < 0 ? ~line : line + 1;
        return new LinePosition(line, byteOffset - starts[line - 1] + 1);
    }

    /// <summary>The offset of the first byte of a line.</summary>
    /// <param name="line">Line, 1-based.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public int GetStart(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, starts.Length);
        return starts[line - 1];
    }

    /// <summary>The offset of a line and column: what <see cref="GetPosition"/> leads from.</summary>
    /// <param name="position">Line and column, both 1-based, the column in bytes; at most one behind the line's last byte.</param>
    /// <returns>0-based.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line or column.</exception>
    public int GetOffset(LinePosition position)
    {
        var start = GetStart(position.Line);
        ArgumentOutOfRangeException.ThrowIfLessThan(position.Column, 1, nameof(position));
        var offset = (long)start + position.Column - 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, GetLastOffset(position.Line), nameof(position));
        return (int)offset;
    }

    /// <summary>The last offset that is on a line: that of its line feed, or on the last line the source's length.</summary>
    internal int GetLastOffset(int line) => line < starts.Length ? starts[line] - 1 : length;
}
