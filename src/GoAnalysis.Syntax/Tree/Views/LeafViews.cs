using System.Text;

namespace GoAnalysis.Syntax;

/// <summary>An identifier, <c>_</c> included. https://go.dev/ref/spec#Identifiers</summary>
/// <param name="Node">The node.</param>
public readonly record struct IdentifierSyntax(SyntaxNode Node) : ISyntaxView<IdentifierSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.Identifier;

    /// <inheritdoc/>
    public static IdentifierSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The identifier itself.</summary>
    public string Name => Node.ToString();

    /// <summary>Whether it is <c>_</c>. https://go.dev/ref/spec#Blank_identifier</summary>
    public bool IsBlank => Node.Text.SequenceEqual("_"u8);

    /// <summary>
    /// Whether its first character is an upper-case letter (Unicode class Lu), so that it is exported if it is declared at
    /// package level or names a field or method. https://go.dev/ref/spec#Exported_identifiers
    /// </summary>
    public bool IsExported =>
        Rune.DecodeFromUtf8(Node.Text, out var first, out _) == System.Buffers.OperationStatus.Done && Rune.IsUpper(first);
}

/// <summary>An integer, float, imaginary, rune or string literal. https://go.dev/ref/spec#Operands</summary>
/// <param name="Node">The node.</param>
public readonly record struct BasicLiteralSyntax(SyntaxNode Node) : ISyntaxView<BasicLiteralSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.BasicLiteral;

    /// <inheritdoc/>
    public static BasicLiteralSyntax Create(SyntaxNode node) => new(node);

    /// <summary>
    /// Which: <see cref="TokenKind.Integer"/>, <see cref="TokenKind.Float"/>, <see cref="TokenKind.Imaginary"/>,
    /// <see cref="TokenKind.Rune"/> or <see cref="TokenKind.String"/>.
    /// </summary>
    public TokenKind LiteralKind => Node.RawKind(Node.FirstToken);

    /// <summary>The value of a string literal; null for any other. https://go.dev/ref/spec#String_literals</summary>
    public string? StringValue => LiteralKind == TokenKind.String ? GoString.Unquote(Node.Text) : null;
}

/// <summary>A <c>;</c> that is a statement by itself. https://go.dev/ref/spec#Empty_statements</summary>
/// <param name="Node">The node.</param>
public readonly record struct EmptyStatementSyntax(SyntaxNode Node) : ISyntaxView<EmptyStatementSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.EmptyStatement;

    /// <inheritdoc/>
    public static EmptyStatementSyntax Create(SyntaxNode node) => new(node);
}
