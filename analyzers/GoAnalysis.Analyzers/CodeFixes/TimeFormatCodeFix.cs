using GoAnalysis.Analysis;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>Writes the layout that is meant (GO1025), where it stands as a literal in the call.</summary>
public sealed class TimeFormatCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FixableDiagnosticIds => [TimeFormatAnalyzer.Rule.Id];

    /// <inheritdoc/>
    public override void RegisterCodeFixes(CodeFixContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var span = context.Diagnostic.Location.Span;
        if (context.Tree.Source.Span.Slice(span.Start, span.Length).SequenceEqual("2006-02-01"u8))
        {
            context.RegisterCodeFix(CodeAction.Create("Write 2006-01-02", context.Tree, new TextEdit(span, TimeFormatAnalyzer.Meant)));
        }
    }
}
