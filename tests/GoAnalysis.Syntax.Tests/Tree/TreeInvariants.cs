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

    /// <summary>Tokens and the trivia before them are the source, byte for byte, and each piece is what it says it is.</summary>
    private static void CheckTokens(GoSyntaxTree tree)
    {
        var (at, comments) = (0, 0);
        for (var i = 0; i < tree.TokenCount; i++)
        {
            var token = tree.Token(i);
            foreach (var trivia in token.LeadingTrivia)
            {
                Assert.True(trivia.Span.Start == at && trivia.Span.Length > 0, $"trivia at {trivia.Span.Start} instead of {at}");
                CheckTrivia(trivia);
                comments += trivia.IsComment ? 1 : 0;
                at = trivia.Span.End;
            }

            Assert.True(token.Span.Start == at, $"token at {token.Span.Start} instead of {at}");
            at = token.Span.End;
        }

        Assert.Equal(tree.CommentCount, comments);
        Assert.Equal(TokenKind.EndOfFile, tree.Token(tree.TokenCount - 1).Kind);
        Assert.Equal(tree.Source.Length, at);
    }

    private static void CheckTrivia(SyntaxTrivia trivia)
    {
        var text = trivia.Text;
        var isRight = trivia.Kind switch
        {
            SyntaxTriviaKind.WhiteSpace => text.IndexOfAnyExcept(" \t\r"u8) < 0,
            SyntaxTriviaKind.EndOfLine => text.SequenceEqual("\n"u8) || text.SequenceEqual("\r\n"u8),
            SyntaxTriviaKind.LineComment => text.StartsWith("//"u8) && !text.Contains((byte)'\n'),
            SyntaxTriviaKind.GeneralComment => text.StartsWith("/*"u8),
            SyntaxTriviaKind.ByteOrderMark => text.SequenceEqual("\uFEFF"u8) && trivia.Span.Start == 0,
            _ => trivia.Kind == SyntaxTriviaKind.SkippedText && trivia.Tree.Options.Mode != GoParseMode.Full,
        };
        Assert.True(isRight, $"{trivia.Kind} at {trivia.Span.Start}");
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
