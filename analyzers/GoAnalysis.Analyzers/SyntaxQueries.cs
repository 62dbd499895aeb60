using GoAnalysis.Analysis;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>Questions that several rules ask of nodes.</summary>
internal static class SyntaxQueries
{
    /// <summary>An expression without the parentheses around it.</summary>
    public static SyntaxNode Unparenthesized(this SyntaxNode node)
    {
        while (node.Kind == SyntaxKind.ParenthesizedExpression)
        {
            node = node.Children.First;
        }

        return node;
    }

    /// <summary>Where the parenthesis before a call's arguments stands.</summary>
    public static Location OpeningParenthesis(this CallExpressionSyntax call) =>
        Location.Create(call.Node.Tree, call.Node.Token(call.Function.EndToken).Span);

    /// <summary>Whether a node is an identifier of a name.</summary>
    public static bool IsIdentifier(this SyntaxNode node, ReadOnlySpan<byte> name) => node.Kind == SyntaxKind.Identifier && node.Text.SequenceEqual(name);

    /// <summary>
    /// Whether two nodes are written alike: the same tokens, whatever stands between them. https://go.dev/ref/spec#Tokens
    /// </summary>
    public static bool IsWrittenLike(this SyntaxNode node, SyntaxNode other)
    {
        var length = node.EndToken - node.FirstToken;
        if (length != other.EndToken - other.FirstToken)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            if (!node.Token(node.FirstToken + i).Text.SequenceEqual(other.Token(other.FirstToken + i).Text))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a file imports a path.</summary>
    public static bool HasImport(this GoSyntaxTree tree, string importPath)
    {
        foreach (var import in tree.Root.As<SourceFileSyntax>().Imports)
        {
            if (import.PathValue == importPath)
            {
                return true;
            }
        }

        return false;
    }
}
