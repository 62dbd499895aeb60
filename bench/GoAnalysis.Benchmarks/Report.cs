using System.Globalization;
using System.Runtime;

namespace GoAnalysis.Benchmarks;

/// <summary>Makes the tables of bench/RESULTS.md out of the lines that both programs of the side-by-side run print.</summary>
internal static class Report
{
    private const double LinearLimit = 2.3;

    /// <summary>What stands beside what, and what the ratio must and should be. Where a row has no peer it has no ratio.</summary>
    private static readonly Row[] Rows =
    [
        new("read every byte", "read", null, Figure.Speed, 0, 0),
        new("lex", "lex", "go/scanner", Figure.Speed, 4, 8),
        new("lex, rules without a tree", "lex and rules", null, Figure.Speed, 0, 0),
        new("lex, parse, build the tree", "parse", "go/parser", Figure.Speed, 4, 8),
        new("the same beside the compiler's parser", "parse", "cmd/compile/internal/syntax", Figure.Speed, 3, 6),
        new("the same on all cores", "parse on all cores", "go/parser on all cores", Figure.Speed, 4, 8),
        new("find all calls in finished trees", "find calls", "ast.Inspect", Figure.Time, 10, 30),
        new("parse, and bind names and imports", "references", "go/parser", Figure.Speed, 2, 4),
        new("parse and type all packages", "types", "go/types", Figure.Time, 2, 5),
        new("the same on all cores", "types on all cores", "go/types on all cores", Figure.Time, 2, 5),
        new("`goanalysis parse`, the whole process", "goanalysis parse", "ast-grep run", Figure.Time, 6, 12),
        new("parse, type, and run all rules", "lint with all rules", "lint without rules", Figure.Time, 0.5, 0.7),
        new("`goanalysis lint` with vet's rules, the whole process", "goanalysis lint", "multichecker", Figure.Time, 3, 6),
        new("the same beside go vet, nothing cached", "goanalysis lint", "go vet, cold", Figure.Time, 0, 0),
        new("the same beside go vet, run before", "goanalysis lint", "go vet, warm", Figure.Time, 0, 0),
        new("`goanalysis authors`, the whole process", "authors by churn", "git log --numstat", Figure.Time, 1 / 3.0, 2 / 3.0),
        new("the same by blame", "authors by blame", "git blame of each file", Figure.Time, 1, 2),
        new("`goanalysis authors` again, with its cache", "authors by churn, again", "authors by churn", Figure.Time, 20, 40),
        new("`goanalysis scan` again, with its cache", "scan, again", "scan, first", Figure.Time, 20, 40),
        new("the same, one commit later", "scan, one commit later", "scan, first", Figure.Time, 2, 5),
    ];

    /// <summary>Writes the report.</summary>
    /// <param name="lines">What was measured.</param>
    /// <param name="facts">What to say about the machine and the tools, a list item each.</param>
    /// <param name="output">Where the report goes.</param>
    /// <param name="errors">Where it is said that both sides did not do the same.</param>
    /// <returns>0, or 1 when two sides that must agree do not.</returns>
    public static int Write(IEnumerable<Measurement> lines, IEnumerable<string> facts, TextWriter output, TextWriter errors)
    {
        var series = lines.GroupBy(static line => line.Name).ToDictionary(static group => group.Key, static group => new Series([.. group]));
        output.WriteLine("# Side by side");
        output.WriteLine();
        output.WriteLine("Written by `bench/side-by-side.sh`, which [README.md](README.md) explains. Read the ratios: seconds are the machine's.");
        output.WriteLine();
        var isConcurrent = AppContext.TryGetSwitch("System.GC.Concurrent", out var concurrent) && concurrent;
        string[] ownFacts = [$"Our collector: {(GCSettings.IsServerGC ? "server" : "workstation")}, {(isConcurrent ? "" : "not ")}concurrent; Go's with its default settings"];
        foreach (var fact in facts.Concat(ownFacts))
        {
            output.WriteLine($"- {fact}");
        }

        WriteRows(series, output);
        WriteTypes(series, output);
        WriteMemory(series, output);
        WriteLinearity(series, output);
        return Disagreements(series, errors) ? 1 : 0;
    }

