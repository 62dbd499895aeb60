using static GoAnalysis.Syntax.Fuzz.ViolationException;

namespace GoAnalysis.Syntax.Fuzz;

/// <summary>What holds for the arrays of every tree, whatever it was made from.</summary>
internal static class TreeCheck
{
    public static void Run(GoSyntaxTree tree)
    {
        CheckTokens(tree);
        Require(tree.Root.Kind == SyntaxKind.SourceFile, $"the root is a {tree.Root.Kind}");
        Require(tree.Root.FirstToken == 0 && tree.Root.EndToken == tree.TokenCount, $"the file is not all of its tokens");
        var nodes = tree.NodeData;
        Require(nodes[0].SubtreeEnd == nodes.Length, $"the file does not hold all nodes");
        for (var i = 0; i < nodes.Length; i++)
        {
            CheckChildren(nodes, i);
        }

        CheckDiagnostics(tree);
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
                Require(trivia.Span.Start == at && trivia.Span.Length > 0, $"trivia at {trivia.Span.Start} instead of {at}");
                CheckTrivia(trivia);
                comments += trivia.IsComment ? 1 : 0;
                at = trivia.Span.End;
            }

            Require(token.Span.Start == at, $"token {i} at {token.Span.Start} instead of {at}");
            Require(token.Span.Length > 0 || token.Kind is TokenKind.Semicolon or TokenKind.EndOfFile, $"token {i} is empty");
            at = token.Span.End;
        }

        Require(comments == tree.CommentCount, $"{tree.CommentCount} comments, of which {comments} stand before a token");
        Require(tree.Token(tree.TokenCount - 1).Kind == TokenKind.EndOfFile && at == tree.Source.Length, $"the tokens end at {at}");
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
        Require(isRight, $"{trivia.Kind} at {trivia.Span.Start}");
    }

    private static void CheckChildren(NodeData[] nodes, int parent)
    {
        Require(nodes[parent].Kind != SyntaxKind.None, $"node {parent} has no kind");
        Require(nodes[parent].FirstToken < nodes[parent].EndToken, $"node {parent} has no token");
        var end = nodes[parent].FirstToken;
        var child = parent + 1;
        while (child < nodes[parent].SubtreeEnd)
        {
            Require(nodes[child].FirstToken >= end, $"node {child} ({nodes[child].Kind}) overlaps what stands before it");
            end = nodes[child].EndToken;
            Require(end <= nodes[parent].EndToken, $"node {child} ({nodes[child].Kind}) reaches out of its parent {nodes[parent].Kind}");
            Require(nodes[child].SubtreeEnd > child && nodes[child].SubtreeEnd <= nodes[parent].SubtreeEnd, $"node {child} has a bad end");
            child = nodes[child].SubtreeEnd;
        }
    }

    /// <summary>Diagnostics stand in order, one a line, inside the source, and every one has a text.</summary>
    private static void CheckDiagnostics(GoSyntaxTree tree)
    {
        var line = 0;
        foreach (var diagnostic in tree.Diagnostics)
        {
            Require(diagnostic.ByteOffset >= 0 && diagnostic.ByteOffset <= tree.Source.Length, $"a diagnostic stands at {diagnostic.ByteOffset}");
            Require(diagnostic.Message.Length > 0, $"{diagnostic.Code} has no text");
            var position = tree.GetPosition(diagnostic.ByteOffset);
            Require(position.Line > line, $"two diagnostics on line {line}, or out of order");
            line = position.Line;
        }
    }
}
