using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using GoAnalysis.Benchmarks;

// `rounds FOLDER [N]` times the stages for the side-by-side run; anything else goes to BenchmarkDotNet.
if (args is ["rounds", var folder, .. var rest])
{
    Rounds.Run(folder, rest is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 7);
    return;
}

// In process: the projects that BenchmarkDotNet would generate do not know this repository's layout of outputs.
var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(SyntaxBenchmarks).Assembly).Run(args, config);
