using GoAnalysis.Model;

namespace GoAnalysis.Git.Tests;

public class CacheTests
{
    [Theory]
    [InlineData(AttributionMode.Churn)]
    [InlineData(AttributionMode.Blame)]
    public void Result_IsTheSame_WithAndWithoutACache_AlsoAfterMoreCommits(AttributionMode mode)
    {
        using var sandbox = Sandbox.WithRepository();
        var cache = Path.Combine(sandbox.Root, "cache");
        foreach (var commits in (int[])[60, 90])
        {
            sandbox.FastImport(new RandomHistory(7).Build(commits));
            var expected = AgainstGitTests.Dump(sandbox.Attribute(mode));

            Assert.Equal(expected, AgainstGitTests.Dump(sandbox.Attribute(mode, cache)));
            Assert.Equal(expected, AgainstGitTests.Dump(sandbox.Attribute(mode, cache)));
        }
    }

    [Fact]
    public void KnownRevision_IsNotReadAgain_AndKnownCommitsAreNotCompared()
    {
        using var sandbox = Sandbox.WithRepository();
        var cache = Path.Combine(sandbox.Root, "cache");
        sandbox.Write("a.go", "package a\n");
        sandbox.CommitAll("first");
        var old = sandbox.Git("rev-parse", "HEAD:a.go");
        sandbox.Write("a.go", "package a\n\nfunc f() {}\n");
        sandbox.CommitAll("second");
        var before = AgainstGitTests.Dump(sandbox.Attribute(cache: cache));

        // What the first run kept makes up for the object that went.
        File.Delete(sandbox.PathOf($".git/objects/{old[..2]}/{old[2..]}"));
        Assert.Equal(before, AgainstGitTests.Dump(sandbox.Attribute(cache: cache)));
        sandbox.Write("b.go", "package b\n");
        sandbox.CommitAll("third");
        var after = sandbox.Attribute(cache: cache);
        Assert.Equal(0, after.Unread);
        Assert.Equal(2, sandbox.Attribute().Unread);
    }

    [Fact]
    public void DamagedAndForeignFiles_AreNeverBelieved()
    {
        using var sandbox = Sandbox.WithRepository();
        var cache = Path.Combine(sandbox.Root, "cache");
        sandbox.FastImport(new RandomHistory(8).Build(40));
        var expected = AgainstGitTests.Dump(sandbox.Attribute());
        sandbox.Attribute(cache: cache);
        var files = Directory.GetFiles(cache);
        Assert.Equal(2, files.Length);
        var random = new Random(1);
        foreach (var file in files)
        {
            var good = File.ReadAllBytes(file);
            for (var i = 0; i < 30; i++)
            {
                var bad = (byte[])good.Clone();
                var at = i < 12 ? i * 4 : random.Next(bad.Length);
                bad[at] ^= (byte)random.Next(1, 256);
                File.WriteAllBytes(file, i % 3 == 2 ? bad[..at] : bad);
                Assert.Equal(expected, AgainstGitTests.Dump(sandbox.Attribute(cache: cache)));
            }
        }

        // A whole file under another's name.
        var result = files.Single(static file => file.EndsWith(".churn", StringComparison.Ordinal));
        sandbox.Write("new.go", "package n\n");
        sandbox.CommitAll("new");
        var head = sandbox.Git("rev-parse", "HEAD");
        File.Copy(result, Path.Combine(cache, head + ".churn"));
        Assert.Equal(AgainstGitTests.Dump(sandbox.Attribute()), AgainstGitTests.Dump(sandbox.Attribute(cache: cache)));
    }

    [Fact]
    public async Task PipesLinksAndFolders_InTheCache_AreNotFollowed()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        var cache = Directory.CreateDirectory(Path.Combine(sandbox.Root, "cache")).FullName;
        var head = sandbox.Git("rev-parse", "HEAD");
        sandbox.MakeFifo(Path.Combine(cache, head + ".churn"));
        Directory.CreateDirectory(Path.Combine(cache, head + ".changes"));
        var attribution = await Task.Run(() => sandbox.Attribute(cache: cache)).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(AgainstGitTests.Dump(sandbox.Attribute()), AgainstGitTests.Dump(attribution));
    }

    [Fact]
    public void ParallelRuns_ShareACache()
    {
        using var sandbox = Sandbox.WithRepository();
        var cache = Path.Combine(sandbox.Root, "cache");
        sandbox.FastImport(new RandomHistory(9).Build(40));
        var expected = AgainstGitTests.Dump(sandbox.Attribute());
        Parallel.For(0, 12, new ParallelOptions { MaxDegreeOfParallelism = 6 }, _ =>
            Assert.Equal(expected, AgainstGitTests.Dump(sandbox.Attribute(cache: cache))));

        Assert.DoesNotContain(Directory.GetFiles(cache), static file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void OtherClock_IsAnotherResult_OnlyWhereItMatters()
    {
        using var sandbox = Sandbox.WithRepository();
        var cache = Path.Combine(sandbox.Root, "cache");
        string At(long seconds, string? folder) => AgainstGitTests.Dump(AttributionSandbox.Attribute(
            sandbox.Repo, new AttributionOptions(AttributionMode.Churn, DateTimeOffset.FromUnixTimeSeconds(seconds)) { CacheFolder = folder }));
        sandbox.SetDate(1_600_000_000);
        sandbox.Write("a.go", "a\n");
        sandbox.CommitAll("first");
        sandbox.SetAuthor("Bob", "bob@example.org");
        sandbox.SetDate(1_800_000_000);
        sandbox.Write("a.go", "a\nb\n");
        sandbox.CommitAll("second");
        foreach (var clock in (long[])[1_900_000_000, 1_610_000_000, 1_850_000_000, 1_600_000_000])
        {
            Assert.Equal(At(clock, null), At(clock, cache));
        }

        Assert.NotEqual(At(1_900_000_000, cache), At(1_600_000_000, cache));
    }

    [Fact]
    public void CacheFolder_ThatCannotBeMade_IsNamed()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        var exception = Assert.Throws<InputException>(() => sandbox.Attribute(cache: sandbox.PathOf("a.go")));

        Assert.Contains("a.go", exception.Message, StringComparison.Ordinal);
    }
}
