using System.Text;

namespace GoAnalysis.Syntax;

/// <summary>
/// A node of a tree: a reference to the tree and an index. Identifiers, literals and empty statements are single tokens
/// and stand in no node array; their index is the complement of their token's.
/// The default value is no node: <see cref="Exists"/> is false.
/// </summary>
public readonly struct SyntaxNode : IEquatable<SyntaxNode>
{
    private readonly int index;

    internal SyntaxNode(GoSyntaxTree tree, int index)
    {
        Tree = tree;
        this.index = index;
    }

    /// <summary>The tree it belongs to.</summary>
    public GoSyntaxTree Tree { get; }

    /// <summary>Whether there is a node. A part that the source leaves out, such as the label of a <c>break</c>, is none.</summary>
    public bool Exists => Tree is not null;

    /// <summary>Whether it is a single token.</summary>
    public bool IsLeaf => index < 0;

    /// <summary>Its kind; <see cref="SyntaxKind.None"/> for no node.</summary>
    public SyntaxKind Kind =>
        Tree is null ? SyntaxKind.None
        : index >= 0 ? Tree.NodeData[index].Kind
        : LeafKind(Tree.TokenData[~index].Kind);

    /// <summary>Index of its first token.</summary>
    public int FirstToken => index >= 0 ? Tree.NodeData[index].FirstToken : ~index;

    /// <summary>Index behind its last token.</summary>
    public int EndToken => index >= 0 ? Tree.NodeData[index].EndToken : ~index + 1;

    /// <summary>0-based byte offset of its first byte.</summary>
    public int Start => Tree.TokenStart(FirstToken);

    /// <summary>Byte offset behind its last byte.</summary>
    public int End => Tree.TokenEnd(EndToken - 1);

    /// <summary>Where it stands, from the first byte of its first token to the last byte of its last.</summary>
    public TextSpan Span => new(Start, End - Start);

    /// <summary>Its bytes.</summary>
    public ReadOnlySpan<byte> Text => Tree.Source.Span[Start..End];

    /// <summary>The innermost node around it; no node for the file.</summary>
    public SyntaxNode Parent => Tree.ParentOf(index);

    /// <summary>The nodes around it, from the innermost outward.</summary>
    public IEnumerable<SyntaxNode> Ancestors()
    {
        for (var node = Parent; node.Exists; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>Its children in source order. Costs no allocation.</summary>
    public SyntaxNodeList Children => IsLeaf ? default : new SyntaxNodeList(this, FirstToken, EndToken);

    /// <summary>
    /// All nodes of a kind below it, in source order. Costs no allocation. Identifiers and literals are found among the tokens;
    /// empty statements are found as <see cref="Children"/> alone.
    /// </summary>
    /// <param name="kind">The kind.</param>
    public DescendantList Descendants(SyntaxKind kind) =>
        new(this, new KindMask(kind), overTokens: kind is SyntaxKind.Identifier or SyntaxKind.BasicLiteral);

    /// <summary>All nodes of some kinds below it, in source order. Costs no allocation. Leaf kinds are not among them.</summary>
    /// <param name="kinds">The kinds.</param>
    public DescendantList Descendants(KindMask kinds) => new(this, kinds, overTokens: false);

    /// <summary>A token of the node.</summary>
    /// <param name="tokenIndex">Index among the tokens of the file.</param>
    public SyntaxToken Token(int tokenIndex) => new(Tree, tokenIndex);

    /// <summary>Sees the node as what its kind says it is.</summary>
    /// <param name="view">The view.</param>
    /// <typeparam name="T">A view, such as <see cref="ISyntaxView{TSelf}"/>.</typeparam>
    /// <returns>Whether the node is of that kind.</returns>
    public bool TryAs<T>(out T view)
        where T : struct, ISyntaxView<T>
    {
        if (T.Accepts(Kind))
        {
            view = T.Create(this);
            return true;
        }

        view = default;
        return false;
    }

    internal int Index => index;

    /// <summary>The children from a token on.</summary>
    internal SyntaxNodeList ChildrenFrom(int token) => new(this, token, EndToken);

    /// <summary>The first child of a kind; no node when there is none.</summary>
    internal SyntaxNode FirstOf(SyntaxKind kind) => Children.FirstOf(kind);

    internal NodeFlags Flags => index >= 0 ? Tree.NodeData[index].Flags : NodeFlags.None;

    internal TokenKind RawKind(int tokenIndex) => Tree.TokenData[tokenIndex].Kind;

    /// <inheritdoc/>
    public bool Equals(SyntaxNode other) => ReferenceEquals(Tree, other.Tree) && index == other.index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxNode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Tree, index);

    /// <summary>Whether two references are to the same node.</summary>
    /// <param name="left">A node.</param>
    /// <param name="right">Another node.</param>
    public static bool operator ==(SyntaxNode left, SyntaxNode right) => left.Equals(right);

    /// <summary>Whether two references are to different nodes.</summary>
    /// <param name="left">A node.</param>
    /// <param name="right">Another node.</param>
    public static bool operator !=(SyntaxNode left, SyntaxNode right) => !left.Equals(right);

    /// <summary>The node's text as UTF-16.</summary>
    public override string ToString() => Exists ? Encoding.UTF8.GetString(Text) : "";

    private static SyntaxKind LeafKind(TokenKind token) => token switch
    {
        TokenKind.Identifier => SyntaxKind.Identifier,
        TokenKind.Semicolon or ContextualKind.TrailingSemicolon => SyntaxKind.EmptyStatement,
        _ => SyntaxKind.BasicLiteral,
    };
}
