using System.Text;

namespace GoAnalysis.Analysis.Testing;

/// <summary>A span that a test expects a diagnostic at.</summary>
/// <param name="Start">0-based offset in bytes.</param>
/// <param name="End">Offset behind the last byte.</param>
/// <param name="Id">The rule's id; null for any rule.</param>
public readonly record struct MarkedSpan(int Start, int End, string? Id);

/// <summary>
/// Reads and writes source with marked spans: <c>[|x|]</c> for a diagnostic of any rule, <c>{|GO1001:x|}</c> for one of a rule.
/// Marks stand in one another; a mark behind a <c>\</c> is text.
/// </summary>
public static class TestMarkup
{
    private static readonly string[] Marks = ["[|", "|]", "{|", "|}"];

    /// <summary>Takes the marks out of a source.</summary>
    /// <param name="markup">The source with marks.</param>
    /// <param name="spans">The marked spans, by start; of one start the longer first.</param>
    /// <returns>The source.</returns>
    /// <exception cref="AnalyzerTestException">A mark is not closed, or closes nothing.</exception>
    public static string Parse(string markup, out IReadOnlyList<MarkedSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(markup);
        var text = new StringBuilder();
        var found = new List<MarkedSpan>();
        var open = new Stack<(int Start, string? Id)>();
        var offset = 0;
        for (var i = 0; i < markup.Length;)
        {
            var mark = MarkAt(markup, i);
            if (markup[i] == '\\' && MarkAt(markup, i + 1) is { } escaped)
            {
                Append(escaped);
                i += 1 + escaped.Length;
            }
            else if (mark == "[|")
            {
                open.Push((offset, null));
                i += 2;
            }
            else if (mark == "{|" && IdAt(markup, i + 2) is { } id)
            {
                open.Push((offset, id));
                i += 3 + id.Length;
            }
            else if (mark is "|]" or "|}" && open.TryPeek(out var last) && (last.Id is null) == (mark == "|]"))
            {
                open.Pop();
                found.Add(new MarkedSpan(last.Start, offset, last.Id));
                i += 2;
            }
            else if (mark is "|]" or "|}")
            {
                throw new AnalyzerTestException($"'{mark}' at {PlaceOf(markup, i)} closes nothing; write '\\{mark}' where it is text");
            }
            else
            {
                var length = char.IsHighSurrogate(markup[i]) && i + 1 < markup.Length ? 2 : 1;
                Append(markup.Substring(i, length));
                i += length;
            }
        }

        if (open.Count > 0)
        {
            throw new AnalyzerTestException($"{open.Count} marks are not closed; the last opens before byte {open.Peek().Start} of the source");
        }

        spans = [.. found.OrderBy(static span => span.Start).ThenByDescending(static span => span.End).ThenBy(static span => span.Id, StringComparer.Ordinal)];
        return text.ToString();

        void Append(string piece)
        {
            text.Append(piece);
            offset += Encoding.UTF8.GetByteCount(piece);
        }
    }

    /// <summary>Puts marks into a source, so that reading it gives the spans again.</summary>
    /// <param name="source">The source, UTF-8.</param>
    /// <param name="spans">The spans in any order; where two overlap without one inside the other, the marks do not read back.</param>
    public static string Write(ReadOnlySpan<byte> source, IEnumerable<MarkedSpan> spans)
    {
        var all = spans.OrderBy(static span => span.Start).ThenByDescending(static span => span.End).ToList();
        var at = all.SelectMany(static span => new[] { span.Start, span.End }).Append(source.Length).Distinct().Order();
        var text = new StringBuilder();
        var from = 0;
        foreach (var place in at)
        {
            text.Append(Escape(Encoding.UTF8.GetString(source[from..place])));
            from = place;
            foreach (var span in all.Where(span => span.End == place && span.Start < place).OrderByDescending(static span => span.Start))
            {
                text.Append(span.Id is null ? "|]" : "|}");
            }

            foreach (var span in all.Where(span => span.Start == place))
            {
                text.Append(span.Id is null ? "[|" : $"{{|{span.Id}:").Append(span.End > place ? "" : span.Id is null ? "|]" : "|}");
            }
        }

        return text.ToString();
    }

    private static string Escape(string text) =>
        Marks.Aggregate(text, static (escaped, mark) => escaped.Replace(mark, "\\" + mark, StringComparison.Ordinal));

    private static string? MarkAt(string markup, int index) =>
        Array.Find(Marks, mark => string.CompareOrdinal(markup, index, mark, 0, mark.Length) == 0);

    private static string? IdAt(string markup, int index)
    {
        var end = index;
        while (end < markup.Length && char.IsAsciiLetterOrDigit(markup[end]))
        {
            end++;
        }

        return end > index && end < markup.Length && markup[end] == ':' ? markup[index..end] : null;
    }

    private static string PlaceOf(string markup, int index)
    {
        var line = markup.AsSpan(0, index).Count('\n') + 1;
        return $"line {line}, column {index - markup.LastIndexOf('\n', Math.Max(0, index - 1))}";
    }
}
