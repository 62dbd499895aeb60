using System.Diagnostics;
using GoAnalysis.Syntax;
using GoAnalysis.Syntax.Parsing.Generated;

namespace GoAnalysis.Benchmarks;

/// <summary>
/// Measures parts round by round, in the form of eng/oracles/gobench, so that bench/side-by-side.sh can put both side by
/// side. The first round is the cold one.
/// </summary>
internal static class Rounds
{
    /// <summary>Parts by the word that selects them, each with what it measures in a round.</summary>
    private static readonly Dictionary<string, Func<Corpus, IEnumerable<Timed>>> Parts = new()
    {
        ["read"] = static corpus => [new("read", () => Stages.CountLines(corpus))],
        ["lex"] = Lex,
        ["parse"] = static corpus => [new("parse", () => Stages.Parse(corpus))],
        ["cores"] = static corpus => [new("parse on all cores", () => Stages.ParseOnAllCores(corpus))],
        ["calls"] = FindCalls,
    };

    /// <summary>Runs parts in the order given.</summary>
    /// <exception cref="ArgumentException">There is no such part.</exception>
    public static void Run(IEnumerable<string> parts, int rounds, Corpus corpus)
    {
        var work = parts.SelectMany(part => Parts.TryGetValue(part, out var make)
            ? make(corpus)
            : throw new ArgumentException($"unknown part {part}; expected {string.Join(", ", Parts.Keys)}")).ToList();
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var (name, run) in work)
            {
                // What the stage before left behind is not this stage's garbage.
                GC.Collect();
                var before = Environment.CpuUsage.TotalTime;
                var clock = Stopwatch.StartNew();
                var count = run();
                var seconds = clock.Elapsed.TotalSeconds;
                var cpu = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
                new Measurement(name, round, corpus.Sources.Count, corpus.Bytes, seconds, count) { Cpu = cpu }.Print();
            }
        }
    }

    private static IEnumerable<Timed> Lex(Corpus corpus)
    {
        var buffer = new TokenBuffer();
        var parser = new FastGoParser();
        return [new("lex", () => Stages.Lex(corpus, buffer)), new("lex and rules", () => Stages.ParseEvents(corpus, buffer, parser))];
    }

    private static IEnumerable<Timed> FindCalls(Corpus corpus)
    {
        var trees = Stages.Trees(corpus);
        if (Array.Find(trees, static tree => tree.HasErrors) is { } refused)
        {
            throw new InvalidOperationException($"{refused.Path} is refused; the calls of broken files cannot be compared");
        }

        return [new("find calls", () => Stages.FindCalls(trees))];
    }

    private readonly record struct Timed(string Name, Func<long> Run);
}
