namespace GoAnalysis.Syntax;

/// <summary>What a byte can start, one table look-up for each token or run of white space.</summary>
internal static class CharacterTable
{
    /// <summary>Classes of bytes by what they start.</summary>
    public enum Start : byte
    {
        Illegal,
        Blank,
        NewLine,
        Letter,
        Digit,
        NonAscii,
        DoubleQuote,
        SingleQuote,
        BackQuote,
        Slash,
        Period,
        Single,
        Operator,
    }

    /// <summary>Bit 0: continues an identifier.</summary>
    private static readonly byte[] Continues = MakeContinues();

    private static readonly Start[] Starts = MakeStarts();

    /// <summary>Kinds of the tokens that are one byte whatever follows.</summary>
    private static readonly TokenKind[] Singles = MakeSingles();

    public static ReadOnlySpan<byte> IdentifierPart => Continues;

    public static ReadOnlySpan<Start> StartClass => Starts;

    public static ReadOnlySpan<TokenKind> SingleByteKind => Singles;

    private static byte[] MakeContinues()
    {
        var table = new byte[256];
        for (var c = 0; c < 128; c++)
        {
            table[c] = char.IsAsciiLetterOrDigit((char)c) || c == '_' ? (byte)1 : (byte)0;
        }

        return table;
    }

    private static Start[] MakeStarts()
    {
        var table = new Start[256];
        for (var c = 0; c < 256; c++)
        {
            table[c] = c switch
            {
                ' ' or '\t' or '\r' => Start.Blank,
                '\n' => Start.NewLine,
                '_' => Start.Letter,
                '"' => Start.DoubleQuote,
                '\'' => Start.SingleQuote,
                '`' => Start.BackQuote,
                '/' => Start.Slash,
                '.' => Start.Period,
                '(' or ')' or '[' or ']' or '{' or '}' or ',' or ';' or '~' => Start.Single,
                '+' or '-' or '*' or '%' or '^' or '<' or '>' or '=' or '!' or '&' or '|' or ':' => Start.Operator,
                >= 0x80 => Start.NonAscii,
                _ when char.IsAsciiLetter((char)c) => Start.Letter,
                _ when char.IsAsciiDigit((char)c) => Start.Digit,
                _ => Start.Illegal,
            };
        }

        return table;
    }

    private static TokenKind[] MakeSingles()
    {
        var table = new TokenKind[256];
        table['('] = TokenKind.LeftParen;
        table[')'] = TokenKind.RightParen;
        table['['] = TokenKind.LeftBracket;
        table[']'] = TokenKind.RightBracket;
        table['{'] = TokenKind.LeftBrace;
        table['}'] = TokenKind.RightBrace;
        table[','] = TokenKind.Comma;
        table[';'] = TokenKind.Semicolon;
        table['~'] = TokenKind.Tilde;
        return table;
    }
}
