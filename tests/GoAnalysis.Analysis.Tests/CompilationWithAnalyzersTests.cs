using GoAnalysis.Analysis.Testing;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis.Tests;

public class CompilationWithAnalyzersTests
{
    private const string Source = """
        package p

        func f() {
            panic("a")
            print("b")
        }
        """;

    [Fact]
    public void NodeAction_SeesTheNodesOfItsKinds()
    {
        var diagnostics = Run(new CallReporter());
        Assert.Equal(["p.go:4:5: XX0001: call of panic", "p.go:5:5: XX0001: call of print"], diagnostics.Select(static diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void AnalyzerThatThrows_IsReported_AndOthersGoOn()
    {
        var diagnostics = Run(new Thrower(), new CallReporter());
        Assert.Equal(["GO0002", "XX0001", "XX0001"], diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Contains("XX0002 failed on example.com/test: InvalidOperationException: on purpose", diagnostics[0].GetMessage(), StringComparison.Ordinal);
    }

    private static IReadOnlyList<Diagnostic> Run(params DiagnosticAnalyzer[] analyzers) =>
        new CompilationWithAnalyzers(TestPackage.Compile(("p.go", Source)), new AnalyzerSet(analyzers)).GetAnalyzerDiagnostics();

    private sealed class CallReporter : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("XX0001", "Calls", "call of {0}", "Test", DiagnosticSeverity.Warning, true);

        public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.RegisterSyntaxNodeAction(
                static node => node.ReportDiagnostic(Diagnostic.Create(Rule, node.Node, node.SemanticModel.GetSymbolInfo(node.Node)?.Name)),
                SyntaxKind.CallExpression);
        }
    }

    private sealed class Thrower : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("XX0002", "Throws", "never", "Test", DiagnosticSeverity.Warning, true);

        public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context) =>
            context.RegisterSymbolAction(static _ => throw new InvalidOperationException("on purpose"), SymbolKind.Function);
    }
}
