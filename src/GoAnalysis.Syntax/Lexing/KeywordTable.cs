using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace GoAnalysis.Syntax;

/// <summary>
/// Recognises the 25 keywords by a perfect hash of length and first two bytes, then one comparison of the first eight
/// bytes.
/// </summary>
internal static unsafe class KeywordTable
{
    private const int MinimumLength = 2;
    private const int MaximumLength = 11;
    private const int Slots = 64;
    private const uint Multiplier = 0x2265B1F5;

    /// <summary>By length, the bytes of an identifier among the first eight from its start on.</summary>
    private static readonly ulong* LengthMasks = MakeLengthMasks();

    private static readonly Entry* Entries = MakeEntries();

    /// <summary>
    /// The traits (<see cref="CharacterTable.Traits"/>) of the keyword at a place, without a branch. A keyword of more than
    /// eight bytes, and what begins like one, is <see cref="CharacterTable.Special"/>.
    /// </summary>
    /// <param name="start">Any byte; at least <see cref="Lexer.Padding"/> bytes can be read.</param>
    /// <param name="pair">The two bytes there.</param>
    /// <param name="length">Length of the identifier there, less than 64; 0 if there is none.</param>
    /// <param name="other">The traits of what it is if it is no keyword.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Find(byte* start, uint pair, uint length, uint other)
    {
        var entry = Entries + Slot(pair, length);
        var text = Bmi2.X64.IsSupported
            ? Bmi2.X64.ZeroHighBits(Unsafe.ReadUnaligned<ulong>(start), length * 8)
            : Unsafe.ReadUnaligned<ulong>(start) & LengthMasks[length];
        var isKeyword = 0 - (text == entry->Text ? 1u : 0u);
        return other ^ ((other ^ entry->Traits) & isKeyword);
    }

    /// <summary>The keyword at <paramref name="start"/>, or <see cref="TokenKind.Identifier"/>.</summary>
    /// <param name="start">First byte of an identifier; at least <see cref="Lexer.Padding"/> bytes can be read.</param>
    /// <param name="length">Its length.</param>
    public static TokenKind Lookup(byte* start, int length)
    {
        if (length is < MinimumLength or > MaximumLength)
        {
            return TokenKind.Identifier;
        }

        var entry = Entries + Slot(Unsafe.ReadUnaligned<ushort>(start), (uint)length);
        var text = TokenFacts.Text(entry->Kind);
        var isKeyword = text.Length == length;
        for (var i = 0; isKeyword && i < length; i++)
        {
            isKeyword = start[i] == text[i];
        }

        return isKeyword ? entry->Kind : TokenKind.Identifier;
    }

    // The multiplier was searched for so that no two keywords share a slot; making the table checks.
    private static uint Slot(uint pair, uint length) => ((pair * Multiplier) >> 24) + length & (Slots - 1);

    private static Entry* MakeEntries()
    {
        var entries = (Entry*)RuntimeHelpers.AllocateTypeAssociatedMemory(typeof(KeywordTable), Slots * sizeof(Entry));

        // No text has all bits set: an empty slot matches nothing.
        new Span<Entry>(entries, Slots).Fill(new Entry(ulong.MaxValue, 0, TokenKind.Identifier));
        foreach (var kind in TokenFacts.Keywords)
        {
            var text = Encoding.ASCII.GetBytes(TokenFacts.Text(kind));
            var slot = Slot(BitConverter.ToUInt16(text), (uint)text.Length);
            if (entries[slot].Text != ulong.MaxValue || text.Length is < MinimumLength or > MaximumLength)
            {
                throw new InvalidOperationException($"keyword '{TokenFacts.Text(kind)}' has no slot of its own");
            }

            var head = new byte[8];
            text.AsSpan(0, Math.Min(8, text.Length)).CopyTo(head);
            var found = text.Length > 8 ? CharacterTable.Special : kind;
            entries[slot] = new Entry(BitConverter.ToUInt64(head), CharacterTable.Traits[(int)found], kind);
        }

        return entries;
    }

    private static ulong* MakeLengthMasks()
    {
        var masks = (ulong*)RuntimeHelpers.AllocateTypeAssociatedMemory(typeof(KeywordTable), 64 * sizeof(ulong));
        for (var length = 0; length < 64; length++)
        {
            masks[length] = length < 8 ? (1UL << (length * 8)) - 1 : ulong.MaxValue;
        }

        return masks;
    }

    private readonly record struct Entry(ulong Text, uint Traits, TokenKind Kind);
}
