using GoAnalysis.Analysis.Testing;

namespace GoAnalysis.Analyzers.Tests;

public class BoolsTests
{
    [Theory]
    [InlineData("{|GO1003:b|} || b", "redundant or: b || b")]
    [InlineData("{|GO1003:i == 1|} && i==1", "redundant and: i == 1 && i == 1")]
    [InlineData("{|GO1003:i != 1|} || i != 2", "suspect or: i != 1 || i != 2")]
    [InlineData("{|GO1003:1 == i|} && 2 == i", "suspect and: 1 == i && 2 == i")]
    [InlineData("{|GO1003:b|} || (c || b)", "redundant or: b || b")]
    [InlineData("{|GO1003:b|} && c && b", "redundant and: b && b")]
    [InlineData("b || c")]
    [InlineData("b || g() || b")]
    [InlineData("<-d || <-d")]
    [InlineData("i == 1 || i == 2")]
    [InlineData("i != 1 && i != 2")]
    [InlineData("i != j || i != 3")]
    [InlineData("b && (b || c)")]
    [InlineData("unseen.F(1) || unseen.F(1)")]
    public void Operands_AreComparedUpToCalls(string expression, params string[] messages) =>
        new AnalyzerTest(new BoolsAnalyzer())
        {
            Files = [("p.go", $"package p\n\nimport \"example.com/unseen\"\n\nfunc g() bool\n\nfunc f(b, c bool, i, j int, d chan bool) bool {{\n\treturn {expression}\n}}\n")],
            Messages = messages,
        }.Run();

    [Fact]
    public void LongChain_IsWalked() =>
        AnalyzerVerifier.Verify<BoolsAnalyzer>(
            $"package p\n\nfunc f(x int) bool {{\n\treturn {string.Join(" || ", Enumerable.Range(0, 20_000).Select(static i => $"x == {i}"))}\n}}\n");
}
