namespace GoAnalysis.Syntax.Tests.Samples;

internal static class DocumentationSample
{
    public static void Run(string folder)
    {
        #region Find what is not documented

        var tree = GoSyntaxTree.ParseFile(Path.Combine(folder, "server.go"));
        foreach (var function in tree.Root.Descendants<FunctionDeclarationSyntax>())
        {
            if (function.Name.TryAs<IdentifierSyntax>(out var name) && name.IsExported)
            {
                var text = function.Node.GetDocumentation().GetText();
                Console.WriteLine($"{name.Name}: {(text.Length > 0 ? text.Split('\n')[0] : "not documented")}");
            }
        }

        #endregion
    }
}
