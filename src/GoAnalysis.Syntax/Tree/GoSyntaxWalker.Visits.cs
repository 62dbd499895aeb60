namespace GoAnalysis.Syntax;

/// <content>What is called for each kind of node. Every method by itself calls <see cref="DefaultVisit"/>.</content>
public abstract partial class GoSyntaxWalker
{
    /// <summary>Called for a <see cref="SyntaxKind.SourceFile"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitSourceFile(SourceFileSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.PackageClause"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitPackageClause(PackageClauseSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for an <see cref="SyntaxKind.ImportSpec"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitImportSpec(ImportSpecSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for an <see cref="SyntaxKind.ImportDeclaration"/>, <see cref="SyntaxKind.ConstDeclaration"/>, <see cref="SyntaxKind.VarDeclaration"/> or <see cref="SyntaxKind.TypeDeclaration"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitDeclarationGroup(DeclarationGroupSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.ConstSpec"/> or <see cref="SyntaxKind.VarSpec"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitValueSpec(ValueSpecSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.TypeSpec"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitTypeSpec(TypeSpecSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.FunctionDeclaration"/> or <see cref="SyntaxKind.MethodDeclaration"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitFunctionDeclaration(FunctionDeclarationSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.TypeParameterList"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitTypeParameterList(TypeParameterListSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.TypeParameterDeclaration"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitTypeParameterDeclaration(TypeParameterDeclarationSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.ParameterList"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitParameterList(ParameterListSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.ParameterDeclaration"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitParameterDeclaration(ParameterDeclarationSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.FieldDeclaration"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitFieldDeclaration(FieldDeclarationSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.MethodElement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitMethodElement(MethodElementSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.TypeElement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitTypeElement(TypeElementSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for an <see cref="SyntaxKind.ArrayType"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitArrayType(ArrayTypeSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.SliceType"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitSliceType(SliceTypeSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.StructType"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitStructType(StructTypeSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for an <see cref="SyntaxKind.InterfaceType"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitInterfaceType(InterfaceTypeSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.FunctionType"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitFunctionType(FunctionTypeSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.MapType"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitMapType(MapTypeSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.ChannelType"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitChannelType(ChannelTypeSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.VariadicType"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitVariadicType(VariadicTypeSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.ParenthesizedExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitParenthesizedExpression(ParenthesizedExpressionSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.SelectorExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitSelectorExpression(SelectorExpressionSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for an <see cref="SyntaxKind.IndexExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitIndexExpression(IndexExpressionSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.SliceExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitSliceExpression(SliceExpressionSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.TypeAssertExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitTypeAssertExpression(TypeAssertExpressionSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.CallExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitCallExpression(CallExpressionSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.StarExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitStarExpression(StarExpressionSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for an <see cref="SyntaxKind.UnaryExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitUnaryExpression(UnaryExpressionSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.BinaryExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitBinaryExpression(BinaryExpressionSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.KeyValueExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitKeyValueExpression(KeyValueExpressionSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.CompositeLiteral"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitCompositeLiteral(CompositeLiteralSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.FunctionLiteral"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitFunctionLiteral(FunctionLiteralSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.Block"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitBlock(BlockSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.LabeledStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitLabeledStatement(LabeledStatementSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for an <see cref="SyntaxKind.ExpressionStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitExpressionStatement(ExpressionStatementSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.SendStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitSendStatement(SendStatementSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for an <see cref="SyntaxKind.IncDecStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitIncDecStatement(IncDecStatementSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for an <see cref="SyntaxKind.AssignmentStatement"/> or <see cref="SyntaxKind.ShortVariableDeclaration"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitAssignment(AssignmentSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.GoStatement"/> or <see cref="SyntaxKind.DeferStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitCallStatement(CallStatementSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.ReturnStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitReturnStatement(ReturnStatementSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.BreakStatement"/>, <see cref="SyntaxKind.ContinueStatement"/>, <see cref="SyntaxKind.GotoStatement"/> or <see cref="SyntaxKind.FallthroughStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitBranchStatement(BranchStatementSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for an <see cref="SyntaxKind.IfStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitIfStatement(IfStatementSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.SwitchStatement"/> or <see cref="SyntaxKind.TypeSwitchStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitSwitchStatement(SwitchStatementSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.CaseClause"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitCaseClause(CaseClauseSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.SelectStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitSelectStatement(SelectStatementSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.CommunicationClause"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitCommunicationClause(CommunicationClauseSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.ForStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitForStatement(ForStatementSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.RangeStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitRangeStatement(RangeStatementSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for an <see cref="SyntaxKind.Identifier"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitIdentifier(IdentifierSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for a <see cref="SyntaxKind.BasicLiteral"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitBasicLiteral(BasicLiteralSyntax node) => DefaultVisit(node.Node);

    /// <summary>Called for an <see cref="SyntaxKind.EmptyStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether to visit what stands below it.</returns>
    protected virtual bool VisitEmptyStatement(EmptyStatementSyntax node) => DefaultVisit(node.Node);

