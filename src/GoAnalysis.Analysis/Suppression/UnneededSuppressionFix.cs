using System.Globalization;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>Takes rules out of comments that need not name them, and comments that then name none.</summary>
public sealed class UnneededSuppressionFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FixableDiagnosticIds => [DriverRules.UnneededSuppression.Id];

    /// <inheritdoc/>
    public override void RegisterCodeFixes(CodeFixContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var properties = context.Diagnostic.Properties;
        var start = int.Parse(properties[SuppressionComments.EditStart], CultureInfo.InvariantCulture);
        var end = int.Parse(properties[SuppressionComments.EditEnd], CultureInfo.InvariantCulture);
        var edit = TextEdit.Replace(new TextSpan(start, end - start), properties[SuppressionComments.EditText]);
        context.RegisterCodeFix(CodeAction.Create("Remove the suppression", context.Tree, edit));
    }
}
