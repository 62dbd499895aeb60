using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1026 deepequalerrors: errors are compared by reflect.DeepEqual.</summary>
public sealed class DeepEqualErrorsAnalyzer : CorrectnessAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1026",
        "deepequalerrors",
        "Errors are compared by reflect.DeepEqual",
        "avoid using reflect.DeepEqual with errors",
        "Reports calls of reflect.DeepEqual with two values whose types are or hold errors.",
        "Two errors that mean the same differ in what they hold inside, such as a call stack or what they wrap. errors.Is asks what they mean.",
        """
        if reflect.DeepEqual(err, io.EOF) {
            return nil
        }
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
        if (context.SemanticModel.GetSymbolInfo(call.Node).IsFunction("reflect.DeepEqual")
            && call.Arguments.Count == 2
            && HoldsError(context.SemanticModel.GetTypeInfo(call.Arguments.First).Type)
            && HoldsError(context.SemanticModel.GetTypeInfo(call.Arguments.Last).Type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node));
        }
    }

    /// <summary>Whether a type is error, or values of it hold one that DeepEqual compares: elements, keys, fields and what pointers point to.</summary>
    private static bool HoldsError(GoType type)
    {
        // Types refer to themselves, and instances of generic types to ever new ones.
        const int MaximumTypes = 10_000;
        var seen = new HashSet<GoType>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<GoType>([type]);
        while (seen.Count < MaximumTypes && waiting.TryPop(out var next))
        {
            if (ReferenceEquals(next, GoType.Error.Underlying))
            {
                return true;
            }

            if (!seen.Add(next))
            {
                continue;
            }

            foreach (var held in next is NamedType named ? [named.Underlying] : next.HeldTypes())
            {
                waiting.Push(held);
            }
        }

        return false;
    }
}
