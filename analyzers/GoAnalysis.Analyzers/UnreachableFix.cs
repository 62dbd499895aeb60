using GoAnalysis.Analysis;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>Removes a statement that control never reaches (GO1001).</summary>
public sealed class UnreachableFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FixableDiagnosticIds { get; } = ["GO1001"];

    /// <inheritdoc/>
    public override void RegisterCodeFixes(CodeFixContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.RegisterCodeFix(CodeAction.Create("Remove", context.Tree, TextEdit.Delete(context.Diagnostic.Location.Span)));
    }
}
