using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1028 reflectvaluecompare: values of reflect.Value are compared.</summary>
public sealed class ReflectValueCompareAnalyzer : CorrectnessAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1028",
        "reflectvaluecompare",
        "Values of reflect.Value are compared",
        "avoid using {0} with reflect.Value",
        "Reports comparisons of reflect.Value by ==, != and reflect.DeepEqual. A comparison with reflect.Value{} is not reported.",
        "That compares how package reflect holds the values, not the values. What is meant is mostly v.Interface() == w.Interface().",
        """
        same := reflect.ValueOf(a) == reflect.ValueOf(b)
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.BinaryExpression, SyntaxKind.CallExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var model = context.SemanticModel;
        if (context.Node.TryAs<BinaryExpressionSyntax>(out var comparison))
        {
            var isEqual = comparison.Operator == TokenKind.Equal;
            if ((isEqual || comparison.Operator == TokenKind.NotEqual) && (IsValue(comparison.Left, model) || IsValue(comparison.Right, model)))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node, isEqual ? "==" : "!="));
            }
        }
        else if (context.Node.TryAs<CallExpressionSyntax>(out var call)
            && model.GetSymbolInfo(call.Node).IsFunction("reflect.DeepEqual")
            && call.Arguments.Count == 2
            && (IsValue(call.Arguments.First, model) || IsValue(call.Arguments.Last, model)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node, "reflect.DeepEqual"));
        }
    }

    private static bool IsValue(SyntaxNode node, SemanticModel model) =>
        node.Kind != SyntaxKind.CompositeLiteral && model.GetTypeInfo(node).Type.IsNamed("reflect", "Value");
}
