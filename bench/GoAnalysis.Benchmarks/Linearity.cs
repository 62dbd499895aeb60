using System.Diagnostics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Benchmarks;

/// <summary>
/// Times growing inputs of one shape: twice the input must take about twice the time, whatever is in it. Each time is the
/// least of several, since everything that disturbs a run makes it longer; it is processor time of all threads, which other
/// processes disturb least; and sizes take turns, so that what disturbs one disturbs its neighbours too.
/// </summary>
internal static class Linearity
{
    private const int SmallestBytes = 128 * 1024;
    private const int Doublings = 3;
    private const int MostRepetitions = 15;
    private const int LeastRepetitions = 3;
    private const double EnoughSeconds = 2;

    /// <summary>Measures every shape; with a word given, those whose name holds it.</summary>
    public static void Run(string? word = null)
    {
        foreach (var shape in Shapes.All.Where(shape => word is null || shape.Name.Contains(word, StringComparison.Ordinal)))
        {
            Measure(shape);
        }
    }

    private static void Measure(Shape shape)
    {
        var units = Shapes.UnitsFor(shape, SmallestBytes);
        // The methods that only this shape reaches are compiled before its smallest size is timed.
        for (var i = 0; i < 30; i++)
        {
            GoSyntaxTree.Parse(shape.Make(Math.Max(1, units / 8)));
        }

        var sources = Enumerable.Range(0, Doublings + 1).Select(doubling => shape.Make(units << doubling)).ToArray();
        var seconds = new double[sources.Length];
        Array.Fill(seconds, double.MaxValue);
        var total = Stopwatch.StartNew();
        for (var i = 0; i < MostRepetitions && (i < LeastRepetitions || total.Elapsed.TotalSeconds < EnoughSeconds); i++)
        {
            for (var size = 0; size < sources.Length; size++)
            {
                seconds[size] = Math.Min(seconds[size], SecondsOf(sources[size]));
            }
        }

        for (var size = 0; size < sources.Length; size++)
        {
            new Measurement($"linear/{shape.Name}", size + 1, 1, sources[size].Length, seconds[size], 0).Print();
        }
    }

    private static double SecondsOf(byte[] source)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        GoSyntaxTree.Parse(source);
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
