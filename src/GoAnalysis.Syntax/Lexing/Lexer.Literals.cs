namespace GoAnalysis.Syntax;

/// <content>Strings, runes, comments, operators.</content>
internal sealed unsafe partial class Lexer
{
    private const int EndOfSource = -1;

    private int Current => position < end ? *position : EndOfSource;

    private int Offset => (int)(position - begin);

    /// <summary>Steps over a comment that no semicolon depends on.</summary>
    private byte* SkipComment(byte* start)
    {
        var after = start[1] == '/' ? EndOfLine(start) : EndOfGeneralComment(start);
        buffer.AddComment((int)(start - begin), (int)(after - begin));
        return after;
    }

    /// <summary>
    /// Steps over the comments behind a token that can end a statement, and says whether nothing but comments stands before
    /// the line end: then a semicolon belongs to the first of them.
    /// </summary>
    private byte* SkipCommentsAfterStatement(byte* first, out bool endsLine)
    {
        var p = first;
        while (true)
        {
            var comment = p;
            p = SkipComment(p);
            endsLine = comment[1] == '/' || new ReadOnlySpan<byte>(comment, (int)(p - comment)).Contains((byte)'\n');
            if (!endsLine)
            {
                while (*p is (byte)' ' or (byte)'\t' or (byte)'\r')
                {
                    p++;
                }

                if (*p == '/' && p[1] is (byte)'/' or (byte)'*')
                {
                    continue;
                }

                endsLine = *p == '\n' || p >= end;
            }

            return p;
        }
    }

    private byte* EndOfLine(byte* p)
    {
        var length = new ReadOnlySpan<byte>(p, (int)(end - p)).IndexOf((byte)'\n');
        return length < 0 ? end : p + length;
    }

    private byte* EndOfGeneralComment(byte* p)
    {
        var length = new ReadOnlySpan<byte>(p + 2, (int)(end - p) - 2).IndexOf("*/"u8);
        if (length >= 0)
        {
            return p + 2 + length + 2;
        }

        Report((int)(p - begin), SyntaxErrorCode.CommentNotTerminated);
        return end;
    }

    private byte* SkipRawString(byte* p)
    {
        var length = new ReadOnlySpan<byte>(p + 1, (int)(end - p) - 1).IndexOf((byte)'`');
        if (length >= 0)
        {
            return p + 1 + length + 1;
        }

        Report((int)(p - begin), SyntaxErrorCode.RawStringNotTerminated);
        return end;
    }

    /// <summary>Reads the rest of a string from its first byte that is not plain: an escape, a NUL, or what cuts it off.</summary>
    private void ReadString(int start)
    {
        while (true)
        {
            switch (Current)
            {
                case '"':
                    position++;
                    return;
                case '\\':
                    position++;
                    ReadEscape('"');
                    break;
                case '\n' or EndOfSource:
                    Report(start, SyntaxErrorCode.StringNotTerminated);
                    return;
                default:
                    position++;
                    break;
            }

            position = SkipPlainString(position);
        }
    }

    private void ReadRune()
    {
        var start = Offset;
        position++;
        var valid = true;
        var characters = 0;
        while (true)
        {
            var c = Current;
            if (c is '\n' or EndOfSource)
            {
                if (valid)
                {
                    Report(start, SyntaxErrorCode.RuneNotTerminated);
                }

                return;
            }

            position += c < 0x80 ? 1 : GoUtf8.Decode(new ReadOnlySpan<byte>(position, (int)Math.Min(4, end - position)), out _);
            if (c == '\'')
            {
                break;
            }

            characters++;
            if (c == '\\')
            {
                valid &= ReadEscape('\'');
            }
        }

        if (valid && characters != 1)
        {
            Report(start, SyntaxErrorCode.IllegalRune);
        }
    }

