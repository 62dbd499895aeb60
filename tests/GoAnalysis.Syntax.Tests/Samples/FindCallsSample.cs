namespace GoAnalysis.Syntax.Tests.Samples;

internal static class FindCallsSample
{
    public static void Run(string folder)
    {
        #region Find the calls of a package

        var tree = GoSyntaxTree.ParseFile(Path.Combine(folder, "server.go"));
        foreach (var call in tree.Root.Descendants<CallExpressionSyntax>())
        {
            if (call.Function.TryAs<SelectorExpressionSyntax>(out var function) && function.Operand.Text.SequenceEqual("http"u8))
            {
                Console.WriteLine($"{tree.GetPosition(call.Node.Start)} {function.Selector} with {call.Arguments.Count} arguments");
            }
        }

        #endregion
    }
}
