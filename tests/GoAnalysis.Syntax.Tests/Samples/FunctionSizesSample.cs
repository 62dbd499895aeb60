namespace GoAnalysis.Syntax.Tests.Samples;

internal static class FunctionSizesSample
{
    public static void Run(string folder)
    {
        #region Measure functions

        var tree = GoSyntaxTree.ParseFile(Path.Combine(folder, "server.go"));
        foreach (var function in tree.Root.Descendants<FunctionDeclarationSyntax>())
        {
            var node = function.Node;
            var lines = tree.GetPosition(node.End).Line - tree.GetPosition(node.Start).Line + 1;
            var branches = node.Descendants(new KindMask(SyntaxKind.IfStatement, SyntaxKind.ForStatement, SyntaxKind.RangeStatement)).Count;
            Console.WriteLine($"{function.Name}: {lines} lines, {branches} branches, {node.Descendants<CallExpressionSyntax>().Count} calls");
        }

        #endregion
    }
}
