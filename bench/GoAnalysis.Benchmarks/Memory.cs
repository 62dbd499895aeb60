using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using GoAnalysis.Syntax;
using GoAnalysis.Syntax.Parsing.Generated;

namespace GoAnalysis.Benchmarks;

/// <summary>What memory the stages take: kept by trees, allocated by the rules, allocated by a small file after many.</summary>
internal static class Memory
{
    private const int SmallBytes = 2048;
    private const int SmallFiles = 100_000;

    /// <summary>Of an array on the heap, beyond its elements: object header, method table and length.</summary>
    private const int ArrayOverhead = 24;

    /// <summary>Parts by the word that selects them.</summary>
    private static readonly Dictionary<string, Action<Corpus>> Parts = new()
    {
        ["memory"] = Retained,
        ["allocations"] = Rules,
        ["small"] = SmallFile,
        ["types"] = Types,
    };

    /// <summary>Measures parts in the order given.</summary>
    /// <exception cref="ArgumentException">There is no such part.</exception>
    public static void Run(IEnumerable<string> parts, Corpus corpus)
    {
        foreach (var part in parts)
        {
            if (!Parts.TryGetValue(part, out var measure))
            {
                throw new ArgumentException($"unknown part {part}; expected {string.Join(", ", Parts.Keys)}");
            }

            measure(corpus);
        }
    }

    /// <summary>The valid file nearest to 2 KB.</summary>
    public static byte[] SmallFileOf(Corpus corpus) =>
        corpus.Sources.Where(static source => !GoSyntaxTree.Parse(source).HasErrors).MinBy(static source => Math.Abs(source.Length - SmallBytes))
        ?? throw new InvalidOperationException("the corpus holds no valid Go file");

    /// <summary>What the trees of the whole corpus keep alive, without the sources.</summary>
    private static void Retained(Corpus corpus)
    {
        // Scratch is pooled and stays: it is there before, so that the difference is the trees'.
        Stages.Parse(corpus);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var trees = Stages.Trees(corpus);
        var seconds = clock.Elapsed.TotalSeconds;
        var after = GC.GetTotalMemory(forceFullCollection: true);
        var tokens = trees.Sum(static tree => (long)tree.TokenCount);
        var nodes = trees.Sum(static tree => (long)tree.NodeCount);
        new Measurement("retained", 1, corpus.Sources.Count, corpus.Bytes, seconds, after - before)
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"{tokens / 1e6:F1} million tokens, {nodes / 1e6:F1} million nodes"),
        }.Print();
        GC.KeepAlive(trees);
        GC.KeepAlive(corpus);
    }

    /// <summary>
    /// What the fast parser's rules allocate over the files that they accept, once scratch has grown. For a file that is
    /// refused a message may be made; that is told beside it.
    /// </summary>
    private static void Rules(Corpus corpus)
    {
        var buffer = new TokenBuffer();
        var parser = new FastGoParser();
        Stages.ParseEvents(corpus, buffer, parser);
        var (allocated, forRefused, refused, nodes) = (0L, 0L, 0, 0L);
        var clock = new Stopwatch();
        foreach (var source in corpus.Sources)
        {
            buffer.Clear();
            Lexer.Lex(source, buffer);
            var before = GC.GetAllocatedBytesForCurrentThread();
            clock.Start();
            nodes += Stages.Rules(source, buffer, parser);
            clock.Stop();
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            allocated += parser.Failed ? 0 : bytes;
            forRefused += parser.Failed ? bytes : 0;
            refused += parser.Failed ? 1 : 0;
        }

        new Measurement("allocated by rules", 1, corpus.Sources.Count, corpus.Bytes, clock.Elapsed.TotalSeconds, allocated)
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"{nodes / 1e6:F1} million nodes built; beside that {forRefused} bytes in {refused} refused files"),
        }.Print();
    }

    /// <summary>What all packages keep alive when they are bound, trees and imported declarations with them, sources not; and
    /// what is allocated on the way.</summary>
    private static void Types(Corpus corpus)
    {
        var packages = TypedPackages.Below(corpus);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var clock = Stopwatch.StartNew();
        var compilations = packages.Keep();
        var seconds = clock.Elapsed.TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var after = GC.GetTotalMemory(forceFullCollection: true);
        new Measurement("types, kept", 1, packages.Files, packages.Bytes, seconds, after - before)
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"{allocated / 1e6:F0} MB allocated on the way; {before / 1e6:F0} MB before it, sources among them"),
        }.Print();
        GC.KeepAlive(compilations);
        GC.KeepAlive(packages);
    }

    /// <summary>What a file of about 2 KB allocates, and whether anything grows over many of them.</summary>
    private static void SmallFile(Corpus corpus)
    {
        var source = SmallFileOf(corpus);
        // Until the just-in-time compiler is done.
        ParseMany(source, SmallFiles / 5);
        var (firstBytes, tree) = AllocatedByOne(source);
        var heapBefore = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        ParseMany(source, SmallFiles);
        var seconds = clock.Elapsed.TotalSeconds;
        var growth = GC.GetTotalMemory(forceFullCollection: true) - heapBefore;
        var (lastBytes, _) = AllocatedByOne(source);
        new Measurement("small file", 1, SmallFiles, (long)source.Length * SmallFiles, seconds, lastBytes) { Note = MadeUpOf(tree, lastBytes) }.Print();
        new Measurement("small file, growth", 1, SmallFiles, source.Length, seconds, growth)
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"{firstBytes} bytes for the first file, {lastBytes} for the last"),
        }.Print();
        GC.KeepAlive(tree);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ParseMany(byte[] source, int times)
    {
        for (var i = 0; i < times; i++)
        {
            GoSyntaxTree.Parse(source);
        }
    }

    private static (long Bytes, GoSyntaxTree Tree) AllocatedByOne(byte[] source)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var tree = GoSyntaxTree.Parse(source);
        return (GC.GetAllocatedBytesForCurrentThread() - before, tree);
    }

    private static string MadeUpOf(GoSyntaxTree tree, long bytes)
    {
        long ArrayOf(int count, int size) => count == 0 ? 0 : ArrayOverhead + (((((long)count * size) + 7) / 8) * 8);
        var tokens = ArrayOf(tree.TokenCount, 8);
        var nodes = ArrayOf(tree.NodeCount, 16);
        var kinds = ArrayOf(tree.NodeCount, 1);
        var comments = ArrayOf(tree.CommentCount, 8);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{tree.TokenCount} tokens {tokens}, {tree.NodeCount} nodes {nodes} and their kinds {kinds}, {tree.CommentCount} comments {comments}, the tree itself {bytes - tokens - nodes - kinds - comments} bytes");
    }
}
