using System.Runtime.CompilerServices;
using System.Text;

namespace GoAnalysis.Syntax;

/// <summary>
/// Recognises the 25 keywords by a perfect hash of length and first two bytes, then one comparison of the first eight
/// bytes; the two keywords that are longer compare their rest.
/// </summary>
internal static unsafe class KeywordTable
{
    private const int MinimumLength = 2;
    private const int MaximumLength = 11;

    private static readonly Entry[] Entries = MakeEntries();

    /// <summary>The keyword at <paramref name="start"/>, or <see cref="TokenKind.Identifier"/>.</summary>
    /// <param name="start">First byte of an identifier; at least <see cref="Lexer.Padding"/> bytes can be read.</param>
    /// <param name="length">Its length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TokenKind Lookup(byte* start, int length)
    {
        ref readonly var entry = ref Entries[Slot(start[0], start[1], length)];
        return (Unsafe.ReadUnaligned<ulong>(start) & entry.Mask) == entry.Text && entry.Length == length
            && (length <= 8 || HasRest(start, length, entry.Kind))
            ? entry.Kind
            : TokenKind.Identifier;
    }

    private static bool HasRest(byte* start, int length, TokenKind kind)
    {
        var text = TokenFacts.Text(kind);
        for (var i = 8; i < length; i++)
        {
            if (start[i] != text[i])
            {
                return false;
            }
        }

        return true;
    }

    // The multipliers were searched for so that no two keywords share a slot; making the table checks.
    private static int Slot(byte first, byte second, int length) => ((first * 6) + (second * 23) + length) & 63;

    private static Entry[] MakeEntries()
    {
        var entries = new Entry[64];

        // No text has all bits set: an empty slot matches nothing.
        Array.Fill(entries, new Entry(TokenKind.Identifier, 0, ulong.MaxValue, 0));
        foreach (var kind in TokenFacts.Keywords)
        {
            var text = Encoding.ASCII.GetBytes(TokenFacts.Text(kind));
            var slot = Slot(text[0], text[1], text.Length);
            if (entries[slot].Length != 0 || text.Length is < MinimumLength or > MaximumLength)
            {
                throw new InvalidOperationException($"keyword '{TokenFacts.Text(kind)}' has no slot of its own");
            }

            var head = new byte[8];
            text.AsSpan(0, Math.Min(8, text.Length)).CopyTo(head);
            var mask = text.Length >= 8 ? ulong.MaxValue : (1UL << (text.Length * 8)) - 1;
            entries[slot] = new Entry(kind, text.Length, BitConverter.ToUInt64(head), mask);
        }

        return entries;
    }

    private readonly record struct Entry(TokenKind Kind, int Length, ulong Text, ulong Mask);
}
