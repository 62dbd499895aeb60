using System.Globalization;
using System.Text;
using GoAnalysis.Model;

namespace GoAnalysis.Git.Tests;

public class HostileHistoryTests
{
    private static readonly TimeSpan HangLimit = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("HEAD~1:a.go")]
    [InlineData("HEAD~1:p")]
    [InlineData("HEAD~1^{tree}")]
    public void MissingOrDamagedObject_OfAnOldRevision_IsCounted(string revision)
    {
        foreach (var isMissing in (bool[])[true, false])
        {
            using var sandbox = Sandbox.WithFiles("a.go", "p/b.go");
            sandbox.Write("a.go", "a\nb\n");
            sandbox.Write("p/b.go", "a\nb\n");
            sandbox.CommitAll("second");
            sandbox.Write("a.go", "a\nb\nc\n");
            sandbox.Write("p/b.go", "a\nb\nc\n");
            sandbox.CommitAll("third");
            var hash = sandbox.Git("rev-parse", revision);
            var file = sandbox.PathOf($".git/objects/{hash[..2]}/{hash[2..]}");
            File.Delete(file);
            if (!isMissing)
            {
                File.WriteAllText(file, "not zlib");
            }

            foreach (var mode in (AttributionMode[])[AttributionMode.Churn, AttributionMode.Blame])
            {
                var attribution = sandbox.Attribute(mode);
                Assert.True(attribution.Partial);
                Assert.InRange(attribution.Unread, 1, 4);
                Assert.Equal(2, attribution.Files.Count);
            }
        }
    }

    [Fact]
    public void MissingCommit_MakesTheAttributionPartial()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        sandbox.Write("a.go", "package x // a.go\nb\n");
        sandbox.CommitAll("second");
        var hash = sandbox.Git("rev-parse", "HEAD~1");
        File.Delete(sandbox.PathOf($".git/objects/{hash[..2]}/{hash[2..]}"));
        var attribution = sandbox.Attribute();

        Assert.True(attribution.Partial);
        Assert.Equal("; 1; second", sandbox.Summary(attribution, "a.go"));
    }

    [Theory]
    [InlineData("x.go")]
    [InlineData("x.txt")]
    public async Task TreeBomb_EndsAtTheBudget_OrCostsNothing(string leaf)
    {
        using var sandbox = Sandbox.WithRepository();
        var first = Bomb(sandbox, leaf, "one\n");
        var second = Bomb(sandbox, leaf, "two\n");
        var parent = Commit(sandbox, first);
        sandbox.Git("update-ref", "refs/heads/main", Commit(sandbox, second, parent));
        var limits = new ReadLimits { MaxEntries = 20_000 };
        foreach (var mode in (AttributionMode[])[AttributionMode.Churn, AttributionMode.Blame])
        {
            var attribution = await Task.Run(() => sandbox.Attribute(mode, limits: limits)).WaitAsync(HangLimit);
            Assert.Equal(leaf == "x.go", attribution.Partial);
        }
    }

    [Fact]
    public async Task AHundredThousandFiles_InOneFolder_AreAttributed()
    {
        using var sandbox = Sandbox.WithRepository();
        var blob = sandbox.WriteObject("blob", "package x\n"u8.ToArray());
        var other = sandbox.WriteObject("blob", "package y\n"u8.ToArray());
        (string, string, string)[] Entries(string first) =>
            [.. Enumerable.Range(0, 100_000).Select(i => ("100644", string.Create(CultureInfo.InvariantCulture, $"f{i:D6}.go"), i == 0 ? first : blob))];
        var parent = Commit(sandbox, sandbox.WriteTree(Entries(blob)));
        sandbox.Git("update-ref", "refs/heads/main", Commit(sandbox, sandbox.WriteTree(Entries(other)), parent));
        var attribution = await Task.Run(() => sandbox.Attribute()).WaitAsync(HangLimit);

        Assert.Equal(100_000, attribution.Files.Count);
        Assert.False(attribution.Partial);
        Assert.NotEqual(attribution.Files[0].Commit, attribution.Files[1].Commit);
    }

    [Fact]
    public void UnsafeNames_Links_AndSubmodules_AreLeftOut()
    {
        using var sandbox = Sandbox.WithRepository();
        var blob = sandbox.WriteObject("blob", "package x\n"u8.ToArray());
        var folder = sandbox.WriteTree(("100644", "x.go", blob));
        var tree = sandbox.WriteTree(
            ("40000", "..", folder), ("40000", ".GIT", folder), ("100644", "a.go", blob), ("40000", "git~1", folder),
            ("120000", "link.go", blob), ("160000", "sub.go", new string('1', 40)), ("100644", "\u001b.go", blob));
        sandbox.Git("update-ref", "refs/heads/main", Commit(sandbox, tree));

        Assert.Equal(["a.go"], sandbox.Attribute().Files.Select(static file => file.Path));
        Assert.Equal(["a.go"], sandbox.OwnNumStat(new ChangeOptions()).Select(static line => line.Split(' ')[3]));
    }

    [Theory]
    [InlineData("B A\nA B\n")]
    [InlineData("C C\n")]
    public void Grafts_InACircle_EndTheWalk(string grafts)
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        sandbox.EmptyCommit("b");
        sandbox.EmptyCommit("c");
        foreach (var (name, revision) in (ReadOnlySpan<(string, string)>)[("A", "HEAD~2"), ("B", "HEAD~1"), ("C", "HEAD")])
        {
            grafts = grafts.Replace(name, sandbox.Git("rev-parse", revision), StringComparison.Ordinal);
        }

        sandbox.Write(".git/info/grafts", grafts);
        using var source = RepositorySource.Open(sandbox.Repo);
        var attribution = ((IRepositoryAttribution)source.History).Attribute(new AttributionOptions(AttributionMode.Blame, AttributionSandbox.Clock));

        Assert.True(attribution is null or { Partial: true });
    }

    [Theory]
    [InlineData(AttributionMode.Churn)]
    [InlineData(AttributionMode.Blame)]
    public void BudgetOfAHistory_EndsTheComparisons_AtTheSameCommitEveryTime(AttributionMode mode)
    {
        using var sandbox = Sandbox.WithRepository();
        sandbox.FastImport(new RandomHistory(11).Build(80));
        var whole = sandbox.Attribute(mode);
        var cache = Path.Combine(sandbox.Root, "cache");
        var counts = new List<int>();
        foreach (var steps in (long[])[0, 300, 900, 2_000, 1_000_000])
        {
            var limits = new ReadLimits { MaxComparisonSteps = steps };
            var one = sandbox.Attribute(mode, parallelism: 1, limits: limits);
            Assert.Equal(AgainstGitTests.Dump(one), AgainstGitTests.Dump(sandbox.Attribute(mode, parallelism: 8, limits: limits)));
            Assert.Equal(AgainstGitTests.Dump(one), AgainstGitTests.Dump(sandbox.Attribute(mode, cache, limits: limits)));
            Assert.Equal(AgainstGitTests.Dump(one), AgainstGitTests.Dump(sandbox.Attribute(mode, cache, limits: limits)));
            Assert.Equal(one.OverBudget > 0, one.Partial);
            Assert.Equal(one.OverBudget > 0, one.Damage?.Contains("more steps", StringComparison.Ordinal) == true);
            Assert.All(one.Files, static file => Assert.Contains(file.ImportShare + file.Shares.Sum(static share => share.Share), (double[])[0, 1]));
            counts.Add(one.OverBudget);
        }

        Assert.Equal(counts.OrderDescending(), counts);
        Assert.True(counts.Distinct().Count() > 3, string.Join(' ', counts));
        Assert.Equal(AgainstGitTests.Dump(whole), AgainstGitTests.Dump(sandbox.Attribute(mode, limits: new ReadLimits { MaxComparisonSteps = 1_000_000 })));
    }

    [Fact]
    public void TextsMadeToBeDear_InEveryCommit_AreStoppedByTheBudget()
    {
        using var sandbox = Sandbox.WithRepository();
        for (var i = 0; i < 5; i++)
        {
            var random = new Random(i);
            sandbox.Write("a.go", string.Concat(Enumerable.Range(0, 4_000).Select(_ => $"{random.Next(40)}\n")));
            sandbox.CommitAll($"{i}");
        }

        var attribution = sandbox.Attribute(limits: new ReadLimits { MaxComparisonSteps = 400_000 });
        Assert.InRange(attribution.OverBudget, 1, 4);
        Assert.Equal(attribution.OverBudget, attribution.Unread);
    }

    [Fact]
    public void HistoryOfMoreCommitsThanTheLimit_IsCutOff()
    {
        using var sandbox = Sandbox.WithRepository();
        sandbox.FastImport(new RandomHistory(12).Build(40));
        var options = new RepositoryOptions { Limits = new ReadLimits { MaxCommits = 10 } };
        var history = Expect.History(sandbox.Repo, options);

        Assert.Equal((10, true, "more than 10 commits: the rest was not read"), (history.Commits.Count, history.Partial, history.PartialReason));
        Assert.True(sandbox.Attribute(limits: options.Limits).Partial);
        Assert.False(sandbox.Attribute(limits: new ReadLimits { MaxCommits = Expect.History(sandbox.Repo).Commits.Count }).Partial);
    }

    [Fact]
    public void RepositoryThatLosesItsPacks_WhileItIsRead_IsAPartialResult()
    {
        using var sandbox = Sandbox.WithRepository();
        sandbox.FastImport(new RandomHistory(5).Build(30));
        using var source = RepositorySource.Open(sandbox.Repo);
        foreach (var file in Directory.EnumerateFiles(sandbox.PathOf(".git/objects"), "*", SearchOption.AllDirectories))
        {
            File.Delete(file);
            File.WriteAllBytes(file, []);
        }

        var attribution = ((IRepositoryAttribution)source.History).Attribute(new AttributionOptions(AttributionMode.Churn, AttributionSandbox.Clock));
        Assert.True(attribution is null or { Files.Count: > 0 });
    }

    /// <summary>Eight folders in each of 40 folders nested into each other: more paths than there are atoms in a person.</summary>
    private static string Bomb(Sandbox sandbox, string leaf, string content)
    {
        var tree = sandbox.WriteTree(("100644", leaf, sandbox.WriteObject("blob", Encoding.UTF8.GetBytes(content))));
        for (var depth = 0; depth < 30; depth++)
        {
            tree = sandbox.WriteTree([.. Enumerable.Range(0, 8).Select(i => ("40000", $"d{i}", tree))]);
        }

        return tree;
    }

    private static string Commit(Sandbox sandbox, string tree, string? parent = null) => sandbox.WriteCommit(
        $"tree {tree}\n{(parent is null ? "" : $"parent {parent}\n")}author A <a@x> 1 +0000\ncommitter A <a@x> 1 +0000\n\nx\n");
}
