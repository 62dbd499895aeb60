namespace GoAnalysis.Git;

/// <summary>
/// How badly a text reads when it is cut before a line; less is better. Weights are git's (xdiff's indent heuristic), which
/// were fitted to cuts that people had chosen.
/// </summary>
/// <param name="Indent">Indentation of the line behind the cut; the sum of two cuts is compared.</param>
/// <param name="Penalty">What else speaks against the cut.</param>
internal readonly record struct SplitScore(int Indent, int Penalty)
{
    private const int MaxIndent = 200;
    private const int MaxBlankLines = 20;
    private const int TabWidth = 8;

    private const int StartOfFile = 1;
    private const int EndOfFile = 21;
    private const int BlankLine = -30;
    private const int BlankLineBehind = 6;
    private const int Deeper = -4;
    private const int DeeperBehindBlank = 10;
    private const int OutdentedHead = 24;
    private const int OutdentedHeadBehindBlank = 17;
    private const int Dedented = 23;
    private const int DedentedBehindBlank = 17;
    private const int IndentWeight = 60;

    private const int Blank = -1;

    /// <summary>The score of two cuts together.</summary>
    public static SplitScore operator +(SplitScore left, SplitScore right) =>
        new(left.Indent + right.Indent, left.Penalty + right.Penalty);

    /// <summary>Below 0 when this cut reads better.</summary>
    public int CompareTo(SplitScore other) => (IndentWeight * Indent.CompareTo(other.Indent)) + (Penalty - other.Penalty);

    /// <summary>Scores the cut before a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="side">Its lines.</param>
    /// <param name="line">The line behind the cut; the number of lines for a cut at the end.</param>
    public static SplitScore Of(byte[] text, TextLines.Side side, int line)
    {
        var isAtEnd = line >= side.Count;
        var own = isAtEnd ? Blank : IndentOf(text, side, line);
        var (before, blanksBefore) = Neighbour(text, side, line, -1);
        var (behind, blanksBehind) = Neighbour(text, side, line, 1);

        var penalty = 0;
        if (before == Blank && blanksBefore == 0)
        {
            penalty += StartOfFile;
        }

        if (isAtEnd)
        {
            penalty += EndOfFile;
        }

        var postBlanks = own == Blank ? 1 + blanksBehind : 0;
        var blanks = blanksBefore + postBlanks;
        penalty += (BlankLine * blanks) + (BlankLineBehind * postBlanks);
        var indent = own != Blank ? own : behind;
        if (indent != Blank && before != Blank)
        {
            penalty += RelativePenalty(indent, before, behind, blanks != 0);
        }

        return new SplitScore(indent, penalty);
    }

    private static int RelativePenalty(int indent, int before, int behind, bool hasBlank)
    {
        if (indent > before)
        {
            return hasBlank ? DeeperBehindBlank : Deeper;
        }

        if (indent == before)
        {
            return 0;
        }

        // A line such as `} else {` stands farther out than what precedes it and heads what follows.
        return behind != Blank && behind > indent
            ? hasBlank ? OutdentedHeadBehindBlank : OutdentedHead
            : hasBlank ? DedentedBehindBlank : Dedented;
    }

    /// <summary>Indentation of the next line that is not blank, and the blank lines passed over.</summary>
    private static (int Indent, int Blanks) Neighbour(byte[] text, TextLines.Side side, int line, int direction)
    {
        var blanks = 0;
        for (var i = line + direction; i >= 0 && i < side.Count; i += direction)
        {
            var indent = IndentOf(text, side, i);
            if (indent != Blank)
            {
                return (indent, blanks);
            }

            if (++blanks == MaxBlankLines)
            {
                return (0, blanks);
            }
        }

        return (Blank, blanks);
    }

    private static int IndentOf(byte[] text, TextLines.Side side, int line)
    {
        var indent = 0;
        foreach (var b in text.AsSpan(side.Starts[line]..side.Starts[line + 1]))
        {
            switch (b)
            {
                case (byte)' ':
                    indent++;
                    break;
                case (byte)'\t':
                    indent += TabWidth - (indent % TabWidth);
                    break;
                case (byte)'\n' or (byte)'\r':
                    break;
                default:
                    return indent;
            }

            if (indent >= MaxIndent)
            {
                return MaxIndent;
            }
        }

        return Blank;
    }
}
