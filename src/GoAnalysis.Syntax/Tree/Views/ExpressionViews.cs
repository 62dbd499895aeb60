namespace GoAnalysis.Syntax;

/// <summary>An expression or type in parentheses. https://go.dev/ref/spec#Operands</summary>
/// <param name="Node">The node.</param>
public readonly record struct ParenthesizedExpressionSyntax(SyntaxNode Node) : ISyntaxView<ParenthesizedExpressionSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.ParenthesizedExpression;

    /// <inheritdoc/>
    public static ParenthesizedExpressionSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The expression or type between the parentheses.</summary>
    public SyntaxNode Expression => Node.Children.First;
}

/// <summary>
/// A selector or qualified identifier. https://go.dev/ref/spec#Selectors and https://go.dev/ref/spec#Qualified_identifiers
/// </summary>
/// <param name="Node">The node.</param>
public readonly record struct SelectorExpressionSyntax(SyntaxNode Node) : ISyntaxView<SelectorExpressionSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.SelectorExpression;

    /// <inheritdoc/>
    public static SelectorExpressionSyntax Create(SyntaxNode node) => new(node);

    /// <summary>What stands before the period.</summary>
    public SyntaxNode Operand => Node.Children.First;

    /// <summary>The identifier behind the period; no node when it is missing.</summary>
    public SyntaxNode Selector => SyntaxFacts.Selector(Node);
}

/// <summary>
/// An index expression or an instantiation. https://go.dev/ref/spec#Index_expressions and
/// https://go.dev/ref/spec#Instantiations
/// </summary>
/// <param name="Node">The node.</param>
public readonly record struct IndexExpressionSyntax(SyntaxNode Node) : ISyntaxView<IndexExpressionSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.IndexExpression;

    /// <inheritdoc/>
    public static IndexExpressionSyntax Create(SyntaxNode node) => new(node);

    /// <summary>What stands before the bracket.</summary>
    public SyntaxNode Operand => Node.Children.First;

    /// <summary>The index, or the type arguments, of which there can be several.</summary>
    public SyntaxNodeList Indices => Node.ChildrenBehind(Operand);
}

/// <summary>A slice expression. https://go.dev/ref/spec#Slice_expressions</summary>
/// <param name="Node">The node.</param>
public readonly record struct SliceExpressionSyntax(SyntaxNode Node) : ISyntaxView<SliceExpressionSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.SliceExpression;

    /// <inheritdoc/>
    public static SliceExpressionSyntax Create(SyntaxNode node) => new(node);

    /// <summary>What stands before the bracket.</summary>
    public SyntaxNode Operand => Node.Children.First;

    /// <summary>The low index; no node when it is left out.</summary>
    public SyntaxNode Low => Operand.Exists ? Node.ChildrenBetween(Operand.EndToken, FirstColon).First : default;

    /// <summary>The high index; no node when it is left out.</summary>
    public SyntaxNode High => Node.ChildrenBetween(FirstColon, IsFull ? SecondColon : Node.EndToken).First;

    /// <summary>The capacity index of <c>x[low:high:max]</c>; no node when it is left out.</summary>
    public SyntaxNode Maximum => IsFull ? Node.ChildrenFrom(SecondColon).First : default;

    /// <summary>Whether it has three indices.</summary>
    public bool IsFull => (Node.Flags & NodeFlags.FullSlice) != 0;

    /// <summary>Index of the first colon.</summary>
    private int FirstColon => SyntaxFacts.DirectToken(Node, Node.FirstToken, TokenKind.Colon);

    /// <summary>Index of the second colon.</summary>
    private int SecondColon => SyntaxFacts.DirectToken(Node, FirstColon + 1, TokenKind.Colon);
}

/// <summary>A type assertion. https://go.dev/ref/spec#Type_assertions</summary>
/// <param name="Node">The node.</param>
public readonly record struct TypeAssertExpressionSyntax(SyntaxNode Node) : ISyntaxView<TypeAssertExpressionSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.TypeAssertExpression;

    /// <inheritdoc/>
    public static TypeAssertExpressionSyntax Create(SyntaxNode node) => new(node);

    /// <summary>What stands before the period.</summary>
    public SyntaxNode Operand => Node.Children.First;

    /// <summary>The type; no node for <c>x.(type)</c> of a type switch.</summary>
    public SyntaxNode Type => Node.Children[1];
}

