using System.Diagnostics;
using System.Globalization;

namespace GoAnalysis.Syntax.Fuzz;

/// <summary>
/// Mutates files and made-up programs for some time and checks everything about every result. The rounds are a function of
/// the seed and the files; only their number depends on the machine.
/// </summary>
internal sealed class MutationLoop
{
    /// <summary>A source that takes longer than this is as bad as one that throws.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private const int MaximumBytes = 48 * 1024;
    private const int MutantsOfAFile = 12;

    private readonly string[] files;
    private readonly Random random;
    private readonly Mutator mutator;
    private readonly Findings findings;
    private long cases;
    private long bytes;
    private double slowest;
    private byte[] slowestSource = [];

    public MutationLoop(string folder, int seed, Findings findings)
    {
        files = [.. new DirectoryInfo(folder).EnumerateFiles("*.go", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => file.Length <= MaximumBytes).Select(file => file.FullName).Order(StringComparer.Ordinal)];
        random = new Random(seed);
        mutator = new Mutator(random);
        this.findings = findings;
    }

    /// <summary>Runs for some time and returns whether nothing was found.</summary>
    public bool Run(TimeSpan time)
    {
        if (files.Length == 0)
        {
            Console.Error.WriteLine($"found no *.go file of at most {MaximumBytes} bytes");
            return false;
        }

        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < time)
        {
            var file = GoSyntaxTree.Parse(Next());
            var other = GoSyntaxTree.Parse(Next());
            for (var i = 0; i < MutantsOfAFile; i++)
            {
                var mutant = file;
                var source = Array.Empty<byte>();
                for (var changes = random.Next(1, 5); changes > 0; changes--)
                {
                    source = mutator.Mutate(mutant, Mutator.All[random.Next(Mutator.All.Length)], other);
                    mutant = changes > 1 ? GoSyntaxTree.Parse(source) : mutant;
                }

                Check(source);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases} sources, {bytes / 1e6:0.0} MB, {findings.Count} violations, slowest {slowest:0.0} ms a kB: {findings.Write("slowest", slowestSource)}"));
        return findings.Count == 0;
    }

    /// <summary>A file, or now and then a program that no file holds.</summary>
    private byte[] Next()
    {
        if (random.Next(4) > 0)
        {
            return File.ReadAllBytes(files[random.Next(files.Length)]);
        }

        var choices = new int[random.Next(20, 600)];
        for (var i = 0; i < choices.Length; i++)
        {
            choices[i] = random.Next(1 << 16);
        }

        return System.Text.Encoding.UTF8.GetBytes(GoProgram.From(choices));
    }

    private void Check(byte[] source)
    {
        cases++;
        bytes += source.Length;
        // Time of the processor, since a machine has other things to do than this.
        var before = Environment.CpuUsage.TotalTime;
        findings.Check(source, Patience);
        var milliseconds = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / (source.Length / 1024.0);
        if (source.Length >= 1024 && milliseconds > slowest)
        {
            (slowest, slowestSource) = (milliseconds, source);
        }
    }
}
