namespace GoAnalysis.Syntax.Tests;

public class SyntaxCursorTests
{
    private static readonly GoSyntaxTree Tree = GoSyntaxTree.ParseText("package p; func f(a int) { ; x := g(a, 1);; if x { } }");

    public static TheoryData<string> Files => [.. Goldens.Names("ok")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Preorder_IsTheOrderOfChildrenAndTheirChildren(string name)
    {
        var tree = GoSyntaxTree.Parse(Goldens.Read("ok", name), name);
        var expected = new List<(SyntaxNode, int)>();
        Add(tree.Root, 0);

        var cursor = new SyntaxCursor(tree.Root);
        var actual = new List<(SyntaxNode, int)> { (cursor.Current, cursor.Depth) };
        while (cursor.MoveToNext())
        {
            actual.Add((cursor.Current, cursor.Depth));
        }

        Assert.Equal(expected, actual);

        void Add(SyntaxNode node, int depth)
        {
            expected.Add((node, depth));
            foreach (var child in node.Children)
            {
                Add(child, depth + 1);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Siblings_AfterAVisitToTheChildren_AreTheSame(string name)
    {
        foreach (var node in All(GoSyntaxTree.Parse(Goldens.Read("ok", name), name)))
        {
            var cursor = new SyntaxCursor(node);
            var siblings = new List<SyntaxNode>();
            for (var more = cursor.MoveToFirstChild(); more; more = cursor.MoveToNextSibling())
            {
                siblings.Add(cursor.Current);
                if (cursor.MoveToFirstChild())
                {
                    Assert.True(cursor.MoveToParent());
                }

                Assert.Equal(siblings[^1], cursor.Current);
            }

            Assert.Equal(node.Children, siblings);
        }
    }

    [Fact]
    public void MovesThatAreNotPossible_LeaveTheCursorWhereItIs()
    {
        var cursor = new SyntaxCursor(Tree.Root.Descendants(SyntaxKind.CallExpression).First());

        Assert.False(cursor.MoveToParent());
        Assert.False(cursor.MoveToNextSibling());
        Assert.False(cursor.MoveToNext(descend: false));
        Assert.Equal(("g(a, 1)", 0), (cursor.Current.ToString(), cursor.Depth));
        Assert.True(cursor.MoveToFirstChild());
        Assert.False(cursor.MoveToFirstChild());
        Assert.True(cursor.MoveToNextSibling());
        Assert.True(cursor.MoveToNext());
        Assert.False(cursor.MoveToNextSibling());
        Assert.False(cursor.MoveToNext());
        Assert.Equal(("1", 1), (cursor.Current.ToString(), cursor.Depth));
        Assert.True(cursor.MoveToParent());
        Assert.Equal("g(a, 1)", cursor.Current.ToString());
    }

    [Fact]
    public void NotDescending_LeavesOutASubtree()
    {
        var cursor = new SyntaxCursor(Tree.Root.Descendants(SyntaxKind.Block).First());
        var visited = new List<string>();
        for (var more = cursor.MoveToFirstChild(); more; more = cursor.MoveToNext(cursor.Current.Kind != SyntaxKind.ShortVariableDeclaration))
        {
            visited.Add(cursor.Current.ToString());
        }

        Assert.Equal([";", "x := g(a, 1)", ";", "if x { }", "x", "{ }"], visited);
    }

    [Fact]
    public void Moving_AllocatesNothing_OnceParentsAreKnown()
    {
        var count = Count();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = Count();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(count, again);
        Assert.Equal(0, allocated);

        static int Count()
        {
            var count = 0;
            for (var cursor = new SyntaxCursor(Tree.Root); cursor.MoveToNext();)
            {
                count += cursor.Current.Text.Length;
            }

            return count;
        }
    }

    [Fact]
    public void NoNode_IsNoPlaceToStart() => Assert.Throws<ArgumentException>(() => new SyntaxCursor(default));

    private static IEnumerable<SyntaxNode> All(GoSyntaxTree tree)
    {
        var cursor = new SyntaxCursor(tree.Root);
        do
        {
            yield return cursor.Current;
        }
        while (cursor.MoveToNext());
    }
}
