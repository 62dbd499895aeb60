using System.Globalization;

namespace GoAnalysis.Syntax.Fuzz;

/// <summary>Measures recovery over a sample of a folder's files and prints a table for each layout.</summary>
internal static class RecoveryTable
{
    /// <summary>Prints the tables.</summary>
    /// <param name="folder">Where the files are.</param>
    /// <param name="files">How many to take, at even distances.</param>
    /// <param name="deletions">How many tokens to delete from each, one at a time.</param>
    /// <param name="seed">Seed of the places.</param>
    /// <returns>Exit code: 0 where recovery reaches what the project promises of code that gofmt has formatted.</returns>
    public static int Print(string folder, int files, int deletions, int seed)
    {
        var all = Directory.EnumerateFiles(folder, "*.go", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var sample = all.Where((_, i) => i % Math.Max(1, all.Length / files) == 0).ToArray();
        var status = 0;
        foreach (var layout in Enum.GetValues<Layout>())
        {
            var measure = new RecoveryMeasure(seed);
            foreach (var file in sample)
            {
                measure.Measure(File.ReadAllBytes(file), layout, deletions, Path.GetRelativePath(folder, file));
            }

            Console.WriteLine($"## {layout}: {sample.Length} files, seed {seed}\n\n| deleted | deletions | functions elsewhere | kept |\n|---|--:|--:|--:|");
            Row("any, by frequency", measure.Total);
            foreach (var (kind, count) in measure.ByKind)
            {
                Row(TokenFacts.Name(kind), count);
            }

            Console.WriteLine();
            while (measure.Worst.TryDequeue(out var worst, out _))
            {
                Console.WriteLine($"- {worst}");
            }

            Console.WriteLine();
            if (layout == Layout.Gofmt && (measure.Total.Share < 0.95 || measure.ByKind[TokenKind.RightBrace].Share < 0.9))
            {
                status = 1;
            }
        }

        return status;
    }

    private static void Row(string name, RecoveryCount count) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {name} | {count.Deletions} | {count.Functions} | {100 * count.Share:0.0} % |"));
}
