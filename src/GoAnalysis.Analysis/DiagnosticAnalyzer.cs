namespace GoAnalysis.Analysis;

/// <summary>
/// Looks for what one or more rules report. One object serves all packages of a run; state of a package belongs into the
/// closure of a <see cref="AnalysisContext.RegisterCompilationStartAction"/>.
/// </summary>
/// <example><code>
/// public sealed class NoPanic : DiagnosticAnalyzer
/// {
///     private static readonly DiagnosticDescriptor Rule = new("AB0001", "Panics", "do not panic", "Style", DiagnosticSeverity.Warning, true);
///
///     public override IReadOnlyList&lt;DiagnosticDescriptor&gt; SupportedDiagnostics => [Rule];
///
///     public override void Initialize(AnalysisContext context)
///     {
///         context.EnableConcurrentExecution();
///         context.RegisterSyntaxNodeAction(
///             node =>
///             {
///                 if (node.SemanticModel.GetSymbolInfo(node.Node) is { Kind: SymbolKind.Builtin, Name: "panic" })
///                 {
///                     node.ReportDiagnostic(Diagnostic.Create(Rule, node.Node));
///                 }
///             },
///             SyntaxKind.CallExpression);
///     }
/// }
/// </code></example>
public abstract class DiagnosticAnalyzer
{
    /// <summary>The rules that it reports. What it reports of another rule is an error of the analyzer.</summary>
    public abstract IReadOnlyList<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>
    /// The types of facts that it exports or imports; empty where it uses none. An analyzer with facts is run over the packages
    /// that a package imports before the package itself, where their source is there.
    /// </summary>
    public virtual IReadOnlyList<Type> FactTypes => [];

    /// <summary>Called once, to say what the analyzer wants to see.</summary>
    /// <param name="context">Takes the actions.</param>
    public abstract void Initialize(AnalysisContext context);
}
