using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GoAnalysis.Git.Tests;

public partial class LineDifferTests
{
    private static readonly (string Before, string After)[] Edges =
    [
        ("", "a\n"), ("a\n", ""), ("a", "a\n"), ("a\n", "a"), ("a\r\n", "a\n"), ("a\nb", "a\nb\nc"), ("a\nb", "a\nbc"),
        ("\n", "\n\n"), ("a\na\na\n", "a\na\n"), ("x\na\n", "a\n"), ("a\nx", "a\n"), ("\n\n\nx", "\n\nx\n"),
        ("a\nb\nc\na\nb\nb\na\n", "c\nb\na\nb\na\nc\n"), ("func a() {\n}\n", "func a() {\n}\n\nfunc b() {\n}\n"),
    ];

    [Fact]
    public void Counts_AndHunks_AreGits()
    {
        var pairs = Edges.Concat(RandomPairs(new Random(20))).Select(static pair => (Bytes(pair.Before), Bytes(pair.After))).ToList();
        using var sandbox = Sandbox.WithRepository();
        var (counts, hunks) = AskGit(sandbox, pairs);
        var differ = new LineDiffer(new WorkMeter());
        var own = new List<Hunk>();
        for (var i = 0; i < pairs.Count; i++)
        {
            var (before, after) = pairs[i];
            Assert.True(counts.GetValueOrDefault(i) == differ.Count(before, after), $"counts of pair {i}");
            differ.FindHunks(before, after, own);
            Assert.True(hunks[i].SequenceEqual(own), $"hunks of pair {i}: {string.Join(' ', hunks[i])} but {string.Join(' ', own)}");
        }
    }

    [Fact]
    public void HostileText_IsComparedInBoundedTime()
    {
        var random = new Random(3);
        var lines = Enumerable.Range(0, 200_000).Select(static i => $"{i}\n").ToArray();
        var before = Bytes(string.Concat(lines));
        random.Shuffle(lines);
        var after = Bytes(string.Concat(lines));
        var counts = new LineDiffer(new WorkMeter()).Count(before, after);

        Assert.Equal(counts.Added, counts.Deleted);
        Assert.InRange(counts.Added, lines.Length / 2, lines.Length);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Small edits, heavy ones, moved blocks, and texts so large and so different that the search is cut short.</summary>
    private static IEnumerable<(string Before, string After)> RandomPairs(Random random)
    {
        for (var i = 0; i < 400; i++)
        {
            var before = RandomHistory.Lines(random, random.Next(i % 10 == 0 ? 800 : 90));
            var after = RandomHistory.Edited(random, before);
            for (var more = i % 7; more > 0; more--)
            {
                after = RandomHistory.Edited(random, after);
            }

            yield return (string.Join('\n', before), string.Join('\n', after) + (i % 3 == 0 ? "\n" : ""));
        }

        for (var i = 0; i < 8; i++)
        {
            var words = 4 << (2 * i);
            yield return (Text(3000, words), Text(2500, words));
        }

        var blocks = Enumerable.Range(0, 60).Select(_ => string.Join('\n', RandomHistory.Lines(random, 70)) + "\n").ToArray();
        for (var i = 0; i < 4; i++)
        {
            var before = string.Concat(blocks);
            random.Shuffle(blocks);
            yield return (before, string.Concat(blocks));
        }

        string Text(int lines, int words) => string.Concat(Enumerable.Range(0, lines).Select(_ => $"w{random.Next(words)}\n"));
    }

    private static (Dictionary<int, LineCounts> Counts, List<Hunk>[] Hunks) AskGit(Sandbox sandbox, List<(byte[] Before, byte[] After)> pairs)
    {
        for (var i = 0; i < pairs.Count; i++)
        {
            File.WriteAllBytes(sandbox.PathOf($"{i}.go"), pairs[i].Before);
        }

        sandbox.CommitAll("before");
        for (var i = 0; i < pairs.Count; i++)
        {
            File.WriteAllBytes(sandbox.PathOf($"{i}.go"), pairs[i].After);
        }

        sandbox.CommitAll("after");
        var counts = new Dictionary<int, LineCounts>();
        foreach (var line in sandbox.Git("diff", "--numstat", "HEAD~1", "HEAD").Split('\n'))
        {
            var words = line.Split('\t');
            counts.Add(Number(words[2][..^3]), new LineCounts(Number(words[0]), Number(words[1])));
        }

        var hunks = Enumerable.Range(0, pairs.Count).Select(static _ => new List<Hunk>()).ToArray();
        var file = -1;
        foreach (var line in sandbox.Git("diff", "-U0", "HEAD~1", "HEAD").Split('\n'))
        {
            if (FileLine().Match(line) is { Success: true } header)
            {
                file = Number(header.Groups[1].Value);
            }
            else if (HunkLine().Match(line) is { Success: true } hunk)
            {
                var n = hunk.Groups.Values.Skip(1).Select(static group => group.Success ? Number(group.Value) : 1).ToArray();
                // A side without lines is named by the line before it.
                hunks[file].Add(new Hunk(n[0] - (n[1] > 0 ? 1 : 0), n[1], n[2] - (n[3] > 0 ? 1 : 0), n[3]));
            }
        }

        return (counts, hunks);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^diff --git a/(\d+)\.go ")]
    private static partial Regex FileLine();

    [GeneratedRegex(@"^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")]
    private static partial Regex HunkLine();
}
