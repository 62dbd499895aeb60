using System.Text;
using GoAnalysis.Syntax.Parsing;

namespace GoAnalysis.Syntax;

/// <summary>
/// The syntax tree of one Go file: its bytes, one array of tokens, one array of nodes in preorder. Immutable and safe to
/// share between threads. Nothing is lost: what stands between two tokens is white space and comments.
/// </summary>
public sealed class GoSyntaxTree
{
    private readonly NodeData[] nodes;
    private readonly SyntaxKind[] nodeKinds;
    private readonly TokenData[] tokens;
    private readonly CommentData[] comments;
    private readonly Dictionary<int, int>? longLengths;
    private LineMap? lines;
    private int[]? parents;

    internal GoSyntaxTree(
        string path,
        ReadOnlyMemory<byte> source,
        TokenBuffer lexed,
        NodeData[] nodes,
        KindMask kinds,
        IReadOnlyList<SyntaxDiagnostic> diagnostics)
    {
        Path = path;
        Source = source;
        Diagnostics = diagnostics;
        Kinds = kinds;
        this.nodes = nodes;
        nodeKinds = KindsOf(nodes);
        tokens = GC.AllocateUninitializedArray<TokenData>(lexed.Count);
        lexed.Tokens.AsSpan(0, lexed.Count).CopyTo(tokens);
        comments = lexed.Comments.AsSpan(0, lexed.CommentCount).ToArray();
        longLengths = lexed.LongLengths;
    }

    /// <summary>Name of the file, for people.</summary>
    public string Path { get; }

    /// <summary>The bytes it was parsed from, byte order mark included.</summary>
    public ReadOnlyMemory<byte> Source { get; }

    /// <summary>Syntax errors by offset; empty for a file that is Go.</summary>
    public IReadOnlyList<SyntaxDiagnostic> Diagnostics { get; }

    /// <summary>Whether the file is not Go.</summary>
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

    /// <summary>Parses a file. Any bytes give a tree; what is wrong stands in <see cref="Diagnostics"/>.</summary>
    /// <param name="source">UTF-8 source. The tree keeps it: do not change it afterwards.</param>
    /// <param name="path">Name of the file, for people.</param>
    /// <param name="options">How to parse.</param>
    /// <example><code>
    /// var tree = GoSyntaxTree.Parse("package p; func f() { g() }"u8.ToArray());
    /// foreach (var call in tree.Root.Descendants(SyntaxKind.CallExpression)) { … }
    /// </code></example>
    public static GoSyntaxTree Parse(ReadOnlyMemory<byte> source, string path = "", GoParseOptions? options = null)
    {
        var session = ParserSession.Rent();
        try
        {
            return session.Parse(source, path, options ?? GoParseOptions.Default);
        }
        finally
        {
            ParserSession.Return(session);
        }
    }

    /// <summary>Parses a text.</summary>
    /// <param name="text">The source; offsets are those of its UTF-8 form.</param>
    /// <param name="path">Name of the file, for people.</param>
    /// <param name="options">How to parse.</param>
    public static GoSyntaxTree ParseText(string text, string path = "", GoParseOptions? options = null) =>
        Parse(Encoding.UTF8.GetBytes(text), path, options);

    /// <summary>Parses a file on disk.</summary>
    /// <param name="path">Its path, which is also the tree's.</param>
    /// <param name="options">How to parse.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static GoSyntaxTree ParseFile(string path, GoParseOptions? options = null) => Parse(File.ReadAllBytes(path), path, options);

    /// <summary>Parses what is left of a stream.</summary>
    /// <param name="source">UTF-8 source; read to its end, not closed.</param>
    /// <param name="path">Name of the file, for people.</param>
    /// <param name="options">How to parse.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static GoSyntaxTree Parse(Stream source, string path = "", GoParseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        return Parse(bytes.ToArray(), path, options);
    }

    /// <summary>The token that an offset lies in, or the first one behind the white space or comment that it lies in.</summary>
    /// <param name="byteOffset">0-based, at most the source's length.</param>
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
    /// <param name="span">A span inside the source.</param>
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
    /// <param name="index">0-based, below <see cref="TokenCount"/>.</param>
    public SyntaxToken Token(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, tokens.Length);
        return new SyntaxToken(this, index);
    }

    /// <summary>Where a comment stands, its markers included, a line comment's line feed not.</summary>
    /// <param name="index">0-based, in source order, below <see cref="CommentCount"/>.</param>
    public TextSpan Comment(int index) => new(comments[index].Start, comments[index].End - comments[index].Start);

    /// <summary>Line and column of an offset.</summary>
    /// <param name="byteOffset">0-based, at most the source's length.</param>
    public LinePosition GetPosition(int byteOffset) => Lines.GetPosition(byteOffset);

    internal int TokenStart(int index) => tokens[index].Start;

    internal int TokenEnd(int index)
    {
        var length = tokens[index].Length;
        return tokens[index].Start + (length == Syntax.TokenData.LongLength ? longLengths![tokens[index].Start] : length);
    }

    /// <summary>The parent of a node or leaf by its index.</summary>
    internal SyntaxNode ParentOf(int index)
    {
        var table = parents ?? Interlocked.CompareExchange(ref parents, FindParents(), null) ?? parents;
        if (index >= 0)
        {
            return index == 0 ? default : new SyntaxNode(this, table[index]);
        }

        // The last node that starts at or before the token, or the first ancestor of it that reaches the token.
        var token = ~index;
        var (low, high) = (0, nodes.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (nodes[middle].FirstToken <= token)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        while (nodes[low].EndToken <= token)
        {
            low = table[low];
        }

        return new SyntaxNode(this, low);
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
        var table = new int[nodes.Length];
        var open = new Stack<int>();
        for (var i = 0; i < nodes.Length; i++)
        {
            while (open.Count > 0 && nodes[open.Peek()].SubtreeEnd <= i)
            {
                open.Pop();
            }

            table[i] = open.Count > 0 ? open.Peek() : -1;
            open.Push(i);
        }

        return table;
    }
}
