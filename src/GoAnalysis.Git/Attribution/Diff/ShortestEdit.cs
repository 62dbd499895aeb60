namespace GoAnalysis.Git;

/// <summary>
/// Myers' algorithm in linear space ("An O(ND) Difference Algorithm and Its Variations", 1986), with the two ways out of a
/// long search that git takes, so that the same lines are found: after 256 steps a diagonal with a long run of equal lines is
/// good enough, and after a number of steps that grows with the root of the size, the diagonal that got farthest is.
/// </summary>
/// <param name="meter">Counts diagonals.</param>
internal sealed class ShortestEdit(WorkMeter meter)
{
    /// <summary>A run of more equal lines than this is a long one.</summary>
    private const int LongRun = 20;

    /// <summary>Steps before a long run is good enough.</summary>
    private const int StepsBeforeHeuristic = 256;

    /// <summary>Fewest steps before the search is given up.</summary>
    private const int LeastSteps = 256;

    /// <summary>How far a diagonal must have got for each step taken, for its long run to be good enough.</summary>
    private const int ProgressPerStep = 4;

    /// <summary>
    /// Most diagonals that are visited for one pair of texts, a few seconds' work. Real texts need below a hundredth; texts made
    /// for it need the square of their size. What is left then counts as changed whole.
    /// </summary>
    private const long MaxVisits = 1_000_000_000;

    private readonly Stack<Box> open = new();
    private int[] forward = [];
    private int[] backward = [];
    private int origin;
    private int maxSteps;
    private long visitsLeft;

    /// <summary>Marks the lines that differ.</summary>
    /// <param name="old">Lines before.</param>
    /// <param name="young">Lines after.</param>
    /// <param name="oldChanged">Receives the changed lines, by their number among all lines of the side.</param>
    /// <param name="newChanged">The same for the lines after.</param>
    public void Find(ComparedLines old, ComparedLines young, Span<bool> oldChanged, Span<bool> newChanged)
    {
        var diagonals = old.Count + young.Count + 3;
        if (forward.Length < diagonals)
        {
            forward = new int[Math.Max(diagonals, forward.Length * 2)];
            backward = new int[forward.Length];
        }

        origin = young.Count + 1;
        maxSteps = Math.Max(SquareRoot.Rough(diagonals), LeastSteps);
        visitsLeft = MaxVisits;
        open.Push(new Box(0, old.Count, 0, young.Count, IsMinimal: false));
        while (open.TryPop(out var box))
        {
            box = Shrink(box, old.Classes, young.Classes);
            if (box.OldStart == box.OldEnd || box.NewStart == box.NewEnd || visitsLeft < 0)
            {
                Mark(old.Lines.AsSpan(box.OldStart, box.OldEnd - box.OldStart), oldChanged);
                Mark(young.Lines.AsSpan(box.NewStart, box.NewEnd - box.NewStart), newChanged);
                continue;
            }

            var split = FindSplit(box, old.Classes, young.Classes);
            open.Push(new Box(split.Old, box.OldEnd, split.New, box.NewEnd, split.IsHighMinimal));
            open.Push(new Box(box.OldStart, split.Old, box.NewStart, split.New, split.IsLowMinimal));
        }
    }

    private static void Mark(ReadOnlySpan<int> lines, Span<bool> changed)
    {
        foreach (var line in lines)
        {
            changed[line] = true;
        }
    }

    /// <summary>Takes equal lines off both ends.</summary>
    private static Box Shrink(in Box box, int[] old, int[] young)
    {
        var (oldStart, oldEnd, newStart, newEnd) = (box.OldStart, box.OldEnd, box.NewStart, box.NewEnd);
        while (oldStart < oldEnd && newStart < newEnd && old[oldStart] == young[newStart])
        {
            oldStart++;
            newStart++;
        }

        while (oldStart < oldEnd && newStart < newEnd && old[oldEnd - 1] == young[newEnd - 1])
        {
            oldEnd--;
            newEnd--;
        }

        return new Box(oldStart, oldEnd, newStart, newEnd, box.IsMinimal);
    }

    /// <summary>
    /// Goes forward from the start and backward from the end, one step at a time, until both meet. A diagonal is the line before
    /// minus the line after; the arrays hold how far each diagonal got, as a line before.
    /// </summary>
    private Split FindSplit(in Box box, int[] old, int[] young)
    {
        var lowest = box.OldStart - box.NewEnd;
        var highest = box.OldEnd - box.NewStart;
        var front = new Frontier(forward.AsSpan(), origin, box.OldStart - box.NewStart);
        var back = new Frontier(backward.AsSpan(), origin, box.OldEnd - box.NewEnd);
        var isOdd = ((front.Middle - back.Middle) & 1) != 0;
        front[front.Middle] = box.OldStart;
        back[back.Middle] = box.OldEnd;
        for (var step = 1; ; step++)
        {
            var sawLongRun = false;
            front.Widen(lowest, highest, outside: -1);
            var visits = (front.Last - front.First) + (back.Last - back.First) + 2;
            visitsLeft -= visits;
            meter.Add(visits);
            if (meter.IsOver)
            {
                visitsLeft = -1;
            }

            for (var diagonal = front.Last; diagonal >= front.First; diagonal -= 2)
            {
                var i = front[diagonal - 1] >= front[diagonal + 1] ? front[diagonal - 1] + 1 : front[diagonal + 1];
                var start = i;
                while (i < box.OldEnd && i - diagonal < box.NewEnd && old[i] == young[i - diagonal])
                {
                    i++;
                }

                sawLongRun |= i - start > LongRun;
                front[diagonal] = i;
                if (isOdd && back.First <= diagonal && diagonal <= back.Last && back[diagonal] <= i)
                {
                    return new Split(i, i - diagonal, true, true);
                }
            }

            back.Widen(lowest, highest, outside: int.MaxValue);
            for (var diagonal = back.Last; diagonal >= back.First; diagonal -= 2)
            {
                var i = back[diagonal - 1] < back[diagonal + 1] ? back[diagonal - 1] : back[diagonal + 1] - 1;
                var start = i;
                while (i > box.OldStart && i - diagonal > box.NewStart && old[i - 1] == young[i - diagonal - 1])
                {
                    i--;
                }

                sawLongRun |= start - i > LongRun;
                back[diagonal] = i;
                if (!isOdd && front.First <= diagonal && diagonal <= front.Last && i <= front[diagonal])
                {
                    return new Split(i, i - diagonal, true, true);
                }
            }

            if (visitsLeft >= 0 && box.IsMinimal)
            {
                continue;
            }

            if (sawLongRun && step > StepsBeforeHeuristic
                && (AfterLongRun(box, old, young, front, step) ?? BeforeLongRun(box, old, young, back, step)) is { } found)
            {
                return found;
            }

            if (step >= maxSteps || visitsLeft < 0)
            {
                return Farthest(box, front, back);
            }
        }
    }

