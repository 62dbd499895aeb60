namespace GoAnalysis.Syntax.Tests.Samples;

internal static class TriviaSample
{
    public static void Run()
    {
        #region Look at every byte

        var tree = GoSyntaxTree.ParseText("package p // a comment\n\nvar x\t= 1\n");
        for (var i = 0; i < tree.TokenCount; i++)
        {
            foreach (var trivia in tree.Token(i).LeadingTrivia)
            {
                Console.WriteLine($"  {trivia.Kind} {trivia.Span}");
            }

            Console.WriteLine($"{tree.Token(i).Kind} {tree.Token(i).Span}");
        }

        #endregion
    }
}
