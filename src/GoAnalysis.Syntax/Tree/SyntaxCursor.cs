namespace GoAnalysis.Syntax;

/// <summary>
/// A place in a tree that moves: to children, siblings, parents, or on in preorder. For walks that decide at each node where
/// to go next. It keeps no stack, however deep the tree, and allocates nothing; the first move to a parent makes the tree's
/// table of parents, which the tree keeps. A move that is not possible returns false and leaves the cursor where it is.
/// </summary>
/// <remarks>It is a mutable struct: a copy is a bookmark, and a read-only field of this type cannot move.</remarks>
/// <example><code>
/// var cursor = new SyntaxCursor(tree.Root);
/// do
/// {
///     Console.WriteLine(new string(' ', cursor.Depth) + cursor.Current.Kind);
/// }
/// while (cursor.MoveToNext());
/// </code></example>
public struct SyntaxCursor
{
    private readonly SyntaxNode root;
    private SyntaxNode parent;
    private SyntaxNodeList.Enumerator siblings;

    /// <summary>Starts at a node, which the cursor never leaves upward or sideward.</summary>
    /// <param name="root">A node.</param>
    /// <exception cref="ArgumentException">There is no node.</exception>
    public SyntaxCursor(SyntaxNode root)
    {
        if (!root.Exists)
        {
            throw new ArgumentException("a cursor starts at a node; this is none", nameof(root));
        }

        this.root = root;
    }

    /// <summary>The node it is at.</summary>
    public readonly SyntaxNode Current => Depth == 0 ? root : siblings.Current;

    /// <summary>Number of levels below the node it started at.</summary>
    public int Depth { get; private set; }

    /// <summary>Moves to the first child, leaves included.</summary>
    public bool MoveToFirstChild()
    {
        var node = Current;
        if (node.IsLeaf)
        {
            return false;
        }

        var children = node.Children.GetEnumerator();
        if (!children.MoveNext())
        {
            return false;
        }

        siblings = children;
        parent = node;
        Depth++;
        return true;
    }

    /// <summary>Moves to the next child of the same parent, leaves included.</summary>
    public bool MoveToNextSibling() => Depth > 0 && siblings.MoveNext();

    /// <summary>Moves to the parent.</summary>
    public bool MoveToParent()
    {
        if (Depth == 0)
        {
            return false;
        }

        Depth--;
        if (Depth > 0)
        {
            var node = parent;
            parent = node.Parent;
            siblings = SyntaxNodeList.Enumerator.At(parent, node);
        }

        return true;
    }

    /// <summary>Moves on in preorder: to the first child, else to the next node behind the subtree.</summary>
    /// <param name="descend">Whether to look at children at all; false leaves them out.</param>
    public bool MoveToNext(bool descend = true)
    {
        if (descend && MoveToFirstChild())
        {
            return true;
        }

        var start = this;
        while (!MoveToNextSibling())
        {
            if (!MoveToParent())
            {
                this = start;
                return false;
            }
        }

        return true;
    }
}
