namespace GoAnalysis.Git;

/// <summary>The lines of one side that take part in the comparison: their classes, and where they stand.</summary>
internal sealed class ComparedLines
{
    /// <summary>Number of lines.</summary>
    public int Count { get; private set; }

    /// <summary>Their classes.</summary>
    public int[] Classes { get; private set; } = new int[256];

    /// <summary>Their numbers among all lines of the side.</summary>
    public int[] Lines { get; private set; } = new int[256];

    /// <summary>Starts over with room for a number of lines.</summary>
    public void Clear(int capacity)
    {
        Count = 0;
        if (Classes.Length < capacity)
        {
            Classes = new int[Math.Max(capacity, Classes.Length * 2)];
            Lines = new int[Classes.Length];
        }
    }

    /// <summary>Adds a line.</summary>
    public void Add(int lineClass, int line)
    {
        Classes[Count] = lineClass;
        Lines[Count++] = line;
    }
}

/// <summary>
/// Sets lines aside before the comparison, as git does (xdiff's clean-up of records): those that the other side does not have
/// at all, and those that it has very often where they stand among lines of the first sort. They count as changed.
/// </summary>
internal sealed class UnmatchedLines
{
    /// <summary>Lines on either side of a line that are looked at.</summary>
    private const int Window = 100;

    /// <summary>A line goes when its neighbourhood holds more than this many unmatched lines for each frequent one.</summary>
    private const int UnmatchedPerFrequent = 4;

    private const int MaxFrequency = 1024;

    private byte[] oldMatches = [];
    private byte[] newMatches = [];

    /// <summary>What is left of the text before.</summary>
    public ComparedLines Old { get; } = new();

    /// <summary>What is left of the text after.</summary>
    public ComparedLines New { get; } = new();

    /// <summary>Sorts the lines of two sides.</summary>
    /// <param name="lines">Knows how often each line stands in the whole texts.</param>
    /// <param name="old">Lines of the text before, common ends left out.</param>
    /// <param name="young">Lines of the text after, likewise.</param>
    /// <param name="oldTotal">Lines of the whole text before.</param>
    /// <param name="newTotal">Lines of the whole text after.</param>
    /// <param name="oldChanged">Receives which lines of <paramref name="old"/> were set aside.</param>
    /// <param name="newChanged">The same for <paramref name="young"/>.</param>
    public void SetAside(
        TextLines lines,
        ReadOnlySpan<int> old,
        ReadOnlySpan<int> young,
        int oldTotal,
        int newTotal,
        Span<bool> oldChanged,
        Span<bool> newChanged)
    {
        var oldLimit = Math.Min(SquareRoot.Rough(oldTotal), MaxFrequency);
        var newLimit = Math.Min(SquareRoot.Rough(newTotal), MaxFrequency);
        Resize(ref oldMatches, old.Length);
        Resize(ref newMatches, young.Length);
        for (var i = 0; i < old.Length; i++)
        {
            oldMatches[i] = Matches(lines.NewCount(old[i]), oldLimit);
        }

        for (var i = 0; i < young.Length; i++)
        {
            newMatches[i] = Matches(lines.OldCount(young[i]), newLimit);
        }

        Keep(old, oldMatches.AsSpan(0, old.Length), Old, oldChanged);
        Keep(young, newMatches.AsSpan(0, young.Length), New, newChanged);
    }

    private static void Keep(ReadOnlySpan<int> classes, ReadOnlySpan<byte> matches, ComparedLines kept, Span<bool> changed)
    {
        kept.Clear(classes.Length);
        for (var i = 0; i < classes.Length; i++)
        {
            if (matches[i] == Match.Some || (matches[i] == Match.Many && !StandsAmongUnmatched(matches, i)))
            {
                kept.Add(classes[i], i);
            }
            else
            {
                changed[i] = true;
            }
        }
    }

    private static byte Matches(int count, int limit) => count == 0 ? Match.None : count >= limit ? Match.Many : Match.Some;

    /// <summary>Whether a frequent line has unmatched lines on both sides before the next ordinary one, and enough of them.</summary>
    private static bool StandsAmongUnmatched(ReadOnlySpan<byte> matches, int line)
    {
        var (unmatched, frequent) = (0, 1);
        for (var i = line - 1; i >= Math.Max(0, line - Window) && matches[i] != Match.Some; i--)
        {
            _ = matches[i] == Match.None ? unmatched++ : frequent++;
        }

        if (unmatched == 0)
        {
            return false;
        }

        var (unmatchedBelow, frequentBelow) = (0, 1);
        for (var i = line + 1; i <= Math.Min(matches.Length - 1, line + Window) && matches[i] != Match.Some; i++)
        {
            _ = matches[i] == Match.None ? unmatchedBelow++ : frequentBelow++;
        }

        if (unmatchedBelow == 0)
        {
            return false;
        }

        // Both runs count the line itself as a frequent one, as git's do.
        unmatched += unmatchedBelow;
        frequent += frequentBelow;
        return frequent * UnmatchedPerFrequent < frequent + unmatched;
    }

    private static void Resize(ref byte[] array, int size)
    {
        if (array.Length < size)
        {
            array = new byte[Math.Max(size, array.Length * 2)];
        }
    }

    private static class Match
    {
        public const byte None = 0;
        public const byte Some = 1;
        public const byte Many = 2;
    }
}

/// <summary>The estimate of a square root that git's bounds are made of.</summary>
internal static class SquareRoot
{
    /// <summary>A power of two, between one and two times the root.</summary>
    public static int Rough(int n)
    {
        var root = 1;
        for (; n > 0; n >>= 2)
        {
            root <<= 1;
        }

        return root;
    }
}
