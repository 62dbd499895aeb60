namespace GoAnalysis.Syntax;

/// <summary>A block, a function's body included. https://go.dev/ref/spec#Blocks</summary>
/// <param name="Node">The node.</param>
public readonly record struct BlockSyntax(SyntaxNode Node) : ISyntaxView<BlockSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.Block;

    /// <inheritdoc/>
    public static BlockSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The statements.</summary>
    public SyntaxNodeList Statements => Node.Children;

    /// <summary>Whether statements stand there that <see cref="GoParseMode.DeclarationsOnly"/> has left out.</summary>
    public bool IsSkipped => Node.EndToken - Node.FirstToken == 2 && Node.Tree.FindSkipped(Node.Start).Start == Node.Start + 1;
}

/// <summary>A labelled statement. https://go.dev/ref/spec#Labeled_statements</summary>
/// <param name="Node">The node.</param>
public readonly record struct LabeledStatementSyntax(SyntaxNode Node) : ISyntaxView<LabeledStatementSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.LabeledStatement;

    /// <inheritdoc/>
    public static LabeledStatementSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The label, an <see cref="SyntaxKind.Identifier"/>.</summary>
    public SyntaxNode Label => Node.Children.First;

    /// <summary>The statement; no node for an empty one.</summary>
    public SyntaxNode Statement => Node.Children[1];
}

/// <summary>An expression as a statement. https://go.dev/ref/spec#Expression_statements</summary>
/// <param name="Node">The node.</param>
public readonly record struct ExpressionStatementSyntax(SyntaxNode Node) : ISyntaxView<ExpressionStatementSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.ExpressionStatement;

    /// <inheritdoc/>
    public static ExpressionStatementSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The expression.</summary>
    public SyntaxNode Expression => Node.Children.First;
}

/// <summary>A send statement. https://go.dev/ref/spec#Send_statements</summary>
/// <param name="Node">The node.</param>
public readonly record struct SendStatementSyntax(SyntaxNode Node) : ISyntaxView<SendStatementSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.SendStatement;

    /// <inheritdoc/>
    public static SendStatementSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The channel.</summary>
    public SyntaxNode Channel => Node.Children.First;

    /// <summary>The value.</summary>
    public SyntaxNode Value => Node.Children[1];
}

/// <summary><c>x++</c> or <c>x--</c>. https://go.dev/ref/spec#IncDec_statements</summary>
/// <param name="Node">The node.</param>
public readonly record struct IncDecStatementSyntax(SyntaxNode Node) : ISyntaxView<IncDecStatementSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.IncDecStatement;

    /// <inheritdoc/>
    public static IncDecStatementSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The operand.</summary>
    public SyntaxNode Operand => Node.Children.First;

    /// <summary>Whether it is <c>++</c>.</summary>
    public bool IsIncrement => Node.RawKind(Node.EndToken - 1) == TokenKind.Increment;
}

/// <summary>
/// An assignment or a short variable declaration. https://go.dev/ref/spec#Assignment_statements and
/// https://go.dev/ref/spec#Short_variable_declarations
/// </summary>
/// <param name="Node">The node.</param>
public readonly record struct AssignmentSyntax(SyntaxNode Node) : ISyntaxView<AssignmentSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.AssignmentStatement or SyntaxKind.ShortVariableDeclaration;

    /// <inheritdoc/>
    public static AssignmentSyntax Create(SyntaxNode node) => new(node);

    /// <summary>What is assigned to; for <c>:=</c> identifiers.</summary>
    public SyntaxNodeList Left => Node.ChildrenBetween(Node.FirstToken, OperatorToken);

    /// <summary>The operator, such as <c>=</c>, <c>:=</c> or <c>+=</c>.</summary>
    public TokenKind Operator => TokenFacts.Lexical(Node.RawKind(OperatorToken));

    /// <summary>What is assigned: expressions.</summary>
    public SyntaxNodeList Right => Node.ChildrenFrom(OperatorToken + 1);

    /// <summary>Index of the operator.</summary>
    private int OperatorToken => SyntaxFacts.AssignmentOperator(Node);
}

