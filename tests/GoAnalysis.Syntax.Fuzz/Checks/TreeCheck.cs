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
            Require(span.Length >= 0 && span.End <= source.Length, $"token {i} ends at {span.End}");
            Require(span.Length > 0 || tree.Token(i).Kind is TokenKind.Semicolon or TokenKind.EndOfFile, $"token {i} is empty");
            at = Math.Max(at, span.End);
        }

        Require(comment == tree.CommentCount, $"a comment stands behind the last token");
        var last = tree.Token(tree.TokenCount - 1);
        Require(last.Kind == TokenKind.EndOfFile && last.Span.End == source.Length, $"the last token is {last.Kind} up to {last.Span.End}");
    }

    private static void CheckBlank(ReadOnlySpan<byte> source, int from, int to)
    {
        Require(from <= to, $"tokens overlap at {from}");
        var gap = source[from..to];
        gap = from == 0 && gap.StartsWith("\uFEFF"u8) ? gap[3..] : gap;
        Require(gap.IndexOfAnyExcept(" \t\r\n"u8) < 0, $"bytes {from} to {to} are lost");
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
