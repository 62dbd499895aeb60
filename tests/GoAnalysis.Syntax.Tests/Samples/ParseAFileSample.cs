namespace GoAnalysis.Syntax.Tests.Samples;

internal static class ParseAFileSample
{
    public static void Run(string folder)
    {
        #region Parse a file

        var tree = GoSyntaxTree.ParseFile(Path.Combine(folder, "server.go"));
        var file = tree.Root.As<SourceFileSyntax>();
        Console.WriteLine($"package {file.PackageName}, {tree.TokenCount} tokens, {tree.Diagnostics.Count} errors");
        foreach (var declaration in file.Declarations)
        {
            Console.WriteLine($"{tree.GetPosition(declaration.Start)} {declaration.Kind}");
        }

        #endregion
    }
}
