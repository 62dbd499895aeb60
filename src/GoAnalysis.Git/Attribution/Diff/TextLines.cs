using System.Buffers.Binary;

namespace GoAnalysis.Git;

/// <summary>
/// Two texts, or two pieces of them, as lines. A line includes its line feed, so that a last line without one differs from
/// the same line with one, and a carriage return is a byte like any other. Equal lines have equal class numbers. Buffers are
/// kept between uses; one table serves one thread.
/// </summary>
internal sealed class TextLines
{
    private const int SmallestTable = 64;

    private int[] slots = new int[SmallestTable];
    private ClassInfo[] classes = new ClassInfo[SmallestTable];
    private int classCount;
    private byte[] old = [];
    private byte[] young = [];

    /// <summary>One side: where its lines start, with the end of the text behind the last, and the class of each.</summary>
    public sealed class Side
    {
        /// <summary>Number of lines.</summary>
        public int Count { get; private set; }

        /// <summary>Offsets of the lines; one more than there are lines.</summary>
        public int[] Starts { get; private set; } = new int[256];

        /// <summary>Classes of the lines.</summary>
        public int[] Classes { get; private set; } = new int[256];

        /// <summary>Cuts a text into lines.</summary>
        public void Split(ReadOnlySpan<byte> text)
        {
            Count = 0;
            var start = 0;
            while (start < text.Length)
            {
                if (Count + 1 >= Starts.Length)
                {
                    Grow();
                }

                Starts[Count++] = start;
                var length = text[start..].IndexOf((byte)'\n');
                start = length < 0 ? text.Length : start + length + 1;
            }

            Starts[Count] = text.Length;
        }

        private void Grow()
        {
            var size = Starts.Length * 2;
            var (starts, lineClasses) = (Starts, Classes);
            Array.Resize(ref starts, size);
            Array.Resize(ref lineClasses, size);
            (Starts, Classes) = (starts, lineClasses);
        }
    }

    /// <summary>The text before.</summary>
    public Side Old { get; } = new();

    /// <summary>The text after.</summary>
    public Side New { get; } = new();

    /// <summary>Number of classes whose lines stand on both sides.</summary>
    public int SharedClasses { get; private set; }

    /// <summary>How often lines of a class stand in the text before.</summary>
    public int OldCount(int lineClass) => classes[lineClass].OldCount;

    /// <summary>How often lines of a class stand in the text after.</summary>
    public int NewCount(int lineClass) => classes[lineClass].NewCount;

    /// <summary>Cuts both texts into lines and gives each line its class. The arrays are held until <see cref="Release"/>.</summary>
    /// <param name="oldText">Bytes of the text before.</param>
    /// <param name="oldRange">Piece of it to look at.</param>
    /// <param name="newText">Bytes of the text after.</param>
    /// <param name="newRange">Piece of it to look at.</param>
    public void Classify(byte[] oldText, Range oldRange, byte[] newText, Range newRange)
    {
        (old, young) = (oldText, newText);
        Old.Split(oldText.AsSpan(oldRange));
        New.Split(newText.AsSpan(newRange));
        var (oldStart, _) = oldRange.GetOffsetAndLength(oldText.Length);
        var (newStart, _) = newRange.GetOffsetAndLength(newText.Length);
        Clear(Old.Count + New.Count);
        SharedClasses = 0;
        for (var line = 0; line < Old.Count; line++)
        {
            var found = FindOrAdd(oldText, oldStart + Old.Starts[line], Old.Starts[line + 1] - Old.Starts[line], isOld: true);
            classes[found].OldCount++;
            Old.Classes[line] = found;
        }

        for (var line = 0; line < New.Count; line++)
        {
            var found = FindOrAdd(newText, newStart + New.Starts[line], New.Starts[line + 1] - New.Starts[line], isOld: false);
            if (classes[found].NewCount++ == 0 && classes[found].OldCount > 0)
            {
                SharedClasses++;
            }

            New.Classes[line] = found;
        }
    }

    /// <summary>Counts the lines of a text that both sides have in common outside the pieces which were classified.</summary>
    /// <param name="common">Whole lines.</param>
    /// <returns>Number of its lines.</returns>
    public int CountCommon(ReadOnlySpan<byte> common)
    {
        var count = 0;
        while (!common.IsEmpty)
        {
            var length = common.IndexOf((byte)'\n') + 1;
            var line = length == 0 ? common : common[..length];
            common = common[line.Length..];
            count++;
            var found = slots[FindSlot(line, Hash(line))] - 1;
            if (found >= 0)
            {
                classes[found].OldCount++;
                classes[found].NewCount++;
            }
        }

        return count;
    }

    /// <summary>Lets the texts go.</summary>
    public void Release() => (old, young) = ([], []);

    private void Clear(int lines)
    {
        var size = SmallestTable;
        while (size < lines * 2L)
        {
            size *= 2;
        }

        if (slots.Length < size)
        {
            slots = new int[size];
        }
        else
        {
            Array.Clear(slots);
        }

        if (classes.Length < lines)
        {
            classes = new ClassInfo[size];
        }

        classCount = 0;
    }

    private int FindOrAdd(byte[] text, int start, int length, bool isOld)
    {
        var line = text.AsSpan(start, length);
        var hash = Hash(line);
        var slot = FindSlot(line, hash);
        if (slots[slot] == 0)
        {
            classes[classCount] = new ClassInfo { Hash = hash, Start = start, Length = length, IsOld = isOld };
            slots[slot] = ++classCount;
        }

        return slots[slot] - 1;
    }

    /// <summary>The slot of an equal line, or the free one where it belongs. Lines are compared byte by byte: a repository
    /// can be made so that any hash collides.</summary>
    private int FindSlot(ReadOnlySpan<byte> line, uint hash)
    {
        var mask = slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var found = slots[slot] - 1;
            if (found < 0)
            {
                return slot;
            }

            ref var known = ref classes[found];
            if (known.Hash == hash && line.SequenceEqual((known.IsOld ? old : young).AsSpan(known.Start, known.Length)))
            {
                return slot;
            }
        }
    }

    private static uint Hash(ReadOnlySpan<byte> line)
    {
        var hash = HashSeed.Value ^ (ulong)line.Length;
        while (line.Length >= sizeof(ulong))
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(line));
            line = line[sizeof(ulong)..];
        }

        ulong last = 0;
        foreach (var b in line)
        {
            last = (last << 8) | b;
        }

        return (uint)(Mix(hash ^ last) >> 32);
    }

    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value, 0x9E3779B97F4A7C15, out var low);
        return high ^ low;
    }

    private struct ClassInfo
    {
        public uint Hash;
        public int Start;
        public int Length;
        public int OldCount;
        public int NewCount;
        public bool IsOld;
    }

    /// <summary>Another seed in each process, so that nobody can prepare lines that all meet in one slot.</summary>
    private static class HashSeed
    {
        public static readonly ulong Value = (ulong)Random.Shared.NextInt64();
    }
}
