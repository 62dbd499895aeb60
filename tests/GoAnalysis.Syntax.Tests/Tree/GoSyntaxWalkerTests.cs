using System.Reflection;

namespace GoAnalysis.Syntax.Tests;

public class GoSyntaxWalkerTests
{
    [Fact]
    public void EveryView_HasItsMethod_AndItIsCalled()
    {
        foreach (var name in Goldens.Names("ok"))
        {
            var tree = GoSyntaxTree.Parse(Goldens.Read("ok", name), name);
            var walker = new RecordingWalker();
            walker.Walk(tree.Root);

            var cursor = new SyntaxCursor(tree.Root);
            var expected = new List<SyntaxNode> { tree.Root };
            while (cursor.MoveToNext())
            {
                expected.Add(cursor.Current);
            }

            Assert.Equal(expected, walker.Visited);
        }

        // The recording walker overrides one method for each view, named after it.
        const BindingFlags declared = BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var views = typeof(GoSyntaxTree).Assembly.GetExportedTypes().Where(type => type.IsValueType && type.Name.EndsWith("Syntax", StringComparison.Ordinal));
        Assert.Equal(
            views.Select(view => $"Visit{view.Name[..^"Syntax".Length]} {view.Name}").Order(),
            typeof(RecordingWalker).GetMethods(declared).Where(method => method.Name.StartsWith("Visit", StringComparison.Ordinal))
                .Select(method => $"{method.Name} {method.GetParameters().Single().ParameterType.Name}").Order());
    }

    [Fact]
    public void Leave_ComesAfterWhatStandsBelow_AndAfterWhatIsLeftOut()
    {
        var walker = new BracketWalker();
        walker.Walk(GoSyntaxTree.ParseText("package p; func f() { g(h(1)) }; var x = k(2)").Root);

        Assert.Equal("<g(h(1)) <h(1) h(1)> g(h(1))> <k(2) k(2)> ", walker.Text.ToString());
    }

    [Theory]
    [InlineData("func f() { if x {} ", "else if x {} ", "}")]
    [InlineData("var x = 1", " + 1", "")]
    [InlineData("var x = a", ".b()", "")]
    public void Chains_OfAHundredThousand_AreWalked_OnASmallStack(string before, string link, string after)
    {
        var tree = GoSyntaxTree.ParseText("package p; " + before + string.Concat(Enumerable.Repeat(link, 100_000)) + after);
        var walker = new RecordingWalker();
        var thread = new Thread(() => walker.Walk(tree.Root), 128 * 1024);
        thread.Start();
        thread.Join();

        Assert.True(walker.Visited.Count > 200_000);
        Assert.Equal(walker.Visited.Count, walker.Left);
    }

    [Fact]
    public void Walking_AllocatesNothingForANode()
    {
        var tree = GoSyntaxTree.Parse(Goldens.Read("ok", "statements.go"));
        var walker = new CountingWalker();
        walker.Walk(tree.Root);
        var before = GC.GetAllocatedBytesForCurrentThread();
        walker.Walk(tree.Root);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(2 * tree.Root.Descendants(SyntaxKind.Identifier).Count, walker.Identifiers);
    }

    [Fact]
    public void NoNode_CannotBeWalked() => Assert.Throws<ArgumentException>(() => new CountingWalker().Walk(default));

    private sealed class CountingWalker : GoSyntaxWalker
    {
        public int Identifiers { get; private set; }

        protected override bool VisitIdentifier(IdentifierSyntax node)
        {
            Identifiers++;
            return true;
        }
    }

    /// <summary>Writes where calls begin and end, and does not look into the second of two nested ones.</summary>
    private sealed class BracketWalker : GoSyntaxWalker
    {
        private int depth;

        public System.Text.StringBuilder Text { get; } = new();

        protected override bool VisitCallExpression(CallExpressionSyntax node)
        {
            Text.Append('<').Append(node.Node).Append(' ');
            return ++depth < 2;
        }

        protected override bool VisitBasicLiteral(BasicLiteralSyntax node)
        {
            Assert.Equal("2", node.Node.ToString());
            return true;
        }

        protected override void Leave(SyntaxNode node)
        {
            if (node.Kind == SyntaxKind.CallExpression)
            {
                depth--;
                Text.Append(node).Append("> ");
            }
        }
    }

    private sealed class RecordingWalker : GoSyntaxWalker
    {
        public List<SyntaxNode> Visited { get; } = [];

        public int Left { get; private set; }

        protected override void Leave(SyntaxNode node) => Left++;

        protected override bool VisitSourceFile(SourceFileSyntax node) => Note(node);

        protected override bool VisitPackageClause(PackageClauseSyntax node) => Note(node);

        protected override bool VisitImportSpec(ImportSpecSyntax node) => Note(node);

