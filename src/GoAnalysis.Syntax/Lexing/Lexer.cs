using System.Runtime.CompilerServices;
using System.Text.Unicode;
using Start = GoAnalysis.Syntax.CharacterTable.Start;

namespace GoAnalysis.Syntax;

/// <summary>
/// Go's lexer over UTF-8 bytes, https://go.dev/ref/spec#Lexical_elements. Offsets are bytes, as in go/token. Any bytes
/// give tokens: what starts none becomes <see cref="TokenKind.Illegal"/> with an error.
/// </summary>
/// <remarks>
/// One pass, one dispatch a token on the class of its first byte. Encoding is checked beforehand over the whole source,
/// where the vectorised validation costs next to nothing, so that no loop here looks at it again.
/// Automatic semicolons carry the offset that go/scanner gives them: that of the line end, or of the first comment
/// after the token when only comments stand between it and the line end.
/// </remarks>
internal sealed unsafe partial class Lexer
{
    private readonly TokenBuffer buffer;
    private byte* begin;
    private byte* end;
    private byte* position;
    private TokenData[] tokens;
    private int count;

    private Lexer(TokenBuffer buffer)
    {
        this.buffer = buffer;
        tokens = buffer.Tokens;
    }

    /// <summary>Fills an empty buffer with the tokens of a source.</summary>
    /// <param name="source">The whole file.</param>
    /// <param name="buffer">An empty buffer.</param>
    public static void Lex(ReadOnlySpan<byte> source, TokenBuffer buffer)
    {
        var expectedTokens = (source.Length / 3) + 16;
        if (buffer.Tokens.Length < expectedTokens)
        {
            buffer.Tokens = new TokenData[expectedTokens];
        }

        fixed (byte* begin = source)
        {
            // An empty span pins to null, which the pointer arithmetic below takes as well as any other address.
            var lexer = new Lexer(buffer) { begin = begin, position = begin, end = begin + source.Length };
            lexer.CheckEncoding(source);
            lexer.Run();
            buffer.Count = lexer.count;
            for (var i = 0; i < TokenBuffer.StopTokens; i++)
            {
                lexer.Append(ContextualKind.Stop, source.Length, 0);
            }

            buffer.Tokens = lexer.tokens;
        }
    }