    private bool Dispatch(SyntaxNode node)
    {
        switch (node.Kind)
        {
            case SyntaxKind.SourceFile:
                return VisitSourceFile(new(node));
            case SyntaxKind.PackageClause:
                return VisitPackageClause(new(node));
            case SyntaxKind.ImportSpec:
                return VisitImportSpec(new(node));
            case SyntaxKind.ImportDeclaration or SyntaxKind.ConstDeclaration or SyntaxKind.VarDeclaration or SyntaxKind.TypeDeclaration:
                return VisitDeclarationGroup(new(node));
            case SyntaxKind.ConstSpec or SyntaxKind.VarSpec:
                return VisitValueSpec(new(node));
            case SyntaxKind.TypeSpec:
                return VisitTypeSpec(new(node));
            case SyntaxKind.FunctionDeclaration or SyntaxKind.MethodDeclaration:
                return VisitFunctionDeclaration(new(node));
            case SyntaxKind.TypeParameterList:
                return VisitTypeParameterList(new(node));
            case SyntaxKind.TypeParameterDeclaration:
                return VisitTypeParameterDeclaration(new(node));
            case SyntaxKind.ParameterList:
                return VisitParameterList(new(node));
            case SyntaxKind.ParameterDeclaration:
                return VisitParameterDeclaration(new(node));
            case SyntaxKind.FieldDeclaration:
                return VisitFieldDeclaration(new(node));
            case SyntaxKind.MethodElement:
                return VisitMethodElement(new(node));
            case SyntaxKind.TypeElement:
                return VisitTypeElement(new(node));
            case SyntaxKind.ArrayType:
                return VisitArrayType(new(node));
            case SyntaxKind.SliceType:
                return VisitSliceType(new(node));
            case SyntaxKind.StructType:
                return VisitStructType(new(node));
            case SyntaxKind.InterfaceType:
                return VisitInterfaceType(new(node));
            case SyntaxKind.FunctionType:
                return VisitFunctionType(new(node));
            case SyntaxKind.MapType:
                return VisitMapType(new(node));
            case SyntaxKind.ChannelType:
                return VisitChannelType(new(node));
            case SyntaxKind.VariadicType:
                return VisitVariadicType(new(node));
            case SyntaxKind.ParenthesizedExpression:
                return VisitParenthesizedExpression(new(node));
            case SyntaxKind.SelectorExpression:
                return VisitSelectorExpression(new(node));
            case SyntaxKind.IndexExpression:
                return VisitIndexExpression(new(node));
            case SyntaxKind.SliceExpression:
                return VisitSliceExpression(new(node));
            case SyntaxKind.TypeAssertExpression:
                return VisitTypeAssertExpression(new(node));
            case SyntaxKind.CallExpression:
                return VisitCallExpression(new(node));
            case SyntaxKind.StarExpression:
                return VisitStarExpression(new(node));
            case SyntaxKind.UnaryExpression:
                return VisitUnaryExpression(new(node));
            case SyntaxKind.BinaryExpression:
                return VisitBinaryExpression(new(node));
            case SyntaxKind.KeyValueExpression:
                return VisitKeyValueExpression(new(node));
            case SyntaxKind.CompositeLiteral:
                return VisitCompositeLiteral(new(node));
            case SyntaxKind.FunctionLiteral:
                return VisitFunctionLiteral(new(node));
            case SyntaxKind.Block:
                return VisitBlock(new(node));
            case SyntaxKind.LabeledStatement:
                return VisitLabeledStatement(new(node));
            case SyntaxKind.ExpressionStatement:
                return VisitExpressionStatement(new(node));
            case SyntaxKind.SendStatement:
                return VisitSendStatement(new(node));
            case SyntaxKind.IncDecStatement:
                return VisitIncDecStatement(new(node));
            case SyntaxKind.AssignmentStatement or SyntaxKind.ShortVariableDeclaration:
                return VisitAssignment(new(node));
            case SyntaxKind.GoStatement or SyntaxKind.DeferStatement:
                return VisitCallStatement(new(node));
            case SyntaxKind.ReturnStatement:
                return VisitReturnStatement(new(node));
            case SyntaxKind.BreakStatement or SyntaxKind.ContinueStatement or SyntaxKind.GotoStatement or SyntaxKind.FallthroughStatement:
                return VisitBranchStatement(new(node));
            case SyntaxKind.IfStatement:
                return VisitIfStatement(new(node));
            case SyntaxKind.SwitchStatement or SyntaxKind.TypeSwitchStatement:
                return VisitSwitchStatement(new(node));
            case SyntaxKind.CaseClause:
                return VisitCaseClause(new(node));
            case SyntaxKind.SelectStatement:
                return VisitSelectStatement(new(node));
            case SyntaxKind.CommunicationClause:
                return VisitCommunicationClause(new(node));
            case SyntaxKind.ForStatement:
                return VisitForStatement(new(node));
            case SyntaxKind.RangeStatement:
                return VisitRangeStatement(new(node));
            case SyntaxKind.Identifier:
                return VisitIdentifier(new(node));
            case SyntaxKind.BasicLiteral:
                return VisitBasicLiteral(new(node));
            case SyntaxKind.EmptyStatement:
                return VisitEmptyStatement(new(node));
            default:
                return DefaultVisit(node);
        }
    }
}