    /// <summary>The best point that the search from the start reached through a long run of equal lines.</summary>
    private static Split? AfterLongRun(in Box box, int[] old, int[] young, in Frontier front, int step)
    {
        var best = 0;
        Split? found = null;
        for (var diagonal = front.Last; diagonal >= front.First; diagonal -= 2)
        {
            var i = front[diagonal];
            var j = i - diagonal;
            var progress = i - box.OldStart + (j - box.NewStart) - Math.Abs(diagonal - front.Middle);
            if (progress > ProgressPerStep * step
                && progress > best
                && box.OldStart + LongRun <= i && i < box.OldEnd
                && box.NewStart + LongRun <= j && j < box.NewEnd
                && old.AsSpan(i - LongRun, LongRun).SequenceEqual(young.AsSpan(j - LongRun, LongRun)))
            {
                best = progress;
                found = new Split(i, j, true, false);
            }
        }

        return found;
    }

    /// <summary>The same for the search from the end.</summary>
    private static Split? BeforeLongRun(in Box box, int[] old, int[] young, in Frontier back, int step)
    {
        var best = 0;
        Split? found = null;
        for (var diagonal = back.Last; diagonal >= back.First; diagonal -= 2)
        {
            var i = back[diagonal];
            var j = i - diagonal;
            var progress = box.OldEnd - i + (box.NewEnd - j) - Math.Abs(diagonal - back.Middle);
            if (progress > ProgressPerStep * step
                && progress > best
                && box.OldStart < i && i <= box.OldEnd - LongRun
                && box.NewStart < j && j <= box.NewEnd - LongRun
                && old.AsSpan(i, LongRun).SequenceEqual(young.AsSpan(j, LongRun)))
            {
                best = progress;
                found = new Split(i, j, false, true);
            }
        }

        return found;
    }

    /// <summary>The point of either search that is farthest from where it began.</summary>
    private static Split Farthest(in Box box, in Frontier front, in Frontier back)
    {
        var (frontSum, frontOld) = (-1, -1);
        for (var diagonal = front.Last; diagonal >= front.First; diagonal -= 2)
        {
            var i = Math.Min(front[diagonal], box.OldEnd);
            var j = i - diagonal;
            if (j > box.NewEnd)
            {
                (i, j) = (box.NewEnd + diagonal, box.NewEnd);
            }

            if (frontSum < i + j)
            {
                (frontSum, frontOld) = (i + j, i);
            }
        }

        var (backSum, backOld) = (int.MaxValue, int.MaxValue);
        for (var diagonal = back.Last; diagonal >= back.First; diagonal -= 2)
        {
            var i = Math.Max(back[diagonal], box.OldStart);
            var j = i - diagonal;
            if (j < box.NewStart)
            {
                (i, j) = (box.NewStart + diagonal, box.NewStart);
            }

            if (i + j < backSum)
            {
                (backSum, backOld) = (i + j, i);
            }
        }

        return (long)box.OldEnd + box.NewEnd - backSum < (long)frontSum - (box.OldStart + box.NewStart)
            ? new Split(frontOld, frontSum - frontOld, true, false)
            : new Split(backOld, backSum - backOld, false, true);
    }

    private readonly record struct Box(int OldStart, int OldEnd, int NewStart, int NewEnd, bool IsMinimal);

    private readonly record struct Split(int Old, int New, bool IsLowMinimal, bool IsHighMinimal);

    /// <summary>How far one of the two searches got, by diagonal.</summary>
    private ref struct Frontier(Span<int> reached, int origin, int middle)
    {
        private readonly Span<int> reached = reached;

        public int Middle { get; } = middle;

        public int First { get; private set; } = middle;

        public int Last { get; private set; } = middle;

        public readonly ref int this[int diagonal] => ref reached[origin + diagonal];

        /// <summary>One more diagonal on each side, or one fewer where the box ends, since every step visits every other one.</summary>
        public void Widen(int lowest, int highest, int outside)
        {
            if (First > lowest)
            {
                First--;
                this[First - 1] = outside;
            }
            else
            {
                First++;
            }

            if (Last < highest)
            {
                Last++;
                this[Last + 1] = outside;
            }
            else
            {
                Last--;
            }
        }
    }
}
