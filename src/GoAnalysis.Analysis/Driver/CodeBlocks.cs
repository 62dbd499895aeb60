using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>The declarations of a file that have code: functions with bodies, variables with values.</summary>
internal static class CodeBlocks
{
    /// <summary>Each with the name that it declares.</summary>
    public static IEnumerable<(SyntaxNode Block, SyntaxNode Name)> Of(SourceFileSyntax file)
    {
        foreach (var declaration in file.Declarations)
        {
            if (declaration.TryAs<FunctionDeclarationSyntax>(out var function))
            {
                if (function.Body.Exists)
                {
                    yield return (declaration, function.Name);
                }
            }
            else if (declaration.Kind == SyntaxKind.VarDeclaration)
            {
                foreach (var spec in declaration.Children)
                {
                    if (spec.TryAs<ValueSpecSyntax>(out var variables) && variables.Values.Count > 0)
                    {
                        yield return (spec, variables.Names.First);
                    }
                }
            }
        }
    }
}
