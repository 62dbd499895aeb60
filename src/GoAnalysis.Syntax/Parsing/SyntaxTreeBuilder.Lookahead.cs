namespace GoAnalysis.Syntax.Parsing;

/// <content>
/// What must be known of tokens as types: whether brackets behind a type's name open type parameters, which go/parser
/// decides on a whole expression (Go 1.19, func extractName and isTypeElem), and whether the case of a type switch is a type.
/// The extents are exact for what the parser accepts; of anything else it reports the error itself.
/// </content>
internal abstract partial class SyntaxTreeBuilder
{
    private int lookaheadDepth;

    /// <summary>
    /// Decides <c>[P *…</c> and <c>[P (…</c>, which begin a length as well: type parameters if it can be split into a name
    /// and a union of types, and a comma follows or one of the terms is nothing else than a type.
    /// </summary>
    /// <param name="at">Index of the token behind the name.</param>
    private bool IsConstraint(int at)
    {
        bool isElement;
        if (SpeltAt(at) == TokenKind.Star)
        {
            at++;
            isElement = SkipUnary(ref at);
        }
        else if (!SkipOnlyArgument(ref at, out isElement))
        {
            return false;
        }

        while (TokenFacts.BinaryPrecedence(KindAt(at)) > 0)
        {
            if (KindAt(at) != TokenKind.Or)
            {
                return false;
            }

            do
            {
                at++;
                isElement |= SkipUnary(ref at);
            }
            while (TokenFacts.BinaryPrecedence(KindAt(at)) == TokenFacts.BinaryPrecedence(TokenKind.Star));
        }

        return isElement || SpeltAt(at) == TokenKind.Comma;
    }

    /// <summary>Skips <c>(x)</c> or <c>(x,)</c>; false if there is no or another argument, <c>...</c>, or a suffix.</summary>
    private bool SkipOnlyArgument(ref int at, out bool isElement)
    {
        at++;
        isElement = false;
        if (SpeltAt(at) == TokenKind.RightParen)
        {
            return false;
        }

        isElement = SkipBinary(ref at);
        if (SpeltAt(at) == TokenKind.Comma)
        {
            at++;
        }

        return SpeltAt(at++) == TokenKind.RightParen
            && SpeltAt(at) is not (TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.Period or TokenKind.LeftBrace);
    }

    /// <summary>Skips an expression and says whether one of its operands is nothing else than a type.</summary>
    private bool SkipBinary(ref int at)
    {
        var isElement = SkipUnary(ref at);
        while (TokenFacts.BinaryPrecedence(KindAt(at)) > 0)
        {
            at++;
            isElement |= SkipUnary(ref at);
        }

        return isElement;
    }

    private bool SkipUnary(ref int at)
    {
        var first = SpeltAt(at);
        if (first == TokenKind.Arrow && SpeltAt(at + 1) == TokenKind.Chan)
        {
            return SkipType(ref at) && !SkipSuffixes(ref at);
        }

        var start = at;
        while (SpeltAt(at) is TokenKind.Add or TokenKind.Subtract or TokenKind.Not or TokenKind.Xor or TokenKind.And
            or TokenKind.Tilde or TokenKind.Arrow or TokenKind.Star)
        {
            at++;
        }

        var isPrefixed = at > start;
        var isElement = SkipOperand(ref at) & !SkipSuffixes(ref at);
        return isPrefixed ? first == TokenKind.Tilde : isElement;
    }

    /// <summary>Skips an operand and says whether it is a type literal, in parentheses or not.</summary>
    private bool SkipOperand(ref int at)
    {
        switch (SpeltAt(at))
        {
            case TokenKind.LeftParen:
                if (++lookaheadDepth > maximumDepth)
                {
                    lookaheadDepth--;
                    return false;
                }

                at++;
                var isElement = SkipBinary(ref at);
                lookaheadDepth--;
                return SkipIf(TokenKind.RightParen, ref at) && isElement;
            case TokenKind.LeftBracket or TokenKind.Struct or TokenKind.Interface or TokenKind.Map or TokenKind.Chan or TokenKind.Func:
                return SkipType(ref at);
            case var kind:
                if (TokenFacts.IsOperandLeaf(kind))
                {
                    at++;
                }

                return false;
        }
    }

