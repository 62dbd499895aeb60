using System.Globalization;

namespace GoAnalysis.Ranking.Tests;

/// <summary>Lists of numbers as test data, separated by blanks.</summary>
internal static class Numbers
{
    public static double[] Of(string text) =>
        Array.ConvertAll(text.Split(' '), n => double.Parse(n, CultureInfo.InvariantCulture));
}
