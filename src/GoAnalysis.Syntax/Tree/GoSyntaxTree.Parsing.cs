using System.Text;
using GoAnalysis.Syntax.Parsing;

namespace GoAnalysis.Syntax;

/// <content>How trees are made.</content>
public sealed partial class GoSyntaxTree
{
    private const int BlockBytes = 128 * 1024;

    /// <summary>Parses a file. Any bytes give a tree; what is wrong stands in <see cref="Diagnostics"/>.</summary>
    /// <param name="source">UTF-8 source. The tree keeps it: do not change it afterwards.</param>
    /// <param name="path">Name of the file, for people.</param>
    /// <param name="options">How to parse; <see cref="GoParseOptions.Default"/> where it is left out.</param>
    /// <param name="cancellationToken">Ends the work early: within milliseconds, or a fraction of a second for 100 MB.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit among the options is below 1.</exception>
    /// <example><code>
    /// var tree = GoSyntaxTree.Parse("package p; func f() { g() }"u8.ToArray());
    /// foreach (var call in tree.Root.Descendants(SyntaxKind.CallExpression)) { … }
    /// </code></example>
    public static GoSyntaxTree Parse(
        ReadOnlyMemory<byte> source, string path = "", GoParseOptions? options = null, CancellationToken cancellationToken = default)
    {
        var session = ParserSession.Rent();
        try
        {
            return session.Parse(source, path, options ?? GoParseOptions.Default, cancellationToken);
        }
        finally
        {
            ParserSession.Return(session);
        }
    }

    /// <summary>Parses a text.</summary>
    /// <param name="text">The source; offsets are those of its UTF-8 form.</param>
    /// <param name="path">Name of the file, for people.</param>
    /// <param name="options">How to parse; <see cref="GoParseOptions.Default"/> where it is left out.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static GoSyntaxTree ParseText(
        string text, string path = "", GoParseOptions? options = null, CancellationToken cancellationToken = default) =>
        Parse(Encoding.UTF8.GetBytes(text), path, options, cancellationToken);

    /// <summary>Parses a file on disk.</summary>
    /// <param name="path">Its path, which is also the tree's.</param>
    /// <param name="options">How to parse; <see cref="GoParseOptions.Default"/> where it is left out.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static GoSyntaxTree ParseFile(string path, GoParseOptions? options = null, CancellationToken cancellationToken = default) =>
        Parse(File.ReadAllBytes(path), path, options, cancellationToken);

    /// <summary>Reads a file on disk without holding a thread, then parses it on the thread that continues.</summary>
    /// <param name="path">Its path, which is also the tree's.</param>
    /// <param name="options">How to parse; <see cref="GoParseOptions.Default"/> where it is left out.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static async Task<GoSyntaxTree> ParseFileAsync(
        string path, GoParseOptions? options = null, CancellationToken cancellationToken = default)
    {
        var source = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        return Parse(source, path, options, cancellationToken);
    }

    /// <summary>Parses what is left of a stream.</summary>
    /// <param name="source">UTF-8 source; read to its end, not closed.</param>
    /// <param name="path">Name of the file, for people.</param>
    /// <param name="options">How to parse; <see cref="GoParseOptions.Default"/> where it is left out.</param>
    /// <param name="cancellationToken">Ends the work early, at the latest between two blocks read.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static GoSyntaxTree Parse(
        Stream source, string path = "", GoParseOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var bytes = new MemoryStream();
        var block = new byte[BlockBytes];
        int read;
        while ((read = source.Read(block)) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bytes.Write(block, 0, read);
        }

        return Parse(bytes.ToArray(), path, options, cancellationToken);
    }

    /// <summary>Reads what is left of a stream without holding a thread, then parses it on the thread that continues.</summary>
    /// <param name="source">UTF-8 source; read to its end, not closed.</param>
    /// <param name="path">Name of the file, for people.</param>
    /// <param name="options">How to parse; <see cref="GoParseOptions.Default"/> where it is left out.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static async Task<GoSyntaxTree> ParseAsync(
        Stream source, string path = "", GoParseOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var bytes = new MemoryStream();
        await source.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        return Parse(bytes.ToArray(), path, options, cancellationToken);
    }

    /// <summary>
    /// The tree of the source with edits made, with the same path and options. The whole file is parsed anew: the cost is
    /// that of parsing it, and nodes of this tree are none of the new one's.
    /// </summary>
    /// <param name="edits">Edits in any order, with spans of this tree's source; see <see cref="TextEdit.Apply"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentException">Two edits overlap, or one is not inside the source; the message names them.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public GoSyntaxTree WithEdits(IEnumerable<TextEdit> edits, CancellationToken cancellationToken = default) =>
        Parse(TextEdit.Apply(Source.Span, edits), Path, Options, cancellationToken);
}
