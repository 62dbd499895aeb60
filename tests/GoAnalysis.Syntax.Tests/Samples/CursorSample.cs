namespace GoAnalysis.Syntax.Tests.Samples;

internal static class CursorSample
{
    public static void Run(string folder)
    {
        #region Move through a tree

        var tree = GoSyntaxTree.ParseFile(Path.Combine(folder, "store.go"));
        var cursor = new SyntaxCursor(tree.Root.Descendants(SyntaxKind.RangeStatement).First());
        do
        {
            Console.WriteLine(new string(' ', cursor.Depth * 2) + cursor.Current.Kind);
        }
        while (cursor.MoveToNext(descend: cursor.Current.Kind != SyntaxKind.BinaryExpression));

        #endregion
    }
}
