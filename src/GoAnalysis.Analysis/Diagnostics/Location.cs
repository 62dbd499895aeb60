using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>A span of a file. Immutable.</summary>
public sealed class Location
{
    private readonly LinePosition? givenStart;
    private readonly LinePosition? givenEnd;

    private Location(GoSyntaxTree? tree, string path, TextSpan span, LinePosition? start, LinePosition? end)
    {
        Tree = tree;
        Path = path;
        Span = span;
        givenStart = start;
        givenEnd = end;
    }

    /// <summary>No place: a diagnostic of a whole package or repository.</summary>
    public static Location None { get; } = new(null, "", default, new LinePosition(1, 1), new LinePosition(1, 1));

    /// <summary>The tree; null for a file that is no Go file, and for <see cref="None"/>.</summary>
    public GoSyntaxTree? Tree { get; }

    /// <summary>Path of the file as the tree has it; empty for <see cref="None"/>.</summary>
    public string Path { get; }

    /// <summary>The span in bytes, 0-based.</summary>
    public TextSpan Span { get; }

    /// <summary>Where it starts, 1-based, column in bytes.</summary>
    public LinePosition Start => givenStart ?? Tree!.GetPosition(Span.Start);

    /// <summary>Where it ends, exclusive, 1-based, column in bytes.</summary>
    public LinePosition End => givenEnd ?? Tree!.GetPosition(Span.End);

    /// <summary>A span of a Go file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="span">The span, in bytes; empty for a place between two bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is not inside the file.</exception>
    public static Location Create(GoSyntaxTree tree, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (span.Start < 0 || span.Length < 0 || span.End > tree.Source.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(span), $"the span {span} is not inside {tree.Path} of {tree.Source.Length} bytes");
        }

        return new Location(tree, tree.Path, span, null, null);
    }

    /// <summary>The span of a node.</summary>
    /// <param name="node">The node.</param>
    public static Location Create(SyntaxNode node) => Create(node.Tree, node.Span);

    /// <summary>A span of a file that is no Go file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="span">The span, in bytes, 0-based.</param>
    /// <param name="start">Where it starts, 1-based, column in bytes.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    public static Location Create(string path, TextSpan span, LinePosition start, LinePosition end)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new Location(null, path, span, start, end);
    }

    /// <summary>The location as <c>path:line:column</c>.</summary>
    public override string ToString() => Path.Length == 0 ? "" : $"{Path}:{Start}";
}

/// <summary>Gives nodes and tokens their place.</summary>
public static class LocationExtensions
{
    /// <summary>Where a node stands.</summary>
    /// <param name="node">The node.</param>
    public static Location GetLocation(this SyntaxNode node) => Location.Create(node);
}
