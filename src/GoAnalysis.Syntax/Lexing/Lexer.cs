using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace GoAnalysis.Syntax;

/// <summary>
/// Go's lexer over UTF-8 bytes, https://go.dev/ref/spec#Lexical_elements. Offsets are bytes, as in go/token. Any bytes
/// give tokens: what starts none becomes <see cref="TokenKind.Illegal"/> with an error.
/// </summary>
/// <remarks>
/// The source is read in blocks of 64 bytes, of each of which two words of bits are made with vector instructions: where
/// parts of identifiers stand and where blanks do. From them follow where tokens start and where identifiers end, so that
/// the loop over a block's tokens has hardly a branch that the text decides: kinds come from tables, what is emitted or
/// not is added rather than tested. A loop with one switch a token took 1.17 times as long on Go's own source, most of it for
/// mispredicted branches. What two bytes do not tell (strings, comments, unusual numbers) is read apart.
/// The source is copied in front of some zeros: a zero ends every run, so that no loop has a bound, and every load may
/// reach over the end. Encoding is checked beforehand over the whole source, so that nothing here looks at it again.
/// Automatic semicolons carry the offset that go/scanner gives them: that of the line end, or of the first comment
/// after the token when only comments stand between it and the line end.
/// </remarks>
internal sealed unsafe partial class Lexer
{
    /// <summary>Bytes behind the source that can be read, all zero.</summary>
    public const int Padding = 128;

    /// <summary>More tokens than a block can give: one a byte, the semicolon and the end behind them, and what ends the array.</summary>
    private const int BlockTokens = Block.Bytes + 2 + TokenBuffer.StopTokens;

    /// <summary>What a comment is that ends no line.</summary>
    private const TokenKind Nothing = (TokenKind)97;

    /// <summary>So many tokens, a few milliseconds' worth, are lexed between two looks at the cancellation token.</summary>
    private const int TokensBetweenChecks = 1 << 18;

    private readonly TokenBuffer buffer;
    private readonly CancellationToken cancellationToken;
    private byte* begin;
    private byte* end;
    private byte* position;
    private TokenData[] tokens;
    private int count;
    private int lastError = -1;

    /// <summary>The block that is being read.</summary>
    private Block block;

    /// <summary>1 where a line end would end a statement, else 0.</summary>
    private uint endsStatement;

    private Lexer(TokenBuffer buffer, CancellationToken cancellationToken)
    {
        this.buffer = buffer;
        this.cancellationToken = cancellationToken;
        tokens = buffer.Tokens;
    }

