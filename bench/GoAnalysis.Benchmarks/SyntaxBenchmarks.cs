using BenchmarkDotNet.Attributes;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Benchmarks;

/// <summary>The stages from bytes to references, each over the whole corpus.</summary>
[MemoryDiagnoser]
public class SyntaxBenchmarks
{
    private readonly TokenBuffer buffer = new();
    private Corpus corpus = null!;
    private GoSyntaxTree[] trees = [];

    [GlobalSetup]
    public void Setup()
    {
        corpus = Corpus.Default();
        trees = [.. corpus.Sources.Select(static source => GoSyntaxTree.Parse(source))];
    }

    [Benchmark]
    public int Lex() => Stages.Lex(corpus, buffer);

    [Benchmark]
    public int Parse() => Stages.Parse(corpus);

    [Benchmark]
    public int FindCalls() => Stages.FindCalls(trees);

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
