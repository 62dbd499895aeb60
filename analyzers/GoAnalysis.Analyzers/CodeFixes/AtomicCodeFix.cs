using GoAnalysis.Analysis;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>Leaves out the assignment of an atomic addition that stands alone (GO1004): the call does what is meant.</summary>
public sealed class AtomicCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FixableDiagnosticIds => [AtomicAnalyzer.Rule.Id];

    /// <inheritdoc/>
    public override void RegisterCodeFixes(CodeFixContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Node.Parent.TryAs<AssignmentSyntax>(out var assignment)
            && assignment.Operator == TokenKind.Assign
            && assignment.Left.First == context.Node
            && assignment.Right.Count == 1)
        {
            var call = assignment.Right.First;
            context.RegisterCodeFix(CodeAction.Create("Call without assigning", context.Tree, TextEdit.Delete(new TextSpan(context.Node.Start, call.Start - context.Node.Start))));
        }
    }
}