    private static void WriteRows(Dictionary<string, Series> series, TextWriter output)
    {
        var rows = Rows.Where(row => series.ContainsKey(row.Ours) && (row.Peer is null || series.ContainsKey(row.Peer))).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("| work | ours | cold | beside | its | cold | ratio | of processor time | must | aim |");
        output.WriteLine("|---|--:|--:|---|--:|--:|--:|--:|--:|--:|");
        foreach (var row in rows)
        {
            var ours = series[row.Ours];
            output.Write($"| {row.Title} | {Show(row.Figure, ours, ours.Warm)} | {Show(row.Figure, ours, ours.Cold)} |");
            if (row.Peer is null)
            {
                output.WriteLine(" | | | | | | |");
            }
            else if (series[row.Peer] is { First.Seconds: 0, First.Note: var reason })
            {
                output.WriteLine($" {row.Peer}: {reason} | | | | | {Bar(row.Must)} | {Bar(row.Aim)} |");
            }
            else
            {
                var peer = series[row.Peer];
                output.WriteLine(Line(
                    $" {row.Peer} | {Show(row.Figure, peer, peer.Warm)} | {Show(row.Figure, peer, peer.Cold)} | {Ratio(peer.Warm / ours.Warm, row)} | {Times(peer.WarmCpu / ours.WarmCpu)} | {Bar(row.Must)} | {Bar(row.Aim)} |"));
            }
        }
    }

    /// <summary>What typing takes beside time, and what twice the packages take.</summary>
    private static void WriteTypes(Dictionary<string, Series> series, TextWriter output)
    {
        string[] names = ["types", "types on all cores", "types, kept", "go/types", "go/types on all cores", "go/types, kept"];
        var shown = names.Where(series.ContainsKey).ToList();
        if (shown.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("| typing | files | MB of source | expressions and types with a type | largest size of the process | kept when nothing is dropped | |");
            output.WriteLine("|---|--:|--:|--:|--:|--:|---|");
        }

        foreach (var name in shown)
        {
            var isKept = name.EndsWith("kept", StringComparison.Ordinal);
            var line = series[name].Lines.MaxBy(static line => line.Peak)!;
            output.WriteLine(Line(
                $"| {name} | {line.Files} | {line.Bytes / 1e6:F1} | {(isKept ? "" : Line($"{line.Count}"))} | {line.Peak / 1e6:F0} MB | {(isKept ? Line($"{line.Count / 1e6:F0} MB") : "")} | {line.Note} |"));
        }

        if (series.TryGetValue("types of one copy", out var one) && series.TryGetValue("types of two copies", out var two))
        {
            var ratio = two.WarmCpu / one.WarmCpu;
            output.WriteLine();
            output.WriteLine(Line(
                $"Typing {one.First.Files} files takes {one.WarmCpu:F2} s of processor time; twice these packages, {two.First.Files} files, take {ratio:F2} times that{(ratio > LinearLimit ? " (above)" : "")}; at most {LinearLimit} times is wanted."));
        }
    }

    private static string Ratio(double ratio, Row row) =>
        $"{Times(ratio)}{(ratio < row.Must ? " (below)" : "")}";

    private static string Bar(double ratio) => ratio == 0 ? "" : Line($"{ratio:0.##} ×");

    private static string Times(double ratio) => ratio < 1 ? Line($"{ratio:F2} ×") : Line($"{ratio:F1} ×");

    private static string Show(Figure figure, Series series, double seconds) => figure == Figure.Speed
        ? Line($"{series.First.Bytes / 1e6 / seconds:F0} MB/s")
        : seconds < 1 ? Line($"{seconds * 1e3:F1} ms") : Line($"{seconds:F2} s");

    private static void WriteMemory(Dictionary<string, Series> series, TextWriter output)
    {
        string[] names = ["retained", "allocated by rules", "small file", "small file, growth"];
        if (!names.Any(series.ContainsKey))
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("| memory | ours | beside | its | must | aim | made up of |");
        output.WriteLine("|---|--:|---|--:|--:|--:|---|");
        const double mostRetained = 4;
        if (series.TryGetValue("retained", out var retained))
        {
            var peer = series.TryGetValue("go/ast", out var ast) ? Line($"go/ast | {PerByte(ast.First):F2} bytes") : " | ";
            output.WriteLine(Line(
                $"| kept by tokens and tree, a byte of source | {PerByte(retained.First):F2} bytes{(PerByte(retained.First) > mostRetained ? " (above)" : "")} | {peer} | {mostRetained} bytes | 3.5 bytes | {retained.First.Note} |"));
        }

        if (series.TryGetValue("allocated by rules", out var rules))
        {
            output.WriteLine(Line($"| allocated by the rules of the fast parser | {rules.First.Count} bytes{(rules.First.Count > 0 ? " (above)" : "")} | | | 0 bytes | 0 bytes | {rules.First.Note} |"));
        }

        if (series.TryGetValue("small file", out var small) && series.TryGetValue("small file, growth", out var growth))
        {
            var size = growth.First.Bytes;
            output.WriteLine(Line($"| allocated by one file of {size} bytes | {small.First.Count} bytes | | | | | {small.First.Note} |"));
            output.WriteLine(Line($"| more on the heap after {small.First.Files} such files | {growth.First.Count} bytes | | | | | {growth.First.Note}; {small.First.MegabytesPerSecond:F0} MB/s |"));
        }
    }

