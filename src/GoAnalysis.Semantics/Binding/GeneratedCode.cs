using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>Go's convention for generated files, https://go.dev/s/generatedcode.</summary>
public static class GeneratedCode
{
    /// <summary>
    /// Whether a comment before the package clause has a line that starts with <c>// Code generated </c> and ends with
    /// <c> DO NOT EDIT.</c>, as Go's ast.IsGenerated tells it.
    /// </summary>
    /// <param name="tree">The file.</param>
    public static bool IsGenerated(GoSyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var source = tree.Source.Span;
        var clause = tree.Token(0).Span.Start;
        for (var i = 0; i < tree.CommentCount; i++)
        {
            var comment = tree.Comment(i);
            if (comment.Start > clause)
            {
                return false;
            }

            foreach (var line in source[comment.Start..comment.End].Split((byte)'\n'))
            {
                var text = source[comment.Start..comment.End][line];
                text = text.EndsWith("\r"u8) ? text[..^1] : text;
                if (text.StartsWith("// Code generated "u8) && text["// Code generated ".Length..].EndsWith(" DO NOT EDIT."u8))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
