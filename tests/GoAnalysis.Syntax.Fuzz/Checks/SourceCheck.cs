using System.Buffers;
using GoAnalysis.Syntax.Parsing;
using static GoAnalysis.Syntax.Fuzz.ViolationException;

namespace GoAnalysis.Syntax.Fuzz;

/// <summary>Everything that must hold for any bytes: what the fuzzers, the properties and the regression tests ask.</summary>
internal static class SourceCheck
{
    /// <summary>Parses a source and checks all there is to check.</summary>
    /// <param name="source">Any bytes.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="ViolationException">Something does not hold.</exception>
    public static GoSyntaxTree Run(byte[] source)
    {
        var tree = GoSyntaxTree.Parse(source);
        TreeCheck.Run(tree);
        CheckSame(tree, new ParserSession().Parse(source, "", GoParseOptions.Default, default), "a session without a past");
        if (!tree.HasErrors)
        {
            var recovered = new ParserSession().ParseRecovering(source, "", GoParseOptions.Default);
            Require(!recovered.HasErrors, $"the recovering parser refuses what the fast one accepts");
            CheckSame(tree, recovered, "the recovering parser");
        }

        WalkCheck.Run(tree);
        ViewCheck.Run(tree);
        CheckDumps(tree);
        return tree;
    }

    private static void CheckDumps(GoSyntaxTree tree)
    {
        var output = new LineCounter();
        TreeDump.WriteTokens(tree, output);
        Require(output.TakeLines() == tree.TokenCount - 1, $"the dump of tokens is not one line a token");
        TreeDump.WriteTree(tree, output);
        Require(output.TakeLines() >= tree.NodeCount, $"the dump of the tree has fewer lines than nodes");
        GoAstDump.Write(tree, output);
        Require(tree.HasErrors ? output.TakeLines() == 1 : output.TakeLines() >= 2, $"the dump for go/ast is not what it should be");
    }

    private static void CheckSame(GoSyntaxTree tree, GoSyntaxTree other, string by)
    {
        Require(tree.Diagnostics.SequenceEqual(other.Diagnostics), $"{by} reports other errors");
        Require(tree.NodeData.Length == other.NodeData.Length, $"{by} makes {other.NodeData.Length} nodes, not {tree.NodeData.Length}");
        for (var i = 0; i < tree.NodeData.Length; i++)
        {
            var (left, right) = (tree.NodeData[i], other.NodeData[i]);
            var isSame = left.Kind == right.Kind && left.FirstToken == right.FirstToken && left.EndToken == right.EndToken
                && left.SubtreeEnd == right.SubtreeEnd && left.Flags == right.Flags;
            Require(isSame, $"{by} makes another node {i}: {right.Kind} {right.FirstToken} {right.EndToken}, not {left.Kind} {left.FirstToken} {left.EndToken}");
        }

        Require(tree.TokenCount == other.TokenCount, $"{by} sees {other.TokenCount} tokens, not {tree.TokenCount}");
        for (var i = 0; i < tree.TokenCount; i++)
        {
            Require(tree.TokenData[i].Kind == other.TokenData[i].Kind, $"{by} sees token {i} as {other.TokenData[i].Kind}, not {tree.TokenData[i].Kind}");
        }
    }

    /// <summary>Counts lines and keeps nothing: a dump is many times as long as its source.</summary>
    private sealed class LineCounter : IBufferWriter<byte>
    {
        private byte[] scratch = new byte[4096];
        private int lines;

        public int TakeLines()
        {
            var counted = lines;
            lines = 0;
            return counted;
        }

        public void Advance(int count) => lines += scratch.AsSpan(0, count).Count((byte)'\n');

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (scratch.Length < sizeHint)
            {
                scratch = new byte[sizeHint];
            }

            return scratch;
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
