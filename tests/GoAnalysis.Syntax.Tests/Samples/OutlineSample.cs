namespace GoAnalysis.Syntax.Tests.Samples;

internal static class OutlineSample
{
    public static void Run(string folder)
    {
        #region Outline a package without its bodies

        var options = new GoParseOptions { Mode = GoParseMode.DeclarationsOnly };
        var tree = GoSyntaxTree.ParseFile(Path.Combine(folder, "store.go"), options);
        foreach (var type in tree.Root.Descendants<TypeSpecSyntax>())
        {
            Console.WriteLine($"type {type.Name} {type.Type.Kind}");
        }

        foreach (var function in tree.Root.Descendants<FunctionDeclarationSyntax>())
        {
            Console.WriteLine($"func {function.Receiver} {function.Name}{function.Parameters} {function.Result}");
        }

        #endregion
    }
}
