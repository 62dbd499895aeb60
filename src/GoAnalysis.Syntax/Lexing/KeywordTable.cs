using System.Runtime.CompilerServices;
using System.Text;

namespace GoAnalysis.Syntax;

/// <summary>Recognises the 25 keywords by a perfect hash of length and first two bytes, then one comparison.</summary>
internal static unsafe class KeywordTable
{
    public const int MinimumLength = 2;
    public const int MaximumLength = 11;

    private static readonly TokenKind[] Kinds = new TokenKind[64];
    private static readonly byte[]?[] Texts = new byte[64][];

    static KeywordTable()
    {
        foreach (var kind in TokenFacts.Keywords)
        {
            var text = Encoding.ASCII.GetBytes(TokenFacts.Text(kind));
            var slot = Slot(text[0], text[1], text.Length);
            if (Texts[slot] is not null)
            {
                throw new InvalidOperationException($"keyword hash collides at '{TokenFacts.Text(kind)}'");
            }

            Kinds[slot] = kind;
            Texts[slot] = text;
        }
    }

    /// <summary>The keyword at <paramref name="start"/>, or <see cref="TokenKind.Identifier"/>.</summary>
    /// <param name="start">First byte of an identifier.</param>
    /// <param name="length">Its length, from <see cref="MinimumLength"/> to <see cref="MaximumLength"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TokenKind Lookup(byte* start, int length)
    {
        var slot = Slot(start[0], start[1], length);
        var text = Texts[slot];
        return text is not null && text.Length == length && new ReadOnlySpan<byte>(start, length).SequenceEqual(text)
            ? Kinds[slot]
            : TokenKind.Identifier;
    }

    // The multipliers were searched for so that no two keywords share a slot; the constructor checks.
    private static int Slot(byte first, byte second, int length) => ((first * 6) + (second * 23) + length) & 63;
}