/// <summary>
/// A call or conversion, which look alike. https://go.dev/ref/spec#Calls and https://go.dev/ref/spec#Conversions
/// </summary>
/// <param name="Node">The node.</param>
public readonly record struct CallExpressionSyntax(SyntaxNode Node) : ISyntaxView<CallExpressionSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.CallExpression;

    /// <inheritdoc/>
    public static CallExpressionSyntax Create(SyntaxNode node) => new(node);

    /// <summary>What is called, or the type that is converted to.</summary>
    public SyntaxNode Function => Node.Children.First;

    /// <summary>The arguments, a type among them for <c>make</c> and <c>new</c>.</summary>
    public SyntaxNodeList Arguments => Node.ChildrenBehind(Function);

    /// <summary>Whether the last argument is followed by <c>...</c>. https://go.dev/ref/spec#Passing_arguments_to_..._parameters</summary>
    public bool HasEllipsis => SyntaxFacts.DirectToken(Node, Node.FirstToken, TokenKind.Ellipsis) >= 0;
}

/// <summary>
/// An indirection or a pointer type. https://go.dev/ref/spec#Address_operators and https://go.dev/ref/spec#Pointer_types
/// </summary>
/// <param name="Node">The node.</param>
public readonly record struct StarExpressionSyntax(SyntaxNode Node) : ISyntaxView<StarExpressionSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.StarExpression;

    /// <inheritdoc/>
    public static StarExpressionSyntax Create(SyntaxNode node) => new(node);

    /// <summary>What stands behind the star.</summary>
    public SyntaxNode Operand => Node.Children.First;
}

/// <summary>A prefix operator and its operand. https://go.dev/ref/spec#Operators</summary>
/// <param name="Node">The node.</param>
public readonly record struct UnaryExpressionSyntax(SyntaxNode Node) : ISyntaxView<UnaryExpressionSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.UnaryExpression;

    /// <inheritdoc/>
    public static UnaryExpressionSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The operator: <c>+</c>, <c>-</c>, <c>!</c>, <c>^</c>, <c>&amp;</c>, <c>&lt;-</c> or, in constraints, <c>~</c>.</summary>
    public TokenKind Operator => TokenFacts.Lexical(Node.RawKind(Node.FirstToken));

    /// <summary>What stands behind the operator.</summary>
    public SyntaxNode Operand => Node.Children.First;
}

/// <summary>A binary operator and its operands, or a union of types. https://go.dev/ref/spec#Operators</summary>
/// <param name="Node">The node.</param>
public readonly record struct BinaryExpressionSyntax(SyntaxNode Node) : ISyntaxView<BinaryExpressionSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.BinaryExpression;

    /// <inheritdoc/>
    public static BinaryExpressionSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The left operand.</summary>
    public SyntaxNode Left => Node.Children.First;

    /// <summary>The operator, such as <see cref="TokenKind.Add"/>; <see cref="TokenKind.Or"/> for a union.</summary>
    public TokenKind Operator => Left.Exists ? TokenFacts.Lexical(Node.RawKind(Left.EndToken)) : TokenKind.Illegal;

    /// <summary>The right operand.</summary>
    public SyntaxNode Right => Node.ChildrenBehind(Left).First;
}

/// <summary>A keyed element of a composite literal. https://go.dev/ref/spec#Composite_literals</summary>
/// <param name="Node">The node.</param>
public readonly record struct KeyValueExpressionSyntax(SyntaxNode Node) : ISyntaxView<KeyValueExpressionSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.KeyValueExpression;

    /// <inheritdoc/>
    public static KeyValueExpressionSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The key: a field's name, an index, or a map's key, which can be a literal without its type.</summary>
    public SyntaxNode Key => Node.Children.First;

    /// <summary>The value, which can be a literal without its type.</summary>
    public SyntaxNode Value => Node.Children[1];
}

/// <summary>A composite literal. https://go.dev/ref/spec#Composite_literals</summary>
/// <param name="Node">The node.</param>
public readonly record struct CompositeLiteralSyntax(SyntaxNode Node) : ISyntaxView<CompositeLiteralSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.CompositeLiteral;

    /// <inheritdoc/>
    public static CompositeLiteralSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The type; no node where it is elided inside another literal.</summary>
    public SyntaxNode Type => Node.RawKind(Node.FirstToken) == TokenKind.LeftBrace ? default : Node.Children.First;

    /// <summary>The elements, a <see cref="SyntaxKind.KeyValueExpression"/> for one with a key.</summary>
    public SyntaxNodeList Elements => Type.Exists ? Node.ChildrenFrom(Type.EndToken) : Node.Children;
}

/// <summary>A function literal. https://go.dev/ref/spec#Function_literals</summary>
/// <param name="Node">The node.</param>
public readonly record struct FunctionLiteralSyntax(SyntaxNode Node) : ISyntaxView<FunctionLiteralSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.FunctionLiteral;

    /// <inheritdoc/>
    public static FunctionLiteralSyntax Create(SyntaxNode node) => new(node);

    /// <summary>Its signature, a <see cref="SyntaxKind.FunctionType"/>.</summary>
    public SyntaxNode Type => Node.Children.First;

    /// <summary>Its body, a <see cref="SyntaxKind.Block"/>.</summary>
    public SyntaxNode Body => Node.Children[1];
}
