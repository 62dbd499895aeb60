namespace GoAnalysis.Syntax.Tests;

/// <summary>What holds for every tree, whatever it was made from.</summary>
internal static class TreeInvariants
{
    public static void Check(GoSyntaxTree tree)
    {
        CheckTokens(tree);
        Assert.Equal(SyntaxKind.SourceFile, tree.Root.Kind);
        Assert.Equal(0, tree.Root.FirstToken);
        Assert.Equal(tree.TokenCount, tree.Root.EndToken);
        var nodes = tree.NodeData;
        Assert.Equal(nodes.Length, nodes[0].SubtreeEnd);
        for (var i = 0; i < nodes.Length; i++)
        {
            CheckChildren(nodes, i);
        }
    }

    /// <summary>Tokens and comments stand in order, and between them there is only what Go skips: the source is there to the last byte.</summary>
    private static void CheckTokens(GoSyntaxTree tree)
    {
        var source = tree.Source.Span;
        var (at, comment) = (0, 0);
        for (var i = 0; i < tree.TokenCount; i++)
        {
            var span = tree.Token(i).Span;
            while (comment < tree.CommentCount && tree.Comment(comment).Start < span.Start)
            {
                CheckBlank(source, at, tree.Comment(comment).Start);
                at = tree.Comment(comment++).End;
            }

            // A semicolon that Go inserts before a comment stands at the comment's first byte.
            CheckBlank(source, at, span.Start);
            at = Math.Max(at, span.End);
        }

        Assert.Equal(TokenKind.EndOfFile, tree.Token(tree.TokenCount - 1).Kind);
        Assert.Equal(source.Length, tree.Token(tree.TokenCount - 1).Span.End);
    }

    private static void CheckBlank(ReadOnlySpan<byte> source, int from, int to)
    {
        Assert.True(from <= to, $"tokens overlap at {from}");
        var gap = source[from..to];
        gap = from == 0 && gap.StartsWith("\uFEFF"u8) ? gap[3..] : gap;
        Assert.True(gap.IndexOfAnyExcept(" \t\r\n"u8) < 0, $"bytes {from} to {to} are lost");
    }

    private static void CheckChildren(NodeData[] nodes, int parent)
    {
        Assert.NotEqual(SyntaxKind.None, nodes[parent].Kind);
        Assert.True(nodes[parent].FirstToken < nodes[parent].EndToken, $"node {parent} has no token");
        var end = nodes[parent].FirstToken;
        var child = parent + 1;
        while (child < nodes[parent].SubtreeEnd)
        {
            Assert.True(nodes[child].FirstToken >= end, $"node {child} ({nodes[child].Kind}) overlaps what stands before it");
            end = nodes[child].EndToken;
            Assert.True(end <= nodes[parent].EndToken, $"node {child} ({nodes[child].Kind}) reaches out of its parent {nodes[parent].Kind}");
            Assert.True(nodes[child].SubtreeEnd > child && nodes[child].SubtreeEnd <= nodes[parent].SubtreeEnd, $"node {child} has a bad end");
            child = nodes[child].SubtreeEnd;
        }
    }
}