/// <summary>A go or defer statement. https://go.dev/ref/spec#Go_statements and https://go.dev/ref/spec#Defer_statements</summary>
/// <param name="Node">The node.</param>
public readonly record struct CallStatementSyntax(SyntaxNode Node) : ISyntaxView<CallStatementSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.GoStatement or SyntaxKind.DeferStatement;

    /// <inheritdoc/>
    public static CallStatementSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The call, a <see cref="SyntaxKind.CallExpression"/>.</summary>
    public SyntaxNode Call => Node.Children.First;
}

/// <summary>A return statement. https://go.dev/ref/spec#Return_statements</summary>
/// <param name="Node">The node.</param>
public readonly record struct ReturnStatementSyntax(SyntaxNode Node) : ISyntaxView<ReturnStatementSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.ReturnStatement;

    /// <inheritdoc/>
    public static ReturnStatementSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The results: expressions, none for a bare return.</summary>
    public SyntaxNodeList Results => Node.Children;
}

/// <summary>
/// A break, continue, goto or fallthrough. https://go.dev/ref/spec#Break_statements,
/// https://go.dev/ref/spec#Continue_statements, https://go.dev/ref/spec#Goto_statements,
/// https://go.dev/ref/spec#Fallthrough_statements
/// </summary>
/// <param name="Node">The node.</param>
public readonly record struct BranchStatementSyntax(SyntaxNode Node) : ISyntaxView<BranchStatementSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.BreakStatement or SyntaxKind.ContinueStatement or SyntaxKind.GotoStatement or SyntaxKind.FallthroughStatement;

    /// <inheritdoc/>
    public static BranchStatementSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The label, an <see cref="SyntaxKind.Identifier"/>; no node when there is none.</summary>
    public SyntaxNode Label => Node.Children.First;
}

/// <summary>An if statement. https://go.dev/ref/spec#If_statements</summary>
/// <param name="Node">The node.</param>
public readonly record struct IfStatementSyntax(SyntaxNode Node) : ISyntaxView<IfStatementSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.IfStatement;

    /// <inheritdoc/>
    public static IfStatementSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The statement before the condition; no node when there is none.</summary>
    public SyntaxNode Initializer => SyntaxFacts.Initializer(Node);

    /// <summary>The condition, an expression.</summary>
    public SyntaxNode Condition => Node.ChildrenFrom(SyntaxFacts.AfterInitializer(Node)).First is { Kind: not SyntaxKind.Block } condition ? condition : default;

    /// <summary>What runs if the condition holds, a <see cref="SyntaxKind.Block"/>.</summary>
    public SyntaxNode Body => Node.FirstOf(SyntaxKind.Block);

    /// <summary>A block or an if statement; no node when there is no <c>else</c>.</summary>
    public SyntaxNode Else => Node.ChildrenBehind(Body).First;
}

/// <summary>
/// An expression switch or a type switch. https://go.dev/ref/spec#Expression_switches and
/// https://go.dev/ref/spec#Type_switches
/// </summary>
/// <param name="Node">The node.</param>
public readonly record struct SwitchStatementSyntax(SyntaxNode Node) : ISyntaxView<SwitchStatementSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.SwitchStatement or SyntaxKind.TypeSwitchStatement;

    /// <inheritdoc/>
    public static SwitchStatementSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The statement before the tag; no node when there is none.</summary>
    public SyntaxNode Initializer => SyntaxFacts.Initializer(Node);

    /// <summary>
    /// The tag, or the guard of a type switch: <c>x.(type)</c> as an <see cref="SyntaxKind.ExpressionStatement"/> or
    /// <c>v := x.(type)</c> as a <see cref="SyntaxKind.ShortVariableDeclaration"/>. No node when there is none.
    /// </summary>
    public SyntaxNode Tag => Node.ChildrenBetween(SyntaxFacts.AfterInitializer(Node), SyntaxFacts.OpeningBrace(Node)).First;

    /// <summary>The cases, each a <see cref="SyntaxKind.CaseClause"/>; what else stands there by mistake is none.</summary>
    public SyntaxNodeList Clauses => Node.ChildrenFrom(SyntaxFacts.OpeningBrace(Node)).WithoutLeaves();
}

