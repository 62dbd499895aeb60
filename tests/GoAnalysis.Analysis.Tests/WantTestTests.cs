using GoAnalysis.Analysis.Testing;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis.Tests;

public sealed class WantTestTests : IDisposable
{
    private readonly DirectoryInfo testdata = Directory.CreateTempSubdirectory("goanalysis-want");

    public void Dispose() => testdata.Delete(recursive: true);

    [Fact]
    public void ExpectationsThatAreMet_AreCounted()
    {
        Write("a/a.go", "package a\n\nfunc f() {\n\tg() // want `call of g`\n\tg(); h() // want \"of h\" \"of g\"\n}\n");
        var report = Run("a");
        Assert.Equal((3, 3, true), (report.Wants, report.Met, report.IsMet));
        Assert.Equal(["a/a.go"], report.Files);
    }

    [Fact]
    public void MissingAndExtraFindings_AreListed()
    {
        Write("a/a.go", "package a\n\nfunc f() {\n\tg() // want `call of h`\n\tk()\n\tg() // want `of g` `of g`\n\t// want y\n}\n");
        var report = Run("a");
        Assert.Equal(
            ["a/a.go:4: no diagnostic was reported matching `call of h`", "a/a.go:6: no diagnostic was reported matching `of g`"],
            report.Missing);
        Assert.Equal(
            [
                "a/a.go:4: diagnostic \"call of g\" does not match pattern `call of h`",
                "a/a.go:5: unexpected diagnostic: call of k",
                "a/a.go:7: in 'want' comment: got EOF after y, want ':'",
            ],
            report.Extra);
        Assert.Contains("a/a.go:5: unexpected", Assert.Throws<WantException>(report.ThrowIfNotMet).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ExternalTest_SeesWhatTestsDeclare()
    {
        Write("a/a.go", "package a\n");
        Write("a/a_test.go", "package a\n\nfunc G() { F() } // want `call of F`\n\nfunc F() {}\n");
        Write("a/x_test.go", "package a_test\n\nimport \"a\"\n\nfunc f() { a.G() } // want `call of a.G`\n");
        Assert.True(Run("a").IsMet);
    }

    [Fact]
    public void Facts_AreExpectedByName_AndComeFromDependenciesToo()
    {
        Write("b/c/c.go", "package c\n\nfunc Far() {}\n");
        Write("a/a.go", "package a // want package:`has functions`\n\nimport \"b/c\"\n\nfunc near() { // want near:`function`\n\tc.Far() // want `call of c.Far` `known function`\n}\n");
        Assert.Equal("", string.Join('\n', Run("a") is var report ? report.Missing.Concat(report.Extra) : []));
        Assert.Equal(4, report.Wants);
    }

    [Fact]
    public void PatternOfATree_NamesAllPackagesBelow()
    {
        Write("x/a/a.go", "package a\n");
        Write("x/b/c/c.go", "package c\n");
        Write("x/testdata/d.go", "package d\n");
        Assert.Equal(["x/a/a.go", "x/b/c/c.go"], Run("x/...").Files);
        Assert.Throws<WantException>(() => Run("y"));
    }

    private WantReport Run(string pattern) => new WantTest(testdata.FullName, new CallReporter()).Run(pattern);

    private void Write(string path, string text)
    {
        var file = Path.Combine(testdata.FullName, "src", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private sealed record IsFunction : AnalysisFact
    {
        public override string ToString() => "function";
    }

    private sealed record HasFunctions : AnalysisFact
    {
        public override string ToString() => "has functions";
    }

    /// <summary>Reports each call, and once more where facts tell what is called; only one package has facts to be expected.</summary>
    private sealed class CallReporter : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("XX0001", "Calls", "{0}", "Test", DiagnosticSeverity.Warning, true);

        public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override IReadOnlyList<Type> FactTypes => [typeof(IsFunction), typeof(HasFunctions)];

        public override void Initialize(AnalysisContext context)
        {
            context.RegisterSymbolAction(
                static symbol =>
                {
                    if (symbol.Symbol.Name is "near" or "Far")
                    {
                        symbol.ExportFact(symbol.Symbol, new IsFunction());
                        symbol.ExportFact(symbol.Symbol.Package!, new HasFunctions());
                    }
                },
                SymbolKind.Function);
            context.RegisterSyntaxNodeAction(
                static node =>
                {
                    node.ReportDiagnostic(Diagnostic.Create(Rule, node.Node, $"call of {node.Node.Children.First}"));
                    if (node.SemanticModel.GetSymbolInfo(node.Node) is FunctionSymbol called && node.GetFact<IsFunction>(called) is not null)
                    {
                        node.ReportDiagnostic(Diagnostic.Create(Rule, node.Node, "known function"));
                    }
                },
                SyntaxKind.CallExpression);
        }
    }
}
