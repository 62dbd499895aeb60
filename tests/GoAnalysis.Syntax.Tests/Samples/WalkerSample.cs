namespace GoAnalysis.Syntax.Tests.Samples;

internal static class WalkerSample
{
    public static void Run(string folder)
    {
        #region Walk with a method for each kind of node

        var walker = new NestingWalker();
        walker.Walk(GoSyntaxTree.ParseFile(Path.Combine(folder, "store.go")).Root);
        Console.WriteLine(walker.Deepest);

        #endregion
    }

    #region Walk with a method for each kind of node

    /// <summary>Finds how deep loops and conditions nest.</summary>
    private sealed class NestingWalker : GoSyntaxWalker
    {
        private int depth;

        public int Deepest { get; private set; }

        protected override bool VisitIfStatement(IfStatementSyntax node) => Open();

        protected override bool VisitForStatement(ForStatementSyntax node) => Open();

        protected override bool VisitRangeStatement(RangeStatementSyntax node) => Open();

        // What happens in a function literal happens later.
        protected override bool VisitFunctionLiteral(FunctionLiteralSyntax node) => false;

        protected override void Leave(SyntaxNode node) =>
            depth -= node.Kind is SyntaxKind.IfStatement or SyntaxKind.ForStatement or SyntaxKind.RangeStatement ? 1 : 0;

        private bool Open()
        {
            Deepest = Math.Max(Deepest, ++depth);
            return true;
        }
    }

    #endregion
}
