namespace GoAnalysis.Analysis;

/// <summary>
/// What the comments of a file suppress of one rule. Comments and diagnostics can be very many in one file, and every comment of a
/// block counts for all lines of the block, so no diagnostic is held against all comments, and no comment against all diagnostics.
/// </summary>
internal sealed class RuleSuppressions
{
    /// <summary>From its line to that of the next, which comment suppresses; null for none. By line.</summary>
    private readonly List<(int Line, SuppressionComment? Comment)> stretches = [];
    private readonly SortedSet<int> lines = [];

    /// <summary>Sorts comments out.</summary>
    /// <param name="comments">Those that count for the rule, in the order of the file.</param>
    public RuleSuppressions(IEnumerable<SuppressionComment> comments)
    {
        // What is said of one line is nearer than what is said of many; of two the first counts.
        var byRank = comments.OrderBy(static comment => comment.FirstLine != comment.LastLine).ToList();
        var open = new PriorityQueue<SuppressionComment, int>();
        var line = 0;
        foreach (var (rank, comment) in byRank.Index().OrderBy(static entry => entry.Item.FirstLine))
        {
            CloseBefore(comment.FirstLine);
            line = comment.FirstLine;
            open.Enqueue(comment, rank);
            Begin(line, open.Peek());
        }

        CloseBefore(int.MaxValue);

        void CloseBefore(int next)
        {
            while (open.TryPeek(out var current, out _) && current.LastLine < next)
            {
                open.Dequeue();
                line = Math.Max(line, current.LastLine + 1);
                while (open.TryPeek(out var other, out _) && other.LastLine < line)
                {
                    open.Dequeue();
                }

                Begin(line, open.TryPeek(out var left, out _) ? left : null);
            }
        }
    }

    /// <summary>The comment that suppresses what is reported on a line; null for none.</summary>
    public SuppressionComment? At(int line)
    {
        lines.Add(line);
        var (low, high) = (0, stretches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = stretches[middle].Line <= line ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : stretches[low - 1].Comment;
    }

    /// <summary>Whether anything was asked for that is reported on the lines of a comment.</summary>
    public bool HasBeenAskedFor(SuppressionComment comment) => lines.GetViewBetween(comment.FirstLine, comment.LastLine).Min != 0;

    private void Begin(int line, SuppressionComment? comment)
    {
        if (stretches.Count > 0 && stretches[^1].Line == line)
        {
            stretches[^1] = (line, comment);
        }
        else if (stretches.Count == 0 || stretches[^1].Comment != comment)
        {
            stretches.Add((line, comment));
        }
    }
}
