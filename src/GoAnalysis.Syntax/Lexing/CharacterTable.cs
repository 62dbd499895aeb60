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
        Closing,
        Operator,
    }

    /// <summary>Bit 0: continues an identifier. Bit 1: can be the second byte of an operator, <c>=</c> apart.</summary>
    private static readonly byte[] Continues = MakeContinues();

    /// <summary>Kinds of operators by their first byte, where no second byte of an operator follows.</summary>
    private static readonly TokenKind[] Operators = MakeOperators();

    /// <summary>Kinds of operators by their first byte, where <c>=</c> follows.</summary>
    private static readonly TokenKind[] OperatorsWithEquals = MakeOperatorsWithEquals();

    private static readonly TokenKind[] Trailing = MakeTrailing();

    private static readonly Start[] Starts = MakeStarts();

    /// <summary>Kinds of the tokens that are one byte whatever follows.</summary>
    private static readonly TokenKind[] Singles = MakeSingles();

    public static ReadOnlySpan<byte> Flags => Continues;

    public static bool IsIdentifierPart(byte c) => (Continues[c] & 1) != 0;

    public static ReadOnlySpan<Start> StartClass => Starts;

    public static ReadOnlySpan<TokenKind> SingleByteKind => Singles;

    /// <summary>What a kind becomes right before a closing bracket.</summary>
    public static ReadOnlySpan<TokenKind> BeforeClosing => Trailing;

    public static ReadOnlySpan<TokenKind> Operator => Operators;

    public static ReadOnlySpan<TokenKind> OperatorWithEquals => OperatorsWithEquals;

    private static byte[] MakeContinues()
    {
        var table = new byte[256];
        for (var c = 0; c < 128; c++)
        {
            table[c] = (byte)((char.IsAsciiLetterOrDigit((char)c) || c == '_' ? 1 : 0) | ("+-&|<>^".Contains((char)c) ? 2 : 0));
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
                '(' or '[' or '{' or ',' or ';' or '~' => Start.Single,
                ')' or ']' or '}' => Start.Closing,
                '+' or '-' or '*' or '%' or '^' or '<' or '>' or '=' or '!' or '&' or '|' or ':' => Start.Operator,
                >= 0x80 => Start.NonAscii,
                _ when char.IsAsciiLetter((char)c) => Start.Letter,
                _ when char.IsAsciiDigit((char)c) => Start.Digit,
                _ => Start.Illegal,
            };
        }

        return table;
    }

    private static TokenKind[] MakeTrailing()
    {
        var table = new TokenKind[256];
        for (var kind = 0; kind < 256; kind++)
        {
            table[kind] = (TokenKind)kind switch
            {
                TokenKind.Comma => ContextualKind.TrailingComma,
                TokenKind.Semicolon => ContextualKind.TrailingSemicolon,
                _ => (TokenKind)kind,
            };
        }

        return table;
    }

    private static TokenKind[] MakeOperators()
    {
        var table = new TokenKind[256];
        foreach (var kind in Enum.GetValues<TokenKind>())
        {
            if (TokenFacts.Text(kind) is [var only] && table[only] == default)
            {
                table[only] = kind;
            }
        }

        return table;
    }

    private static TokenKind[] MakeOperatorsWithEquals()
    {
        var table = new TokenKind[256];
        foreach (var kind in Enum.GetValues<TokenKind>())
        {
            if (TokenFacts.Text(kind) is [var first, '='])
            {
                table[first] = kind;
            }
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
