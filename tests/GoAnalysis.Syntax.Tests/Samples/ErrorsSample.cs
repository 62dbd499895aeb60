namespace GoAnalysis.Syntax.Tests.Samples;

internal static class ErrorsSample
{
    public static void Run(string folder)
    {
        #region Show the errors of a broken file

        var tree = GoSyntaxTree.ParseFile(Path.Combine(folder, "broken.go"));
        foreach (var error in tree.Diagnostics)
        {
            Console.WriteLine($"broken.go:{tree.GetPosition(error.ByteOffset)}: {error.Message}");
        }

        // What is not broken is there all the same.
        foreach (var function in tree.Root.Descendants<FunctionDeclarationSyntax>())
        {
            Console.WriteLine(function.Name);
        }

        #endregion
    }
}
