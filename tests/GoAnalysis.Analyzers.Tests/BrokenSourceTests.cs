using GoAnalysis.Analysis.Testing;

namespace GoAnalysis.Analyzers.Tests;

public class BrokenSourceTests
{
    [Theory]
    [InlineData("a name between the cases of a switch", "func f(x, y int) { switch x { y; case 1: return } }")]
    [InlineData("a literal between the cases of a type switch", "func f(x any) { switch x.(type) { \"%d\" case int: return } }")]
    [InlineData("a name between the cases of a select", "func f(c chan int) { select { c case <-c: return } }")]
    [InlineData("the end in a switch", "func f(x, y int) { switch x; y\n{ y")]
    [InlineData("a literal behind a return", "func f() int { return 0 1 }")]
    [InlineData("an embedded field without a type", "type t struct { *// no type\n\"%d\" }")]
    public void Rules_ThrowNothing_AndReportNoLeftovers(string what, string text)
    {
        Assert.NotEmpty(what);
        new AnalyzerTest(GoAnalyzers.CreateAll()) { AllowSyntaxErrors = true, Files = [("p.go", $"package p\n\n{text}\n")] }.Run();
    }
}
