using GoAnalysis.Syntax.Fuzz;
namespace GoAnalysis.Syntax.Tests;

public class SyntaxNodeTests
{
    private static readonly GoSyntaxTree Tree = GoSyntaxTree.ParseText(
        "package p\n\nfunc f(a int) {\n\tx := g(a, 1)\n\tif x > 0 {\n\t\tg(x...)\n\t}\n}\n", "f.go");

    [Fact]
    public void Descendants_OfAKind_AreInSourceOrder()
    {
        var texts = new List<string>();
        foreach (var call in Tree.Root.Descendants(SyntaxKind.CallExpression))
        {
            texts.Add(call.ToString());
        }

        Assert.Equal(["g(a, 1)", "g(x...)"], texts);
    }

    [Fact]
    public void Descendants_OfALeafKind_AreFoundAmongTokens() =>
        Assert.Equal("p f a int x g a x g x".Split(' '), Tree.Root.Descendants(SyntaxKind.Identifier).Select(node => node.ToString()));

    public static TheoryData<SyntaxKind[]> Kinds =>
    [
        [SyntaxKind.EmptyStatement], [SyntaxKind.BasicLiteral, SyntaxKind.Block], [SyntaxKind.Identifier, SyntaxKind.CallExpression],
        [SyntaxKind.GotoStatement], [.. Enum.GetValues<SyntaxKind>()],
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Descendants_OfAnyKinds_AreThoseOfAPreorderWalk(SyntaxKind[] kinds)
    {
        const int seed = 20260515;
        var mutator = new Mutator(new Random(seed));
        foreach (var name in Goldens.Names("ok"))
        {
            var source = Goldens.Read("ok", name);
            for (var round = 0; round < 20; round++)
            {
                var tree = GoSyntaxTree.Parse(round == 0 ? source : mutator.Mutate(source));
                var expected = new List<SyntaxNode>();
                for (var cursor = new SyntaxCursor(tree.Root); cursor.MoveToNext();)
                {
                    if (kinds.Contains(cursor.Current.Kind))
                    {
                        expected.Add(cursor.Current);
                    }
                }

                Assert.Equal(expected, tree.Root.Descendants(new KindMask(kinds)));
            }
        }
    }

    [Fact]
    public void Descendants_OfAView_AreViews()
    {
        Assert.Equal(["g(a, 1)", "g(x...)"], Tree.Root.Descendants<CallExpressionSyntax>().Select(call => call.Node.ToString()));
        Assert.Equal(["int", "x"], Tree.Root.Descendants<ParameterDeclarationSyntax>().Select(parameter => parameter.Type.ToString())
            .Concat(Tree.Root.Descendants<AssignmentSyntax>().Select(assignment => assignment.Left.First.ToString())));
        Assert.Equal(10, Tree.Root.Descendants<IdentifierSyntax>().Count);
    }

    [Fact]
    public void As_IsACast()
    {
        Assert.Equal("p", Tree.Root.As<SourceFileSyntax>().PackageName.ToString());
        Assert.Throws<InvalidCastException>(() => Tree.Root.As<BlockSyntax>());
        Assert.Throws<InvalidCastException>(() => default(SyntaxNode).As<BlockSyntax>());
    }

    /// <summary>Kinds are looked at in blocks; below each node of a long file begins and ends one somewhere else.</summary>
    [Fact]
    public void Descendants_OfAnyKind_AreThoseThatAStepwiseWalkMeets()
    {
        var tree = GoSyntaxTree.Parse(Goldens.Read("ok", Goldens.Names("ok").MaxBy(name => Goldens.Read("ok", name).Length)!));
        Assert.True(tree.NodeCount > 128, $"{tree.NodeCount} nodes fill less than two blocks");
        for (var index = 0; index < tree.NodeCount; index++)
        {
            var node = new SyntaxNode(tree, index);
            var below = Stepwise(node).ToLookup(below => below.Kind);
            foreach (var kind in Enum.GetValues<SyntaxKind>())
            {
                Assert.Equal(below[kind], node.Descendants(kind));
                Assert.Equal(below[kind].Count(), node.Descendants(kind).Count);
            }
        }

        static IEnumerable<SyntaxNode> Stepwise(SyntaxNode node) =>
            node.Children.SelectMany(child => Stepwise(child).Prepend(child));
    }

    [Fact]
    public void Descendants_AllocateNothing()
    {
        var count = CountCalls();
        var before = GC.GetAllocatedBytesForCurrentThread();
        count += CountCalls();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(4, count);
        Assert.Equal(0, allocated);

        static int CountCalls()
        {
            var count = 0;
            foreach (var _ in Tree.Root.Descendants(SyntaxKind.CallExpression))
            {
                count++;
            }

            foreach (var child in Tree.Root.Children)
            {
                count += child.Kind == SyntaxKind.CallExpression ? 1 : 0;
            }

            return count;
        }
    }

    [Fact]
    public void Parents_LeadFromALeafToTheFile()
    {
        var literal = Tree.Root.Descendants(SyntaxKind.BasicLiteral).First();

        Assert.Equal(
            [SyntaxKind.CallExpression, SyntaxKind.ShortVariableDeclaration, SyntaxKind.Block, SyntaxKind.FunctionDeclaration, SyntaxKind.SourceFile],
            literal.Ancestors().Select(node => node.Kind));
    }

    [Fact]
    public void EveryChild_HasItsParent()
    {
        foreach (var name in Goldens.Names("ok"))
        {
            var pending = new Stack<SyntaxNode>([GoSyntaxTree.Parse(Goldens.Read("ok", name)).Root]);
            while (pending.TryPop(out var node))
            {
                foreach (var child in node.Children)
                {
                    Assert.Equal(node, child.Parent);
                    pending.Push(child);
                }
            }
        }
    }

    [Fact]
    public void Positions_CountLinesAndBytesFromOne()
    {
        var tree = GoSyntaxTree.ParseText("package p\n\nvar é, b = 1, 2\n");
        var b = tree.Root.Descendants(SyntaxKind.Identifier).Last();

        Assert.Equal(new LinePosition(3, 9), tree.GetPosition(b.Start));
        Assert.Equal(3, tree.Lines.Count);
        Assert.Equal(new LinePosition(3, 18), tree.GetPosition(tree.Source.Length));
        Assert.Equal(11, tree.Lines.GetStart(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.Lines.GetStart(4));
    }

    [Theory]
    [InlineData("g(a, 1)", SyntaxKind.CallExpression)]
    [InlineData("a, 1", SyntaxKind.CallExpression)]
    [InlineData("0", SyntaxKind.BasicLiteral)]
    [InlineData("x > ", SyntaxKind.BinaryExpression)]
    [InlineData("package", SyntaxKind.PackageClause)]
    [InlineData("p\n\nfunc", SyntaxKind.SourceFile)]
    public void FindNode_IsTheInnermostAround(string text, SyntaxKind expected)
    {
        var source = System.Text.Encoding.UTF8.GetString(Tree.Source.Span);
        var node = Tree.FindNode(new TextSpan(source.IndexOf(text, StringComparison.Ordinal), text.Length));

        Assert.Equal(expected, node.Kind);
    }

    [Theory]
    [InlineData(0, "package")]
    [InlineData(6, "package")]
    [InlineData(7, "p")]
    [InlineData(10, "func")]
    public void FindToken_LiesThereOrBehindTheGap(int byteOffset, string expected) =>
        Assert.Equal(expected, Tree.FindToken(byteOffset).ToString());

    [Fact]
    public void FilesAndStreams_AreParsedAsBytesAre()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "testdata", "ok", "types.go");
        using var stream = File.OpenRead(path);
        var expected = ValidFileTests.Dump(GoSyntaxTree.Parse(File.ReadAllBytes(path)), TreeDump.WriteTree);

        Assert.Equal(expected, ValidFileTests.Dump(GoSyntaxTree.Parse(stream), TreeDump.WriteTree));
        Assert.Equal(expected, ValidFileTests.Dump(GoSyntaxTree.ParseFile(path), TreeDump.WriteTree));
        Assert.Equal(path, GoSyntaxTree.ParseFile(path).Path);
    }

    [Fact]
    public void DefaultNode_IsNone()
    {
        SyntaxNode none = default;

        Assert.False(none.Exists);
        Assert.Equal(SyntaxKind.None, none.Kind);
        Assert.Equal("", none.ToString());
        Assert.Equal(new TextSpan(0, 0), none.Span);
        Assert.True(none.Text.IsEmpty);
        Assert.Empty(none.Children);
        Assert.Empty(none.Ancestors());
        Assert.Empty(none.Descendants(SyntaxKind.Identifier));
        Assert.False(none.GetDocumentation().Exists);
        Assert.False(none.TryAs<CallExpressionSyntax>(out _));
    }

    [Fact]
    public void KindMask_TellsWhatATreeHas()
    {
        Assert.True(Tree.Kinds.Contains(SyntaxKind.IfStatement));
        Assert.False(Tree.Kinds.Contains(SyntaxKind.RangeStatement));
        Assert.True(Tree.Kinds.Overlaps(new KindMask(SyntaxKind.RangeStatement, SyntaxKind.Block)));
        Assert.Equal(0, Tree.Root.Descendants(SyntaxKind.RangeStatement).Count);
    }
}
