namespace GoAnalysis.Syntax.Parsing;

/// <summary>Takes what was not parsed out of the tokens, so that nobody who walks over them has to know.</summary>
internal static class SkippedSource
{
    /// <summary>Moves the end of file from behind the imports to where the source ends.</summary>
    /// <param name="buffer">Tokens of the imports.</param>
    /// <param name="sourceLength">Length of the whole source in bytes.</param>
    /// <returns>What lies between.</returns>
    public static TextSpan[] AfterImports(TokenBuffer buffer, int sourceLength)
    {
        ref var end = ref buffer.Tokens[buffer.Count - 1];
        var from = end.Start;
        end = new TokenData(TokenKind.EndOfFile, sourceLength, 0);
        return from < sourceLength ? [new TextSpan(from, sourceLength - from)] : [];
    }

    /// <summary>Removes the tokens and comments of function bodies, and renumbers the tokens of the nodes.</summary>
    /// <param name="buffer">All tokens.</param>
    /// <param name="nodes">The nodes; none has a token of a body.</param>
    /// <param name="bodies">Ranges of tokens between braces, not empty, in order.</param>
    /// <returns>What stood between the braces.</returns>
    public static TextSpan[] Bodies(TokenBuffer buffer, Span<NodeData> nodes, List<TokenRange> bodies)
    {
        var spans = new TextSpan[bodies.Count];
        var ends = new int[bodies.Count];
        var removedBefore = new int[bodies.Count];
        var (kept, comment, keptComments, removed) = (0, 0, 0, 0);
        for (var i = 0; i <= bodies.Count; i++)
        {
            // What stands between the body before and this one moves to the front.
            var from = i == 0 ? 0 : bodies[i - 1].End;
            var to = i == bodies.Count ? buffer.Count : bodies[i].First;
            buffer.Tokens.AsSpan(from, to - from).CopyTo(buffer.Tokens.AsSpan(kept));
            kept += to - from;
            if (i == bodies.Count)
            {
                break;
            }

            var start = buffer.Tokens[kept - 1].Start + 1;
            spans[i] = new TextSpan(start, buffer.Tokens[bodies[i].End].Start - start);
            removed += bodies[i].End - bodies[i].First;
            (ends[i], removedBefore[i]) = (bodies[i].End, removed);
            for (; comment < buffer.CommentCount && buffer.Comments[comment].Start < spans[i].End; comment++)
            {
                if (buffer.Comments[comment].Start < start)
                {
                    buffer.Comments[keptComments++] = buffer.Comments[comment];
                }
            }
        }

        for (; comment < buffer.CommentCount; comment++)
        {
            buffer.Comments[keptComments++] = buffer.Comments[comment];
        }

        buffer.Count = kept;
        buffer.CommentCount = keptComments;
        foreach (ref var node in nodes)
        {
            node.FirstToken -= RemovedBefore(node.FirstToken);
            node.EndToken -= RemovedBefore(node.EndToken);
        }

        return spans;

        int RemovedBefore(int token)
        {
            // The number of bodies that end at or before the token.
            var count = Array.BinarySearch(ends, token);
            count = count < 0 ? ~count : count + 1;
            return count == 0 ? 0 : removedBefore[count - 1];
        }
    }
}

/// <summary>A range of tokens: index of the first, and behind the last.</summary>
internal readonly record struct TokenRange(int First, int End);