    /// <summary>Reads an escape behind its backslash; reports and stops at the first character that does not fit.</summary>
    private bool ReadEscape(int quote)
    {
        var start = Offset;
        int digits, radix;
        uint maximum;
        switch (Current)
        {
            case 'a' or 'b' or 'f' or 'n' or 'r' or 't' or 'v' or '\\':
                position++;
                return true;
            case var c when c == quote:
                position++;
                return true;
            case >= '0' and <= '7':
                (digits, radix, maximum) = (3, 8, 255);
                break;
            case 'x':
                position++;
                (digits, radix, maximum) = (2, 16, 255);
                break;
            case 'u':
                position++;
                (digits, radix, maximum) = (4, 16, 0x10FFFF);
                break;
            case 'U':
                position++;
                (digits, radix, maximum) = (8, 16, 0x10FFFF);
                break;
            case EndOfSource:
                Report(start, SyntaxErrorCode.EscapeNotTerminated);
                return false;
            default:
                Report(start, SyntaxErrorCode.UnknownEscape);
                return false;
        }

        uint value = 0;
        for (; digits > 0; digits--)
        {
            var digit = DigitValue(Current);
            if (digit >= radix)
            {
                ReportEscapeCharacter();
                return false;
            }

            value = (value * (uint)radix) + (uint)digit;
            position++;
        }

        if (value > maximum || value is >= 0xD800 and < 0xE000)
        {
            Report(start, SyntaxErrorCode.InvalidCodePoint);
            return false;
        }

        return true;
    }

    private void ReportEscapeCharacter()
    {
        if (position == end)
        {
            Report(Offset, SyntaxErrorCode.EscapeNotTerminated);
            return;
        }

        GoUtf8.Decode(new ReadOnlySpan<byte>(position, (int)Math.Min(4, end - position)), out var codePoint);
        Report(Offset, SyntaxErrorCode.IllegalCharacterInEscape, SyntaxDiagnostic.Show(codePoint < 0 ? 0xFFFD : codePoint));
    }

    private static int DigitValue(int c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => 16,
    };

    /// <summary>Reads an operator of two bytes or more, or of one that another operator follows.</summary>
    private TokenKind ReadOperator(bool afterChan)
    {
        var first = *position++;
        var second = Current;
        switch (first)
        {
            case (byte)'=':
                return Either('=', TokenKind.Equal, TokenKind.Assign);
            case (byte)':':
                return Either('=', TokenKind.Define, TokenKind.Colon);
            case (byte)'!':
                return Either('=', TokenKind.NotEqual, TokenKind.Not);
            case (byte)'*':
                return Either('=', TokenKind.MultiplyAssign, TokenKind.Star);
            case (byte)'/':
                return Either('=', TokenKind.DivideAssign, TokenKind.Divide);
            case (byte)'%':
                return Either('=', TokenKind.RemainderAssign, TokenKind.Remainder);
            case (byte)'^':
                return Either('=', TokenKind.XorAssign, TokenKind.Xor);
            case (byte)'+':
                return second == '+' ? Take(TokenKind.Increment) : Either('=', TokenKind.AddAssign, TokenKind.Add);
            case (byte)'-':
                return second == '-' ? Take(TokenKind.Decrement) : Either('=', TokenKind.SubtractAssign, TokenKind.Subtract);
            case (byte)'|':
                return second == '|' ? Take(TokenKind.LogicalOr) : Either('=', TokenKind.OrAssign, TokenKind.Or);
            case (byte)'>':
                if (second == '>')
                {
                    position++;
                    return Either('=', TokenKind.ShiftRightAssign, TokenKind.ShiftRight);
                }

                return Either('=', TokenKind.GreaterOrEqual, TokenKind.Greater);
            case (byte)'<':
                switch (second)
                {
                    case '-':
                        position++;
                        return afterChan ? ContextualKind.ChanArrow : TokenKind.Arrow;
                    case '<':
                        position++;
                        return Either('=', TokenKind.ShiftLeftAssign, TokenKind.ShiftLeft);
                    default:
                        return Either('=', TokenKind.LessOrEqual, TokenKind.Less);
                }

            default:
                switch (second)
                {
                    case '&':
                        return Take(TokenKind.LogicalAnd);
                    case '^':
                        position++;
                        return Either('=', TokenKind.AndNotAssign, TokenKind.AndNot);
                    default:
                        return Either('=', TokenKind.AndAssign, TokenKind.And);
                }
        }
    }

    private TokenKind Either(int next, TokenKind withNext, TokenKind without)
    {
        if (Current != next)
        {
            return without;
        }

        position++;
        return withNext;
    }

    private TokenKind Take(TokenKind kind)
    {
        position++;
        return kind;
    }
}
