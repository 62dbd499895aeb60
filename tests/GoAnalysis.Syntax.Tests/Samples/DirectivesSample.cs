namespace GoAnalysis.Syntax.Tests.Samples;

internal static class DirectivesSample
{
    public static void Run(string folder)
    {
        #region Read build constraints and other directives

        var tree = GoSyntaxTree.ParseFile(Path.Combine(folder, "server.go"));
        for (var i = 0; i < tree.CommentCount; i++)
        {
            var comment = tree.Comment(i);
            if (comment.IsDirective)
            {
                Console.WriteLine($"{tree.GetPosition(comment.Span.Start)} {comment}");
            }
        }

        #endregion
    }
}
