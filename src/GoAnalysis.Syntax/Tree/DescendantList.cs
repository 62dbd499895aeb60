using System.Collections;

namespace GoAnalysis.Syntax;

/// <summary>
/// Nodes of some kinds below a node, in source order: a forward scan over the node array, over the tokens for a leaf kind,
/// and nothing at all where the tree has none of the kinds.
/// </summary>
public readonly struct DescendantList : IEnumerable<SyntaxNode>
{
    private readonly SyntaxNode root;
    private readonly KindMask kinds;

    internal DescendantList(SyntaxNode root, KindMask kinds)
    {
        this.root = root;
        this.kinds = kinds;
    }

    /// <summary>Number of nodes; counts them.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var _ in this)
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>Walks the nodes without allocating.</summary>
    public Enumerator GetEnumerator() => new(root, kinds);

    IEnumerator<SyntaxNode> IEnumerable<SyntaxNode>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A walk over descendants.</summary>
    public struct Enumerator : IEnumerator<SyntaxNode>
    {
        private readonly GoSyntaxTree? tree;
        private readonly KindMask kinds;
        private readonly bool overTokens;
        private readonly int end;
        private int next;

        internal Enumerator(SyntaxNode root, KindMask kinds)
        {
            this.kinds = kinds;
            if (!root.Exists || root.IsLeaf)
            {
                return;
            }

            tree = root.Tree;
            overTokens = kinds.Contains(SyntaxKind.Identifier) || kinds.Contains(SyntaxKind.BasicLiteral);
            if (overTokens)
            {
                (next, end) = (root.FirstToken, root.EndToken);
            }
            else if (tree.Kinds.Overlaps(kinds))
            {
                (next, end) = (root.Index + 1, tree.NodeData[root.Index].SubtreeEnd);
            }
        }

        /// <inheritdoc/>
        public readonly SyntaxNode Current => new(tree!, overTokens ? ~(next - 1) : next - 1);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (overTokens)
            {
                return MoveNextToken();
            }

            while (next < end)
            {
                if (kinds.Contains(tree!.NodeData[next++].Kind))
                {
                    return true;
                }
            }

            return false;
        }

        /// <inheritdoc/>
        public void Reset() => throw new NotSupportedException();

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }

        private bool MoveNextToken()
        {
            while (next < end)
            {
                var kind = tree!.TokenData[next++].Kind;
                if (TokenFacts.IsOperandLeaf(kind)
                    && kinds.Contains(kind == TokenKind.Identifier ? SyntaxKind.Identifier : SyntaxKind.BasicLiteral))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