        protected override bool VisitDeclarationGroup(DeclarationGroupSyntax node) => Note(node);

        protected override bool VisitValueSpec(ValueSpecSyntax node) => Note(node);

        protected override bool VisitTypeSpec(TypeSpecSyntax node) => Note(node);

        protected override bool VisitFunctionDeclaration(FunctionDeclarationSyntax node) => Note(node);

        protected override bool VisitTypeParameterList(TypeParameterListSyntax node) => Note(node);

        protected override bool VisitTypeParameterDeclaration(TypeParameterDeclarationSyntax node) => Note(node);

        protected override bool VisitParameterList(ParameterListSyntax node) => Note(node);

        protected override bool VisitParameterDeclaration(ParameterDeclarationSyntax node) => Note(node);

        protected override bool VisitFieldDeclaration(FieldDeclarationSyntax node) => Note(node);

        protected override bool VisitMethodElement(MethodElementSyntax node) => Note(node);

        protected override bool VisitTypeElement(TypeElementSyntax node) => Note(node);

        protected override bool VisitArrayType(ArrayTypeSyntax node) => Note(node);

        protected override bool VisitSliceType(SliceTypeSyntax node) => Note(node);

        protected override bool VisitStructType(StructTypeSyntax node) => Note(node);

        protected override bool VisitInterfaceType(InterfaceTypeSyntax node) => Note(node);

        protected override bool VisitFunctionType(FunctionTypeSyntax node) => Note(node);

        protected override bool VisitMapType(MapTypeSyntax node) => Note(node);

        protected override bool VisitChannelType(ChannelTypeSyntax node) => Note(node);

        protected override bool VisitVariadicType(VariadicTypeSyntax node) => Note(node);

        protected override bool VisitParenthesizedExpression(ParenthesizedExpressionSyntax node) => Note(node);

        protected override bool VisitSelectorExpression(SelectorExpressionSyntax node) => Note(node);

        protected override bool VisitIndexExpression(IndexExpressionSyntax node) => Note(node);

        protected override bool VisitSliceExpression(SliceExpressionSyntax node) => Note(node);

        protected override bool VisitTypeAssertExpression(TypeAssertExpressionSyntax node) => Note(node);

        protected override bool VisitCallExpression(CallExpressionSyntax node) => Note(node);

        protected override bool VisitStarExpression(StarExpressionSyntax node) => Note(node);

        protected override bool VisitUnaryExpression(UnaryExpressionSyntax node) => Note(node);

        protected override bool VisitBinaryExpression(BinaryExpressionSyntax node) => Note(node);

        protected override bool VisitKeyValueExpression(KeyValueExpressionSyntax node) => Note(node);

        protected override bool VisitCompositeLiteral(CompositeLiteralSyntax node) => Note(node);

        protected override bool VisitFunctionLiteral(FunctionLiteralSyntax node) => Note(node);

        protected override bool VisitBlock(BlockSyntax node) => Note(node);

        protected override bool VisitLabeledStatement(LabeledStatementSyntax node) => Note(node);

        protected override bool VisitExpressionStatement(ExpressionStatementSyntax node) => Note(node);

        protected override bool VisitSendStatement(SendStatementSyntax node) => Note(node);

        protected override bool VisitIncDecStatement(IncDecStatementSyntax node) => Note(node);

        protected override bool VisitAssignment(AssignmentSyntax node) => Note(node);

        protected override bool VisitCallStatement(CallStatementSyntax node) => Note(node);

        protected override bool VisitReturnStatement(ReturnStatementSyntax node) => Note(node);

        protected override bool VisitBranchStatement(BranchStatementSyntax node) => Note(node);

        protected override bool VisitIfStatement(IfStatementSyntax node) => Note(node);

        protected override bool VisitSwitchStatement(SwitchStatementSyntax node) => Note(node);

        protected override bool VisitCaseClause(CaseClauseSyntax node) => Note(node);

        protected override bool VisitSelectStatement(SelectStatementSyntax node) => Note(node);

        protected override bool VisitCommunicationClause(CommunicationClauseSyntax node) => Note(node);

        protected override bool VisitForStatement(ForStatementSyntax node) => Note(node);

        protected override bool VisitRangeStatement(RangeStatementSyntax node) => Note(node);

        protected override bool VisitIdentifier(IdentifierSyntax node) => Note(node);

        protected override bool VisitBasicLiteral(BasicLiteralSyntax node) => Note(node);

        protected override bool VisitEmptyStatement(EmptyStatementSyntax node) => Note(node);

        private bool Note<T>(T view)
            where T : struct, ISyntaxView<T>
        {
            Assert.True(T.Accepts(view.Node.Kind));
            Visited.Add(view.Node);
            return true;
        }
    }
}
