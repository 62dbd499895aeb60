using GoAnalysis.Analysis;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1004 atomic: the result of an atomic addition is assigned to the variable that it adds to.</summary>
public sealed class AtomicAnalyzer : CorrectnessAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1004",
        "atomic",
        "The result of an atomic addition is assigned to its own variable",
        "direct assignment to atomic value",
        "Reports assignments of the form x = atomic.AddInt64(&x, 1), with any of the Add functions of sync/atomic.",
        "The addition has already changed the variable. The assignment writes it a second time, not atomically, and undoes what others added in between.",
        """
        count = atomic.AddUint64(&count, 1)
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.AssignmentStatement, SyntaxKind.ShortVariableDeclaration);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var assignment = context.Node.As<AssignmentSyntax>();
        var count = assignment.Left.Count;

        // A variable that the statement declares alone is not the one that is added to.
        if (count != assignment.Right.Count || (count == 1 && assignment.Operator == TokenKind.Define))
        {
            return;
        }

        var variables = assignment.Left.GetEnumerator();
        foreach (var value in assignment.Right)
        {
            variables.MoveNext();
            if (IsAddition(value, context, out var address) && (IsAddressOf(address, variables.Current) || IsTargetOf(address, variables.Current)))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, variables.Current));
            }
        }
    }

    /// <summary>Whether an expression is an atomic addition, and to what address.</summary>
    private static bool IsAddition(SyntaxNode expression, SyntaxNodeAnalysisContext context, out SyntaxNode address)
    {
        address = default;
        if (!expression.TryAs<CallExpressionSyntax>(out var call)
            || !call.Function.TryAs<SelectorExpressionSyntax>(out var function)
            || !IsAdder(function.Selector.Text)
            || function.Operand.Kind != SyntaxKind.Identifier
            || !context.SemanticModel.GetSymbolInfo(function.Operand).IsImportOf("sync/atomic")
            || call.Arguments.Count != 2)
        {
            return false;
        }

        address = call.Arguments.First;
        return true;
    }

    private static bool IsAdder(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("AddInt32"u8) || name.SequenceEqual("AddInt64"u8) || name.SequenceEqual("AddUint32"u8)
        || name.SequenceEqual("AddUint64"u8) || name.SequenceEqual("AddUintptr"u8);

    private static bool IsAddressOf(SyntaxNode address, SyntaxNode variable) =>
        address.TryAs<UnaryExpressionSyntax>(out var unary) && unary.Operator == TokenKind.And && unary.Operand.HasSameTokensAs(variable);

    /// <summary>Whether a variable is written <c>*address</c>.</summary>
    private static bool IsTargetOf(SyntaxNode address, SyntaxNode variable) =>
        variable.TryAs<StarExpressionSyntax>(out var star) && star.Operand.HasSameTokensAs(address);
}
