namespace GoAnalysis.Syntax.Tests.Samples;

internal static class ListImportsSample
{
    public static void Run(string folder)
    {
        #region List imports fast

        var options = new GoParseOptions { Mode = GoParseMode.ImportsOnly };
        foreach (var path in Directory.EnumerateFiles(folder, "*.go").Order(StringComparer.Ordinal))
        {
            var tree = GoSyntaxTree.ParseFile(path, options);
            foreach (var import in tree.Root.Descendants<ImportSpecSyntax>())
            {
                Console.WriteLine($"{Path.GetFileName(path)}: {import.PathValue}{(import.Name.Exists ? $" as {import.Name}" : "")}");
            }
        }

        #endregion
    }
}
