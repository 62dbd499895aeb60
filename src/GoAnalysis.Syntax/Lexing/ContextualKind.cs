namespace GoAnalysis.Syntax;

/// <summary>
/// Token kinds that say where a token stands rather than how it is spelt. The lexer gives the trailing separators,
/// <see cref="ChanArrow"/> and <see cref="ElseIf"/>; the parser's retagging gives the rest. <see cref="TokenFacts.Lexical"/>
/// leads back to the spelling.
/// </summary>
internal static class ContextualKind
{
    /// <summary><c>*</c> after an operand.</summary>
    public const TokenKind BinaryStar = (TokenKind)22;

    /// <summary><c>(</c> after an operand.</summary>
    public const TokenKind CallParen = (TokenKind)37;

    /// <summary><c>[</c> after an operand.</summary>
    public const TokenKind IndexBracket = (TokenKind)38;

    /// <summary><c>{</c> of a composite literal with a type.</summary>
    public const TokenKind LiteralBrace = (TokenKind)39;

    /// <summary><c>.</c> after an operand.</summary>
    public const TokenKind SelectorPeriod = (TokenKind)40;

    /// <summary><c>&lt;-</c> after an operand.</summary>
    public const TokenKind SendArrow = (TokenKind)41;

    /// <summary><c>,</c> right before a closing bracket.</summary>
    public const TokenKind TrailingComma = (TokenKind)64;

    /// <summary><c>;</c> right before a closing bracket.</summary>
    public const TokenKind TrailingSemicolon = (TokenKind)65;

    /// <summary><c>[</c> that opens type parameters.</summary>
    public const TokenKind TypeBracket = (TokenKind)68;

    /// <summary><c>{</c> that opens the body of a function literal.</summary>
    public const TokenKind BodyBrace = (TokenKind)69;

    /// <summary><c>&lt;-</c> right after <c>chan</c>.</summary>
    public const TokenKind ChanArrow = (TokenKind)70;

    /// <summary><c>else</c> right before <c>if</c>.</summary>
    public const TokenKind ElseIf = (TokenKind)71;

    /// <summary>What stands behind the end of file: matches nothing, so that a parser that has failed unwinds.</summary>
    public const TokenKind Stop = (TokenKind)255;
}
