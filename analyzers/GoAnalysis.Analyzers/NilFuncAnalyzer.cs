using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1006 nilfunc: a declared function is compared with nil.</summary>
public sealed class NilFuncAnalyzer : CorrectnessAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1006",
        "nilfunc",
        "A declared function is compared with nil",
        "comparison of function {0} {1} nil is always {2}",
        "Reports comparisons of functions and methods that are declared with nil by == and !=. Variables of function types are not looked at.",
        "A declared function is never nil. Most often its call was meant: f() == nil.",
        """
        if open == nil {
            return
        }
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.BinaryExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var comparison = context.Node.As<BinaryExpressionSyntax>();
        var isEqual = comparison.Operator == TokenKind.Equal;
        if (!isEqual && comparison.Operator != TokenKind.NotEqual)
        {
            return;
        }

        var model = context.SemanticModel;
        var compared = IsNil(comparison.Left, model) ? comparison.Right : IsNil(comparison.Right, model) ? comparison.Left : default;
        if (IsName(compared) && model.GetSymbolInfo(compared) is FunctionSymbol function)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node, function.Name, isEqual ? "==" : "!=", isEqual ? "false" : "true"));
        }
    }

    private static bool IsNil(SyntaxNode node, SemanticModel model) =>
        node.Unparenthesized() is var name && name.IsIdentifier("nil"u8) && model.GetSymbolInfo(name) is NilSymbol;

    /// <summary>Whether an expression is a name, qualified or not, or a name with type arguments.</summary>
    private static bool IsName(SyntaxNode node) =>
        node.Kind is SyntaxKind.Identifier or SyntaxKind.SelectorExpression
        || (node.TryAs<IndexExpressionSyntax>(out var index) && index.Operand.Kind == SyntaxKind.Identifier);
}
