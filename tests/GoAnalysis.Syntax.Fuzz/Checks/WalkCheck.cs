using static GoAnalysis.Syntax.Fuzz.ViolationException;

namespace GoAnalysis.Syntax.Fuzz;

/// <summary>Walks a tree in every way the library offers, and holds the ways against each other.</summary>
internal static class WalkCheck
{
    private const int Places = 32;

    public static void Run(GoSyntaxTree tree)
    {
        var leaves = CheckChildren(tree);
        CheckDescendants(tree, leaves);
        CheckPlaces(tree);
    }

    /// <summary>Every node is reached once as a child of its parent, in preorder. Returns the number of identifiers and literals.</summary>
    private static int CheckChildren(GoSyntaxTree tree)
    {
        var open = new Stack<(SyntaxNode Node, SyntaxNodeList.Enumerator Children)>();
        open.Push((tree.Root, tree.Root.Children.GetEnumerator()));
        var (reached, leaves) = (1, 0);
        while (open.TryPop(out var top))
        {
            if (!top.Children.MoveNext())
            {
                continue;
            }

            var child = top.Children.Current;
            open.Push(top);
            Require(child.Parent == top.Node, $"the parent of {child.Kind} at {child.Start} is {child.Parent.Kind}, not {top.Node.Kind}");
            Require(child.Start <= child.End && child.Text.Length == child.Span.Length, $"{child.Kind} at {child.Start} has no text");
            if (child.IsLeaf)
            {
                leaves += child.Kind == SyntaxKind.EmptyStatement ? 0 : 1;
                continue;
            }

            Require(child.Index == reached++, $"{child.Kind} at {child.Start} is not reached in preorder");
            open.Push((child, child.Children.GetEnumerator()));
        }

        Require(reached == tree.NodeCount, $"{reached} of {tree.NodeCount} nodes are reached");
        return leaves;
    }

    private static void CheckDescendants(GoSyntaxTree tree, int leaves)
    {
        var nodes = 1;
        foreach (var kind in Enum.GetValues<SyntaxKind>())
        {
            var count = kind == SyntaxKind.EmptyStatement ? 0 : tree.Root.Descendants(kind).Count;
            if (kind is SyntaxKind.Identifier or SyntaxKind.BasicLiteral)
            {
                leaves -= count;
            }
            else
            {
                nodes += count;
                Require(kind == SyntaxKind.SourceFile || count > 0 == tree.Kinds.Contains(kind), $"the mask of kinds is wrong about {kind}");
            }
        }

        Require(nodes == tree.NodeCount, $"{nodes} of {tree.NodeCount} nodes are descendants");
        Require(leaves == 0, $"{leaves} leaves are no descendants");
    }

    /// <summary>What is found at some offsets lies there.</summary>
    private static void CheckPlaces(GoSyntaxTree tree)
    {
        var length = tree.Source.Length;
        for (var i = 0; i <= Places; i++)
        {
            var offset = (int)((long)length * i / Places);
            var position = tree.GetPosition(offset);
            Require(tree.Lines.GetStart(position.Line) + position.Column - 1 == offset, $"offset {offset} is not line {position.Line}, column {position.Column}");
            var token = tree.FindToken(offset);
            Require(token.Span.End > offset || token.Kind == TokenKind.EndOfFile, $"the token found at {offset} ends at {token.Span.End}");
            var node = tree.FindNode(token.Span);
            Require(node.Span.Contains(token.Span) || node == tree.Root, $"the node found for the token at {offset} does not hold it");
        }
    }
}
