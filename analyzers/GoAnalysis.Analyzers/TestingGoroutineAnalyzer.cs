using System.Collections.Frozen;
using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1024 testinggoroutine: a goroutine that a test starts ends the test.</summary>
public sealed class TestingGoroutineAnalyzer : CorrectnessAnalyzer
{
    private const string Testing = "testing";

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1024",
        "testinggoroutine",
        "A goroutine that a test starts calls a method that ends the test",
        "call to (*{0}).{1} from a non-test goroutine",
        "Reports calls of FailNow, Fatal, Fatalf, Skip, Skipf and SkipNow of testing.T and testing.B in goroutines that a test or benchmark starts: in function literals and in functions of the same file.",
        "These methods end the goroutine that calls them. Of another goroutine than the test they end just that one, and the test goes on.",
        """
        func TestFetch(t *testing.T) {
            go func() {
                t.Fatal("not fetched")
            }()
        }
        """);

    private static readonly FrozenSet<string> EndTheirGoroutine = FrozenSet.Create(StringComparer.Ordinal, "FailNow", "Fatal", "Fatalf", "Skip", "SkipNow", "Skipf");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.HasImport(Testing))
            {
                start.RegisterSyntaxNodeAction(Analyze, SyntaxKind.FunctionDeclaration);
            }
        });
    }

    /// <summary>Looks at the goroutines that a test, or what a test calls, starts itself. What they start in turn is part of them.</summary>
    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var function = context.Node.As<FunctionDeclarationSyntax>();
        if (!function.Parameters.Children.Any(parameter => parameter.TryAs<ParameterDeclarationSyntax>(out var view) && IsTest(context.SemanticModel.GetTypeInfo(view.Type).Type)))
        {
            return;
        }

        var behind = 0;
        foreach (var statement in context.Node.Descendants<CallStatementSyntax>())
        {
            if (statement.Node.Kind == SyntaxKind.GoStatement && statement.Node.Start >= behind)
            {
                behind = statement.Node.End;
                AnalyzeGoroutine(context, statement);
            }
        }
    }

    private static void AnalyzeGoroutine(SyntaxNodeAnalysisContext context, CallStatementSyntax statement)
    {
        var code = CodeOf(statement, context.SemanticModel);
        foreach (var selector in code.Descendants<SelectorExpressionSyntax>())
        {
            if (EndTheirGoroutine.Contains(selector.Selector.ToString())
                && context.SemanticModel.GetSymbolInfo(selector.Operand) is VariableSymbol { Declaration: { Exists: true, Parent: { Kind: SyntaxKind.ParameterDeclaration } parameter } } test
                && IsTest(test.Type)
                && !IsOfSubtest(parameter, code, context.SemanticModel))
            {
                // What stands elsewhere is no fault by itself: it is told where it is made a goroutine.
                var place = code.Kind == SyntaxKind.FunctionLiteral ? selector.Node : statement.Node;
                context.ReportDiagnostic(Diagnostic.Create(Rule, place, test.Type.WithoutPointer().NameOf(), selector.Selector));
            }
        }
    }

    /// <summary>
    /// Whether a parameter is that of a subtest which the goroutine runs: Run gives the subtest a goroutine of its own, and a T or B
    /// to end it with.
    /// </summary>
    private static bool IsOfSubtest(SyntaxNode parameter, SyntaxNode code, SemanticModel model)
    {
        foreach (var outer in parameter.Ancestors())
        {
            if (outer == code)
            {
                return false;
            }

            if (outer.Kind == SyntaxKind.FunctionLiteral)
            {
                return outer.Parent.Kind == SyntaxKind.CallExpression
                    && model.GetSymbolInfo(outer.Parent) is FunctionSymbol { FullName: "testing.T.Run" or "testing.B.Run" };
            }
        }

        return false;
    }

    /// <summary>The code that a goroutine runs, as far as it is in the file: a function literal, what declares the function; else the call.</summary>
    private static SyntaxNode CodeOf(CallStatementSyntax statement, SemanticModel model)
    {
        if (!statement.Call.TryAs<CallExpressionSyntax>(out var call))
        {
            return statement.Call;
        }

        // Of an instance the declared function is asked for. A method is not looked for: which one is called may not be known.
        var called = call.Function.TryAs<IndexExpressionSyntax>(out var instance) ? instance.Operand : call.Function;
        return called.Kind switch
        {
            SyntaxKind.FunctionLiteral => called,
            SyntaxKind.Identifier when model.GetSymbolInfo(called)?.Declaration is { Exists: true } name && ReferenceEquals(name.Tree, called.Tree) => name.Parent,
            _ => call.Node,
        };
    }

    /// <summary>Whether a type is a pointer to T or B of package testing.</summary>
    private static bool IsTest(GoType type) => type is PointerType pointer && pointer.Element.IsNamed(Testing, "T", "B");
}
