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
        foreach (var trivia in tree.Token(0).LeadingTrivia)
        {
            if (!trivia.IsComment)
            {
                continue;
            }

            foreach (var line in trivia.Text.Split((byte)'\n'))
            {
                var text = trivia.Text[line];
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
