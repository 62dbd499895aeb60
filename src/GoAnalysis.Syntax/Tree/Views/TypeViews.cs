namespace GoAnalysis.Syntax;

/// <summary>An array type. https://go.dev/ref/spec#Array_types</summary>
/// <param name="Node">The node.</param>
public readonly record struct ArrayTypeSyntax(SyntaxNode Node) : ISyntaxView<ArrayTypeSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.ArrayType;

    /// <inheritdoc/>
    public static ArrayTypeSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The length; no node for <c>[...]T</c>.</summary>
    public SyntaxNode Length => IsInferredLength ? default : Node.Children.First;

    /// <summary>Whether it is <c>[...]T</c>.</summary>
    public bool IsInferredLength => Node.RawKind(Node.FirstToken + 1) == TokenKind.Ellipsis;

    /// <summary>The element type.</summary>
    public SyntaxNode Element => Node.Children.Last;
}

/// <summary>A slice type. https://go.dev/ref/spec#Slice_types</summary>
/// <param name="Node">The node.</param>
public readonly record struct SliceTypeSyntax(SyntaxNode Node) : ISyntaxView<SliceTypeSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.SliceType;

    /// <inheritdoc/>
    public static SliceTypeSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The element type.</summary>
    public SyntaxNode Element => Node.Children.First;
}

/// <summary>A struct type. https://go.dev/ref/spec#Struct_types</summary>
/// <param name="Node">The node.</param>
public readonly record struct StructTypeSyntax(SyntaxNode Node) : ISyntaxView<StructTypeSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.StructType;

    /// <inheritdoc/>
    public static StructTypeSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The fields, a <see cref="SyntaxKind.FieldDeclaration"/> for those that share a type.</summary>
    public SyntaxNodeList Fields => Node.Children;
}

/// <summary>An interface type. https://go.dev/ref/spec#Interface_types</summary>
/// <param name="Node">The node.</param>
public readonly record struct InterfaceTypeSyntax(SyntaxNode Node) : ISyntaxView<InterfaceTypeSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.InterfaceType;

    /// <inheritdoc/>
    public static InterfaceTypeSyntax Create(SyntaxNode node) => new(node);

    /// <summary>Its elements, each a <see cref="SyntaxKind.MethodElement"/> or a <see cref="SyntaxKind.TypeElement"/>.</summary>
    public SyntaxNodeList Elements => Node.Children;
}

/// <summary>A function type. https://go.dev/ref/spec#Function_types</summary>
/// <param name="Node">The node.</param>
public readonly record struct FunctionTypeSyntax(SyntaxNode Node) : ISyntaxView<FunctionTypeSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.FunctionType;

    /// <inheritdoc/>
    public static FunctionTypeSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The parameters in parentheses, a <see cref="SyntaxKind.ParameterList"/>.</summary>
    public SyntaxNode Parameters => Node.Children.First;

    /// <summary>The result: a parameter list or a type; no node when there is none.</summary>
    public SyntaxNode Result => Node.Children[1];
}

/// <summary>A map type. https://go.dev/ref/spec#Map_types</summary>
/// <param name="Node">The node.</param>
public readonly record struct MapTypeSyntax(SyntaxNode Node) : ISyntaxView<MapTypeSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.MapType;

    /// <inheritdoc/>
    public static MapTypeSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The key type.</summary>
    public SyntaxNode Key => Node.Children.First;

    /// <summary>The element type.</summary>
    public SyntaxNode Value => Node.Children[1];
}

/// <summary>A channel type. https://go.dev/ref/spec#Channel_types</summary>
/// <param name="Node">The node.</param>
public readonly record struct ChannelTypeSyntax(SyntaxNode Node) : ISyntaxView<ChannelTypeSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.ChannelType;

    /// <inheritdoc/>
    public static ChannelTypeSyntax Create(SyntaxNode node) => new(node);

    /// <summary>Whether values can be received: not from <c>chan&lt;- T</c>.</summary>
    public bool CanReceive => Node.RawKind(Node.FirstToken) != TokenKind.Chan || TokenFacts.Lexical(Node.RawKind(Node.FirstToken + 1)) != TokenKind.Arrow || (Element.Exists && Element.FirstToken == Node.FirstToken + 1);

    /// <summary>Whether values can be sent: not to <c>&lt;-chan T</c>.</summary>
    public bool CanSend => Node.RawKind(Node.FirstToken) == TokenKind.Chan;

    /// <summary>The element type.</summary>
    public SyntaxNode Element => Node.Children.First;
}

/// <summary><c>...T</c> of a last parameter. https://go.dev/ref/spec#Function_types</summary>
/// <param name="Node">The node.</param>
public readonly record struct VariadicTypeSyntax(SyntaxNode Node) : ISyntaxView<VariadicTypeSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.VariadicType;

    /// <inheritdoc/>
    public static VariadicTypeSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The element type.</summary>
    public SyntaxNode Element => Node.Children.First;
}
