using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace GoAnalysis.Syntax;

/// <summary>Writes tokens and nodes as lines of text, one each: kind, 0-based start, end.</summary>
public static class TreeDump
{
    /// <summary>Writes <c>&lt;go/token name&gt; &lt;start&gt; &lt;end&gt;</c> for each token but the end of the file.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="output">Where to write UTF-8.</param>
    public static void WriteTokens(GoSyntaxTree tree, IBufferWriter<byte> output)
    {
        for (var i = 0; i < tree.TokenCount - 1; i++)
        {
            var token = tree.Token(i);
            WriteLine(output, 0, TokenFacts.Name(token.Kind), token.Span.Start, token.Span.End);
        }
    }

    /// <summary>
    /// Levels that are indented. A chain of operators nests as deep as it is long, and a dump must not grow with the square
    /// of its source.
    /// </summary>
    private const int IndentedLevels = 1000;

    /// <summary>Writes <c>&lt;kind&gt; &lt;start&gt; &lt;end&gt;</c> for each node in preorder, two spaces of indentation a level up to level 1,000.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="output">Where to write UTF-8.</param>
    public static void WriteTree(GoSyntaxTree tree, IBufferWriter<byte> output)
    {
        var cursor = new SyntaxCursor(tree.Root);
        do
        {
            var node = cursor.Current;
            WriteLine(output, cursor.Depth, node.Kind.ToString(), node.Start, node.End);
        }
        while (cursor.MoveToNext());
    }

    /// <summary>Writes one line of a dump.</summary>
    internal static void WriteLine(IBufferWriter<byte> output, int level, string name, int start, int end)
    {
        var length = Math.Min(level, IndentedLevels) * 2;
        var line = output.GetSpan(length + name.Length + 24);
        line[..length].Fill((byte)' ');
        length += Encoding.ASCII.GetBytes(name, line[length..]);
        line[length++] = (byte)' ';
        Utf8Formatter.TryFormat(start, line[length..], out var written);
        length += written;
        line[length++] = (byte)' ';
        Utf8Formatter.TryFormat(end, line[length..], out written);
        length += written;
        line[length++] = (byte)'\n';
        output.Advance(length);
    }
}
