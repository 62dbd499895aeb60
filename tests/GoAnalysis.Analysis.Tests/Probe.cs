using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis.Tests;

/// <summary>An analyzer made of a few lines of a test.</summary>
internal sealed class Probe(Action<AnalysisContext> initialize, params DiagnosticDescriptor[] rules) : DiagnosticAnalyzer
{
    public Probe(Action<AnalysisContext> initialize)
        : this(initialize, Rule("XX0001"))
    {
    }

    public override IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics => rules;

    public IReadOnlyList<Type> Facts { get; init; } = [];

    public override IReadOnlyList<Type> FactTypes => Facts;

    public override void Initialize(AnalysisContext context) => initialize(context);

    public static DiagnosticDescriptor Rule(string id, string format = "found {0}", string alias = "", bool isEnabledByDefault = true, params string[] tags) =>
        new(id, "Finds", format, "Test", DiagnosticSeverity.Warning, isEnabledByDefault, customTags: tags) { Alias = alias };

    /// <summary>Reports each call of some function by its text.</summary>
    public static Probe Calls(string callee, DiagnosticDescriptor rule, GeneratedCodeAnalysisFlags generated = GeneratedCodeAnalysisFlags.None) => new(
        context =>
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(generated);
            context.RegisterSyntaxNodeAction(
                node =>
                {
                    if (node.Node.As<CallExpressionSyntax>().Function.ToString() == callee)
                    {
                        node.ReportDiagnostic(Diagnostic.Create(rule, node.Node, callee));
                    }
                },
                SyntaxKind.CallExpression);
        },
        rule);
}
