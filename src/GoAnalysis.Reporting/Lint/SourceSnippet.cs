using System.Text;
using GoAnalysis.Analysis;

namespace GoAnalysis.Reporting;

/// <summary>The line of a finding as a terminal can show it, and where in it the finding is.</summary>
/// <param name="Line">The line, tabs as four blanks, cut at both sides where it is long.</param>
/// <param name="Indent">Terminal columns before the finding, 0-based.</param>
/// <param name="Width">Terminal columns of the finding on this line, at least 1.</param>
internal sealed record SourceSnippet(string Line, int Indent, int Width)
{
    /// <summary>Longest line that is shown whole, in bytes.</summary>
    private const int MaximumBytes = 160;

    private const int BytesBefore = 60;

    /// <summary>The line that a location starts on; null where there is no source.</summary>
    public static SourceSnippet? Of(Location location)
    {
        if (location.Tree is not { } tree)
        {
            return null;
        }

        var source = tree.Source.Span;
        var start = location.Span.Start;
        var lineStart = source[..start].LastIndexOf((byte)'\n') + 1;
        var length = source[start..].IndexOf((byte)'\n');
        var lineEnd = length < 0 ? source.Length : start + length;
        if (lineEnd > lineStart && source[lineEnd - 1] == '\r')
        {
            lineEnd--;
        }

        var from = lineStart;
        var to = lineEnd;
        if (lineEnd - lineStart > MaximumBytes)
        {
            from = Boundary(source, Math.Max(lineStart, start - BytesBefore), lineStart);
            to = Boundary(source, Math.Min(lineEnd, from + MaximumBytes), from);
        }

        var before = Show(source[from..Math.Max(from, Math.Min(start, to))]);
        var meant = Show(source[Math.Max(from, Math.Min(start, to))..Math.Max(start, Math.Min(location.Span.End, to))]);
        var after = location.Span.End < to ? Show(source[Math.Max(start, location.Span.End)..to]) : "";
        var head = from > lineStart ? "…" : "";
        return new SourceSnippet(head + before + meant + after + (to < lineEnd ? "…" : ""), Columns(head) + Columns(before), Math.Max(1, Columns(meant)));
    }

    /// <summary>The nearest offset at or before another where a character of UTF-8 starts.</summary>
    private static int Boundary(ReadOnlySpan<byte> source, int offset, int lowest)
    {
        while (offset > lowest && offset < source.Length && (source[offset] & 0xC0) == 0x80)
        {
            offset--;
        }

        return offset;
    }

    private static string Show(ReadOnlySpan<byte> bytes) => TerminalText.Escape(Encoding.UTF8.GetString(bytes).Replace("\t", "    ", StringComparison.Ordinal));

    /// <summary>Terminal columns of a text: two for East Asian wide characters, none for combining ones.</summary>
    private static int Columns(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns += Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark ? 0
                : IsWide(rune.Value) ? 2
                : 1;
        }

        return columns;
    }

    /// <summary>The blocks that UAX 11 calls wide as a whole: Hangul, CJK, kana, full-width forms, emoji.</summary>
    private static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
