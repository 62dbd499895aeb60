namespace GoAnalysis.Syntax;

/// <content>Number literals, https://go.dev/ref/spec#Integer_literals and following.</content>
internal sealed unsafe partial class Lexer
{
    [Flags]
    private enum Digits
    {
        None = 0,
        Some = 1,
        Separators = 2,
    }

    private TokenKind ReadNumber()
    {
        // Nearly every number is decimal digits and nothing else.
        var p = position;
        while ((uint)(*p - '0') <= 9)
        {
            p++;
        }

        if ((*position != '0' || p == position + 1) && p > position && *p != '.' && !CharacterTable.IsIdentifierPart(*p))
        {
            position = p;
            return TokenKind.Integer;
        }

        // Most of the rest are hexadecimal digits and nothing else.
        if (*position == '0' && (position[1] | 0x20) == 'x')
        {
            p = position + 2;
            while (DigitValue(*p) < 16)
            {
                p++;
            }

            if (p > position + 2 && *p != '.' && !CharacterTable.IsIdentifierPart(*p))
            {
                position = p;
                return TokenKind.Integer;
            }
        }

        return ReadAnyNumber();
    }

    private TokenKind ReadAnyNumber()
    {
        var start = position;
        var kind = TokenKind.Integer;
        var radix = 10;
        var prefix = '\0'; // '0' for an octal literal without a letter
        var seen = Digits.None;
        byte* invalid = null;

        if (*position != '.')
        {
            if (*position == '0')
            {
                position++;
                (radix, prefix) = (Current | 0x20) switch
                {
                    'x' => (16, 'x'),
                    'o' => (8, 'o'),
                    'b' => (2, 'b'),
                    _ => (8, '0'),
                };
                if (prefix == '0')
                {
                    seen = Digits.Some;
                }
                else
                {
                    position++;
                }
            }

            seen |= SkipDigits(radix, ref invalid);
        }

        if (Current == '.')
        {
            kind = TokenKind.Float;
            if (prefix is 'o' or 'b')
            {
                Report(Offset, SyntaxErrorCode.InvalidRadixPoint, LiteralName(prefix));
            }

            position++;
            seen |= SkipDigits(radix, ref invalid);
        }

        if ((seen & Digits.Some) == 0)
        {
            Report(Offset, SyntaxErrorCode.NoDigits, LiteralName(prefix));
        }

        seen |= ReadExponent(prefix, ref kind);
        if (Current == 'i')
        {
            kind = TokenKind.Imaginary;
            position++;
        }

        if (kind == TokenKind.Integer && invalid is not null)
        {
            Report((int)(invalid - begin), SyntaxErrorCode.InvalidDigit, ((char)*invalid).ToString(), LiteralName(prefix));
        }

        if ((seen & Digits.Separators) != 0)
        {
            CheckSeparators(start);
        }

        return kind;
    }

    private Digits ReadExponent(char prefix, ref TokenKind kind)
    {
        var letter = Current | 0x20;
        if (letter is not ('e' or 'p') || Current == EndOfSource)
        {
            if (prefix == 'x' && kind == TokenKind.Float)
            {
                Report(Offset, SyntaxErrorCode.HexadecimalNeedsExponent);
            }

            return Digits.None;
        }

        if (letter == 'e' && prefix is not ('\0' or '0'))
        {
            Report(Offset, SyntaxErrorCode.ExponentNeedsDecimal, ((char)*position).ToString());
        }
        else if (letter == 'p' && prefix != 'x')
        {
            Report(Offset, SyntaxErrorCode.ExponentNeedsHexadecimal, ((char)*position).ToString());
        }

        position++;
        kind = TokenKind.Float;
        if (Current is '+' or '-')
        {
            position++;
        }

        byte* invalid = null;
        var seen = SkipDigits(10, ref invalid);
        if ((seen & Digits.Some) == 0)
        {
            Report(Offset, SyntaxErrorCode.ExponentWithoutDigits);
        }

        return seen;
    }

    /// <summary>Steps over digits and separators. Up to base 10 every decimal digit is taken, the first too large one noted.</summary>
    private Digits SkipDigits(int radix, ref byte* invalid)
    {
        var seen = Digits.None;
        for (; position < end; position++)
        {
            var c = *position;
            if (c == '_')
            {
                seen |= Digits.Separators;
                continue;
            }

            var digit = DigitValue(c);
            if (digit >= (radix <= 10 ? 10 : 16))
            {
                break;
            }

            seen |= Digits.Some;
            if (digit >= radix && invalid is null)
            {
                invalid = position;
            }
        }

        return seen;
    }

    /// <summary>Reports the first <c>_</c> that does not stand between two digits; a base prefix counts as a digit.</summary>
    private void CheckSeparators(byte* start)
    {
        var p = start;
        var afterDigit = false;
        var hexadecimal = false;
        if (position - start >= 2 && *start == '0' && (start[1] | 0x20) is 'x' or 'o' or 'b')
        {
            hexadecimal = (start[1] | 0x20) == 'x';
            afterDigit = true;
            p += 2;
        }

        var afterSeparator = false;
        for (; p < position; p++)
        {
            var isDigit = DigitValue(*p) < (hexadecimal ? 16 : 10);
            if (*p == '_')
            {
                if (!afterDigit)
                {
                    break;
                }

                afterSeparator = true;
                afterDigit = false;
                continue;
            }

            if (afterSeparator && !isDigit)
            {
                p--;
                break;
            }

            afterDigit = isDigit;
            afterSeparator = false;
        }

        if (p < position)
        {
            Report((int)(p - begin), SyntaxErrorCode.MisplacedSeparator);
        }
        else if (afterSeparator)
        {
            Report((int)(position - 1 - begin), SyntaxErrorCode.MisplacedSeparator);
        }
    }

    private static string LiteralName(char prefix) => prefix switch
    {
        'x' => "hexadecimal literal",
        'o' or '0' => "octal literal",
        'b' => "binary literal",
        _ => "decimal literal",
    };
}
