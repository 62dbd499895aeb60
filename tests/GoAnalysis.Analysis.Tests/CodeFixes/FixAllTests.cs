using System.Globalization;
using System.Text;
using GoAnalysis.Analysis.Testing;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis.Tests;

public class FixAllTests
{
    private static readonly DiagnosticDescriptor Rule = Probe.Rule("XX0001", "found");

    /// <summary>
    /// Fixes of a file by position of their diagnostic: edits as start-end=text, several with a blank between them; the file
    /// afterwards, and which fixes were not made.
    /// </summary>
    [Theory]
    [InlineData("var a, b", "4-5=x | 7-8=y", "var x, y", "")]
    [InlineData("var a, b", "7-8=y | 4-5=x", "var x, y", "")]
    [InlineData("var a, b", "4-5=x | 4-5=x", "var x, b", "")]
    [InlineData("var a, b", "4-5=x | 4-5=y", "var x, b", "1 it overlaps a fix that is made before it")]
    [InlineData("var a, b", "4-8=x | 7-8=y", "var x", "1 it overlaps a fix that is made before it")]
    [InlineData("var a, b", "7-8=y | 4-8=x", "var a, y", "1 it overlaps a fix that is made before it")]
    [InlineData("var a, b", "4-5=x 7-8=y | 7-8=z | 0-3=var", "var x, y", "1 it overlaps a fix that is made before it")]
    [InlineData("var a, b", "4-4=x | 4-4=y", "var xya, b", "")]
    [InlineData("var a, b", "4-5=q | 5-5=y", "var qy, b", "")]
    [InlineData("var a, b", "4-8=q | 6-6=y", "var q", "1 it overlaps a fix that is made before it")]
    [InlineData("var a, b", "6-6=/**/ | 4-8=q", "var a,/**/ b", "1 it overlaps a fix that is made before it")]
    [InlineData("var a, b", "4-5=x 4-5=y", "var a, b", "0 its edits of 4..5 and 4..5 overlap")]
    [InlineData("var a, b", "4-500=x", "var a, b", "0 its edit of 4..500 is not inside p.go")]
    [InlineData("var a, b", "4-5=( | 7-8=y", "var a, y", "0 the file would not be Go afterwards")]
    [InlineData("var a, b", "7-8=y | 4-5=(", "var a, y", "1 the file would not be Go afterwards")]
    [InlineData("var (", "4-5=x", "var x", "")]
    public void Fixes_AreMadeByPosition_UnlessTheyOverlapOrBreak(string line, string fixes, string expected, string notApplied)
    {
        const int Shift = 10;
        var tree = GoSyntaxTree.ParseText($"package p\n{line} int", "p.go");
        var asked = fixes.Split(" | ").Select((fix, index) => new AppliedFix(
            Diagnostic.Create(Rule, Location.Create(tree, new TextSpan(index, 0))),
            CodeAction.Create("Fix", tree, [.. fix.Split(' ').Select(static edit => Edit(edit))]))).ToList();
        var result = FixAll.Apply(asked);
        Assert.Equal($"package p\n{expected} int", Encoding.UTF8.GetString((result.Files.SingleOrDefault()?.NewSource ?? tree.Source).Span));
        Assert.Equal(
            notApplied,
            string.Join(", ", result.NotApplied.Select(fix => $"{asked.FindIndex(one => one.Action == fix.Action)} {Unshifted(fix.Reason)}")));
        Assert.Equal(asked.Count, result.Applied.Count + result.NotApplied.Count);

        static TextEdit Edit(string text)
        {
            var (span, with) = (text.Split('=')[0].Split('-'), text.Split('=')[1]);
            var (start, end) = (int.Parse(span[0], CultureInfo.InvariantCulture), int.Parse(span[1], CultureInfo.InvariantCulture));
            return new TextEdit(new TextSpan(start + Shift, end - start), with);
        }

        static string Unshifted(string reason) => reason.Replace("14..15", "4..5", StringComparison.Ordinal).Replace("14..510", "4..500", StringComparison.Ordinal);
    }

    [Fact]
    public void FixOfSeveralFiles_IsMadeInAllOrNone()
    {
        var (a, b) = (GoSyntaxTree.ParseText("package a", "a.go"), GoSyntaxTree.ParseText("package b", "b.go"));
        var one = new AppliedFix(Diagnostic.Create(Rule, a.Root), CodeAction.Create("One", b, TextEdit.Replace(new TextSpan(8, 1), "c")));
        var both = new AppliedFix(
            Diagnostic.Create(Rule, b.Root),
            new CodeAction("Both", new FileEdits(a, TextEdit.Replace(new TextSpan(8, 1), "x")), new FileEdits(b, TextEdit.Replace(new TextSpan(8, 1), "x"))));
        var result = FixAll.Apply([both, one]);
        Assert.Equal("b.go package c", string.Join(", ", result.Files.Select(static file => $"{file.Tree.Path} {Encoding.UTF8.GetString(file.NewSource.Span)}")));
        Assert.Same(both.Action, Assert.Single(result.NotApplied).Action);
    }

    [Fact]
    public void ManyFixes_TakeNoSquareTime()
    {
        const int Count = 50_000;
        var tree = GoSyntaxTree.ParseText("package p\n" + string.Concat(Enumerable.Repeat("var _ = 1\n", Count)), "p.go");
        var fixes = Enumerable.Range(0, Count).Select(i => new AppliedFix(
            Diagnostic.Create(Rule, Location.Create(tree, new TextSpan(10 + (10 * i), 0))), CodeAction.Create("Fix", tree, TextEdit.Replace(new TextSpan(18 + (10 * i), 1), "2"))));
        Assert.Equal(Count, FixAll.Apply(fixes).Applied.Count);
    }

    [Fact]
    public void Provider_IsAskedForWhatIsNotSuppressed_AndOneThatThrowsIsReportedOnce()
    {
        var rule = Probe.Rule("XX0001");
        var result = new CompilationWithAnalyzers(
            TestPackage.Compile(("p.go", "package p\nfunc f() { panic(1); panic(2) }\nfunc g() { panic(3) } //nolint")),
            new AnalyzerSet(Probe.Calls("panic", rule)),
            settings: new AnalysisSettings { CodeFixProviders = [new Thrower(), new Printer()] }).GetAnalysisResult();
        Assert.Equal(["GO0002 0", "XX0001 1", "XX0001 1", "XX0001 0"], result.Diagnostics.Select(found => $"{found.Id} {result.GetFixes(found).Count}"));
        Assert.Equal("Thrower", Assert.Single(result.Failures).Rule);
        var file = Assert.Single(FixAll.Apply(result).Files);
        Assert.Equal("package p\nfunc f() { print(1); print(2) }\nfunc g() { panic(3) } //nolint", Encoding.UTF8.GetString(file.NewSource.Span));
    }

    private sealed class Thrower : CodeFixProvider
    {
        public override IReadOnlyList<string> FixableDiagnosticIds => ["XX0001"];

        public override void RegisterCodeFixes(CodeFixContext context) => throw new InvalidOperationException("on purpose");
    }

    private sealed class Printer : CodeFixProvider
    {
        public override IReadOnlyList<string> FixableDiagnosticIds => ["XX0001"];

        public override void RegisterCodeFixes(CodeFixContext context) =>
            context.RegisterCodeFix(CodeAction.Create("Print", context.Tree, TextEdit.Replace(context.Node.As<CallExpressionSyntax>().Function.Span, "print")));
    }
}
