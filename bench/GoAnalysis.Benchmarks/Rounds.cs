using System.Diagnostics;
using System.Globalization;
using GoAnalysis.Syntax;
using GoAnalysis.Syntax.Parsing.Generated;

namespace GoAnalysis.Benchmarks;

/// <summary>
/// Times the stages round by round and prints one JSON line each, in the form of eng/oracles/gobench, so that
/// bench/side-by-side.sh can put both into one table. The first round is the cold one.
/// </summary>
internal static class Rounds
{
    public static void Run(string folder, int rounds)
    {
        var corpus = Corpus.Load(folder);
        var buffer = new TokenBuffer();
        var parser = new FastGoParser();
        GoSyntaxTree[]? trees = null;
        for (var round = 1; round <= rounds; round++)
        {
            Measure("read", round, corpus, () => Touch(corpus));
            Measure("lex", round, corpus, () => Stages.Lex(corpus, buffer));
            Measure("parse-events", round, corpus, () => Stages.ParseEvents(corpus, buffer, parser));
            Measure("parse", round, corpus, () => Stages.Parse(corpus));
            if (Environment.ProcessorCount > 1)
            {
                Measure("parse-parallel", round, corpus, () => Stages.ParseParallel(corpus));
            }

            trees ??= [.. corpus.Sources.Select(static source => GoSyntaxTree.Parse(source))];
            Measure("find-calls", round, corpus, () => Stages.FindCalls(trees));
        }
    }

    private static void Measure(string name, int round, Corpus corpus, Func<int> stage)
    {
        // What the stage before left behind is not this stage's garbage.
        GC.Collect();
        var clock = Stopwatch.StartNew();
        var count = stage();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"name":"{{name}}","round":{{round}},"files":{{corpus.Sources.Count}},"bytes":{{corpus.Bytes}},"seconds":{{clock.Elapsed.TotalSeconds:F6}},"count":{{count}}}"""));
    }

    /// <summary>The physical reference: every byte is read once.</summary>
    private static int Touch(Corpus corpus)
    {
        var lines = 0;
        foreach (var source in corpus.Sources)
        {
            lines += source.AsSpan().Count((byte)'\n');
        }

        return lines;
    }
}
