using System.Text;

namespace GoAnalysis.Syntax.Fuzz;

/// <summary>How a source is laid out before a token is deleted from it.</summary>
internal enum Layout
{
    /// <summary>As gofmt leaves it: declarations, and nothing else, start in column 1.</summary>
    Gofmt,

    /// <summary>Every line is indented by one tab more.</summary>
    Indented,

    /// <summary>No declaration starts a line: each stands behind the one before it and a semicolon.</summary>
    OneLine,

    /// <summary>Lines end with carriage return and line feed.</summary>
    CarriageReturns,
}

/// <summary>How many functions the deletions of one kind of token have cost.</summary>
internal struct RecoveryCount
{
    /// <summary>Number of tokens deleted, one from each source.</summary>
    public int Deletions;

    /// <summary>Number of function declarations that did not contain a deleted token.</summary>
    public long Functions;

    /// <summary>How many of them stood in the tree with the same span.</summary>
    public long Kept;

    /// <summary>Part of the functions that was kept; 1 where there was none to keep.</summary>
    public readonly double Share => Functions == 0 ? 1 : (double)Kept / Functions;

    public void Add(RecoveryCount other)
    {
        Deletions += other.Deletions;
        Functions += other.Functions;
        Kept += other.Kept;
    }
}

/// <summary>Deletes one token at a time and counts the functions around it that the tree still has.</summary>
internal sealed class RecoveryMeasure(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>Over tokens picked with the same chance each: what a person who forgets a token gets.</summary>
    public RecoveryCount Total;

    /// <summary>By kind of token, half of them from kinds picked with the same chance each, so that rare ones are seen.</summary>
    public SortedDictionary<TokenKind, RecoveryCount> ByKind { get; } = [];

    /// <summary>Sources whose deletion cost the most functions, by the number of them.</summary>
    public PriorityQueue<string, int> Worst { get; } = new();

    /// <summary>Deletes tokens from a file, one at a time. A file with errors counts nothing.</summary>
    /// <param name="source">A file.</param>
    /// <param name="layout">How to lay it out first.</param>
    /// <param name="deletions">How many deletions.</param>
    /// <param name="name">The file's name, for people.</param>
    public void Measure(byte[] source, Layout layout, int deletions, string name = "")
    {
        var tree = GoSyntaxTree.Parse(LayOut(source, layout));
        var tokens = Enumerable.Range(0, tree.TokenCount).Where(i => tree.Token(i).Span.Length > 0).ToArray();
        if (tree.HasErrors || tokens.Length == 0)
        {
            return;
        }

        var byKind = tokens.GroupBy(i => tree.Token(i).Kind).Select(group => group.ToArray()).ToArray();
        var functions = Functions(tree);
        for (var i = 0; i < deletions; i++)
        {
            var isUniform = i % 2 == 0;
            var among = isUniform ? tokens : byKind[random.Next(byKind.Length)];
            var token = tree.Token(among[random.Next(among.Length)]);
            var count = Delete(tree, functions, token, name);
            if (isUniform)
            {
                Total.Add(count);
            }

            ByKind.TryGetValue(token.Kind, out var sum);
            sum.Add(count);
            ByKind[token.Kind] = sum;
        }
    }

    /// <summary>Changes where lines and declarations start, and nothing else about a file without errors.</summary>
    public static byte[] LayOut(byte[] source, Layout layout) => layout switch
    {
        Layout.Indented => Indent(GoSyntaxTree.Parse(source)),
        Layout.OneLine => Join(GoSyntaxTree.Parse(source)),
        Layout.CarriageReturns => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(source).Replace("\n", "\r\n", StringComparison.Ordinal)),
        _ => source,
    };

    private RecoveryCount Delete(GoSyntaxTree tree, List<TextSpan> functions, SyntaxToken token, string name)
    {
        var (start, length) = (token.Span.Start, token.Span.Length);
        var source = tree.Source.Span;
        var kept = Functions(GoSyntaxTree.Parse((byte[])[.. source[..start], .. source[token.Span.End..]])).ToHashSet();
        var count = new RecoveryCount { Deletions = 1 };
        foreach (var function in functions)
        {
            if (!function.Contains(token.Span))
            {
                count.Functions++;
                count.Kept += kept.Contains(function.Start > start ? function with { Start = function.Start - length } : function) ? 1 : 0;
            }
        }

        var lost = (int)(count.Functions - count.Kept);
        if (lost > 0)
        {
            var position = tree.GetPosition(start);
            Worst.Enqueue($"{lost} of {count.Functions} lost without {token.Kind} at {name}:{position.Line}:{position.Column}", lost);
            if (Worst.Count > 12)
            {
                Worst.Dequeue();
            }
        }

        return count;
    }

    private static List<TextSpan> Functions(GoSyntaxTree tree)
    {
        var spans = new List<TextSpan>();
        foreach (var function in tree.Root.Descendants(new KindMask(SyntaxKind.FunctionDeclaration, SyntaxKind.MethodDeclaration)))
        {
            spans.Add(function.Span);
        }

        return spans;
    }

    /// <summary>A tab in front of each line that starts with white space, a token or a comment; a raw string's lines stay.</summary>
    private static byte[] Indent(GoSyntaxTree tree)
    {
        var source = tree.Source.Span;
        var starts = Enumerable.Range(0, tree.TokenCount - 1).Select(i => tree.Token(i).Span.Start)
            .Concat(Enumerable.Range(0, tree.CommentCount).Select(i => tree.Comment(i).Span.Start)).Order();
        var result = new List<byte>(source.Length * 2);
        var copied = 0;
        foreach (var start in starts)
        {
            var line = 1 + source[..start].LastIndexOfAnyExcept((byte)' ', (byte)'\t');
            if (line >= copied && line < source.Length && (line == 0 || source[line - 1] == '\n'))
            {
                result.AddRange(source[copied..line]);
                result.Add((byte)'\t');
                copied = line;
            }
        }

        result.AddRange(source[copied..]);
        return [.. result];
    }

    /// <summary>A semicolon and a space for all that stands between two declarations.</summary>
    private static byte[] Join(GoSyntaxTree tree)
    {
        var source = tree.Source.Span;
        var result = new List<byte>(source.Length);
        var copied = 0;
        foreach (var declaration in tree.Root.Children)
        {
            var separator = declaration.FirstToken - 1;
            if (separator > 0)
            {
                result.AddRange(source[copied..tree.Token(separator).Span.Start]);
                result.AddRange("; "u8);
                copied = declaration.Start;
            }
        }

        result.AddRange(source[copied..]);
        return [.. result];
    }
}
