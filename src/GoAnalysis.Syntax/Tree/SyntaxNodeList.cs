using System.Collections;

namespace GoAnalysis.Syntax;

/// <summary>Children of a node that stand in a range of its tokens, in source order.</summary>
public readonly struct SyntaxNodeList : IEnumerable<SyntaxNode>
{
    private readonly SyntaxNode parent;
    private readonly int firstToken;
    private readonly int endToken;
    private readonly bool hasNoLeaves;

    internal SyntaxNodeList(SyntaxNode parent, int firstToken, int endToken)
    {
        this.parent = parent;
        this.firstToken = firstToken;
        this.endToken = endToken;
    }

    private SyntaxNodeList(SyntaxNodeList list)
    {
        this = list;
        hasNoLeaves = true;
    }

    /// <summary>Number of children; counts them.</summary>
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

    /// <summary>The first child; no node when there is none.</summary>
    public SyntaxNode First
    {
        get
        {
            var enumerator = GetEnumerator();
            return enumerator.MoveNext() ? enumerator.Current : default;
        }
    }

    /// <summary>The last child; no node when there is none. Walks the children.</summary>
    public SyntaxNode Last
    {
        get
        {
            SyntaxNode last = default;
            foreach (var child in this)
            {
                last = child;
            }

            return last;
        }
    }

    /// <summary>Whether there is a child.</summary>
    public bool Any => First.Exists;

    /// <summary>The child at a place; no node when there are not so many. Walks up to it.</summary>
    /// <param name="position">0-based place.</param>
    public SyntaxNode this[int position]
    {
        get
        {
            foreach (var child in this)
            {
                if (position-- == 0)
                {
                    return child;
                }
            }

            return default;
        }
    }

    /// <summary>The first child of a kind; no node when there is none.</summary>
    internal SyntaxNode FirstOf(SyntaxKind kind)
    {
        foreach (var child in this)
        {
            if (child.Kind == kind)
            {
                return child;
            }
        }

        return default;
    }

    /// <summary>The list without names and literals that are children themselves, which stand between clauses only by mistake.</summary>
    internal SyntaxNodeList WithoutLeaves() => new(this);

    /// <summary>Walks the children without allocating.</summary>
    public Enumerator GetEnumerator() => new(parent, firstToken, endToken, hasNoLeaves);

    IEnumerator<SyntaxNode> IEnumerable<SyntaxNode>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A walk over children.</summary>
    public struct Enumerator : IEnumerator<SyntaxNode>
    {
        private readonly GoSyntaxTree? tree;
        private readonly bool hasStatements;
        private readonly bool hasNoLeaves;
        private readonly int endNode;
        private readonly int endToken;
        private int node;
        private int token;
        private int previousEnd;
        private int current;

        internal Enumerator(SyntaxNode parent, int firstToken, int endToken, bool hasNoLeaves = false)
        {
            tree = parent.Tree;
            this.hasNoLeaves = hasNoLeaves;
            if (tree is null)
            {
                return;
            }

            var nodes = tree.NodeData;
            endNode = nodes[parent.Index].SubtreeEnd;
            hasStatements = HasStatements(nodes[parent.Index].Kind);
            this.endToken = endToken;
            token = firstToken;
            node = parent.Index + 1;
            while (node < endNode && nodes[node].FirstToken < firstToken)
            {
                node = nodes[node].SubtreeEnd;
            }
        }

        /// <summary>The walk over the children of a node as it stands at a child that is no leaf.</summary>
        internal static Enumerator At(SyntaxNode parent, SyntaxNode child) => new(parent, child.EndToken)
        {
            node = parent.Tree.NodeData[child.Index].SubtreeEnd,
            previousEnd = child.EndToken,
            current = child.Index,
        };

        private Enumerator(SyntaxNode parent, int token)
        {
            tree = parent.Tree;
            ref readonly var data = ref tree.NodeData[parent.Index];
            endNode = data.SubtreeEnd;
            hasStatements = HasStatements(data.Kind);
            endToken = data.EndToken;
            this.token = token;
        }

        /// <inheritdoc/>
        public readonly SyntaxNode Current => new(tree!, current);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (tree is null)
            {
                return false;
            }

            var nodes = tree.NodeData;
            var tokens = tree.TokenData;
            while (token < endToken)
            {
                if (node < endNode && nodes[node].FirstToken == token)
                {
                    current = node;
                    token = previousEnd = nodes[node].EndToken;
                    node = nodes[node].SubtreeEnd;
                    return true;
                }

                var at = token++;
                var kind = tokens[at].Kind;
                if (!hasNoLeaves && TokenFacts.IsOperandLeaf(kind))
                {
                    current = ~at;
                    previousEnd = token;
                    return true;
                }

                // A semicolon that ends no statement is one.
                if (hasStatements && kind is TokenKind.Semicolon or ContextualKind.TrailingSemicolon && previousEnd != at)
                {
                    current = ~at;
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

        private static bool HasStatements(SyntaxKind kind) =>
            kind is SyntaxKind.Block or SyntaxKind.CaseClause or SyntaxKind.CommunicationClause;
    }
}
