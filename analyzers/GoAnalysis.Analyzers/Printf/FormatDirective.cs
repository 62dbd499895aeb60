using System.Globalization;
using System.Text;

namespace GoAnalysis.Analyzers;

/// <summary>A directive of a format, such as <c>%-8.*[2]d</c>. https://pkg.go.dev/fmt#hdr-Printing</summary>
/// <param name="Text">The directive as written.</param>
/// <param name="Verb">Its verb.</param>
/// <param name="Flags">Its flags, and a period where it has a precision.</param>
/// <param name="Stars">The arguments that give width and precision, 0-based among those of the call.</param>
/// <param name="Argument">The argument that its verb formats, or would if it is <c>%</c>.</param>
/// <param name="HasIndex">Whether it names arguments by their numbers.</param>
internal sealed record FormatDirective(string Text, Rune Verb, string Flags, IReadOnlyList<int> Stars, int Argument, bool HasIndex)
{
    /// <summary>Whether it stands for a percent sign and formats nothing.</summary>
    public bool IsPercent => Verb.Value == '%';
}

/// <summary>Reads the directives of a format one after the other.</summary>
/// <param name="format">The format.</param>
/// <param name="firstArgument">The call's argument behind the format.</param>
/// <param name="argumentCount">Number of arguments of the call.</param>
internal sealed class FormatReader(string format, int firstArgument, int argumentCount)
{
    private int position;
    private int start;

    /// <summary>How many arguments behind the first one the next is.</summary>
    private int next;

    private bool hasIndex;

    /// <summary>Whether an index stands before what is read next.</summary>
    private bool isIndexed;

    /// <summary>What is wrong with the directive at which reading ended, without the function's name; null where nothing is.</summary>
    public string? Error { get; private set; }

    /// <summary>The next directive; null at the end of the format and at one that is malformed.</summary>
    public FormatDirective? Next()
    {
        start = format.IndexOf('%', position);
        if (start < 0)
        {
            return null;
        }

        (hasIndex, isIndexed) = (false, false);
        var stars = new List<int>();
        position = start + 1;
        Skip("#0+- ");
        var flags = format[(start + 1)..position];
        if (!TryReadIndex())
        {
            return null;
        }

        ReadNumberOrStar(stars);
        if (position < format.Length && format[position] == '.')
        {
            position++;
            flags += ".";
            if (!TryReadIndex())
            {
                return null;
            }

            ReadNumberOrStar(stars);
        }

        if (!isIndexed && !TryReadIndex())
        {
            return null;
        }

        if (position >= format.Length)
        {
            Error = $"format {format[start..]} is missing verb at end of string";
            return null;
        }

        Rune.DecodeFromUtf16(format.AsSpan(position), out var verb, out var length);
        position += length;
        var directive = new FormatDirective(format[start..position], verb, flags, stars, firstArgument + next, hasIndex);
        next += directive.IsPercent ? 0 : 1;
        return directive;
    }

    private void Skip(string characters)
    {
        while (position < format.Length && characters.Contains(format[position], StringComparison.Ordinal))
        {
            position++;
        }
    }

    /// <summary>A number is skipped; a star takes an argument, and with it the index before it.</summary>
    private void ReadNumberOrStar(List<int> stars)
    {
        if (position < format.Length && format[position] == '*')
        {
            position++;
            isIndexed = false;
            stars.Add(firstArgument + next++);
        }
        else
        {
            Skip("0123456789");
        }
    }

    /// <summary>Reads <c>[n]</c>, if one is there.</summary>
    private bool TryReadIndex()
    {
        if (position >= format.Length || format[position] != '[')
        {
            return true;
        }

        var open = ++position;
        Skip("0123456789");
        var isNumber = position > open && position < format.Length && format[position] == ']';
        var close = format.IndexOf(']', open);
        if (close < 0)
        {
            Error = $"format {format[start..]} is missing closing ]";
            return false;
        }

        if (!isNumber || !int.TryParse(format.AsSpan(open, close - open), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || index < 1 || index > argumentCount - firstArgument)
        {
            Error = $"format has invalid argument index [{format[open..close]}]";
            return false;
        }

        position = close + 1;
        next = index - 1;
        hasIndex = isIndexed = true;
        return true;
    }
}
