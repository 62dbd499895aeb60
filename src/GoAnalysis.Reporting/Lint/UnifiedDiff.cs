using System.Globalization;
using System.Text;
using GoAnalysis.Syntax;

namespace GoAnalysis.Reporting;

/// <summary>
/// Writes what edits change in a file as a unified diff that <c>git apply</c> and <c>patch</c> take. The changed lines are
/// those that the edits touch, so nothing has to be compared.
/// </summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Writes the diff of one file; nothing where the edits change nothing.</summary>
    /// <param name="output">Where to, as bytes: sources need not be UTF-8.</param>
    /// <param name="path">The file.</param>
    /// <param name="source">Its bytes.</param>
    /// <param name="edits">The edits, in any order, none of which overlap.</param>
    public static void Write(Stream output, string path, ReadOnlySpan<byte> source, IReadOnlyList<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(edits);
        var starts = LineStarts(source);
        var changes = ChangesOf(source, starts, edits);
        if (changes.Count == 0)
        {
            return;
        }

        var name = Quote(path);
        WriteText(output, $"--- {Prefixed("a/", name)}\n+++ {Prefixed("b/", name)}\n");
        var shift = 0;
        for (var first = 0; first < changes.Count;)
        {
            var last = first;
            while (last + 1 < changes.Count && changes[last + 1].FirstLine - changes[last].EndLine <= 2 * Context)
            {
                last++;
            }

            shift += WriteHunk(output, source, starts, changes[first..(last + 1)], shift);
            first = last + 1;
        }
    }

    /// <summary>Lines of the source, 0-based and the end exclusive, and the bytes that take their place.</summary>
    private sealed record Change(int FirstLine, int EndLine, byte[] Text);

    /// <summary>Joins edits of the same lines.</summary>
    private static List<Change> ChangesOf(ReadOnlySpan<byte> source, List<int> starts, IReadOnlyList<TextEdit> edits)
    {
        var sorted = edits.OrderBy(static edit => edit.Span.Start).ToList();
        var changes = new List<Change>();
        for (var i = 0; i < sorted.Count;)
        {
            var firstLine = LineOf(starts, sorted[i].Span.Start);
            var endLine = EndOf(starts, sorted[i]);
            var next = i + 1;
            for (; next < sorted.Count && LineOf(starts, sorted[next].Span.Start) < endLine; next++)
            {
                endLine = Math.Max(endLine, EndOf(starts, sorted[next]));
            }

            var from = starts[firstLine];
            var old = source[from..StartOf(source, starts, endLine)];
            var text = TextEdit.Apply(old, sorted[i..next].Select(edit => edit with { Span = new TextSpan(edit.Span.Start - from, edit.Span.Length) }));
            if (!old.SequenceEqual(text))
            {
                changes.Add(new Change(firstLine, endLine, text));
            }

            i = next;
        }

        return changes;
    }

    /// <summary>Writes one hunk and gives by how many lines it makes the file longer.</summary>
    private static int WriteHunk(Stream output, ReadOnlySpan<byte> source, List<int> starts, List<Change> changes, int shift)
    {
        var lines = LineCount(source, starts);
        var firstLine = Math.Max(0, changes[0].FirstLine - Context);
        var endLine = Math.Min(lines, changes[^1].EndLine + Context);
        using var body = new MemoryStream();
        var (removed, added) = (0, 0);
        var line = firstLine;
        foreach (var change in changes)
        {
            WriteLines(body, ' ', source[starts[line]..starts[change.FirstLine]]);
            var endOfOld = Math.Min(change.EndLine, lines);
            removed += WriteLines(body, '-', source[starts[change.FirstLine]..StartOf(source, starts, endOfOld)]);
            added += WriteLines(body, '+', change.Text);
            line = endOfOld;
        }

        WriteLines(body, ' ', source[StartOf(source, starts, line)..StartOf(source, starts, endLine)]);
        var oldCount = endLine - firstLine;
        var newCount = oldCount - removed + added;
        WriteText(output, $"@@ -{Range(firstLine, oldCount)} +{Range(firstLine + shift, newCount)} @@\n");
        body.WriteTo(output);
        return added - removed;
    }

    private static string Range(int firstLine, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? firstLine : firstLine + 1)},{count}");

    private static int WriteLines(Stream output, char sign, ReadOnlySpan<byte> text)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..(end + 1)];
            output.WriteByte((byte)sign);
            output.Write(line);
            if (end < 0)
            {
                WriteText(output, "\n\\ No newline at end of file\n");
            }

            text = text[line.Length..];
            count++;
        }

        return count;
    }

    private static List<int> LineStarts(ReadOnlySpan<byte> source)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }

    private static int LineCount(ReadOnlySpan<byte> source, List<int> starts) => starts[^1] == source.Length ? starts.Count - 1 : starts.Count;

    private static int StartOf(ReadOnlySpan<byte> source, List<int> starts, int line) => line < starts.Count ? starts[line] : source.Length;

    private static int LineOf(List<int> starts, int offset)
    {
        var index = starts.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>The line behind the last one that an edit touches; text behind a line end belongs to the next line.</summary>
    private static int EndOf(List<int> starts, TextEdit edit)
    {
        var isWhole = edit.Span.Length > 0 && IsStart(edit.Span.End) && (edit.NewText.EndsWith('\n') || (edit.NewText.Length == 0 && IsStart(edit.Span.Start)));
        return LineOf(starts, isWhole ? edit.Span.End - 1 : edit.Span.End) + 1;

        bool IsStart(int offset) => starts.BinarySearch(offset) >= 0;
    }

    /// <summary>A path as git writes it: in quotes where it has characters that a terminal or a parser would stumble over.</summary>
    private static string Quote(string path)
    {
        var escaped = TerminalText.Escape(path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal));
        return escaped == path ? path : $"\"{escaped}\"";
    }

    private static string Prefixed(string prefix, string name) => name.StartsWith('"') ? $"\"{prefix}{name[1..]}" : prefix + name;

    private static void WriteText(Stream output, string text) => output.Write(Encoding.UTF8.GetBytes(text));
}
