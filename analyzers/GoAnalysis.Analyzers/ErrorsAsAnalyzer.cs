using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1012 errorsas: the second argument of <c>errors.As</c> is no pointer to an error or interface.</summary>
public sealed class ErrorsAsAnalyzer : CorrectnessAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1012",
        "errorsas",
        "The target of errors.As is no pointer to an error or interface",
        "second argument to errors.As {0}",
        "Reports calls of errors.As whose second argument is neither a pointer to a type that implements error nor one to an interface, and those whose argument is a pointer to error itself.",
        "errors.As panics for any other target; a target of type *error takes every error and so tells nothing.",
        """
        var target MyError
        if errors.As(err, target) {
        }
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(static start =>
        {
            // The package itself and its tests know what a wrong target does.
            if (start.Compilation.Package.Path is not ("errors" or "errors_test"))
            {
                start.RegisterSyntaxNodeAction(Analyze, SyntaxKind.CallExpression);
            }
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var call = context.Node.As<CallExpressionSyntax>();
        var target = call.Arguments[1];
        if (!target.Exists || !context.SemanticModel.GetSymbolInfo(call.Node).IsFunction("errors.As"))
        {
            return;
        }

        if (Objection(context.SemanticModel.GetTypeInfo(target).Type) is { } objection)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Node, objection));
        }
    }

    /// <summary>What is wrong with a target of a type; null where nothing is, or the type is not known.</summary>
    private static string? Objection(GoType target)
    {
        switch (target.Underlying)
        {
            // What is handed on from somewhere else is often an interface without methods.
            case UnknownType or InterfaceType { Methods.Count: 0 }:
                return null;
            case PointerType pointer when pointer.Element.IsIdenticalTo(GoType.Error):
                return "should not be *error";
            case PointerType pointer when pointer.Element.Underlying is InterfaceType or UnknownType
                || pointer.Element.Implements((InterfaceType)GoType.Error.Underlying) != false:
                return null;
            default:
                return "must be a non-nil pointer to either a type that implements error, or to any interface type";
        }
    }
}
