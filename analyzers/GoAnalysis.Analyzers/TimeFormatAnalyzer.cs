using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>GO1025 timeformat: a layout of time has day and month exchanged.</summary>
public sealed class TimeFormatAnalyzer : CorrectnessAnalyzer
{
    private const string Wrong = "2006-02-01";
    internal const string Meant = "2006-01-02";

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = GoRule.OfVet(
        "GO1025",
        "timeformat",
        "A layout of package time has day and month exchanged",
        "2006-02-01 should be 2006-01-02",
        "Reports the layout 2006-02-01 in calls of time.Parse and of Format of time.Time.",
        "Year, day, month is an order that nobody writes; the order meant is that of ISO 8601.",
        """
        name := now.Format("2006-02-01")
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
        var model = context.SemanticModel;
        if (call.Arguments.First is not { Exists: true } layout
            || model.GetSymbolInfo(call.Node) is not FunctionSymbol { Name: "Format" or "Parse", Package.Path: "time" } function
            || !(function.IsFunction("time.Time.Format") || function.IsFunction("time.Parse")))
        {
            return;
        }

        var info = model.GetTypeInfo(layout);
        if (info.Type is not BasicType { IsString: true } || info.ConstantValue?.Text?.IndexOf(Wrong, StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return;
        }

        // In a literal without escapes the offset is that of the value behind the quote.
        var start = layout.Start + 1 + at;
        var isShown = layout.Kind == SyntaxKind.BasicLiteral && layout.Text.IndexOf("2006-02-01"u8) == 1 + at;
        context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(layout.Tree, isShown ? new TextSpan(start, Meant.Length) : layout.Span)));
    }
}
