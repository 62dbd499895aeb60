using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>
/// Gives sort.Slice the slice that is meant (GO1027): that of an array, the one that a pointer points to, or the one that a function
/// without parameters returns.
/// </summary>
public sealed class SortSliceCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FixableDiagnosticIds => [SortSliceAnalyzer.Rule.Id];

    /// <inheritdoc/>
    public override void RegisterCodeFixes(CodeFixContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.Node.TryAs<CallExpressionSyntax>(out var call) || call.Arguments.First is not { Exists: true } argument)
        {
            return;
        }

        switch (context.SemanticModel.GetTypeInfo(argument).Type.Underlying)
        {
            case ArrayType when IsAddressable(argument, context.SemanticModel):
            case PointerType { Element.Underlying: ArrayType }:
                Offer("Pass a slice of the array", Behind("[:]"));
                break;
            case PointerType { Element.Underlying: SliceType }:
                Offer("Pass the slice that it points to", argument.Kind == SyntaxKind.BinaryExpression ? [] : [TextEdit.Insert(argument.Start, "*")]);
                break;
            case SignatureType { Parameters.Count: 0, Results: [{ Type.Underlying: SliceType }] }:
                Offer("Call the function", Behind("()"));
                break;
        }

        void Offer(string title, IReadOnlyList<TextEdit> edits)
        {
            if (edits.Count > 0)
            {
                context.RegisterCodeFix(CodeAction.Create(title, context.Tree, edits));
            }
        }

        // What is written behind an expression belongs to the last operand of it.
        IReadOnlyList<TextEdit> Behind(string text) =>
            argument.Kind is SyntaxKind.StarExpression or SyntaxKind.UnaryExpression or SyntaxKind.BinaryExpression
                ? [TextEdit.Insert(argument.Start, "("), TextEdit.Insert(argument.End, ")" + text)]
                : [TextEdit.Insert(argument.End, text)];
    }

    /// <summary>Whether an array can be sliced. https://go.dev/ref/spec#Address_operators</summary>
    private static bool IsAddressable(SyntaxNode array, SemanticModel model)
    {
        while (true)
        {
            array = array.Unparenthesized();
            if (array.TryAs<SelectorExpressionSyntax>(out var selector))
            {
                if (model.GetSymbolInfo(array) is not VariableSymbol)
                {
                    return false;
                }

                if (model.GetSelection(selector) is not { } selection || selection.IsIndirect)
                {
                    // A variable of a package, or a field behind a pointer.
                    return true;
                }

                array = selector.Operand;
            }
            else if (array.TryAs<IndexExpressionSyntax>(out var index))
            {
                var indexed = model.GetTypeInfo(index.Operand).Type.Underlying;
                if (indexed is not ArrayType)
                {
                    return indexed is SliceType or PointerType;
                }

                array = index.Operand;
            }
            else
            {
                return array.Kind == SyntaxKind.StarExpression || (array.Kind == SyntaxKind.Identifier && model.GetSymbolInfo(array) is VariableSymbol);
            }
        }
    }
}
