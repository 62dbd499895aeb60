using BenchmarkDotNet.Attributes;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;
using GoAnalysis.Syntax.Parsing.Generated;

namespace GoAnalysis.Benchmarks;

/// <summary>The stages from bytes to references, each over the whole corpus.</summary>
[MemoryDiagnoser]
public class SyntaxBenchmarks
{
    private readonly TokenBuffer buffer = new();
    private readonly FastGoParser parser = new();
    private Corpus corpus = null!;
    private GoSyntaxTree[] trees = [];

    [GlobalSetup]
    public void Setup()
    {
        corpus = Corpus.Default();
        trees = Stages.Trees(corpus);
    }

    [Benchmark]
    public long Lex() => Stages.Lex(corpus, buffer);

    /// <summary>Lexing and the rules, which both allocate nothing.</summary>
    [Benchmark]
    public long LexAndRules() => Stages.ParseEvents(corpus, buffer, parser);

    [Benchmark]
    public long Parse() => Stages.Parse(corpus);

    [Benchmark]
    public long ParseOnAllCores() => Stages.ParseOnAllCores(corpus);

    [Benchmark]
    public long FindCalls() => Stages.FindCalls(trees);

    [Benchmark]
    public int Extract()
    {
        var calls = 0;
        foreach (var tree in trees)
        {
            calls += FileBinder.Bind(tree).Calls.Count;
        }

        return calls;
    }
}
