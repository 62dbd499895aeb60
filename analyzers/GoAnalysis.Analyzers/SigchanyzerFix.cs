using GoAnalysis.Analysis;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>Gives a channel of signals a buffer of one (GO1014).</summary>
public sealed class SigchanyzerFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FixableDiagnosticIds { get; } = ["GO1014"];

    /// <inheritdoc/>
    public override void RegisterCodeFixes(CodeFixContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (location, _) in context.Diagnostic.RelatedLocations)
        {
            if (ReferenceEquals(location.Tree, context.Tree)
                && context.Tree.FindNode(location.Span).TryAs<CallExpressionSyntax>(out var making)
                && context.SemanticModel.IsMake(making))
            {
                context.RegisterCodeFix(CodeAction.Create("Change to buffer channel", context.Tree, TextEdit.Insert(making.Arguments.Last.End, ", 1")));
            }
        }
    }
}
