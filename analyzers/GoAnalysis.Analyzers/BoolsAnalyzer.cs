using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1003: operands of <c>||</c> and <c>&amp;&amp;</c> that stand there twice, and comparisons that together hold always or never.</summary>
public sealed class BoolsAnalyzer : CorrectnessAnalyzer
{
    private static readonly DiagnosticDescriptor Redundant = Describe("redundant {0}: {2} {1} {2}");
    private static readonly DiagnosticDescriptor Suspect = Describe("suspect {0}: {2} {1} {3}");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Redundant, Suspect];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(static operation => AnalyzeOperation(operation), SyntaxKind.BinaryExpression);
    }

    private static DiagnosticDescriptor Describe(string message) => GoRule.OfVet(
        "GO1003",
        "bools",
        "Mistaken use of boolean operators",
        message,
        "Finds operands that || or && has twice, and comparisons such as x != 1 || x != 2, which holds always, and x == 1 && x == 2, which never does. Operands with calls or receptions are left alone.",
        "An operand that is there twice was mostly meant to be another one, and a condition that holds always or never hides a branch that is never taken.",
        """
        func isSpecial(x int) bool {
            return x != 1 || x != 2
        }
        """);

    private static void AnalyzeOperation(SyntaxNodeAnalysisContext context)
    {
        var operation = context.Node.As<BinaryExpressionSyntax>();
        if (operation.Operator is not (TokenKind.LogicalOr or TokenKind.LogicalAnd) || IsOperandOfSame(operation))
        {
            return;
        }

        // What a call or reception separates may change in between.
        var operands = new List<SyntaxNode>();
        AddOperands(operation.Node, operation.Operator, operands);
        var start = 0;
        for (var i = 0; i <= operands.Count; i++)
        {
            if (i == operands.Count || context.SemanticModel.MayHaveEffects(operands[i]))
            {
                if (i - start > 1)
                {
                    Compare(context, operation.Operator, operands[start..i]);
                }

                start = i + 1;
            }
        }
    }

    private static bool IsOperandOfSame(BinaryExpressionSyntax operation)
    {
        var parent = operation.Node.Parent;
        while (parent.Kind == SyntaxKind.ParenthesizedExpression)
        {
            parent = parent.Parent;
        }

        return parent.TryAs<BinaryExpressionSyntax>(out var outer) && outer.Operator == operation.Operator;
    }

    /// <summary>Adds the operands of an operation and of those of the same operator in it, the last one first, as vet goes through them.</summary>
    private static void AddOperands(SyntaxNode node, TokenKind operation, List<SyntaxNode> operands)
    {
        node = node.Unparenthesized();
        while (node.TryAs<BinaryExpressionSyntax>(out var binary) && binary.Operator == operation)
        {
            AddOperands(binary.Right, operation, operands);
            node = binary.Left.Unparenthesized();
        }

        operands.Add(node);
    }

    private static void Compare(SyntaxNodeAnalysisContext context, TokenKind operation, List<SyntaxNode> operands)
    {
        var (name, sign, suspect) = operation == TokenKind.LogicalOr ? ("or", "||", TokenKind.NotEqual) : ("and", "&&", TokenKind.Equal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var compared = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var operand in operands)
        {
            var text = ExpressionText.Of(operand);
            if (!seen.Add(text))
            {
                context.ReportDiagnostic(Diagnostic.Create(Redundant, operand, name, sign, text));
            }

            if (ComparedToConstant(operand, suspect, context.SemanticModel) is not { Exists: true } value)
            {
                continue;
            }

            var valueText = ExpressionText.Of(value);
            if (!compared.TryAdd(valueText, text) && compared[valueText] != text)
            {
                context.ReportDiagnostic(Diagnostic.Create(Suspect, operand, name, sign, text, compared[valueText]));
            }
        }
    }

    /// <summary>What a comparison compares with a constant; nothing where neither side is one.</summary>
    private static SyntaxNode ComparedToConstant(SyntaxNode operand, TokenKind comparison, SemanticModel model) =>
        !operand.TryAs<BinaryExpressionSyntax>(out var binary) || binary.Operator != comparison ? default
        : model.GetTypeInfo(binary.Right).ConstantValue is not null ? binary.Left
        : model.GetTypeInfo(binary.Left).ConstantValue is not null ? binary.Right
        : default;
}
