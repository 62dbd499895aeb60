using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>
/// GO1018 printf: formats and operands of functions that print do not fit. Its option <c>funcs</c> names more such functions:
/// <c>dir/pkg.Function</c>, <c>dir/pkg.Type.Method</c>, or a name alone for all functions of that name; one that ends in f takes
/// a format before its operands.
/// </summary>
public sealed class PrintfAnalyzer : CorrectnessAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1018",
        "printf",
        "A format and its arguments do not fit",
        "{0}",
        "Reports calls of functions such as fmt.Printf whose format has directives that do not fit their arguments, that have more or fewer arguments than directives, "
            + "and calls of functions such as fmt.Println with a directive. Functions that pass their arguments on to such functions are found, across packages too.",
        "What does not fit prints as %!d(string=hi), which nobody sees before the message is needed.",
        """
        fmt.Printf("%d items", "three")
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override IReadOnlyList<Type> FactTypes => [typeof(PrintWrapper)];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(static start =>
        {
            var functions = new PrintFunctions(start);
            var withoutEllipsis = WrapperInference.Run(start.Compilation, functions, start.CancellationToken);
            start.RegisterSyntaxNodeAction(node => Analyze(node, functions, withoutEllipsis), SyntaxKind.CallExpression);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, PrintFunctions functions, IReadOnlyDictionary<SyntaxNode, string> withoutEllipsis)
    {
        if (withoutEllipsis.TryGetValue(context.Node, out var likeness))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node, $"missing ... in args forwarded to {likeness} function"));
        }

        // Conversions and calls of functions without operands are most of all calls, and told from a type that is known anyway.
        var call = context.Node.As<CallExpressionSyntax>();
        if (!call.Arguments.Any
            || context.SemanticModel.GetTypeInfo(call.Function).Type is not SignatureType { IsVariadic: true } signature
            || context.SemanticModel.GetCallTarget(call).Symbol is not FunctionSymbol function)
        {
            return;
        }

        var kind = functions.KindOf(function, context.Node.Tree);
        if (kind == PrintKind.Print)
        {
            OperandsCheck.Run(new PrintCall(context, call, function, signature));
        }
        else if (kind != PrintKind.None)
        {
            FormatCheck.Run(new PrintCall(context, call, function, signature), kind);
        }
    }
}
