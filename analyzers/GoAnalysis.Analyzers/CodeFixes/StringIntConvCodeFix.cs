using GoAnalysis.Analysis;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>Converts to a rune first (GO1011): the result is the same, and says that a code point is meant.</summary>
public sealed class StringIntConvCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FixableDiagnosticIds => [StringIntConvAnalyzer.Rule.Id];

    /// <inheritdoc/>
    public override void RegisterCodeFixes(CodeFixContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Diagnostic.Properties.ContainsKey(StringIntConvAnalyzer.CanBeRune)
            && context.Node.TryAs<CallExpressionSyntax>(out var call)
            && call.Arguments.First is { Exists: true } argument)
        {
            context.RegisterCodeFix(CodeAction.Create(
                "Convert to a rune first", context.Tree, TextEdit.Insert(argument.Start, "rune("), TextEdit.Insert(argument.End, ")")));
        }
    }
}
