using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1024 testinggoroutine: a goroutine that a test starts ends the test.</summary>
public sealed class TestingGoroutineAnalyzer : CorrectnessAnalyzer
{
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

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.GoStatement);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (!context.Node.Tree.HasImport("testing") || !IsInTest(context.Node))
        {
            return;
        }

        var started = StartedBy(context.Node, context.SemanticModel);
        foreach (var selector in started.Descendants<SelectorExpressionSyntax>())
        {
            if (IsEnding(selector.Selector.Text)
                && selector.Operand.Kind == SyntaxKind.Identifier
                && context.SemanticModel.GetSymbolInfo(selector.Operand) is VariableSymbol { Declaration: { Exists: true } name }
                && name.Parent.TryAs<ParameterDeclarationSyntax>(out var parameter)
                && TestingType(parameter.Type) is { Exists: true } type)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, started.Kind == SyntaxKind.FunctionLiteral ? selector.Node : context.Node, type, selector.Selector));
            }
        }
    }

    /// <summary>Whether a statement is in a function with a parameter for a test, and not in a goroutine that is looked at by itself.</summary>
    private static bool IsInTest(SyntaxNode statement)
    {
        foreach (var outer in statement.Ancestors())
        {
            if (outer.Kind == SyntaxKind.GoStatement)
            {
                return false;
            }

            if (outer.TryAs<FunctionDeclarationSyntax>(out var function))
            {
                return function.Parameters.Children.Any(static parameter => parameter.TryAs<ParameterDeclarationSyntax>(out var view) && TestingType(view.Type).Exists);
            }
        }

        return false;
    }

    /// <summary>
    /// What a goroutine runs: a function literal, what declares the function or variable that is called if it is in the same file, else
    /// just the call.
    /// </summary>
    private static SyntaxNode StartedBy(SyntaxNode statement, SemanticModel model)
    {
        var call = statement.As<CallStatementSyntax>().Call;
        var function = call.Kind == SyntaxKind.CallExpression ? call.As<CallExpressionSyntax>().Function : default;
        if (function.Kind == SyntaxKind.FunctionLiteral)
        {
            return function;
        }

        var name = function.TryAs<IndexExpressionSyntax>(out var instance) ? instance.Operand : function;
        return name.Kind == SyntaxKind.Identifier && model.GetSymbolInfo(name) is { Declaration: { Exists: true } declaration } && ReferenceEquals(declaration.Tree, statement.Tree)
            ? declaration.Parent
            : call;
    }

    /// <summary>The name T or B of a type that is written <c>*testing.T</c> or <c>*testing.B</c>; no node for any other.</summary>
    private static SyntaxNode TestingType(SyntaxNode type) =>
        type.TryAs<StarExpressionSyntax>(out var pointer)
        && pointer.Operand.TryAs<SelectorExpressionSyntax>(out var name)
        && name.Operand.IsIdentifier("testing"u8)
        && (name.Selector.IsIdentifier("T"u8) || name.Selector.IsIdentifier("B"u8))
            ? name.Selector
            : default;

    private static bool IsEnding(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("FailNow"u8) || name.SequenceEqual("Fatal"u8) || name.SequenceEqual("Fatalf"u8)
        || name.SequenceEqual("Skip"u8) || name.SequenceEqual("Skipf"u8) || name.SequenceEqual("SkipNow"u8);
}
