namespace GoAnalysis.Syntax;

/// <summary>
/// The syntax tree of one Go file: its bytes, one array of tokens, one array of nodes in preorder. Immutable and safe to
/// share between threads. Nothing is lost: tokens and the trivia before them (<see cref="SyntaxToken.LeadingTrivia"/>) are the
/// source byte for byte.
/// </summary>
public sealed partial class GoSyntaxTree
{
    private readonly NodeData[] nodes;
    private readonly SyntaxKind[] nodeKinds;
    private readonly TokenData[] tokens;
    private readonly CommentData[] comments;
    private readonly TextSpan[] skipped;
    private readonly Dictionary<int, int>? longLengths;
    private LineMap? lines;
    private int[]? parents;
    private int[]? leafParents;

    internal GoSyntaxTree(
        string path,
        ReadOnlyMemory<byte> source,
        GoParseOptions options,
        TokenBuffer lexed,
        NodeData[] nodes,
        KindMask kinds,
        IReadOnlyList<SyntaxDiagnostic> diagnostics,
        TextSpan[] skipped)
    {
        Path = path;
        Source = source;
        Options = options;
        Diagnostics = diagnostics;
        Kinds = kinds;
        this.nodes = nodes;
        this.skipped = skipped;
        nodeKinds = KindsOf(nodes);
        tokens = GC.AllocateUninitializedArray<TokenData>(lexed.Count);
        lexed.Tokens.AsSpan(0, lexed.Count).CopyTo(tokens);
        comments = lexed.Comments.AsSpan(0, lexed.CommentCount).ToArray();
        longLengths = lexed.LongLengths;
    }

    /// <summary>Name of the file, for people.</summary>
    public string Path { get; }

    /// <summary>The bytes it was parsed from, byte order mark included; all of them, whatever the <see cref="GoParseMode"/>.</summary>
    public ReadOnlyMemory<byte> Source { get; }

    /// <summary>How it was parsed.</summary>
    public GoParseOptions Options { get; }

    /// <summary>Syntax errors by offset; empty for a file that is Go.</summary>
    public IReadOnlyList<SyntaxDiagnostic> Diagnostics { get; }

    /// <summary>Whether the file, or what is parsed of it, is not Go.</summary>
    public bool HasErrors => Diagnostics.Count > 0;

    /// <summary>The file as a node.</summary>
    public SyntaxNode Root => new(this, 0);

    /// <summary>Number of nodes stored; leaves are not among them.</summary>
    public int NodeCount => nodes.Length;

    /// <summary>Number of tokens, inserted semicolons and the end of the file included.</summary>
    public int TokenCount => tokens.Length;

    /// <summary>Number of comments.</summary>
    public int CommentCount => comments.Length;

    /// <summary>The kinds of nodes that occur, leaves apart.</summary>
    public KindMask Kinds { get; }

    /// <summary>The lines of the file; found on first use.</summary>
    public LineMap Lines => lines ?? Interlocked.CompareExchange(ref lines, new LineMap(Source.Span), null) ?? lines;

    internal NodeData[] NodeData => nodes;

    /// <summary>The kinds of the nodes once more, a byte each: a walk for kinds reads a sixteenth of the memory.</summary>
    internal SyntaxKind[] NodeKinds => nodeKinds;

    internal TokenData[] TokenData => tokens;

    /// <summary>The token that an offset lies in, or the first one behind the white space or comment that it lies in.</summary>
    /// <param name="byteOffset">0-based, at most the source's length.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not in the source.</exception>
    public SyntaxToken FindToken(int byteOffset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(byteOffset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(byteOffset, Source.Length);
        var (low, high) = (0, tokens.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (TokenEnd(middle) > byteOffset)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return new SyntaxToken(this, low);
    }

    /// <summary>The innermost node that holds a span, leaves included; the file where no other does.</summary>
    /// <param name="span">A span inside the source, in bytes; an empty one is an offset.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is not inside the source.</exception>
    public SyntaxNode FindNode(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Source.Length);
        var node = Root;
        while (true)
        {
            SyntaxNode inner = default;
            foreach (var child in node.Children)
            {
                if (child.Span.Contains(span))
                {
                    inner = child;
                    break;
                }

                if (child.Start > span.Start)
                {
                    break;
                }
            }

            if (!inner.Exists)
            {
                return node;
            }

            node = inner;
        }
    }

    /// <summary>A token.</summary>
    /// <param name="index">0-based, below <see cref="TokenCount"/>; the last is the end of the file.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public SyntaxToken Token(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, tokens.Length);
        return new SyntaxToken(this, index);
    }

    internal int TokenStart(int index) => tokens[index].Start;

    internal int TokenEnd(int index)
    {
        var length = tokens[index].Length;
        return tokens[index].Start + (length == Syntax.TokenData.LongLength ? longLengths![tokens[index].Start] : length);
    }

    /// <summary>The parent of a node or leaf by its index.</summary>
    internal SyntaxNode ParentOf(int index)
    {
        if (index == 0)
        {
            return default;
        }

        if (index > 0)
        {
            return new SyntaxNode(this, (parents ?? Interlocked.CompareExchange(ref parents, FindParents(), null) ?? parents)[index]);
        }

        return new SyntaxNode(this, (leafParents ?? Interlocked.CompareExchange(ref leafParents, FindLeafParents(), null) ?? leafParents)[~index]);
    }

    /// <summary>Whether a token is a <c>;</c> that ends no statement but is one.</summary>
    internal bool IsEmptyStatement(int token)
    {
        if (tokens[token].Kind is not (TokenKind.Semicolon or ContextualKind.TrailingSemicolon) || token == 0)
        {
            return false;
        }

        // A statement that it ended would stand between it and what both stand in. A broken block may lack its '{'.
        var parent = ParentOf(~token);
        return parent.Kind is SyntaxKind.Block or SyntaxKind.CaseClause or SyntaxKind.CommunicationClause
            && (parent.FirstToken == token
                || (ParentOf(~(token - 1)) == parent && !TokenFacts.IsOperandLeaf(tokens[token - 1].Kind)));
    }

    private static SyntaxKind[] KindsOf(NodeData[] nodes)
    {
        var kinds = GC.AllocateUninitializedArray<SyntaxKind>(nodes.Length);
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = nodes[i].Kind;
        }

        return kinds;
    }

    private int[] FindParents()
    {
        // The parent of a node is the node before it or the first ancestor of that which reaches behind it.
        var table = new int[nodes.Length];
        table[0] = -1;
        for (var i = 1; i < nodes.Length; i++)
        {
            var parent = i - 1;
            while (nodes[parent].SubtreeEnd <= i)
            {
                parent = table[parent];
            }

            table[i] = parent;
        }

        return table;
    }

    /// <summary>
    /// The innermost node of each token, in one pass: looking for it from the node that starts before the token would take
    /// time in the square of a chain's length.
    /// </summary>
    private int[] FindLeafParents()
    {
        var table = new int[tokens.Length];
        var open = new Stack<int>();
        var node = 0;
        for (var token = 0; token < tokens.Length; token++)
        {
            while (open.Count > 0 && nodes[open.Peek()].EndToken <= token)
            {
                open.Pop();
            }

            for (; node < nodes.Length && nodes[node].FirstToken == token; node++)
            {
                open.Push(node);
            }

            table[token] = open.Peek();
        }

        return table;
    }
}
