using System.Collections.Concurrent;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;
using GoAnalysis.Syntax.Parsing.Generated;

namespace GoAnalysis.Benchmarks;

/// <summary>What is measured, one method a stage. Each returns a count, so that nothing is optimised away.</summary>
internal static class Stages
{
    /// <summary>The physical reference: every byte is read once.</summary>
    public static long CountLines(Corpus corpus)
    {
        var lines = 0L;
        foreach (var source in corpus.Sources)
        {
            lines += source.AsSpan().Count((byte)'\n');
        }

        return lines;
    }

    public static long Lex(Corpus corpus, TokenBuffer buffer)
    {
        var tokens = 0L;
        foreach (var source in corpus.Sources)
        {
            buffer.Clear();
            Lexer.Lex(source, buffer);
            tokens += buffer.Count;
        }

        return tokens;
    }

    public static long Parse(Corpus corpus)
    {
        var nodes = 0L;
        foreach (var source in corpus.Sources)
        {
            nodes += GoSyntaxTree.Parse(source).NodeCount;
        }

        return nodes;
    }

    /// <summary>Lexing and the rules, nodes still in postorder in scratch: what is left of parsing is the flip and the copies.</summary>
    public static long ParseEvents(Corpus corpus, TokenBuffer buffer, FastGoParser parser)
    {
        var nodes = 0L;
        foreach (var source in corpus.Sources)
        {
            buffer.Clear();
            Lexer.Lex(source, buffer);
            nodes += Rules(source, buffer, parser);
        }

        return nodes;
    }

    /// <summary>The rules alone, over a source that is lexed.</summary>
    public static int Rules(byte[] source, TokenBuffer buffer, FastGoParser parser)
    {
        parser.Begin(source, buffer, GoParseOptions.Default.MaximumDepth, recover: false);
        parser.SourceFile();
        return parser.LiveCount;
    }

    public static long ParseOnAllCores(Corpus corpus)
    {
        var nodes = 0L;

        // One file at a time: in ranges, the one with the largest files would be waited for.
        var oneByOne = Partitioner.Create(corpus.Sources, EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(oneByOne, source => Interlocked.Add(ref nodes, GoSyntaxTree.Parse(source).NodeCount));
        return nodes;
    }

    /// <summary>What a scan looks at: each file parsed in full, the calls and imports of it bound by names.</summary>
    public static long BindReferences(Corpus corpus)
    {
        var references = 0L;
        foreach (var source in corpus.Sources)
        {
            var found = FileBinder.Bind(GoSyntaxTree.Parse(source));
            references += found.Imports.Count + found.Calls.Count;
        }

        return references;
    }

    public static GoSyntaxTree[] Trees(Corpus corpus) =>
        [.. corpus.Sources.Select((source, index) => GoSyntaxTree.Parse(source, corpus.Paths[index]))];

    public static long FindCalls(GoSyntaxTree[] trees)
    {
        var calls = 0L;
        foreach (var tree in trees)
        {
            foreach (var _ in tree.Root.Descendants(SyntaxKind.CallExpression))
            {
                calls++;
            }
        }

        return calls;
    }
}
