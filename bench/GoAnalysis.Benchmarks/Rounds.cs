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
        ["references"] = static corpus => [new("references", () => Stages.BindReferences(corpus))],
        ["types"] = static corpus => Types(corpus, "types", 1),
        ["typecores"] = static corpus => Types(corpus, "types on all cores", Environment.ProcessorCount),
        ["typegrowth"] = Growth,
        ["rules"] = Rules,
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
            foreach (var (name, run, packages) in work)
            {
                // What the stage before left behind is not this stage's garbage.
                GC.Collect();
                var before = Environment.CpuUsage.TotalTime;
                var clock = Stopwatch.StartNew();
                var count = run();
                var seconds = clock.Elapsed.TotalSeconds;
                var cpu = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
                new Measurement(name, round, packages?.Files ?? corpus.Sources.Count, packages?.Bytes ?? corpus.Bytes, seconds, count) { Cpu = cpu }.Print();
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

    private static IEnumerable<Timed> Types(Corpus corpus, string name, int threads)
    {
        var packages = TypedPackages.Below(corpus);
        return [new(name, () => packages.Type(threads), packages)];
    }

    /// <summary>All packages, and all of them twice: the second time with imports of its own, while the first ones are held.</summary>
    private static IEnumerable<Timed> Growth(Corpus corpus)
    {
        var once = TypedPackages.Below(corpus);
        var twice = once.Twice();
        return [new("types of one copy", () => once.Type(1), once), new("types of two copies", () => twice.Type(1), twice)];
    }

    private static IEnumerable<Timed> Rules(Corpus corpus)
    {
        var packages = new LintedPackages(corpus);
        return [new("lint without rules", packages.TypeOnly), new("lint with all rules", packages.RunRules)];
    }

    /// <param name="Name">What is measured.</param>
    /// <param name="Run">Does it once, and returns what it counted.</param>
    /// <param name="Packages">What it takes where that is not the whole corpus.</param>
    private readonly record struct Timed(string Name, Func<long> Run, TypedPackages? Packages = null);
}
