using System.Runtime.CompilerServices;

namespace GoAnalysis.Syntax;

/// <summary>
/// What the first two bytes of a token say, as tables that are read without a branch. A table is memory that the collector
/// does not move, so that its address is a constant of the compiled code.
/// </summary>
internal static unsafe class CharacterTable
{
    /// <summary>The entry of a line end, which is a semicolon where a statement can end.</summary>
    public const TokenKind NewLine = (TokenKind)93;

    /// <summary>The entry of a number of two digits or more. What is less than this is a token.</summary>
    public const TokenKind DecimalNumber = (TokenKind)94;

    /// <summary>The entry of a number that starts with <c>0x</c>.</summary>
    public const TokenKind HexadecimalNumber = (TokenKind)95;

    /// <summary>The entry where more must be read to tell.</summary>
    public const TokenKind Special = (TokenKind)96;

    /// <summary>
    /// In <see cref="Traits"/>, the lower byte: the kind of the token. Two bits behind it: the length in bytes of an
    /// operator, 0 for a word, whose length is known otherwise, and for a line end.
    /// </summary>
    public const uint KindAndLength = 0x3FF;

    /// <summary>In <see cref="Traits"/>: it is an operator of two bytes.</summary>
    public const uint IsTwoBytes = 0x200;

    /// <summary>In <see cref="Traits"/>, as the number of the bit: a line end behind the token ends the statement.</summary>
    public const int EndsStatementShift = 10;

    /// <summary>In <see cref="Traits"/>, as the number of the bit: it is a token whatever stands before it. Not so a line end.</summary>
    public const int IsTokenShift = 11;

    /// <summary>In <see cref="Traits"/>, from this bit on: where in <see cref="Retagged"/> stands what the token before it becomes.</summary>
    public const int RetagShift = 16;

    /// <summary>Kinds and entries by two bytes, the first one in the lower half of the index.</summary>
    public static readonly byte* Pairs = MakePairs();

    /// <summary>For each kind and entry what the lexer does with it, in one word.</summary>
    public static readonly uint* Traits = MakeTraits();

    /// <summary>
    /// What a kind becomes before another token, 256 kinds each for: any token; a closing bracket, before which a separator
    /// ends a list rather than separating its elements; <c>if</c>.
    /// </summary>
    public static readonly byte* Retagged = MakeRetagged();

    /// <summary>Whether a byte is an ASCII letter, a digit or <c>_</c>.</summary>
    public static bool IsIdentifierPart(byte c) => char.IsAsciiLetterOrDigit((char)c) || c == '_';

    private static byte* MakePairs()
    {
        // First what a byte is whatever follows.
        var alone = new byte[256];
        for (var c = 0; c < 256; c++)
        {
            alone[c] = (byte)(char.IsAsciiDigit((char)c) ? TokenKind.Integer : IsIdentifierPart((byte)c) ? TokenKind.Identifier : Special);
        }

        alone['\n'] = (byte)NewLine;
        foreach (var kind in TokenFacts.Operators)
        {
            if (TokenFacts.Text(kind) is [var only])
            {
                alone[only] = (byte)kind;
            }
        }

        var pairs = Allocate(256 * 256);
        for (var second = 0; second < 256; second++)
        {
            alone.CopyTo(new Span<byte>(pairs + (256 * second), 256));
            if (IsIdentifierPart((byte)second) || second == '.')
            {
                var decimalOrSpecial = (byte)(char.IsAsciiDigit((char)second) ? DecimalNumber : Special);
                new Span<byte>(pairs + (256 * second) + '1', 9).Fill(decimalOrSpecial);
                pairs[(256 * second) + '0'] = (byte)(second is 'x' or 'X' ? HexadecimalNumber : Special);
            }

            if (char.IsAsciiDigit((char)second))
            {
                pairs[(256 * second) + '.'] = (byte)Special;
            }
        }

        foreach (var kind in TokenFacts.Operators)
        {
            // They come by length: an operator of three bytes takes back what its first two say. After 'chan' an arrow is
            // another token.
            if (TokenFacts.Text(kind) is [var first, var second, ..] text)
            {
                pairs[(256 * second) + first] = (byte)(text.Length > 2 || kind == TokenKind.Arrow ? Special : kind);
            }
        }

        pairs[(256 * '/') + '/'] = pairs[(256 * '*') + '/'] = (byte)Special;
        return pairs;
    }

    private static uint* MakeTraits()
    {
        var traits = (uint*)Allocate(256 * sizeof(uint));
        for (var entry = 0; entry < 256; entry++)
        {
            traits[entry] = TraitsOf((TokenKind)entry);
        }

        return traits;
    }

    private static uint TraitsOf(TokenKind entry)
    {
        var retag = entry switch
        {
            TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace => 1,
            TokenKind.If => 2,
            _ => 0,
        };
        var endsStatement = TokenFacts.IsOperandLeaf(entry) || retag == 1 || entry is TokenKind.Increment or TokenKind.Decrement
            or TokenKind.Break or TokenKind.Continue or TokenKind.Fallthrough or TokenKind.Return;
        var isNewLine = entry == NewLine;
        var text = isNewLine ? "" : TokenFacts.Text(entry);
        var length = text.Length is 1 or 2 && !char.IsAsciiLetter(text[0]) ? text.Length : 0;
        return (uint)(isNewLine ? TokenKind.Semicolon : entry)
            | ((uint)length << 8)
            | (endsStatement ? 1u << EndsStatementShift : 0)
            | (isNewLine ? 0 : 1u << IsTokenShift)
            | ((uint)retag << (RetagShift + 8));
    }

    private static byte* MakeRetagged()
    {
        var retagged = Allocate(3 * 256);
        for (var kind = 0; kind < 3 * 256; kind++)
        {
            retagged[kind] = (byte)kind;
        }

        retagged[256 + (int)TokenKind.Comma] = (byte)ContextualKind.TrailingComma;
        retagged[256 + (int)TokenKind.Semicolon] = (byte)ContextualKind.TrailingSemicolon;
        retagged[512 + (int)TokenKind.Else] = (byte)ContextualKind.ElseIf;
        return retagged;
    }

    private static byte* Allocate(int bytes) => (byte*)RuntimeHelpers.AllocateTypeAssociatedMemory(typeof(CharacterTable), bytes);
}
