using System.Text;
using GoAnalysis.Analysis.Testing;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis.Tests;

public class ControlFlowGraphTests
{
    /// <summary>Bodies, and where control goes in them: <c>block nodes -> successors</c>, unreachable blocks in parentheses.</summary>
    public static TheoryData<string, string> Bodies => new()
    {
        { "", "0 -> 1" },
        { "a(); b()", "0 a() b() -> 1" },
        { "var x, y = 1, 2; const c = 1; type t int; x++", "0 x, y = 1, 2 x++ -> 1" },
        { "return; a()", "0 return -> R2 (1 a() -> 2)" },
        { "panic(1); a()", "0 panic(1) -> P2 (1 a() -> 2)" },
        { "if a { b() }", "0 a -> T1 F2 1 b() -> 2 2 -> 3" },
        { "if x := a; x { b() } else { c() }; d()", "0 x := a x -> T1 F2 1 b() -> 3 2 c() -> 3 3 d() -> 4" },
        { "if a { return } else if b { c() } else { return }", "0 a -> T1 F2 1 return -> R7 2 b -> T3 F4 3 c() -> 5 4 return -> R7 5 -> 6 6 -> 7" },
        { "if a && b { c() }", "0 a -> T1 F3 1 b -> T2 F3 2 c() -> 3 3 -> 4" },
        { "if a || b { c() }", "0 a -> T2 F1 1 b -> T2 F3 2 c() -> 3 3 -> 4" },
        { "if !(a && !b) { c() }", "0 a -> T1 F2 1 b -> T2 F3 2 c() -> 3 3 -> 4" },
        { "if a && b || c { d() }", "0 a -> T1 F2 1 b -> T3 F2 2 c -> T3 F4 3 d() -> 4 4 -> 5" },
        { "for { a() }", "0 -> 1 1 a() -> 1 (2 -> 3)" },
        { "for a { b() }; c()", "0 -> 1 1 a -> T2 F3 2 b() -> 1 3 c() -> 4" },
        { "for i := 0; i < 9; i++ { if a { continue }; break }", "0 i := 0 -> 1 1 i < 9 -> T2 F6 2 a -> T3 F4 3 -> G5 4 -> G6 5 i++ -> 1 6 -> 7" },
        { "for i, v := range a { b(v) }", "0 a -> 1 1 -> T2 F3 2 i v b(v) -> 1 3 -> 4" },
        { "for range a { }", "0 a -> 1 1 -> T2 F3 2 -> 1 3 -> 4" },
        { "l: for { for { break l; continue l } }", "0 -> 1 1 -> 2 2 -> 3 3 -> G5 (4 -> 2) 5 -> 6" },
        { "l: for { for { if a { continue l } } }", "0 -> 1 1 -> 2 2 -> 3 3 a -> T4 F5 4 -> G2 5 -> 3 (6 -> 2) (7 -> 8)" },
        { "l: a(); goto l", "0 -> 1 1 a() -> G1" },
        { "goto l; a(); l: b()", "0 -> G2 (1 a() -> 2) 2 b() -> 3" },
        { "goto nowhere; a()", "0 -> G2 (1 a() -> 3) 2" },
        { "switch { }", "0 -> 1 1 -> 2" },
        { "switch a { default: b() }", "0 a -> 1 1 b() -> 2 2 -> 3" },
        { "switch x := a; x { case 1, 2: b(); case 3: c() }", "0 x := a x 1 -> T3 F1 1 2 -> T3 F2 2 3 -> T4 F5 3 b() -> 5 4 c() -> 5 5 -> 6" },
        { "switch a { default: b(); case 1: c(); fallthrough; case 2: break; d() }", "0 a 1 -> T3 F1 1 2 -> T4 F2 2 b() -> 6 3 c() -> G4 4 -> G6 (5 d() -> 6) 6 -> 7" },
        { "switch { case a && b: c(); case d: return }", "0 a -> T1 F2 1 b -> T3 F2 2 d -> T4 F5 3 c() -> 5 4 return -> R6 5 -> 6" },
        { "switch x := a.(type) { case int, string: b(x); default: return }", "0 x := a.(type) -> T2 F1 1 -> T2 F3 2 b(x) -> 4 3 return -> R5 4 -> 5" },
        { "select { }", "0 (1 -> 2)" },
        { "select { case <-a: b(); case c <- d(): return }", "0 a c d() -> S1 S2 1 <-a b() -> 3 2 c <- d() return -> R4 3 -> 4" },
        { "select { default: b(); case v, ok := <-a: c(v, ok); break; d() }", "0 a -> S2 S1 1 b() -> 4 2 v, ok := <-a c(v, ok) -> G4 (3 d() -> 4) 4 -> 5" },
        { "l: select { case <-a: for { break l } }", "0 -> 1 1 a -> S2 2 <-a -> 3 3 -> G5 (4 -> 5) 5 -> 6" },
        { "for { select { case <-a: continue; case <-b: return } }", "0 -> 1 1 a b -> S2 S3 2 <-a -> G1 3 <-b return -> R6 (4 -> 1) (5 -> 6)" },
        { "defer a(); go b(); x <- 1; x = func() { return }", "0 defer a() go b() x <- 1 x = func() { return } -> 1" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Body_HasTheBlocksOfItsStatements(string body, string expected) => Assert.Equal(expected, Describe(ControlFlowGraph.Create(BodyOf(Parse(body)))));

    [Theory]
    [InlineData("os.Exit(1)", false)]
    [InlineData("log.Fatalf(\"\")", false)]
    [InlineData("var l log.Logger; l.Panic()", false)]
    [InlineData("var t *testing.T; t.FailNow()", false)]
    [InlineData("var t testing.TB; t.FailNow()", true)]
    [InlineData("panic(1)", false)]
    [InlineData("panic := func(int) {}; panic(1)", true)]
    [InlineData("defer panic(1)", true)]
    [InlineData("never()", false)]
    [InlineData("deeper()", false)]
    [InlineData("circle()", true)]
    [InlineData("T{}.never()", false)]
    [InlineData("new(G[int]).never()", false)]
    [InlineData("generic[int](1)", false)]
    [InlineData("var i I = T{}; i.never()", true)]
    [InlineData("func() { panic(1) }()", true)]
    [InlineData("log.Print(1)", true)]
    [InlineData("undeclared()", true)]
    public void Call_EndsItsBlock_WhenWhatItCallsNeverReturns(string body, bool returns)
    {
        var compilation = TestPackage.Compile(("p.go", $$"""
            package p
            import ("log"; "os"; "testing")
            func f() { {{body}} }
            func deeper() { if true { never(); return }; for {} }
            func never() { defer os.Exit(1); log.Fatal() }
            func circle() { circle() }
            func generic[X any](x X) { panic(x) }
            type T struct{}
            func (T) never() { select {} }
            type G[X any] struct{}
            func (*G[X]) never() { for {} }
            type I interface { never() }
            """));
        var functions = new NoReturnFunctions(compilation);

        Assert.Equal(returns, functions.CreateGraph(BodyOf(compilation.Trees[0])).CanReturn);
        Assert.Equal(!returns, functions.NeverReturns(compilation.Package.Find("f")));
    }

    [Fact]
    public void FunctionOfAnotherPackage_NeverReturns_WhenItIsKnown()
    {
        var compilation = TestPackage.Compile(("p.go", "package p\nimport \"fmt\"\nfunc f() { fmt.Println() }"));

        Assert.False(new NoReturnFunctions(compilation, static function => function.FullName == "fmt.Println").CreateGraph(BodyOf(compilation.Trees[0])).CanReturn);
        Assert.True(new NoReturnFunctions(compilation).CreateGraph(BodyOf(compilation.Trees[0])).CanReturn);
    }

    [Fact]
    public void Graph_KnowsDeferredCalls_AndConditionsOfItsEdges()
    {
        var graph = ControlFlowGraph.Create(BodyOf(Parse("defer a(); if !b { return; defer c() }; for range d { }")));

        Assert.Equal(["a()", "c()"], graph.DeferredCalls.Select(static call => call.ToString()));
        Assert.Equal(
            ["b", "b", "return", "for range d { }", "for range d { }"],
            graph.Blocks.SelectMany(static block => block.Successors).Where(static branch => branch.Condition.Exists).Select(static branch => branch.Condition.ToString()));
        Assert.All(graph.Blocks.SelectMany(static block => block.Successors), static branch => Assert.Contains(branch, branch.Destination.Predecessors));
        Assert.StartsWith("B0 entry:\n  defer a()\n  b\n  -> B", graph.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Bodies that only loops can take apart, and how many blocks each has.</summary>
    public static TheoryData<string, int> HostileBodies => new()
    {
        { string.Concat(Enumerable.Repeat("a(); ", 100_000)), 2 },
        { string.Concat(Enumerable.Repeat("if a { b() }; ", 100_000)), 200_002 },
        { string.Join(" else ", Enumerable.Repeat("if a { b() }", 100_000)), 300_001 },
        { $"if {string.Join(" && ", Enumerable.Repeat("a", 100_000))} {{ }}", 100_003 },
        { $"switch {{ {string.Concat(Enumerable.Repeat("case a: fallthrough; ", 100_000))} }}", 200_002 },
        { $"select {{ {string.Concat(Enumerable.Repeat("case <-a: b(); ", 100_000))} }}", 100_003 },
        { string.Concat(Enumerable.Range(0, 50_000).Select(static i => $"goto l{i + 1}; l{i}: ")) + "l50000: a()", 50_003 },
        { Nested("for a { ", 900), 2_702 },
        { Nested("if a { ", 900), 1_802 },
        { Nested("switch { case a: ", 400), 802 },
    };

    [Theory]
    [MemberData(nameof(HostileBodies))]
    public void Body_OfAnyLengthAndDepth_HasAGraph(string body, int blocks)
    {
        var tree = Parse(body);
        Assert.False(tree.HasErrors, string.Join('\n', tree.Diagnostics));
        ControlFlowGraph? graph = null;

        // A thread with a small stack shows whether depth in the source is depth in calls.
        var thread = new Thread(() => graph = ControlFlowGraph.Create(BodyOf(tree)), 128 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal(blocks, graph!.Blocks.Count);
        Assert.True(graph.CanReturn);
    }

    [Fact]
    public void ChainOfCalls_AsLongAsThePackage_IsFollowed()
    {
        const int Length = 20_000;
        var source = new StringBuilder("package p\n");
        for (var i = 0; i < Length; i++)
        {
            source.Append("func f").Append(i).Append("() { f").Append(i + 1).Append("() }\n");
        }

        source.Append("func f").Append(Length).Append("() { panic(1) }\n");
        var compilation = TestPackage.Compile(("p.go", source.ToString()));
        var answer = false;
        var thread = new Thread(() => answer = new NoReturnFunctions(compilation).NeverReturns(compilation.Package.Find("f0")), 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.True(answer);
    }

    [Fact]
    public void Node_ThatIsNoBlock_IsRefused() =>
        Assert.Throws<ArgumentException>(static () => ControlFlowGraph.Create(Parse("").Root));

    private static string Nested(string opening, int levels) => string.Concat(Enumerable.Repeat(opening, levels)) + new string('}', levels);

    private static GoSyntaxTree Parse(string body) => GoSyntaxTree.ParseText($"package p\nfunc f() {{ {body} }}\n", "p.go");

    private static SyntaxNode BodyOf(GoSyntaxTree tree) =>
        tree.Root.As<SourceFileSyntax>().Declarations.First(static node => node.Kind == SyntaxKind.FunctionDeclaration).As<FunctionDeclarationSyntax>().Body;

    private static string Describe(ControlFlowGraph graph)
    {
        var blocks = graph.Blocks.Where(block => block != graph.Exit).Select(static block =>
        {
            var parts = new List<string> { $"{block.Ordinal}" };
            parts.AddRange(block.Nodes.Select(static node => node.ToString()));
            parts.AddRange(block.Successors.Select(static branch => $"{KindOf(branch)}{branch.Destination.Ordinal}"));
            if (block.Successors.Count > 0)
            {
                parts.Insert(1 + block.Nodes.Count, "->");
            }

            var text = string.Join(' ', parts);
            return block.IsReachable ? text : $"({text})";
        });
        return string.Join(' ', blocks);
    }

    private static string KindOf(ControlFlowBranch branch) => branch.Kind == ControlFlowBranchKind.Regular ? "" : branch.Kind.ToString().Replace("Conditional", "", StringComparison.Ordinal)[..1];
}
