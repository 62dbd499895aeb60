using System.Text;

namespace GoAnalysis.Git;

/// <summary>
/// A pattern of <c>.gitattributes</c>: <c>*</c> and <c>?</c> match no slash, <c>**</c> as a whole path element matches any
/// number of elements, <c>[…]</c> one byte of a set. A pattern without a slash is compared with the last element alone.
/// </summary>
/// <remarks>All places that can be reached are followed at once, so the time is pattern times path whatever either holds.</remarks>
internal sealed class PathPattern
{
    private readonly List<Step> steps = [];
    private readonly bool isNameOnly;
    private int literalPrefix;

    private PathPattern(bool isNameOnly) => this.isNameOnly = isNameOnly;

    private enum StepKind
    {
        Byte,
        AnyByte,
        Set,
        Star,
        Folders,
        Everything,
    }

    /// <summary>Reads a pattern; <see langword="null"/> for one that can match no file.</summary>
    public static PathPattern? Parse(string text)
    {
        if (text.Length == 0 || text[0] == '!' || text[^1] == '/')
        {
            return null;
        }

        var pattern = new PathPattern(!text.Contains('/', StringComparison.Ordinal));
        var bytes = Encoding.UTF8.GetBytes(text[0] == '/' ? text[1..] : text);
        pattern.literalPrefix = bytes.AsSpan().IndexOfAny("*?[\\"u8);
        for (var i = 0; i < bytes.Length;)
        {
            var next = pattern.AddStep(bytes, i);
            if (next < 0)
            {
                return null;
            }

            i = next;
        }

        return pattern;
    }

    /// <summary>Whether a file matches.</summary>
    /// <param name="path">Its path relative to the folder of the <c>.gitattributes</c>.</param>
    public bool Matches(string path)
    {
        var text = Encoding.UTF8.GetBytes(isNameOnly ? path[(path.LastIndexOf('/') + 1)..] : path);
        var reached = new bool[steps.Count + 1];
        var next = new bool[reached.Length];
        Reach(reached, 0);
        foreach (var b in text)
        {
            Array.Clear(next);
            for (var i = 0; i < steps.Count; i++)
            {
                if (reached[i])
                {
                    Advance(next, i, b);
                }
            }

            (reached, next) = (next, reached);
        }

        return reached[steps.Count];
    }

    /// <returns>Where the next step begins; −1 for a set without end, which matches nothing.</returns>
    private int AddStep(byte[] bytes, int i)
    {
        switch (bytes[i])
        {
            case (byte)'*':
                var end = i;
                while (end < bytes.Length && bytes[end] == '*')
                {
                    end++;
                }

                // git compares what precedes the first wildcard by itself, so that ** counts as an element behind it too.
                var isElement = end - i >= 2 && (i == 0 || bytes[i - 1] == '/' || i == literalPrefix) && !isNameOnly;
                if (isElement && end == bytes.Length)
                {
                    steps.Add(new Step(StepKind.Everything, 0, null));
                    return end;
                }

                if (isElement && bytes[end] == '/')
                {
                    steps.Add(new Step(StepKind.Folders, 0, null));
                    return end + 1;
                }

                steps.Add(new Step(StepKind.Star, 0, null));
                return end;
            case (byte)'?':
                steps.Add(new Step(StepKind.AnyByte, 0, null));
                return i + 1;
            case (byte)'[':
                return AddSet(bytes, i + 1);
            case (byte)'\\' when i + 1 < bytes.Length:
                steps.Add(new Step(StepKind.Byte, bytes[i + 1], null));
                return i + 2;
            default:
                steps.Add(new Step(StepKind.Byte, bytes[i], null));
                return i + 1;
        }
    }

    private int AddSet(byte[] bytes, int i)
    {
        var set = new bool[256];
        var isNegated = i < bytes.Length && bytes[i] is (byte)'!' or (byte)'^';
        i += isNegated ? 1 : 0;
        for (var first = i; i < bytes.Length && (bytes[i] != ']' || i == first); i++)
        {
            if (bytes[i] == '\\' && i + 1 < bytes.Length)
            {
                i++;
            }

            var last = bytes[i];
            var low = last;
            if (i + 2 < bytes.Length && bytes[i + 1] == '-' && bytes[i + 2] != ']')
            {
                last = bytes[i + 2];
                i += 2;
            }

            for (int b = low; b <= last; b++)
            {
                set[b] = true;
            }
        }

        if (i >= bytes.Length)
        {
            return -1;
        }

        for (var b = 0; b < set.Length; b++)
        {
            set[b] = set[b] != isNegated && b != '/';
        }

        steps.Add(new Step(StepKind.Set, 0, set));
        return i + 1;
    }

    /// <summary>Marks a place, and those behind it that are reached without any byte.</summary>
    private void Reach(bool[] reached, int place)
    {
        reached[place] = true;
        while (place < steps.Count && steps[place].Kind is StepKind.Star or StepKind.Folders or StepKind.Everything)
        {
            reached[++place] = true;
        }
    }

    private void Advance(bool[] next, int place, byte b)
    {
        var step = steps[place];
        switch (step.Kind)
        {
            case StepKind.Byte when b == step.Literal:
            case StepKind.AnyByte when b != '/':
            case StepKind.Set when step.Bytes![b]:
                Reach(next, place + 1);
                break;
            case StepKind.Star when b != '/':
            case StepKind.Everything:
                Reach(next, place);
                break;
            case StepKind.Folders:
                // Inside a folder's name: what follows begins only behind its slash.
                next[place] |= b != '/';
                if (b == '/')
                {
                    Reach(next, place);
                }

                break;
        }
    }

    private readonly record struct Step(StepKind Kind, byte Literal, bool[]? Bytes);
}
