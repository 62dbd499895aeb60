using GoAnalysis.Syntax;
using GoAnalysis.Syntax.Parsing.Generated;

namespace GoAnalysis.Benchmarks;

/// <summary>What is measured, one method a stage. Each returns a count, so that nothing is optimised away.</summary>
internal static class Stages
{
    public static int Lex(Corpus corpus, TokenBuffer buffer)
    {
        var tokens = 0;
        foreach (var source in corpus.Sources)
        {
            buffer.Reset();
            Lexer.Lex(source, buffer);
            tokens += buffer.Count;
        }

        return tokens;
    }

    public static int Parse(Corpus corpus)
    {
        var nodes = 0;
        foreach (var source in corpus.Sources)
        {
            nodes += GoSyntaxTree.Parse(source).NodeCount;
        }

        return nodes;
    }

    /// <summary>Lexing and the rules, nodes still in postorder in scratch: what is left of parsing is the flip and the copies.</summary>
    public static int ParseEvents(Corpus corpus, TokenBuffer buffer, FastGoParser parser)
    {
        var nodes = 0;
        foreach (var source in corpus.Sources)
        {
            buffer.Reset();
            Lexer.Lex(source, buffer);
            parser.Begin(source, buffer, GoParseOptions.Default.MaximumDepth, recover: false);
            parser.SourceFile();
            nodes += parser.LiveCount;
        }

        return nodes;
    }

    public static int ParseParallel(Corpus corpus)
    {
        var nodes = 0;
        Parallel.ForEach(corpus.Sources, source => Interlocked.Add(ref nodes, GoSyntaxTree.Parse(source).NodeCount));
        return nodes;
    }

    public static int FindCalls(GoSyntaxTree[] trees)
    {
        var calls = 0;
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