    /// <summary>Fills an empty buffer with the tokens of a source.</summary>
    /// <param name="source">The whole file.</param>
    /// <param name="buffer">An empty buffer.</param>
    /// <param name="cancellationToken">Ends the work early; the buffer is to be reset then.</param>
    public static void Lex(ReadOnlySpan<byte> source, TokenBuffer buffer, CancellationToken cancellationToken = default)
    {
        buffer.Reserve((source.Length / 3) + 64);
        fixed (byte* begin = buffer.CopyPadded(source, Padding))
        {
            var lexer = new Lexer(buffer, cancellationToken) { begin = begin, position = begin, end = begin + source.Length };
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
        if (begin[0] == 0xEF && begin[1] == 0xBB && begin[2] == 0xBF)
        {
            position += 3;
        }

        block = new Block(position);
        for (var isDone = false; !isDone;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (count + BlockTokens > tokens.Length)
            {
                Array.Resize(ref tokens, tokens.Length * 2);
            }

            fixed (TokenData* items = tokens)
            {
                isDone = ReadTokens(items, Math.Min(count + TokensBetweenChecks, tokens.Length - BlockTokens));
            }
        }
    }

    /// <summary>Reads tokens to the end of the source, or to a limit.</summary>
    /// <param name="items">The array.</param>
    /// <param name="limit">The number of tokens from which on no further block is begun.</param>
    /// <returns>Whether the end was reached.</returns>
    private bool ReadTokens(TokenData* items, int limit)
    {
        while (ReadPlain(items, limit))
        {
            var start = position;
            var startOffset = (int)(start - begin);
            var previous = count > 0 ? items[count - 1].Kind : TokenKind.EndOfFile;
            var kind = ReadSpecial(start, endsStatement != 0, previous);
            switch (kind)
            {
                case CharacterTable.NewLine:
                    items[count++] = new TokenData(TokenKind.Semicolon, startOffset, 0);
                    endsStatement = 0;
                    break;
                case Nothing:
                    endsStatement = 0;
                    break;
                case TokenKind.EndOfFile:
                    items[count] = new TokenData(TokenKind.Semicolon, startOffset, 0);
                    count += (int)endsStatement;
                    items[count++] = new TokenData(TokenKind.EndOfFile, startOffset, 0);
                    return true;
                default:
                    var length = (int)(position - start);
                    if (length >= TokenData.LongLength)
                    {
                        length = RecordLongLength(startOffset, length);
                    }

                    if (kind == TokenKind.If && previous == TokenKind.Else)
                    {
                        items[count - 1].Kind = ContextualKind.ElseIf;
                    }

                    // An illegal character leaves open whether a line end ends the statement, as in go/scanner.
                    endsStatement = kind == TokenKind.Illegal ? endsStatement : (CharacterTable.Traits[(int)kind] >> CharacterTable.EndsStatementShift) & 1;
                    items[count++] = new TokenData(kind, startOffset, length);
                    break;
            }

            block.Resume(position);
        }

        return false;
    }

    /// <summary>
    /// Reads tokens up to one that two bytes do not tell, which is then at <see cref="position"/>, or to the limit. Nothing is called from here, so that all state stays in registers.
    /// </summary>
    /// <param name="items">The array.</param>
    /// <param name="limit">The number of tokens from which on no further block is begun.</param>
    /// <returns>Whether there is such a token.</returns>
    private bool ReadPlain(TokenData* items, int limit)
    {
        var bits = block;
        var p = position;
        var starts = bits.Starts;
        var endsStatement = this.endsStatement;
        var slot = items + count;
        while (slot <= items + limit)
        {
            while (starts != 0)
            {
                var at = BitOperations.TrailingZeroCount(starts);
                p = bits.First + at;
                var length = (uint)BitOperations.TrailingZeroCount(~(bits.Parts >> at));
                uint pair = Unsafe.ReadUnaligned<ushort>(p);
                var traits = KeywordTable.Find(p, pair, length, CharacterTable.Traits[CharacterTable.Pairs[pair]]);
                if ((byte)traits >= (byte)CharacterTable.DecimalNumber)
                {
                    if (!IsPlainNumber(bits, p, at, length, (byte)traits))
                    {
                        bits.Starts = starts;
                        block = bits;
                        position = p;
                        this.endsStatement = endsStatement;
                        count = (int)(slot - items);
                        return true;
                    }

                    traits = CharacterTable.Traits[(int)TokenKind.Integer];
                }

                if (slot != items)
                {
                    ref var previous = ref slot[-1].Kind;
                    previous = (TokenKind)CharacterTable.Retagged[(traits >> CharacterTable.RetagShift) + (uint)previous];
                }

                *slot = new TokenData((traits & CharacterTable.KindAndLength) + (length << 8), (int)(p - begin));

                // A line end is a token only where a statement can end.
                slot += ((traits >> CharacterTable.IsTokenShift) & 1) | endsStatement;
                endsStatement = (traits >> CharacterTable.EndsStatementShift) & 1;
                starts &= starts - 1;
                if ((traits & CharacterTable.IsTwoBytes) != 0)
                {
                    // A branch, so that the next token does not wait for the tables of this one.
                    starts &= ~(2UL << at);
                    p++;
                }
            }

            p = bits.Limit == Block.Bytes && p >= bits.First + Block.Bytes ? p + 1 : bits.First + bits.Limit;
            bits = new Block(p);
            starts = bits.Starts;
            if (bits.Limit == 0)
            {
                break;
            }
        }

        bits.Starts = starts;
        block = bits;
        position = p;
        this.endsStatement = endsStatement;
        count = (int)(slot - items);
        return bits.Limit == 0;
    }

    /// <summary>Whether a number is decimal digits or hexadecimal ones and nothing else, as nearly all are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlainNumber(in Block block, byte* p, int at, uint length, byte entry) => entry switch
    {
        (byte)CharacterTable.DecimalNumber => BitOperations.TrailingZeroCount(~(block.Digits >> at)) == (int)length && p[length] != '.',
        (byte)CharacterTable.HexadecimalNumber =>
            length > 2 && BitOperations.TrailingZeroCount(~(block.Hexadecimals >> at >> 2)) + 2 == (int)length && p[length] != '.',
        _ => false,
    };

    /// <summary>
    /// Reads what the first two bytes do not tell, or what reaches over a block, from a place on; leaves the place behind it
    /// in <see cref="position"/>. A comment is <see cref="CharacterTable.NewLine"/> if it stands for a line end that ends a
    /// statement, else <see cref="Nothing"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private TokenKind ReadSpecial(byte* start, bool endsStatement, TokenKind previous)
    {
        position = start;
        switch (*start)
        {
            case (byte)'"':
                position = SkipPlainString(start + 1);
                if (*position == '"')
                {
                    position++;
                }
                else
                {
                    ReadString((int)(start - begin));
                }

                return TokenKind.String;
            case (byte)'/':
                var endsLine = false;
                position = endsStatement ? SkipCommentsAfterStatement(start, out endsLine) : SkipComment(start);
                return endsLine ? CharacterTable.NewLine : Nothing;
            case (byte)'`':
                position = SkipRawString(start);
                return TokenKind.String;
            case (byte)'\'':
                ReadRune();
                return TokenKind.Rune;
            case (byte)'.' when start[1] == '.':
                var isEllipsis = start[2] == '.';
                position += isEllipsis ? 3 : 1;
                return isEllipsis ? TokenKind.Ellipsis : TokenKind.Period;
            case (byte)'.' or (>= (byte)'0' and <= (byte)'9'):
                return ReadNumber();
            case (byte)'<' or (byte)'>' or (byte)'&':
                return ReadOperator(afterChan: previous == TokenKind.Chan);
            case var c when CharacterTable.IsIdentifierPart(c):
                // What is not ASCII behind a word mostly goes on with it, but a mark or a stray byte ends a keyword too.
                var word = SkipIdentifierPart(start);
                position = *word < 0x80 ? word : SkipUnicodeIdentifier(word, isFirst: false);
                return position == word ? KeywordTable.Lookup(start, (int)(word - start)) : TokenKind.Identifier;
            default:
                if (start >= end)
                {
                    return TokenKind.EndOfFile;
                }

                position = SkipUnicodeIdentifier(start, isFirst: true);
                if (position > start)
                {
                    return TokenKind.Identifier;
                }

                ReadIllegal();
                return TokenKind.Illegal;
        }
    }

    /// <summary>Behind the ASCII letters, digits and underscores from here on.</summary>
    private static byte* SkipIdentifierPart(byte* p)
    {
        while (CharacterTable.IsIdentifierPart(*p))
        {
            p++;
        }

        return p;
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