    private static double PerByte(Measurement line) => (double)line.Count / line.Bytes;

    private static void WriteLinearity(Dictionary<string, Series> series, TextWriter output)
    {
        const string prefix = "linear/";
        var shapes = series.Where(static pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        if (shapes.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(Line($"Time over growing input in ms; each size is twice the one before. Twice the input must take at most {LinearLimit} times the time."));
        output.WriteLine();
        output.WriteLine($"| input | {string.Join(" | ", Enumerable.Range(0, shapes[0].Value.Lines.Count).Select(static i => i == 0 ? "n" : Line($"{1 << i}n")))} | n in KB | greatest ratio |");
        output.WriteLine($"|---|{string.Concat(Enumerable.Repeat("--:|", shapes[0].Value.Lines.Count + 2))}");
        foreach (var (name, shape) in shapes)
        {
            var times = string.Join(" | ", shape.Lines.Select(static line => Line($"{line.Seconds * 1e3:F2}")));
            var greatest = shape.Lines.Zip(shape.Lines.Skip(1), static (n, twice) => twice.Seconds / n.Seconds).Max();
            output.WriteLine(Line(
                $"| {name[prefix.Length..]} | {times} | {shape.First.Bytes / 1024} | {greatest:F2}{(greatest > LinearLimit ? " (above)" : "")} |"));
        }
    }

    /// <summary>Both sides must have read the same bytes, and found the same calls.</summary>
    private static bool Disagreements(Dictionary<string, Series> series, TextWriter errors)
    {
        var disagree = false;
        foreach (var row in Rows)
        {
            if (row.Peer is not null && series.TryGetValue(row.Ours, out var ours) && series.TryGetValue(row.Peer, out var peer)
                && peer.First is { Seconds: > 0 } theirs
                && ((ours.First.Files, ours.First.Bytes) != (theirs.Files, theirs.Bytes) || (row.Ours == "find calls" && ours.First.Count != theirs.Count)))
            {
                errors.WriteLine($"{row.Title}: we took {ours.First.Files} files, {ours.First.Bytes} bytes and counted {ours.First.Count}; {row.Peer} {theirs.Files}, {theirs.Bytes} and {theirs.Count}");
                disagree = true;
            }
        }

        return disagree;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private enum Figure
    {
        Speed,
        Time,
    }

    private sealed record Row(string Title, string Ours, string? Peer, Figure Figure, double Must, double Aim);

    /// <summary>All rounds under one name. A turn begins with each first round.</summary>
    private sealed record Series(IReadOnlyList<Measurement> Lines)
    {
        public Measurement First => Lines[0];

        /// <summary>Seconds: of each turn the median of its later half, when the just-in-time compiler is done; the median of those.</summary>
        public double Warm => Median(Turns(static line => line.Seconds).Select(static turn => Median(turn.Skip(turn.Count / 2))));

        /// <summary>The same of processor time.</summary>
        public double WarmCpu => Median(Turns(static line => line.Cpu).Select(static turn => Median(turn.Skip(turn.Count / 2))));

        /// <summary>Seconds: the median of the first rounds.</summary>
        public double Cold => Median(Turns(static line => line.Seconds).Select(static turn => turn[0]));

        private List<List<double>> Turns(Func<Measurement, double> figure)
        {
            var turns = new List<List<double>>();
            foreach (var line in Lines)
            {
                if (line.Round == 1)
                {
                    turns.Add([]);
                }

                turns[^1].Add(figure(line));
            }

            return turns;
        }

        private static double Median(IEnumerable<double> values)
        {
            var sorted = values.Order().ToList();
            return sorted[(sorted.Count - 1) / 2];
        }
    }
}
