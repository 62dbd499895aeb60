using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1027 sortslice: sort.Slice is given something that is no slice.</summary>
public sealed class SortSliceAnalyzer : CorrectnessAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1027",
        "sortslice",
        "sort.Slice is given something that is no slice",
        "{0}'s argument must be a slice; is called with {1}",
        "Reports calls of sort.Slice, sort.SliceStable and sort.SliceIsSorted whose first argument is neither a slice nor an interface.",
        "They take any value and panic while the program runs if it is no slice.",
        """
        names := [3]string{"c", "a", "b"}
        sort.Slice(names, less)
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.CallExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var call = context.Node.As<CallExpressionSyntax>();
        if (call.Arguments.First is not { Exists: true } argument
            || context.SemanticModel.GetSymbolInfo(call.Node) is not FunctionSymbol { Package.Path: "sort", Name: "Slice" or "SliceStable" or "SliceIsSorted", IsMethod: false } function)
        {
            return;
        }

        // Nil is no value of an interface here, and a call of a function with two results gives both arguments.
        var info = context.SemanticModel.GetTypeInfo(argument);
        var type = info.Type is BasicType { BasicKind: BasicKind.UntypedNil } ? info.Type : info.ConvertedType;
        var sorted = type is TupleType { Elements: [var first, ..] } ? first : type;
        if (sorted.Underlying is not (SliceType or InterfaceType or UnknownType))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node, function.FullName, type));
        }
    }
}
