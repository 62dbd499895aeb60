using System.Text;

namespace GoAnalysis.Syntax;

/// <summary>
/// A node of a tree: a reference to the tree and an index. Identifiers, literals and empty statements are single tokens
/// and stand in no node array; their index is the complement of their token's.
/// The default value is no node: <see cref="Exists"/> is false, it has no text, no children and no parent, and stands at 0.
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

    /// <summary>Index of its first token among those of the file, 0-based; see <see cref="GoSyntaxTree.Token"/>.</summary>
    public int FirstToken => index < 0 ? ~index : Tree is null ? 0 : Tree.NodeData[index].FirstToken;

    /// <summary>Index behind its last token.</summary>
    public int EndToken => index < 0 ? ~index + 1 : Tree is null ? 0 : Tree.NodeData[index].EndToken;

    /// <summary>0-based byte offset of its first byte.</summary>
    public int Start => Tree is null ? 0 : Tree.TokenStart(FirstToken);

    /// <summary>0-based byte offset behind its last byte.</summary>
    public int End => Tree is null ? 0 : Tree.TokenEnd(EndToken - 1);

    /// <summary>Where it stands in bytes, from the first byte of its first token to the last byte of its last.</summary>
    public TextSpan Span => new(Start, End - Start);

    /// <summary>Its bytes.</summary>
    public ReadOnlySpan<byte> Text => Tree is null ? default : Tree.Source.Span[Start..End];

    /// <summary>The innermost node around it; no node for the file.</summary>
    public SyntaxNode Parent => Tree is null ? default : Tree.ParentOf(index);

    /// <summary>The nodes around it, from the innermost outward.</summary>
    public IEnumerable<SyntaxNode> Ancestors()
    {
        for (var node = Parent; node.Exists; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>Its children in source order. Costs no allocation.</summary>
    public SyntaxNodeList Children => IsLeaf || Tree is null ? default : new SyntaxNodeList(this, FirstToken, EndToken);

    /// <summary>All nodes of a kind below it, in preorder. Costs no allocation.</summary>
    /// <param name="kind">The kind, a leaf's included.</param>
    public DescendantList Descendants(SyntaxKind kind) => new(this, new KindMask(kind));

    /// <summary>All nodes of some kinds below it, in preorder. Costs no allocation.</summary>
    /// <param name="kinds">The kinds, leaves' included.</param>
    public DescendantList Descendants(KindMask kinds) => new(this, kinds);

    /// <summary>All nodes below it that can be seen as a view, in preorder. Costs no allocation.</summary>
    /// <typeparam name="T">The view, such as <see cref="CallExpressionSyntax"/>.</typeparam>
    /// <example><code>
    /// foreach (var call in tree.Root.Descendants&lt;CallExpressionSyntax&gt;())
    /// {
    ///     Console.WriteLine(call.Function);
    /// }
    /// </code></example>
    public DescendantList<T> Descendants<T>()
        where T : struct, ISyntaxView<T> => new(this);

    /// <summary>A token of the file.</summary>
    /// <param name="tokenIndex">
    /// Index among the tokens of the file; those from <see cref="FirstToken"/> on and before <see cref="EndToken"/> are the node's.
    /// </param>
    public SyntaxToken Token(int tokenIndex) => new(Tree, tokenIndex);

    /// <summary>Sees the node as what its kind says it is.</summary>
    /// <param name="view">The view.</param>
    /// <typeparam name="T">The view, such as <see cref="CallExpressionSyntax"/>.</typeparam>
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

    /// <summary>Sees the node as what it is known to be.</summary>
    /// <typeparam name="T">The view, such as <see cref="SourceFileSyntax"/> of <see cref="GoSyntaxTree.Root"/>.</typeparam>
    /// <exception cref="InvalidCastException">The node is of another kind, or there is none.</exception>
    public T As<T>()
        where T : struct, ISyntaxView<T> =>
        TryAs<T>(out var view) ? view : throw new InvalidCastException($"a node of kind {Kind} is no {typeof(T).Name}");

    /// <summary>
    /// The comments that document the node, as go/ast's <c>Doc</c>: the group that ends on the line before it. A
    /// specification without parentheses has its declaration's. No group where there is none. https://go.dev/doc/comment
    /// </summary>
    public CommentGroup GetDocumentation()
    {
        if (Tree is null)
        {
            return default;
        }

        var first = FirstToken;
        var isAlone = Kind is SyntaxKind.ImportSpec or SyntaxKind.ConstSpec or SyntaxKind.VarSpec or SyntaxKind.TypeSpec
            && first > 0 && RawKind(first - 1) is TokenKind.Import or TokenKind.Const or TokenKind.Var or TokenKind.Type;
        return Tree.DocumentationOf(isAlone ? first - 1 : first);
    }

    internal int Index => index;

    /// <summary>The children from a token on.</summary>
    internal SyntaxNodeList ChildrenFrom(int token) => ChildrenBetween(token, EndToken);

    /// <summary>
    /// The children in a range of tokens. What is missing of a broken construct may have put its ends anywhere.
    /// </summary>
    internal SyntaxNodeList ChildrenBetween(int token, int endToken) => new(this, Math.Max(token, FirstToken), Math.Min(endToken, EndToken));

    /// <summary>The children behind one of them; none when it is missing from a broken construct.</summary>
    internal SyntaxNodeList ChildrenBehind(SyntaxNode child) => child.Exists ? ChildrenFrom(child.EndToken) : default;

    /// <summary>The first child of a kind; no node when there is none.</summary>
    internal SyntaxNode FirstOf(SyntaxKind kind) => Children.FirstOf(kind);

    internal NodeFlags Flags => index >= 0 && Tree is not null ? Tree.NodeData[index].Flags : NodeFlags.None;

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
    public override string ToString() => Encoding.UTF8.GetString(Text);

    private static SyntaxKind LeafKind(TokenKind token) => token switch
    {
        TokenKind.Identifier => SyntaxKind.Identifier,
        TokenKind.Semicolon or ContextualKind.TrailingSemicolon => SyntaxKind.EmptyStatement,
        _ => SyntaxKind.BasicLiteral,
    };
}
