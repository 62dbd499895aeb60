namespace GoAnalysis.Syntax.Tests.Samples;

internal static class PositionsSample
{
    public static void Run(string folder)
    {
        #region Talk to an editor

        var tree = GoSyntaxTree.ParseFile(Path.Combine(folder, "server.go"));
        var item = tree.Root.Descendants(SyntaxKind.Identifier).Last();
        var (line, column) = tree.GetUtf16Position(item.Start);
        Console.WriteLine($"bytes {tree.GetPosition(item.Start)}, SARIF {line}:{column}, LSP {line - 1}:{column - 1}");

        // And back, from where the editor says that the mouse is.
        var offset = tree.GetOffsetOfUtf16(new LinePosition(line, column));
        Console.WriteLine(tree.FindNode(new TextSpan(offset, 0)).Parent);

        #endregion
    }
}
