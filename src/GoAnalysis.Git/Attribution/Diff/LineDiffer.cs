namespace GoAnalysis.Git;

/// <summary>How many lines a change adds and removes.</summary>
/// <param name="Added">Lines of the text after that are not in the text before.</param>
/// <param name="Deleted">Lines of the text before that are not in the text after.</param>
internal readonly record struct LineCounts(int Added, int Deleted);

/// <summary>Lines that replace others; both counts cannot be 0.</summary>
/// <param name="OldStart">First line in the text before, 0-based.</param>
/// <param name="OldCount">Number of its lines that go.</param>
/// <param name="NewStart">First line in the text after, 0-based.</param>
/// <param name="NewCount">Number of its lines that come.</param>
internal readonly record struct Hunk(int OldStart, int OldCount, int NewStart, int NewCount);

/// <summary>
/// Compares texts line by line with the results of git's default algorithm, so that counts equal <c>git log --numstat</c>:
/// lines that the other side does not have are set aside first, then Myers' algorithm runs from both ends, with git's
/// heuristics where a shortest difference would cost too much. One differ serves one thread and keeps its buffers.
/// </summary>
/// <param name="meter">Counts texts and diagonals, and stops the comparison: what is left then counts as changed.</param>
internal sealed class LineDiffer(WorkMeter meter)
{
    private readonly TextLines lines = new();
    private readonly UnmatchedLines unmatched = new();
    private readonly ShortestEdit edit = new(meter);

    // One element before the first line and one behind the last are never set, which ends every run of changed lines.
    private bool[] oldChanged = [];
    private bool[] newChanged = [];

    /// <summary>Counts the lines that differ.</summary>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    public LineCounts Count(byte[] before, byte[] after)
    {
        meter.AddText(before);
        meter.AddText(after);
        var ends = CommonEnds.Of(before, after);
        var oldRange = ends.Prefix..(before.Length - ends.Suffix);
        var newRange = ends.Prefix..(after.Length - ends.Suffix);
        if (ends.Prefix + ends.Suffix == before.Length || ends.Prefix + ends.Suffix == after.Length)
        {
            return new LineCounts(CountLines(after.AsSpan(newRange)), CountLines(before.AsSpan(oldRange)));
        }

        lines.Classify(before, oldRange, after, newRange);
        var counts = lines.SharedClasses == 0
            ? new LineCounts(lines.New.Count, lines.Old.Count)
            : CountShared(before, ends);
        lines.Release();
        return counts;
    }

    /// <summary>Finds the pieces that differ, placed as git places them: slid to where they read best.</summary>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    /// <param name="hunks">Receives them in order; cleared first.</param>
    public void FindHunks(byte[] before, byte[] after, List<Hunk> hunks)
    {
        meter.AddText(before);
        meter.AddText(after);
        hunks.Clear();
        var tail = CommonEnds.BlockedTail(before, after);
        lines.Classify(before, 0..(before.Length - tail), after, 0..(after.Length - tail));
        var (oldCount, newCount) = (lines.Old.Count, lines.New.Count);
        Reset(oldCount, newCount);
        var (prefix, suffix) = CommonLines(oldCount, newCount);
        Compare(prefix, oldCount - prefix - suffix, newCount - prefix - suffix, oldCount, newCount, oldOffset: prefix, newOffset: prefix);
        new HunkSlider(before, lines.Old, oldChanged, newChanged).Slide();
        new HunkSlider(after, lines.New, newChanged, oldChanged).Slide();
        lines.Release();

        for (int i = 0, j = 0; i < oldCount || j < newCount;)
        {
            var (oldStart, newStart) = (i, j);
            while (oldChanged[i + 1])
            {
                i++;
            }

            while (newChanged[j + 1])
            {
                j++;
            }

            if (i > oldStart || j > newStart)
            {
                hunks.Add(new Hunk(oldStart, i - oldStart, newStart, j - newStart));
            }

            i++;
            j++;
        }
    }

    /// <summary>Number of lines of a text; a last one without line feed counts.</summary>
    public static int CountLines(ReadOnlySpan<byte> text) =>
        text.Count((byte)'\n') + (text.IsEmpty || text[^1] == '\n' ? 0 : 1);

    private LineCounts CountShared(byte[] before, CommonEnds ends)
    {
        var (oldCount, newCount) = (lines.Old.Count, lines.New.Count);
        var common = lines.CountCommon(before.AsSpan(0, ends.Prefix))
            + lines.CountCommon(before.AsSpan(before.Length - ends.Suffix));
        Reset(oldCount, newCount);
        Compare(0, oldCount, newCount, oldCount + common, newCount + common, oldOffset: 0, newOffset: 0);
        return new LineCounts(
            newChanged.AsSpan(1, newCount).Count(true),
            oldChanged.AsSpan(1, oldCount).Count(true));
    }

    /// <summary>Marks what differs between two runs of lines.</summary>
    private void Compare(int first, int oldCount, int newCount, int oldTotal, int newTotal, int oldOffset, int newOffset)
    {
        if (oldCount == 0 || newCount == 0)
        {
            oldChanged.AsSpan(1 + first, oldCount).Fill(true);
            newChanged.AsSpan(1 + first, newCount).Fill(true);
            return;
        }

        unmatched.SetAside(
            lines,
            lines.Old.Classes.AsSpan(oldOffset, oldCount),
            lines.New.Classes.AsSpan(newOffset, newCount),
            oldTotal,
            newTotal,
            oldChanged.AsSpan(1 + oldOffset, oldCount),
            newChanged.AsSpan(1 + newOffset, newCount));
        edit.Find(
            unmatched.Old,
            unmatched.New,
            oldChanged.AsSpan(1 + oldOffset, oldCount),
            newChanged.AsSpan(1 + newOffset, newCount));
    }

    private (int Prefix, int Suffix) CommonLines(int oldCount, int newCount)
    {
        var (old, young) = (lines.Old.Classes, lines.New.Classes);
        var limit = Math.Min(oldCount, newCount);
        var prefix = old.AsSpan(0, limit).CommonPrefixLength(young.AsSpan(0, limit));
        var suffix = 0;
        while (suffix < limit - prefix && old[oldCount - suffix - 1] == young[newCount - suffix - 1])
        {
            suffix++;
        }

        return (prefix, suffix);
    }

    private void Reset(int oldCount, int newCount)
    {
        Reset(ref oldChanged, oldCount + 2);
        Reset(ref newChanged, newCount + 2);
    }

    private static void Reset(ref bool[] flags, int size)
    {
        if (flags.Length < size)
        {
            flags = new bool[Math.Max(size, flags.Length * 2)];
        }
        else
        {
            flags.AsSpan(0, size).Clear();
        }
    }
}