/// <summary>A case of a switch. https://go.dev/ref/spec#Switch_statements</summary>
/// <param name="Node">The node.</param>
public readonly record struct CaseClauseSyntax(SyntaxNode Node) : ISyntaxView<CaseClauseSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.CaseClause;

    /// <inheritdoc/>
    public static CaseClauseSyntax Create(SyntaxNode node) => new(node);

    /// <summary>Whether it is <c>default</c>.</summary>
    public bool IsDefault => Node.RawKind(Node.FirstToken) == TokenKind.Default;

    /// <summary>The expressions of a switch, the types of a type switch; none for <c>default</c>.</summary>
    public SyntaxNodeList Expressions => Node.ChildrenBetween(Node.FirstToken, SyntaxFacts.ClauseColon(Node));

    /// <summary>The statements behind the colon.</summary>
    public SyntaxNodeList Statements => Node.ChildrenFrom(SyntaxFacts.ClauseColon(Node));
}

/// <summary>A select statement. https://go.dev/ref/spec#Select_statements</summary>
/// <param name="Node">The node.</param>
public readonly record struct SelectStatementSyntax(SyntaxNode Node) : ISyntaxView<SelectStatementSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.SelectStatement;

    /// <inheritdoc/>
    public static SelectStatementSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The cases, each a <see cref="SyntaxKind.CommunicationClause"/>; what else stands there by mistake is none.</summary>
    public SyntaxNodeList Clauses => Node.Children.WithoutLeaves();
}

/// <summary>A case of a select. https://go.dev/ref/spec#Select_statements</summary>
/// <param name="Node">The node.</param>
public readonly record struct CommunicationClauseSyntax(SyntaxNode Node) : ISyntaxView<CommunicationClauseSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.CommunicationClause;

    /// <inheritdoc/>
    public static CommunicationClauseSyntax Create(SyntaxNode node) => new(node);

    /// <summary>Whether it is <c>default</c>.</summary>
    public bool IsDefault => Node.RawKind(Node.FirstToken) == TokenKind.Default;

    /// <summary>The send or receive; no node for <c>default</c>.</summary>
    public SyntaxNode Communication => Node.ChildrenBetween(Node.FirstToken, SyntaxFacts.ClauseColon(Node)).First;

    /// <summary>The statements behind the colon.</summary>
    public SyntaxNodeList Statements => Node.ChildrenFrom(SyntaxFacts.ClauseColon(Node));
}

/// <summary>A for statement with a condition, with clauses or with nothing. https://go.dev/ref/spec#For_statements</summary>
/// <param name="Node">The node.</param>
public readonly record struct ForStatementSyntax(SyntaxNode Node) : ISyntaxView<ForStatementSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.ForStatement;

    /// <inheritdoc/>
    public static ForStatementSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The init statement; no node when there is none.</summary>
    public SyntaxNode Initializer => SyntaxFacts.Initializer(Node);

    /// <summary>The condition; no node when there is none.</summary>
    public SyntaxNode Condition => SyntaxFacts.ForCondition(Node);

    /// <summary>The post statement; no node when there is none.</summary>
    public SyntaxNode Post => SyntaxFacts.ForPost(Node);

    /// <summary>The body, a <see cref="SyntaxKind.Block"/>.</summary>
    public SyntaxNode Body => SyntaxFacts.LastBlock(Node);
}

/// <summary>A for statement with a range clause. https://go.dev/ref/spec#For_range</summary>
/// <param name="Node">The node.</param>
public readonly record struct RangeStatementSyntax(SyntaxNode Node) : ISyntaxView<RangeStatementSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.RangeStatement;

    /// <inheritdoc/>
    public static RangeStatementSyntax Create(SyntaxNode node) => new(node);

    /// <summary>What is assigned to: none, one or two.</summary>
    public SyntaxNodeList Targets => Node.ChildrenBetween(Node.FirstToken, RangeToken);

    /// <summary>Whether the targets are declared by <c>:=</c>.</summary>
    public bool IsDefinition => RangeToken > 0 && Node.RawKind(RangeToken - 1) == TokenKind.Define;

    /// <summary>The range expression: what is ranged over.</summary>
    public SyntaxNode Expression => Node.ChildrenFrom(RangeToken).First;

    /// <summary>The body, a <see cref="SyntaxKind.Block"/>.</summary>
    public SyntaxNode Body => SyntaxFacts.LastBlock(Node);

    /// <summary>Index of <c>range</c>.</summary>
    private int RangeToken => SyntaxFacts.DirectToken(Node, Node.FirstToken, TokenKind.Range);
}
