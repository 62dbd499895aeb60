using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1016 httpresponse: a response is used by a defer before the error that came with it is looked at.</summary>
public sealed class HttpResponseAnalyzer : CorrectnessAnalyzer
{
    private const string Http = "net/http";

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1016",
        "httpresponse",
        "A response of net/http is used before its error is checked",
        "using {0} before checking for errors",
        "Reports a defer that uses the response of a function of net/http or a method of http.Client, right behind the call and before its error is looked at.",
        "Where there is an error, the response is nil, and the deferred statement panics before the error is ever seen.",
        """
        response, err := http.Get(url)
        defer response.Body.Close()
        if err != nil {
            return err
        }
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.HasImport(Http))
            {
                start.RegisterSyntaxNodeAction(Analyze, SyntaxKind.DeferStatement);
            }
        });
    }

    /// <summary>Defers are rare, so the search begins there: before it has to stand an assignment of one call's results.</summary>
    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var deferred = context.Node.As<CallStatementSyntax>().Call;
        if (!deferred.TryAs<CallExpressionSyntax>(out var call) || RootOf(call.Function) is not { Exists: true } used || context.Node.Parent.Kind != SyntaxKind.Block)
        {
            return;
        }

        SyntaxNode before = default;
        foreach (var statement in context.Node.Parent.Children)
        {
            if (statement == context.Node)
            {
                break;
            }

            before = statement;
        }

        if (before.TryAs<AssignmentSyntax>(out var assignment)
            && RootOf(assignment.Left.First) is { Exists: true } response
            && response.Text.SequenceEqual(used.Text)
            && context.SemanticModel.GetSymbolInfo(response) is { } variable
            && ReferenceEquals(variable, context.SemanticModel.GetSymbolInfo(used)))
        {
            Report(context, assignment, used);
        }
    }

    private static void Report(SyntaxNodeAnalysisContext context, AssignmentSyntax assignment, SyntaxNode used)
    {
        foreach (var call in assignment.Node.Descendants<CallExpressionSyntax>())
        {
            if (IsAlone(call.Node, assignment.Node) && IsRequest(call, context.SemanticModel))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, used, used.ToString()));
            }
        }
    }

    /// <summary>Whether a call is no part of another call of the statement, which could look at the error, nor of a function literal.</summary>
    private static bool IsAlone(SyntaxNode call, SyntaxNode statement)
    {
        for (var node = call.Parent; node != statement; node = node.Parent)
        {
            if (node.Kind is SyntaxKind.CallExpression or SyntaxKind.Block)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a call gives a response and an error and is one of a function of net/http or of a method of http.Client.</summary>
    private static bool IsRequest(CallExpressionSyntax call, SemanticModel model) =>
        call.Function.TryAs<SelectorExpressionSyntax>(out var function)
        && model.GetTypeInfo(call.Function).Type is SignatureType { Results: [{ Type: PointerType response }, { Type: var error }] }
        && response.Element.IsNamed(Http, "Response")
        && error.IsIdenticalTo(GoType.Error)
        && (model.GetSymbolInfo(function.Operand) is ImportNameSymbol import
            ? import.ImportPath == Http || function.Operand.IsIdentifier("http"u8)
            : model.GetTypeInfo(function.Operand).Type.Dereference().IsNamed(Http, "Client"));

    /// <summary>The name that a chain of selectors begins with; no node for any other expression.</summary>
    private static SyntaxNode RootOf(SyntaxNode expression)
    {
        while (expression.TryAs<SelectorExpressionSyntax>(out var selector))
        {
            expression = selector.Operand;
        }

        return expression.Kind == SyntaxKind.Identifier ? expression : default;
    }
}
