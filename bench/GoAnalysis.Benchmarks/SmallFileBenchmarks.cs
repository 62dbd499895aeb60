using BenchmarkDotNet.Attributes;
using GoAnalysis.Syntax;

namespace GoAnalysis.Benchmarks;

/// <summary>One file of about 2 KB, as an editor would have it parsed again and again.</summary>
[MemoryDiagnoser]
public class SmallFileBenchmarks
{
    private byte[] source = [];
    private GoSyntaxTree tree = null!;

    [GlobalSetup]
    public void Setup()
    {
        source = Memory.SmallFileOf(Corpus.Default());
        tree = GoSyntaxTree.Parse(source);
    }

    [Benchmark]
    public int Parse() => GoSyntaxTree.Parse(source).NodeCount;

    [Benchmark]
    public int FindCalls() => tree.Root.Descendants(SyntaxKind.CallExpression).Count;
}
