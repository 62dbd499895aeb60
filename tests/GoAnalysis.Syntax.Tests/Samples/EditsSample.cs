namespace GoAnalysis.Syntax.Tests.Samples;

internal static class EditsSample
{
    public static void Run()
    {
        #region Edit a file

        var tree = GoSyntaxTree.ParseText("package shop\n\nfunc Find(name string) string { return items[name] }\n");
        var edits = tree.Root.Descendants(SyntaxKind.Identifier)
            .Where(identifier => identifier.Text.SequenceEqual("name"u8))
            .Select(identifier => TextEdit.Replace(identifier.Span, "key"));

        tree = tree.WithEdits(edits);
        tree = tree.WithEdits([TextEdit.Insert(tree.Root.Descendants(SyntaxKind.FunctionDeclaration).First().Start, "// Find looks an item up.\n")]);
        Console.Write(tree.Root);

        #endregion
    }
}
