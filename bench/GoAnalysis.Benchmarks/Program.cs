using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using GoAnalysis.Benchmarks;

// The first are those of the scripts bench/side-by-side.sh and eng/attribution.sh; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["rounds", var count, var parts, .. var files]:
        Rounds.Run(parts.Split(','), int.Parse(count, CultureInfo.InvariantCulture), CorpusOf(files));
        return 0;
    case ["memory", var parts, .. var files]:
        Memory.Run(parts.Split(','), CorpusOf(files));
        return 0;
    case ["linear", .. var words]:
        Linearity.Run(words.FirstOrDefault());
        return 0;
    case ["attribution", var measure, var repository]:
        using (var output = new StreamWriter(Console.OpenStandardOutput()))
        {
            Action<string, TextWriter> write = measure == "blame" ? AttributionLines.WriteBlame : AttributionLines.WriteNumStat;
            write(repository, output);
        }

        return 0;
    case ["report", var lines, .. var facts]:
        return Report.Write(File.ReadLines(lines).Select(Measurement.Read), facts, Console.Out, Console.Error);
}

// In process, whatever job is asked for: the projects that BenchmarkDotNet would generate do not know this repository's
// layout of outputs.
var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).AsMutator());
BenchmarkSwitcher.FromAssembly(typeof(SyntaxBenchmarks).Assembly).Run(args, config);
return 0;

static Corpus CorpusOf(string[] files) => files switch
{
    ["--files", var list] => Corpus.LoadList(list),
    [var folder] => Corpus.Load(folder),
    _ => throw new ArgumentException("expected a folder, or --files and a list of files"),
};
