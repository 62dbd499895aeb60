using System.Collections.Frozen;
using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>
/// GO1013 unusedresult: the result of a function without side effects is thrown away. Its options are <c>funcs</c>, functions by
/// path and name, and <c>stringmethods</c>, names of methods that take nothing and return a string; each replaces the default.
/// </summary>
public sealed class UnusedResultAnalyzer : CorrectnessAnalyzer
{
    private static readonly FrozenSet<string> Functions = FrozenSet.Create(
        StringComparer.Ordinal,
        "context.WithCancel",
        "context.WithDeadline",
        "context.WithTimeout",
        "context.WithValue",
        "errors.New",
        "fmt.Errorf",
        "fmt.Sprint",
        "fmt.Sprintf",
        "sort.Reverse");

    private static readonly FrozenSet<string> Methods = FrozenSet.Create(StringComparer.Ordinal, "Error", "String");

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1013",
        "unusedresult",
        "The result of a call is not used",
        "result of {0} call not used",
        "Reports statements that call a function which only computes its result, such as fmt.Sprintf, errors.New and methods String and Error.",
        "Such a call does nothing. Most often the result was meant to be returned, assigned or printed.",
        """
        func check(name string) error {
            if name == "" {
                fmt.Errorf("no name")
            }
            return nil
        }
        """);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(static start =>
        {
            var functions = new NameListOption(start.Options, "go_diagnostic.GO1013.funcs", Functions);
            var methods = new NameListOption(start.Options, "go_diagnostic.GO1013.stringmethods", Methods);
            start.RegisterSyntaxNodeAction(node => Analyze(node, functions, methods), SyntaxKind.ExpressionStatement);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, NameListOption functions, NameListOption methods)
    {
        if (!context.Node.Children.First.Unparenthesized().TryAs<CallExpressionSyntax>(out var call))
        {
            return;
        }

        var callee = call.Function.Unparenthesized();
        callee = callee.TryAs<IndexExpressionSyntax>(out var index) ? index.Operand : callee;
        if (!callee.TryAs<SelectorExpressionSyntax>(out var selector) || context.SemanticModel.GetSymbolInfo(callee) is not FunctionSymbol function)
        {
            return;
        }

        var tree = context.Node.Tree;
        if (!function.IsMethod)
        {
            if (functions.Of(tree).Contains(function.FullName))
            {
                Report(context, call, function.FullName);
            }
        }
        else if (methods.Of(tree).Contains(function.Name)
            && context.SemanticModel.GetSelection(selector) is { Kind: SelectionKind.MethodValue, Type: SignatureType { Parameters.Count: 0 } signature } selection
            && signature.Results is [{ Type: BasicType { BasicKind: BasicKind.String } }])
        {
            Report(context, call, $"({selection.Receiver}).{function.Name}");
        }
    }

    private static void Report(SyntaxNodeAnalysisContext context, CallExpressionSyntax call, string name) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, call.OpeningParenthesis(), name));
}
