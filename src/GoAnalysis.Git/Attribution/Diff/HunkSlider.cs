namespace GoAnalysis.Git;

/// <summary>
/// Moves runs of changed lines of one side to where they read best. A run may slide over equal lines without changing what
/// the difference says; git puts it beside a change of the other side, else where its ends fit the indentation (xdiff's
/// indent heuristic, on by default since git 2.14).
/// </summary>
internal readonly ref struct HunkSlider(byte[] text, TextLines.Side side, bool[] changed, bool[] otherChanged)
{
    /// <summary>Farthest that a run is moved by its indentation, in lines.</summary>
    private const int MaxSliding = 100;

    private readonly int count = side.Count;

    /// <summary>Moves every run, from the first to the last; the other side keeps its lines.</summary>
    public void Slide()
    {
        var run = FirstRun(changed);
        var other = FirstRun(otherChanged);
        while (true)
        {
            if (run.End > run.Start)
            {
                SlideRun(ref run, ref other);
            }

            if (run.End == count)
            {
                return;
            }

            run = NextRun(changed, run);
            other = NextRun(otherChanged, other);
        }
    }

    private void SlideRun(ref Run run, ref Run other)
    {
        int length, earliestEnd, endBesideOther;
        do
        {
            length = run.End - run.Start;
            endBesideOther = -1;
            while (TryMoveUp(ref run))
            {
                other = PreviousRun(otherChanged, other);
            }

            earliestEnd = run.End;
            if (other.End > other.Start)
            {
                endBesideOther = run.End;
            }

            while (TryMoveDown(ref run))
            {
                other = NextRun(otherChanged, other);
                if (other.End > other.Start)
                {
                    endBesideOther = run.End;
                }
            }
        }
        // A run that met its neighbour is longer now and may slide farther.
        while (length != run.End - run.Start);

        if (run.End == earliestEnd)
        {
            return;
        }

        if (endBesideOther >= 0)
        {
            while (other.End == other.Start)
            {
                TryMoveUp(ref run);
                other = PreviousRun(otherChanged, other);
            }

            return;
        }

        var best = BestEnd(run, length, earliestEnd);
        while (run.End > best)
        {
            TryMoveUp(ref run);
            other = PreviousRun(otherChanged, other);
        }
    }

    private int BestEnd(in Run run, int length, int earliestEnd)
    {
        var end = Math.Max(earliestEnd, Math.Max(run.End - length - 1, run.End - MaxSliding));
        var bestEnd = -1;
        var bestScore = default(SplitScore);
        for (; end <= run.End; end++)
        {
            var score = SplitScore.Of(text, side, end) + SplitScore.Of(text, side, end - length);
            if (bestEnd < 0 || score.CompareTo(bestScore) <= 0)
            {
                (bestEnd, bestScore) = (end, score);
            }
        }

        return bestEnd;
    }

    private bool TryMoveUp(ref Run run)
    {
        if (run.Start == 0 || side.Classes[run.Start - 1] != side.Classes[run.End - 1])
        {
            return false;
        }

        run.Start--;
        run.End--;
        changed[1 + run.Start] = true;
        changed[1 + run.End] = false;
        while (changed[run.Start])
        {
            run.Start--;
        }

        return true;
    }

    private bool TryMoveDown(ref Run run)
    {
        if (run.End >= count || side.Classes[run.Start] != side.Classes[run.End])
        {
            return false;
        }

        changed[1 + run.Start] = false;
        changed[1 + run.End] = true;
        run.Start++;
        run.End++;
        while (changed[1 + run.End])
        {
            run.End++;
        }

        return true;
    }

    private static Run FirstRun(bool[] flags) => RunFrom(flags, 0);

    private static Run NextRun(bool[] flags, in Run run) => RunFrom(flags, run.End + 1);

    private static Run RunFrom(bool[] flags, int start)
    {
        var end = start;
        while (flags[1 + end])
        {
            end++;
        }

        return new Run { Start = start, End = end };
    }

    private static Run PreviousRun(bool[] flags, in Run run)
    {
        var end = run.Start - 1;
        var start = end;
        while (flags[start])
        {
            start--;
        }

        return new Run { Start = start, End = end };
    }

    /// <summary>Changed lines from the first to the one behind the last; an unchanged line ends each, so that it may be empty.</summary>
    private struct Run
    {
        public int Start;
        public int End;
    }
}