    private void Run()
    {
        var p = position;
        var stop = end;
        if (stop - p >= 3 && p[0] == 0xEF && p[1] == 0xBB && p[2] == 0xBF)
        {
            p += 3;
        }

        ref var startClass = ref Unsafe.AsRef(in CharacterTable.StartClass[0]);
        ref var identifierPart = ref Unsafe.AsRef(in CharacterTable.IdentifierPart[0]);
        var endsStatement = false;
        byte* firstComment = null;
        while (p < stop)
        {
            var start = p;
            TokenKind kind;
            switch (Unsafe.Add(ref startClass, *p))
            {
                case Start.Blank:
                    do
                    {
                        p++;
                    }
                    while (p < stop && Unsafe.Add(ref startClass, *p) == Start.Blank);

                    continue;

                case Start.NewLine:
                    p++;
                    if (endsStatement)
                    {
                        Append(TokenKind.Semicolon, (int)((firstComment is null ? start : firstComment) - begin), 0);
                        endsStatement = false;
                        firstComment = null;
                    }

                    continue;

                case Start.Letter:
                    do
                    {
                        p++;
                    }
                    while (p < stop && Unsafe.Add(ref identifierPart, *p) != 0);

                    if (p < stop && *p >= 0x80)
                    {
                        p = SkipUnicodeIdentifier(p, isFirst: false);
                    }

                    var length = (int)(p - start);
                    if (length - KeywordTable.MinimumLength <= (uint)(KeywordTable.MaximumLength - KeywordTable.MinimumLength)
                        && *start >= 'b')
                    {
                        kind = KeywordTable.Lookup(start, length);
                        if (kind != TokenKind.Identifier)
                        {
                            AppendKeyword(kind, (int)(start - begin), length);
                            endsStatement = kind is TokenKind.Break or TokenKind.Continue or TokenKind.Fallthrough or TokenKind.Return;
                            firstComment = null;
                            continue;
                        }
                    }

                    Append(TokenKind.Identifier, (int)(start - begin), length);
                    endsStatement = true;
                    firstComment = null;
                    continue;

                case Start.Single:
                    p++;
                    kind = CharacterTable.SingleByteKind[*start];
                    if (kind is TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace)
                    {
                        RetagTrailingSeparator();
                        endsStatement = true;
                    }
                    else
                    {
                        endsStatement = false;
                    }

                    firstComment = null;
                    Append(kind, (int)(start - begin), 1);
                    continue;

                case Start.Period:
                    if (stop - p > 1 && (uint)(p[1] - '0') <= 9)
                    {
                        goto case Start.Digit;
                    }

                    kind = stop - p > 2 && p[1] == '.' && p[2] == '.' ? TokenKind.Ellipsis : TokenKind.Period;
                    p += kind == TokenKind.Ellipsis ? 3 : 1;
                    endsStatement = false;
                    break;

                case Start.Slash:
                    if (stop - p > 1 && p[1] is (byte)'/' or (byte)'*')
                    {
                        if (endsStatement && firstComment is null)
                        {
                            firstComment = p;
                        }

                        p = p[1] == '/' ? SkipLineComment(p) : SkipGeneralComment(p);
                        buffer.AddComment((int)(start - begin), (int)(p - begin));
                        if (endsStatement && start[1] == '*' && new ReadOnlySpan<byte>(start, (int)(p - start)).Contains((byte)'\n'))
                        {
                            Append(TokenKind.Semicolon, (int)(firstComment - begin), 0);
                            endsStatement = false;
                            firstComment = null;
                        }

                        continue;
                    }

                    goto case Start.Operator;

                case Start.Operator:
                    position = p;
                    kind = ReadOperator();
                    p = position;
                    endsStatement = kind is TokenKind.Increment or TokenKind.Decrement;
                    break;

                case Start.Digit:
                    position = p;
                    kind = ReadNumber();
                    p = position;
                    endsStatement = true;
                    break;

                case Start.DoubleQuote:
                    position = p;
                    ReadString();
                    p = position;
                    kind = TokenKind.String;
                    endsStatement = true;
                    break;

                case Start.SingleQuote:
                    position = p;
                    ReadRune();
                    p = position;
                    kind = TokenKind.Rune;
                    endsStatement = true;
                    break;

                case Start.BackQuote:
                    p = SkipRawString(p);
                    kind = TokenKind.String;
                    endsStatement = true;
                    break;

                case Start.NonAscii:
                    p = SkipUnicodeIdentifier(p, isFirst: true);
                    if (p > start)
                    {
                        kind = TokenKind.Identifier;
                        endsStatement = true;
                        break;
                    }

                    goto default;

                default:
                    // An illegal character leaves open whether a line end ends the statement, as in go/scanner.
                    position = p;
                    ReadIllegal();
                    p = position;
                    kind = TokenKind.Illegal;
                    break;
            }

            firstComment = null;
            Append(kind, (int)(start - begin), (int)(p - start));
        }

        if (endsStatement)
        {
            Append(TokenKind.Semicolon, (int)((firstComment is null ? end : firstComment) - begin), 0);
        }

        Append(TokenKind.EndOfFile, (int)(end - begin), 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(TokenKind kind, int start, int length)
    {
        if (length >= TokenData.LongLength)
        {
            length = RecordLongLength(start, length);
        }

        var items = tokens;
        if ((uint)count >= (uint)items.Length)
        {
            items = Grow();
        }

        items[count++] = new TokenData(kind, start, length);
    }

    private void AppendKeyword(TokenKind kind, int start, int length)
    {
        if (kind == TokenKind.If && count > 0 && tokens[count - 1].Kind == TokenKind.Else)
        {
            tokens[count - 1].Kind = ContextualKind.ElseIf;
        }

        Append(kind, start, length);
    }

    // A separator right before a closing bracket ends a list rather than separating its elements.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void RetagTrailingSeparator()
    {
        if (count == 0)
        {
            return;
        }

        ref var previous = ref tokens[count - 1];
        if (previous.Kind == TokenKind.Comma)
        {
            previous.Kind = ContextualKind.TrailingComma;
        }
        else if (previous.Kind == TokenKind.Semicolon)
        {
            previous.Kind = ContextualKind.TrailingSemicolon;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TokenData[] Grow()
    {
        Array.Resize(ref tokens, tokens.Length * 2);
        return tokens;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int RecordLongLength(int start, int length)
    {
        buffer.LongLengths ??= [];
        buffer.LongLengths[start] = length;
        return TokenData.LongLength;
    }

    /// <summary>Reports what go/scanner reports for each character, wherever it stands: NUL, bad UTF-8, a stray byte order mark.</summary>
    private void CheckEncoding(ReadOnlySpan<byte> source)
    {
        for (var at = source.IndexOf((byte)0); at >= 0;)
        {
            buffer.Error(at, SyntaxErrorCode.IllegalNul);
            var next = source[(at + 1)..].IndexOf((byte)0);
            at = next < 0 ? -1 : at + 1 + next;
        }

        if (!Utf8.IsValid(source))
        {
            for (var at = 0; at < source.Length;)
            {
                var ascii = source[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                if (ascii < 0)
                {
                    break;
                }

                at += ascii;
                var width = GoUtf8.Decode(source[at..], out var codePoint);
                if (codePoint < 0)
                {
                    buffer.Error(at, SyntaxErrorCode.IllegalEncoding);
                }

                at += width;
            }
        }

        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        for (var from = 1; from < source.Length;)
        {
            var at = source[from..].IndexOf(mark);
            if (at < 0)
            {
                break;
            }

            buffer.Error(from + at, SyntaxErrorCode.IllegalByteOrderMark);
            from += at + 3;
        }
    }

    /// <summary>Steps over the letters and digits from a byte that is not ASCII on; stands still where it is neither.</summary>
    private byte* SkipUnicodeIdentifier(byte* p, bool isFirst)
    {
        for (; p < end; isFirst = false)
        {
            if (*p < 0x80)
            {
                if (CharacterTable.IdentifierPart[*p] == 0)
                {
                    break;
                }

                p++;
                continue;
            }

            var width = GoUtf8.Decode(new ReadOnlySpan<byte>(p, (int)Math.Min(4, end - p)), out var codePoint);
            if (codePoint < 0 || !(GoUtf8.IsLetter(codePoint) || (!isFirst && GoUtf8.IsDigit(codePoint))))
            {
                break;
            }

            p += width;
        }

        return p;
    }

    private void ReadIllegal()
    {
        var offset = (int)(position - begin);
        var width = GoUtf8.Decode(new ReadOnlySpan<byte>(position, (int)Math.Min(4, end - position)), out var codePoint);
        if (codePoint != 0xFEFF)
        {
            buffer.Error(offset, SyntaxErrorCode.IllegalCharacter, SyntaxDiagnostic.Show(codePoint < 0 ? 0xFFFD : codePoint));
        }

        position += width;
    }
}
