using GoAnalysis.Analysis.Testing;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis.Tests;

public class AnalyzerTestTests
{
    [Theory]
    [InlineData("package p\nfunc f() { [|panic(1)|] }")]
    [InlineData("package p\nfunc f() { {|XX0001:panic(1)|} }")]
    [InlineData("package p\nfunc f() { panic(1) } //nolint")]
    [InlineData("package p\nfunc f() { [|panic({|XX0001:panic(1)|})|] }")]
    public void WhatIsMarked_IsFound(string source) => AnalyzerVerifier.Verify<Panics>(source);

    [Theory]
    [InlineData("package p\nfunc f() { panic(1) }", "found and not expected: p.go:2:12: XX0001: found panic\np.go as found, to paste:\npackage p\nfunc f() { {|XX0001:panic(1)|} }\n")]
    [InlineData("package p\nfunc f() { [|print|]() }", "expected and not found: p.go:2:12: any rule\np.go as found, to paste:\npackage p\nfunc f() { print() }\n")]
    [InlineData("package p\nfunc f() { {|XX0002:panic(1)|} }", "expected and not found: p.go:2:12: XX0002\nfound and not expected: p.go:2:12: XX0001: found panic\n")]
    [InlineData("package p\nfunc f() { [|[|panic(1)|]|] }", "expected and not found: p.go:2:12: any rule\n")]
    [InlineData("package p\nfunc f( {", "p.go:2:9: the file is no Go: ")]
    public void WhatDiffers_IsShownToPaste(string source, string message) =>
        Assert.StartsWith(message, Assert.Throws<AnalyzerTestException>(() => AnalyzerVerifier.Verify<Panics>(source)).Message, StringComparison.Ordinal);

    [Fact]
    public void Message_IsCompared()
    {
        var test = new AnalyzerTest(new Panics()) { Files = [("p.go", "package p\nfunc f() { [|panic(1)|] }")], Messages = ["no"] };
        Assert.Equal(
            "the messages are not as expected; found, to paste:\n\"found panic\"\np.go as found, to paste:\npackage p\nfunc f() { {|XX0001:panic(1)|} }\n",
            Assert.Throws<AnalyzerTestException>(test.Run).Message);
    }

    [Fact]
    public void Fix_IsComparedWithTheFixedState_AndWhatIsLeftIsMarkedThere()
    {
        AnalyzerVerifier.VerifyFix<Panics, FirstArgument>("package p\nfunc f() { [|panic(g([|panic(1)|]))|] }", "package p\nfunc f() { g([|panic(1)|]) }");
        var wrong = Assert.Throws<AnalyzerTestException>(() => AnalyzerVerifier.VerifyFix<Panics, FirstArgument>("package p\nfunc f() { [|panic(g())|] }", "package p"));
        Assert.Equal("the fixed p.go is not as expected\nexpected:\npackage p\nfound, to paste:\npackage p\nfunc f() { g() }", wrong.Message);
    }

    [Fact]
    public void FilesPackagesAndOptions_AreGiven()
    {
        new AnalyzerTest(new Panics())
        {
            Files = [("a.go", "package p\nimport \"example.com/lib\"\nvar v = lib.V"), ("b.go", "package p\nfunc f() { {|XX0001:panic(v)|} }")],
            Packages = [new("example.com/lib", ("lib.go", "package lib\nvar V = 1\nfunc f() { panic(1) }"))],
        }.Run();
        new AnalyzerTest(new Panics())
        {
            Files = [("b.go", "package p\nfunc f() { panic(1) }")],
            Options = new Dictionary<string, string> { ["go_diagnostic.XX0001.severity"] = "none" },
        }.Run();
    }

    [Fact]
    public void RuleThatFails_FailsTheTest() =>
        Assert.Contains("GO0002", Assert.Throws<AnalyzerTestException>(() => AnalyzerVerifier.Verify<Broken>("package p")).Message, StringComparison.Ordinal);

    private sealed class Panics : DiagnosticAnalyzer
    {
        private readonly Probe probe = Probe.Calls("panic", Probe.Rule("XX0001"));

        public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => probe.SupportedDiagnostics;

        public override void Initialize(AnalysisContext context) => probe.Initialize(context);
    }

    private sealed class Broken : DiagnosticAnalyzer
    {
        public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Probe.Rule("XX0001")];

        public override void Initialize(AnalysisContext context) => context.RegisterSyntaxTreeAction(static _ => throw new InvalidOperationException());
    }

    private sealed class FirstArgument : CodeFixProvider
    {
        public override IReadOnlyList<string> FixableDiagnosticIds => ["XX0001"];

        public override void RegisterCodeFixes(CodeFixContext context)
        {
            var call = context.Node.As<CallExpressionSyntax>();
            context.RegisterCodeFix(CodeAction.Create("Take the argument", context.Tree, TextEdit.Replace(context.Node.Span, call.Arguments.First.ToString())));
        }
    }
}
