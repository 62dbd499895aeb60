using GoAnalysis.Analysis.Testing;

namespace GoAnalysis.Analyzers.Tests;

public class UnreachableTests
{
    [Theory]
    [InlineData("behind a return", "return; {|GO1001:println()|}")]
    [InlineData("one report a cause", "return; {|GO1001:println()|}; println()")]
    [InlineData("behind panic", "panic(1); {|GO1001:println()|}")]
    [InlineData("another panic", "panic := func(int) {}; panic(1); println()")]
    [InlineData("behind an endless loop", "for {}; {|GO1001:println()|}")]
    [InlineData("a loop with a break", "for { if x { break } }; println()")]
    [InlineData("a break of another loop", "for { for { break } }; {|GO1001:println()|}")]
    [InlineData("a labelled break", "L: for { switch { default: break L } }; println()")]
    [InlineData("a loop with a condition", "for x {}; println()")]
    [InlineData("both branches return", "if x { return } else { return }; {|GO1001:println()|}")]
    [InlineData("one branch returns", "if x { return } else if !x { return }; println()")]
    [InlineData("a switch without default", "switch { case x: return }; println()")]
    [InlineData("a switch with default", "switch { case x: return; default: return }; {|GO1001:println()|}")]
    [InlineData("a type switch", "switch any(x).(type) { case int: return; default: panic(1) }; {|GO1001:println()|}")]
    [InlineData("a select", "select { case <-make(chan int): return }; {|GO1001:println()|}")]
    [InlineData("an empty select", "select {}; {|GO1001:println()|}")]
    [InlineData("a label that is jumped to", "goto L; L: println()")]
    [InlineData("a label that is not", "return; {|GO1001:L: for { break L }|}")]
    [InlineData("an empty statement", "{ return; ; }")]
    [InlineData("in a function literal", "_ = func() { return; {|GO1001:println()|} }; println()")]
    [InlineData("behind continue", "for x { continue; {|GO1001:println()|} }")]
    public void Statement_IsReportedWhereControlNeverComes(string what, string body)
    {
        Assert.NotEmpty(what);
        AnalyzerVerifier.Verify<UnreachableAnalyzer>($"package p\n\nfunc f(x bool) {{ {body} }}\n");
    }

    [Fact]
    public void ChainsOfAnyLength_AreWalked()
    {
        var chain = string.Concat(Enumerable.Repeat("if x { return } else ", 20_000));
        AnalyzerVerifier.Verify<UnreachableAnalyzer>($"package p\n\nfunc f(x bool) {{\n{chain}{{ return; {{|GO1001:println()|}} }}\n}}\n");
    }

    [Fact]
    public void Fix_RemovesTheStatement() =>
        AnalyzerVerifier.VerifyFix<UnreachableAnalyzer, UnreachableFix>(
            "package p\n\nfunc f() {\n\treturn\n\t{|GO1001:println(1)|} // why\n}\n",
            "package p\n\nfunc f() {\n\treturn\n\t // why\n}\n");
}
