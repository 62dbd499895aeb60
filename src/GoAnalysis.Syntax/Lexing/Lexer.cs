using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;
using Start = GoAnalysis.Syntax.CharacterTable.Start;

namespace GoAnalysis.Syntax;

/// <summary>
/// Go's lexer over UTF-8 bytes, https://go.dev/ref/spec#Lexical_elements. Offsets are bytes, as in go/token. Any bytes
/// give tokens: what starts none becomes <see cref="TokenKind.Illegal"/> with an error.
/// </summary>
/// <remarks>
/// One pass, one dispatch a token on the class of its first byte. What a token spans is found 16 bytes at a time wherever
/// it can be long, because the end of a byte-wise loop is a branch that is mispredicted once a token. The source is copied
/// in front of some zeros: a zero ends every run, so that no loop has a bound, and every load may reach over the end.
/// Encoding is checked beforehand over the whole source, so that nothing here looks at it again.
/// Automatic semicolons carry the offset that go/scanner gives them: that of the line end, or of the first comment
/// after the token when only comments stand between it and the line end.
/// </remarks>
internal sealed unsafe partial class Lexer
{
    /// <summary>Bytes behind the source that can be read, all zero.</summary>
    public const int Padding = 64;

    private readonly TokenBuffer buffer;
    private byte* begin;
    private byte* end;
    private byte* position;
    private TokenData[] tokens;
    private int count;
    private int lastError = -1;

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
        buffer.Reserve((source.Length / 3) + 64);
        fixed (byte* begin = buffer.CopyPadded(source, Padding))
        {
            var lexer = new Lexer(buffer) { begin = begin, position = begin, end = begin + source.Length };
            lexer.CheckEncoding(source);
            lexer.lastError = -1;
            lexer.Run();
            buffer.Tokens = lexer.tokens;
            buffer.Count = lexer.count;
            for (var i = 0; i < TokenBuffer.StopTokens; i++)
            {
                buffer.Tokens[buffer.Count + i] = new TokenData(ContextualKind.Stop, source.Length, 0);
            }
        }
    }

    private void Run()
    {
        var p = position;
        if (p[0] == 0xEF && p[1] == 0xBB && p[2] == 0xBF)
        {
            p += 3;
        }

        ref var startClass = ref MemoryMarshal.GetReference(CharacterTable.StartClass);
        var items = tokens;
        var next = 0;
        var endsStatement = false;
        while (true)
        {
            // A turn appends two tokens at most; behind the last one there is room for what ends the array.
            if (next + 2 + TokenBuffer.StopTokens > items.Length)
            {
                items = Grow();
            }

            if (*p == ' ')
            {
                p++;
            }

            var start = p;
            TokenKind kind;
            switch (Unsafe.Add(ref startClass, *p))
            {
                case Start.Blank:
                    do
                    {
                        p++;
                    }
                    while (Unsafe.Add(ref startClass, *p) == Start.Blank);

                    continue;

                case Start.NewLine:
                    items[next] = new TokenData(TokenKind.Semicolon, (int)(p - begin), 0);
                    next += endsStatement ? 1 : 0;
                    endsStatement = false;
                    p = SkipTabs(p + 1);
                    continue;

                case Start.Letter:
                    p = SkipIdentifierPart(p);
                    // What is not ASCII behind a word mostly goes on with it, but a mark or a stray byte ends a keyword too.
                    if (*p < 0x80 || SkipUnicodeIdentifier(p, isFirst: false) == p)
                    {
                        kind = KeywordTable.Lookup(start, (int)(p - start));
                        if (kind != TokenKind.Identifier)
                        {
                            if (kind == TokenKind.If && next > 0 && items[next - 1].Kind == TokenKind.Else)
                            {
                                items[next - 1].Kind = ContextualKind.ElseIf;
                            }

                            items[next++] = new TokenData(kind, (int)(start - begin), (int)(p - start));
                            endsStatement = kind is TokenKind.Break or TokenKind.Continue or TokenKind.Fallthrough or TokenKind.Return;
                            continue;
                        }
                    }
                    else
                    {
                        p = SkipUnicodeIdentifier(p, isFirst: false);
                    }

                    kind = TokenKind.Identifier;
                    endsStatement = true;
                    break;

                case Start.Single:
                    kind = Unsafe.Add(ref MemoryMarshal.GetReference(CharacterTable.SingleByteKind), *p);
                    items[next++] = new TokenData(kind, (int)(p - begin), 1);
                    p++;
                    endsStatement = false;
                    continue;

                case Start.Closing:
                    if (next > 0)
                    {
                        // A separator right before a closing bracket ends a list rather than separating its elements.
                        ref var previous = ref items[next - 1].Kind;
                        previous = Unsafe.Add(ref MemoryMarshal.GetReference(CharacterTable.BeforeClosing), (int)previous);
                    }

                    kind = Unsafe.Add(ref MemoryMarshal.GetReference(CharacterTable.SingleByteKind), *p);
                    items[next++] = new TokenData(kind, (int)(p - begin), 1);
                    p++;
                    endsStatement = true;
                    continue;

                case Start.Period:
                    if ((uint)(p[1] - '0') <= 9)
                    {
                        goto case Start.Digit;
                    }

                    kind = p[1] == '.' && p[2] == '.' ? TokenKind.Ellipsis : TokenKind.Period;
                    p += kind == TokenKind.Ellipsis ? 3 : 1;
                    endsStatement = false;
                    break;

                case Start.Slash:
                    if (p[1] is (byte)'/' or (byte)'*')
                    {
                        var endsLine = false;
                        p = endsStatement ? SkipCommentsAfterStatement(p, out endsLine) : SkipComment(p);
                        if (endsLine)
                        {
                            items[next++] = new TokenData(TokenKind.Semicolon, (int)(start - begin), 0);
                        }

                        endsStatement = false;
                        continue;
                    }

                    goto case Start.Operator;

                case Start.Operator:
                    if (p[1] == '=')
                    {
                        kind = Unsafe.Add(ref MemoryMarshal.GetReference(CharacterTable.OperatorWithEquals), *p);
                        p += 2;
                        endsStatement = false;
                    }
                    else if ((Unsafe.Add(ref MemoryMarshal.GetReference(CharacterTable.Flags), p[1]) & 2) == 0)
                    {
                        kind = Unsafe.Add(ref MemoryMarshal.GetReference(CharacterTable.Operator), *p);
                        p++;
                        endsStatement = false;
                    }
                    else
                    {
                        position = p;
                        kind = ReadOperator(afterChan: next > 0 && items[next - 1].Kind == TokenKind.Chan);
                        p = position;
                        endsStatement = kind is TokenKind.Increment or TokenKind.Decrement;
                    }

                    items[next++] = new TokenData(kind, (int)(start - begin), (int)(p - start));
                    continue;

                case Start.Digit:
                    position = p;
                    kind = ReadNumber();
                    p = position;
                    endsStatement = true;
                    break;

                case Start.DoubleQuote:
                    p = SkipPlainString(p + 1);
                    if (*p == '"')
                    {
                        p++;
                    }
                    else
                    {
                        position = p;
                        ReadString((int)(start - begin));
                        p = position;
                    }

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
                    if (p >= end)
                    {
                        if (endsStatement)
                        {
                            items[next++] = new TokenData(TokenKind.Semicolon, (int)(end - begin), 0);
                        }

                        items[next++] = new TokenData(TokenKind.EndOfFile, (int)(end - begin), 0);
                        count = next;
                        return;
                    }

                    // An illegal character leaves open whether a line end ends the statement, as in go/scanner.
                    position = p;
                    ReadIllegal();
                    p = position;
                    kind = TokenKind.Illegal;
                    break;
            }

            var length = (int)(p - start);
            if (length >= TokenData.LongLength)
            {
                length = RecordLongLength((int)(start - begin), length);
            }

            items[next++] = new TokenData(kind, (int)(start - begin), length);
        }
    }

    /// <summary>Behind the ASCII letters, digits and underscores from here on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* SkipIdentifierPart(byte* p)
    {
        while (true)
        {
            var bytes = Vector128.Load(p);
            var letters = Vector128.LessThan((bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
            var digits = Vector128.LessThan(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
            var parts = letters | digits | Vector128.Equals(bytes, Vector128.Create((byte)'_'));
            var others = ~parts.ExtractMostSignificantBits() & 0xFFFF;
            if (others != 0)
            {
                return p + BitOperations.TrailingZeroCount(others);
            }

            p += Vector128<byte>.Count;
        }
    }

    /// <summary>Behind the tabs from here on: what most lines start with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* SkipTabs(byte* p)
    {
        while (true)
        {
            var others = ~Vector128.Equals(Vector128.Load(p), Vector128.Create((byte)'\t')).ExtractMostSignificantBits() & 0xFFFF;
            if (others != 0)
            {
                return p + BitOperations.TrailingZeroCount(others);
            }

            p += Vector128<byte>.Count;
        }
    }

    /// <summary>At the first quote, backslash, line feed or zero from here on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* SkipPlainString(byte* p)
    {
        while (true)
        {
            var bytes = Vector128.Load(p);
            var stops = Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\n')) | Vector128.Equals(bytes, Vector128<byte>.Zero);
            var mask = stops.ExtractMostSignificantBits();
            if (mask != 0)
            {
                return p + BitOperations.TrailingZeroCount(mask);
            }

            p += Vector128<byte>.Count;
        }
    }

    private void Report(int byteOffset, SyntaxErrorCode code, string argument = "", string argument2 = "") =>
        buffer.ErrorOfLine(new ReadOnlySpan<byte>(begin, (int)(end - begin)), ref lastError, new SyntaxDiagnostic(byteOffset, code, argument, argument2));

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
            Report(at, SyntaxErrorCode.IllegalNul);
            var next = source[(at + 1)..].IndexOf((byte)0);
            at = next < 0 ? -1 : at + 1 + next;
        }

        lastError = -1;
        if (Ascii.IsValid(source))
        {
            return;
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
                    Report(at, SyntaxErrorCode.IllegalEncoding);
                }

                at += width;
            }
        }

        lastError = -1;
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        for (var from = 1; from < source.Length;)
        {
            var at = source[from..].IndexOf(mark);
            if (at < 0)
            {
                break;
            }

            Report(from + at, SyntaxErrorCode.IllegalByteOrderMark);
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
                if (!CharacterTable.IsIdentifierPart(*p))
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
            Report(offset, SyntaxErrorCode.IllegalCharacter, SyntaxDiagnostic.Show(codePoint < 0 ? 0xFFFD : codePoint));
        }

        position += width;
    }
}
