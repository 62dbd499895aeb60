using System.Diagnostics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Benchmarks;

/// <summary>
/// Times growing inputs of one shape: twice the input must take about twice the time, whatever is in it. Each time is the
/// least of several, since everything that disturbs a run makes it longer.
/// </summary>
internal static class Linearity
{
    private const int SmallestBytes = 128 * 1024;
    private const int Doublings = 3;
    private const int Repetitions = 9;
    private const double EnoughSeconds = 1.5;

    /// <summary>Measures every shape; with a word given, those whose name holds it.</summary>
    public static void Run(string? word = null)
    {
        foreach (var shape in Shapes.All.Where(shape => word is null || shape.Name.Contains(word, StringComparison.Ordinal)))
        {
            var units = Shapes.UnitsFor(shape, SmallestBytes);
            // The methods that only this shape reaches are compiled before its smallest size is timed.
            for (var i = 0; i < 30; i++)
            {
                GoSyntaxTree.Parse(shape.Make(Math.Max(1, units / 8)));
            }

            for (var doubling = 0; doubling <= Doublings; doubling++, units *= 2)
            {
                var source = shape.Make(units);
                var (seconds, tree) = Least(source);
                new Measurement($"linear/{shape.Name}", doubling + 1, 1, source.Length, seconds, tree.NodeCount)
                {
                    Note = tree.HasErrors ? "refused" : null,
                }.Print();
            }
        }
    }

    private static (double Seconds, GoSyntaxTree Tree) Least(byte[] source)
    {
        var least = double.MaxValue;
        var total = Stopwatch.StartNew();
        GoSyntaxTree tree = null!;
        for (var i = 0; i < Repetitions && (i < 3 || total.Elapsed.TotalSeconds < EnoughSeconds); i++)
        {
            GC.Collect();
            var clock = Stopwatch.StartNew();
            tree = GoSyntaxTree.Parse(source);
            least = Math.Min(least, clock.Elapsed.TotalSeconds);
        }

        return (least, tree);
    }
}
