namespace GoAnalysis.Syntax;

/// <content>What stands between tokens.</content>
public sealed partial class GoSyntaxTree
{
    /// <summary>A comment.</summary>
    /// <param name="index">0-based, in source order, below <see cref="CommentCount"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such comment.</exception>
    public SyntaxTrivia Comment(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, comments.Length);
        var (start, end) = comments[index];
        var kind = Source.Span[start + 1] == '/' ? SyntaxTriviaKind.LineComment : SyntaxTriviaKind.GeneralComment;
        return new SyntaxTrivia(this, kind, new TextSpan(start, end - start));
    }

    /// <summary>
    /// All comments in groups, in source order, as go/ast's <c>File.Comments</c>: a group ends at a token and at an empty line, and
    /// what stands behind a token on its line is a group of its own.
    /// </summary>
    public IEnumerable<CommentGroup> CommentGroups()
    {
        for (var first = 0; first < comments.Length;)
        {
            var following = FindToken(comments[first].Start).Index;
            var isBehindToken = following > 0 && LineOf(TokenStart(following - 1)) == LineOf(comments[first].Start);
            var end = first + 1;
            while (end < comments.Length
                && comments[end].Start < TokenStart(following)
                && LineOf(comments[end].Start) <= LineOf(comments[end - 1].End - 1) + (isBehindToken ? 0 : 1))
            {
                end++;
            }

            yield return new CommentGroup(this, first, end - first);
            first = end;
        }
    }

    internal CommentData[] CommentData => comments;

    /// <summary>The trivia before a token, back to the token before it.</summary>
    internal SyntaxTriviaList TriviaBefore(int token) => new(this, token == 0 ? 0 : TokenEnd(token - 1), TokenStart(token));

    /// <summary>Index of the first comment at or behind an offset.</summary>
    internal int FindComment(int byteOffset)
    {
        var (low, high) = (0, comments.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (comments[middle].Start < byteOffset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The first piece left out that starts at or behind an offset; empty when there is none.</summary>
    internal TextSpan FindSkipped(int byteOffset)
    {
        var (low, high) = (0, skipped.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (skipped[middle].Start < byteOffset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < skipped.Length ? skipped[low] : default;
    }

    /// <summary>
    /// The comments that document what starts with a token: the last group before it, if that ends on the line before and
    /// does not stand behind the token before. The rules are go/parser's (Go 1.19, func next).
    /// </summary>
    internal CommentGroup DocumentationOf(int token)
    {
        var gap = TriviaBefore(token).Span;
        var (first, end) = (FindComment(gap.Start), FindComment(gap.End));
        if (first == end || LineOf(comments[end - 1].End - 1) + 1 != LineOf(gap.End))
        {
            return default;
        }

        if (token > 0 && LineOf(comments[first].Start) == LineOf(TokenStart(token - 1)))
        {
            // What stands behind the token before, on its line, is about that token.
            do
            {
                first++;
            }
            while (first < end && LineOf(comments[first].Start) == LineOf(comments[first - 1].End - 1));
        }

        var start = end;
        while (start > first && (start == end || LineOf(comments[start - 1].End - 1) + 1 >= LineOf(comments[start].Start)))
        {
            start--;
        }

        return start < end ? new CommentGroup(this, start, end - start) : default;
    }

    private int LineOf(int byteOffset) => Lines.GetPosition(byteOffset).Line;
}
