using GoAnalysis.Model;

namespace GoAnalysis.Git.Tests;

public class AgainstGitTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void NumStat_OfEveryCommit_EqualsGits(int seed)
    {
        using var sandbox = WithHistory(seed, 150);

        Assert.Equal(sandbox.NumStat("--no-renames"), sandbox.OwnNumStat(new ChangeOptions { DetectRenames = false }));
        Assert.Equal(Unbraced(sandbox.NumStat("-M")), sandbox.OwnNumStat(new ChangeOptions()));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Blame_OfEveryLine_EqualsGits(int seed)
    {
        using var sandbox = WithHistory(seed, 120);
        var files = sandbox.Attribute(AttributionMode.Blame).Files.Where(static file => file.Path.EndsWith(".go", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var expected = sandbox.Git("blame", "-s", "-l", "--root", "HEAD", "--", file.Path).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(expected.Select(static line => line[..40]), file.Lines.SelectMany(static run => Enumerable.Repeat(run.Commit, run.Count)));
        }
    }

    [Fact]
    public void BinaryFiles_ByContentAndByAttribute_HaveNoCounts()
    {
        using var sandbox = Sandbox.WithRepository();
        sandbox.Write(".gitattributes", "data*.go -diff\nlate.go diff\n*.bin.go binary\n");
        foreach (var name in (string[])["a.go", "data1.go", "x.bin.go"])
        {
            sandbox.Write(name, "a\nb\n");
        }

        sandbox.Write("nul.go", "a\0b\n");
        sandbox.Write("late.go", "a\0b\n");
        sandbox.Write("far.go", new string('x', 7999) + "\n\0\n");
        sandbox.Write("near.go", new string('x', 7998) + "\n\0\n");
        sandbox.CommitAll("binary");

        Assert.Equal(sandbox.NumStat(), sandbox.OwnNumStat(new ChangeOptions()));
    }

    [Fact]
    public void Result_DoesNotDependOnParallelism()
    {
        using var sandbox = WithHistory(31, 100);
        foreach (var mode in (AttributionMode[])[AttributionMode.Churn, AttributionMode.Blame])
        {
            Assert.Equal(Dump(sandbox.Attribute(mode, parallelism: 1)), Dump(sandbox.Attribute(mode, parallelism: 8)));
        }
    }

    [Theory]
    [InlineData(41, AttributionMode.Churn)]
    [InlineData(42, AttributionMode.Blame)]
    public void Shares_OfEveryFile_AddUpToOne(int seed, AttributionMode mode)
    {
        using var sandbox = WithHistory(seed, 80);
        var attribution = sandbox.Attribute(mode);

        Assert.All(attribution.Files, static file => Assert.Equal(1.0, file.Shares.Sum(static share => share.Share) + file.ImportShare));
        Assert.Equal(1.0, attribution.Authors.Sum(static share => share.Share));
    }

    /// <summary>Every number to its last bit.</summary>
    internal static string Dump(RepositoryAttribution attribution) =>
        string.Join('\n', attribution.Files.Select(static file =>
            FormattableString.Invariant($"{file.Path} {file.Blob} {file.Commit} {file.ImportShare:R} ")
            + string.Join(' ', file.Shares.Select(static share => FormattableString.Invariant($"{share.Author}={share.Share:R}")))
            + string.Join(' ', file.Lines)))
        + "\n" + string.Join(' ', attribution.Authors) + string.Join(' ', attribution.ImportCommits)
        + FormattableString.Invariant($" {attribution.Partial} {attribution.Unread}");

    private static Sandbox WithHistory(int seed, int commits)
    {
        var sandbox = Sandbox.WithRepository();
        sandbox.FastImport(new RandomHistory(seed).Build(commits));
        return sandbox;
    }

    /// <summary>git writes <c>p/{a.go => b.go}</c>; this writes both paths out.</summary>
    private static IEnumerable<string> Unbraced(string[] lines) => lines.Select(static line =>
    {
        var (open, close) = (line.IndexOf('{', StringComparison.Ordinal), line.IndexOf('}', StringComparison.Ordinal));
        if (open < 0)
        {
            return line;
        }

        var start = line.LastIndexOf(' ', open) + 1;
        var names = line[(open + 1)..close].Split(" => ");
        string Side(string name) => (line[start..open] + name + line[(close + 1)..]).Replace("//", "/", StringComparison.Ordinal);
        return $"{line[..start]}{Side(names[0])} => {Side(names[1])}";
    }).Order(StringComparer.Ordinal);
}