    /// <summary>Skips calls, indices, selectors, literal values and bodies; says whether there were any.</summary>
    private bool SkipSuffixes(ref int at)
    {
        for (var any = false; ; any = true)
        {
            switch (SpeltAt(at))
            {
                case TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace:
                    SkipBrackets(ref at);
                    break;
                case TokenKind.Period:
                    at++;
                    if (SpeltAt(at) == TokenKind.LeftParen)
                    {
                        SkipBrackets(ref at);
                    }
                    else
                    {
                        SkipIf(TokenKind.Identifier, ref at);
                    }

                    break;
                default:
                    return any;
            }
        }
    }

    /// <summary>Skips a type; false, with the place undefined, if there is none.</summary>
    private bool SkipType(ref int at)
    {
        while (true)
        {
            switch (SpeltAt(at))
            {
                case TokenKind.Identifier:
                    at++;
                    return (!SkipIf(TokenKind.Period, ref at) || SkipIf(TokenKind.Identifier, ref at))
                        && (SpeltAt(at) != TokenKind.LeftBracket || SkipTypeList(TokenKind.RightBracket, ref at));
                case TokenKind.LeftParen:
                    return SkipTypeList(TokenKind.RightParen, ref at);
                case TokenKind.Star:
                    at++;
                    break;
                case TokenKind.LeftBracket:
                    SkipBrackets(ref at);
                    break;
                case TokenKind.Map:
                    at++;
                    SkipBrackets(ref at);
                    break;
                case TokenKind.Chan:
                    at++;
                    SkipIf(TokenKind.Arrow, ref at);
                    break;
                case TokenKind.Arrow when SpeltAt(at + 1) == TokenKind.Chan:
                    at += 2;
                    break;
                case TokenKind.Struct or TokenKind.Interface:
                    at++;
                    return SkipBrackets(ref at);
                case TokenKind.Func:
                    at++;
                    if (!SkipBrackets(ref at) || !StartsResult(SpeltAt(at)))
                    {
                        return true;
                    }

                    if (SpeltAt(at) == TokenKind.LeftParen)
                    {
                        return SkipBrackets(ref at);
                    }

                    break;
                default:
                    return false;
            }
        }
    }

    private static bool StartsResult(TokenKind kind) => kind is TokenKind.LeftParen or TokenKind.Identifier or TokenKind.Star
        or TokenKind.LeftBracket or TokenKind.Map or TokenKind.Chan or TokenKind.Arrow or TokenKind.Struct or TokenKind.Interface
        or TokenKind.Func;

    /// <summary>Skips a type in parentheses, or type arguments.</summary>
    private bool SkipTypeList(TokenKind close, ref int at)
    {
        if (++lookaheadDepth > maximumDepth)
        {
            lookaheadDepth--;
            return false;
        }

        at++;
        var isList = SkipType(ref at);
        while (isList && close == TokenKind.RightBracket && SkipIf(TokenKind.Comma, ref at) && SpeltAt(at) != close)
        {
            isList = SkipType(ref at);
        }

        lookaheadDepth--;
        return isList && SkipIf(close, ref at);
    }

    /// <summary>Skips from an opening bracket to behind its closing one, or to the end; false if there is no bracket.</summary>
    private bool SkipBrackets(ref int at)
    {
        if (BracketStep(KindAt(at)) != 1)
        {
            return false;
        }

        var level = 0;
        do
        {
            level += BracketStep(KindAt(at));
            at++;
        }
        while (level > 0 && KindAt(at) is not (TokenKind.EndOfFile or ContextualKind.Stop));
        return true;
    }

    private bool SkipIf(TokenKind kind, ref int at)
    {
        if (SpeltAt(at) != kind)
        {
            return false;
        }

        at++;
        return true;
    }

    private TokenKind SpeltAt(int tokenIndex) => TokenFacts.Lexical(KindAt(tokenIndex));

    /// <summary>1 for what opens brackets, −1 for what closes them, else 0.</summary>
    private static int BracketStep(TokenKind kind) => TokenFacts.Lexical(kind) switch
    {
        TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace => 1,
        TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace => -1,
        _ => 0,
    };
}
