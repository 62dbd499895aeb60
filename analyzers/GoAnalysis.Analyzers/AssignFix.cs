using GoAnalysis.Analysis;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>Removes an assignment that assigns every variable to itself (GO1005). One that assigns something else too is left to people.</summary>
public sealed class AssignFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FixableDiagnosticIds { get; } = ["GO1005"];

    /// <inheritdoc/>
    public override void RegisterCodeFixes(CodeFixContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Node.TryAs<AssignmentSyntax>(out var assignment)
            && assignment.Left.Zip(assignment.Right).All(pair => pair.First.HasSameTokensAs(pair.Second) && !context.SemanticModel.MayHaveEffects(pair.First)))
        {
            context.RegisterCodeFix(CodeAction.Create("Remove", context.Tree, TextEdit.Delete(context.Node.Span)));
        }
    }
}
