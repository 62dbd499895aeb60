using System.Diagnostics;
using System.Text;
using GoAnalysis.Syntax;

namespace GoAnalysis.Reporting.Tests;

public class UnifiedDiffTests
{
    [Fact]
    public void ChangedLine_StandsBetweenThreeLinesOfContext() => Assert.Equal(
        """
        --- a/p.go
        +++ b/p.go
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """,
        Diff(string.Concat(Enumerable.Range(1, 9).Select(static line => $"{line}\n")), (8, 1, "five")));

    [Fact]
    public void DeletedLine_IsNotReplacedByAnEmptyOne() => Assert.Equal(
        "--- a/p.go\n+++ b/p.go\n@@ -1,3 +1,2 @@\n 1\n-2\n 3\n",
        Diff("1\n2\n3\n", (2, 2, "")));

    [Fact]
    public void MissingLineEnd_IsSaid() => Assert.Equal(
        "--- a/p.go\n+++ b/p.go\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n",
        Diff("a", (0, 1, "b")));

    [Fact]
    public void EditsThatChangeNothing_GiveNothing() => Assert.Equal("", Diff("a\n", (0, 1, "a")));

    /// <summary>Random edits of random texts: what git makes of the diff is what the edits make.</summary>
    [Fact]
    public void GitAppliesTheDiff()
    {
        var random = new Random(20261122);
        var folder = Directory.CreateTempSubdirectory("goanalysis-diff-").FullName;
        try
        {
            for (var round = 0; round < 40; round++)
            {
                var source = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => new string((char)('a' + random.Next(3)), random.Next(4)) + (random.Next(25) == 0 ? "" : "\n"))));
                var edits = new List<TextEdit>();
                for (var at = random.Next(8); at < source.Length; at += random.Next(1, 40))
                {
                    var length = Math.Min(random.Next(6), source.Length - at);
                    edits.Add(TextEdit.Replace(new TextSpan(at, length), random.Next(3) switch { 0 => "", 1 => "X", _ => "Y\nZ\n" }));
                    at += length;
                }

                var path = Path.Join(folder, "p.go");
                File.WriteAllBytes(path, source);
                using var diff = new MemoryStream();
                UnifiedDiff.Write(diff, "p.go", source, edits);
                if (diff.Length > 0)
                {
                    File.WriteAllBytes(Path.Join(folder, "p.diff"), diff.ToArray());
                    using var git = Process.Start(new ProcessStartInfo("git", ["apply", "p.diff"]) { WorkingDirectory = folder, RedirectStandardError = true })!;
                    var error = git.StandardError.ReadToEnd();
                    git.WaitForExit();
                    Assert.True(git.ExitCode == 0, $"round {round}: {error}\n{Encoding.UTF8.GetString(diff.ToArray())}");
                }

                Assert.Equal(Encoding.UTF8.GetString(TextEdit.Apply(source, edits)), File.ReadAllText(path));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Diff(string source, params (int Start, int Length, string Text)[] edits)
    {
        using var output = new MemoryStream();
        UnifiedDiff.Write(
            output, "p.go", Encoding.UTF8.GetBytes(source), [.. edits.Select(static edit => TextEdit.Replace(new TextSpan(edit.Start, edit.Length), edit.Text))]);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
