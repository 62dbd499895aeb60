namespace GoAnalysis.Syntax.Parsing;

/// <summary>Lexes of a source its package clause and imports, and little more: a prefix that grows until it holds them.</summary>
internal static class ImportSection
{
    /// <summary>The imports of 99 in 100 files of Go's own source end within this many bytes.</summary>
    private const int FirstPrefix = 4096;

    /// <summary>Fills an empty buffer; its end of file stands where the imports end.</summary>
    /// <param name="source">The whole file.</param>
    /// <param name="buffer">An empty buffer.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static void Lex(ReadOnlySpan<byte> source, TokenBuffer buffer, CancellationToken cancellationToken)
    {
        for (long length = FirstPrefix; ; length *= 2)
        {
            var isWhole = length >= source.Length;
            var prefix = isWhole ? source : source[..(int)length];
            Lexer.Lex(prefix, buffer, cancellationToken);
            var end = FindEnd(buffer, isWhole ? int.MaxValue : prefix.Length);
            if (end >= 0)
            {
                Cut(buffer, end);
                return;
            }

            buffer.Clear();
        }
    }

    /// <summary>
    /// The first token that is no part of the imports; −1 if the prefix is too short. A keyword that starts another
    /// declaration ends them even inside an unclosed group.
    /// </summary>
    private static int FindEnd(TokenBuffer buffer, int prefixLength)
    {
        var (level, atDeclaration) = (0, false);
        for (var i = 0; i < buffer.Count; i++)
        {
            // What touches the end of the prefix may go on behind it.
            if (buffer.End(i) >= prefixLength)
            {
                return -1;
            }

            switch (buffer.Tokens[i].Kind)
            {
                case TokenKind.EndOfFile or TokenKind.Const or TokenKind.Type or TokenKind.Var or TokenKind.Func:
                    return i;
                case not TokenKind.Import when atDeclaration:
                    return i;
                case TokenKind.LeftParen:
                    level++;
                    break;
                case TokenKind.RightParen:
                    level = Math.Max(0, level - 1);
                    break;
                case TokenKind.Semicolon or ContextualKind.TrailingSemicolon when level == 0:
                    atDeclaration = true;
                    continue;
                default:
                    break;
            }

            atDeclaration = false;
        }

        return -1;
    }

    private static void Cut(TokenBuffer buffer, int end)
    {
        var start = buffer.Tokens[end].Start;
        if (buffer.Tokens[end].Kind != TokenKind.EndOfFile)
        {
            buffer.Errors.RemoveAll(error => error.ByteOffset >= start);
        }

        if (end > 0 && buffer.Tokens[end - 1].Kind == ContextualKind.TrailingSemicolon)
        {
            // The bracket that made it one is cut off.
            buffer.Tokens[end - 1].Kind = TokenKind.Semicolon;
        }

        buffer.Tokens[end] = new TokenData(TokenKind.EndOfFile, start, 0);
        buffer.Count = end + 1;
        buffer.Tokens.AsSpan(end + 1, TokenBuffer.StopTokens).Fill(new TokenData(ContextualKind.Stop, start, 0));
        while (buffer.CommentCount > 0 && buffer.Comments[buffer.CommentCount - 1].Start >= start)
        {
            buffer.CommentCount--;
        }
    }
}
