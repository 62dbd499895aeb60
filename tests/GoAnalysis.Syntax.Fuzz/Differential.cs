using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GoAnalysis.Syntax.Fuzz;

/// <summary>
/// Holds the parser against go/parser on mutated files and made-up programs: whether a source is accepted, the line of the
/// first error, and what go/ast makes of it.
/// </summary>
internal sealed class Differential(string oracle, string folder, int seed)
{
    private const int Batch = 100;
    private const int MaximumBytes = 32 * 1024;

    private readonly Random random = new(seed);
    private readonly SortedDictionary<string, Counts> table = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Count, byte[] Smallest)> differences = [];

    /// <summary>Compares some cases, prints the tables, and returns whether no verdict and no dump differs but for <see cref="Deviations"/>.</summary>
    public bool Run(int cases)
    {
        var files = Directory.EnumerateFiles(folder, "*.go", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => new FileInfo(file).Length <= MaximumBytes).ToArray();
        using var go = new GoOracle(oracle);
        var mutator = new Mutator(random);
        for (var done = 0; done < cases; done += Batch)
        {
            var batch = new List<(string Kind, byte[] Source)>();
            var file = GoSyntaxTree.ParseFile(files[random.Next(files.Length)]);
            var other = GoSyntaxTree.ParseFile(files[random.Next(files.Length)]);
            var program = GoSyntaxTree.ParseText(GoProgram.From([.. Enumerable.Range(0, random.Next(20, 400)).Select(_ => random.Next(1 << 16))]));
            Add(batch, "none", file.Source.ToArray());
            Add(batch, "program", program.Source.ToArray());
            while (batch.Count < Batch)
            {
                var mutation = Mutator.All[random.Next(Mutator.All.Length)];
                var isProgram = random.Next(3) == 0;
                Add(batch, $"{(isProgram ? "program " : "")}{mutation}", mutator.Mutate(isProgram ? program : file, mutation, other));
                if (HasLineDirective(file.Source.Span))
                {
                    // A directive makes go/parser report another line.
                    file = GoSyntaxTree.ParseFile(files[random.Next(files.Length)]);
                }
            }

            var answers = go.Ask(batch.ConvertAll(item => item.Source));
            for (var i = 0; i < batch.Count; i++)
            {
                Compare(batch[i].Kind, batch[i].Source, answers[i]);
            }
        }

        return Print();
    }

    private static void Add(List<(string Kind, byte[] Source)> batch, string kind, byte[] source)
    {
        if (!HasLineDirective(source))
        {
            batch.Add((kind, source));
        }
    }

    private static bool HasLineDirective(ReadOnlySpan<byte> source) => source.IndexOf("//line "u8) >= 0 || source.IndexOf("/*line "u8) >= 0;

    private void Compare(string kind, byte[] source, GoAnswer go)
    {
        var tree = GoSyntaxTree.Parse(source);
        var ours = tree.HasErrors ? tree.Diagnostics[0].Message : "";
        var line = tree.HasErrors ? tree.GetPosition(tree.Diagnostics[0].ByteOffset).Line : 0;
        var counts = table.TryGetValue(kind, out var known) ? known : table[kind] = new Counts();
        counts.Cases++;
        if (go.IsAccepted == tree.HasErrors)
        {
            var deviation = Deviations.Name(go, ours, source);
            counts.Verdicts += deviation is null ? 1 : 0;
            counts.Known += deviation is null ? 0 : 1;
            Note(deviation ?? (go.IsAccepted ? $"only we refuse: {Words(ours)}" : $"only Go refuses: {Words(go.Message)}"), source);
        }
        else if (go.IsAccepted)
        {
            if (Hash(tree) != go.Hash)
            {
                counts.Dumps++;
                Note("the dumps differ", source);
            }
        }
        else
        {
            if (kind == "program")
            {
                Note($"made-up program: {Words(go.Message)}", source);
            }

            counts.Refused++;
            counts.SameLine += line == go.Line ? 1 : 0;
            if (line != go.Line)
            {
                Note($"line: Go {Words(go.Message)} | we {Words(ours)}", source);
            }
        }
    }

    private void Note(string difference, byte[] source)
    {
        var (count, smallest) = differences.GetValueOrDefault(difference, (0, source));
        differences[difference] = (count + 1, source.Length < smallest.Length ? source : smallest);
    }

    private bool Print()
    {
        Console.WriteLine($"seed {seed}\n\n| mutation | cases | verdict differs | known deviation | first error on the same line | dump differs |\n|---|--:|--:|--:|--:|--:|");
        var all = new Counts();
        foreach (var (kind, counts) in table)
        {
            all.Add(counts);
            Row(kind, counts);
        }

        Row("all", all);
        Console.WriteLine();
        foreach (var (difference, (count, smallest)) in differences.OrderBy(pair => pair.Key.StartsWith("line: ", StringComparison.Ordinal)).ThenByDescending(pair => pair.Value.Count).Take(40))
        {
            var path = Path.Join(Path.GetTempPath(), $"goanalysis-differential-{differences.Keys.ToList().IndexOf(difference)}.go");
            File.WriteAllBytes(path, smallest);
            Console.WriteLine($"{count,6}  {difference}  ({path}, {smallest.Length} bytes)");
        }

        return all.Verdicts == 0 && all.Dumps == 0;
    }

    private static void Row(string kind, Counts counts) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {kind} | {counts.Cases} | {counts.Verdicts} | {counts.Known} | {(counts.Refused == 0 ? "" : $"{100.0 * counts.SameLine / counts.Refused:0.00} % of {counts.Refused}")} | {counts.Dumps} |"));

    /// <summary>A message without what is particular to one source.</summary>
    private static string Words(string message) => Deviations.Particular().Replace(message, "…");

    /// <summary>FNV-1a over the dump, as the oracle computes it.</summary>
    private static ulong Hash(GoSyntaxTree tree)
    {
        var output = new ArrayBufferWriter<byte>();
        GoAstDump.Write(tree, output);
        var hash = 14695981039346656037;
        foreach (var value in output.WrittenSpan)
        {
            hash = unchecked((hash ^ value) * 1099511628211);
        }

        return hash;
    }

    private sealed class Counts
    {
        public int Cases, Verdicts, Known, Refused, SameLine, Dumps;

        public void Add(Counts other)
        {
            Cases += other.Cases;
            Verdicts += other.Verdicts;
            Known += other.Known;
            Refused += other.Refused;
            SameLine += other.SameLine;
            Dumps += other.Dumps;
        }
    }
}
