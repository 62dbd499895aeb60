using System.Text;
using GoAnalysis.Model;

namespace GoAnalysis.Git.Tests;

public class GitRepositoryContentTests
{
    [Fact]
    public void OnlyGoFilesAndModuleFiles_AreListed_InByteOrder()
    {
        using var sandbox = Sandbox.WithFiles(
            "go.mod", "b.go", "a.go", "a/x.go", "a-b.go", "B.go", "\ue000.go", "\U0001F600.go", "README.md", "x.GO", "sub/go.mod", "go.modx");
        using var source = RepositorySource.Open(sandbox.Repo);

        Assert.Equal(
            ["B.go", "a-b.go", "a.go", "a/x.go", "b.go", "go.mod", "sub/go.mod", "\ue000.go", "\U0001F600.go"],
            Expect.Paths(source.Content));
        Assert.Empty(source.Content.Skipped);
        Assert.Equal(sandbox.Git("rev-parse", "HEAD"), source.Content.Head);
    }

    [Fact]
    public void CommittedBytes_AreRead_NotTheWorkingTree()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        File.WriteAllText(sandbox.PathOf("a.go"), "changed");
        File.WriteAllText(sandbox.PathOf("new.go"), "new");
        using var source = RepositorySource.Open(sandbox.Repo);

        var file = Assert.Single(source.Content.Files);
        Assert.Equal("package x // a.go\n", Encoding.UTF8.GetString(source.Content.Read(file)));
    }

    [Fact]
    public void WorkingTree_OnRequest_IsReadFromDisk_WithHeadsHistory()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        File.WriteAllText(sandbox.PathOf("new.go"), "new");
        using var source = RepositorySource.Open(sandbox.Repo, new RepositoryOptions { WorkingTree = true });

        Assert.Equal(["a.go", "new.go"], Expect.Paths(source.Content));
        Assert.Equal(sandbox.Git("rev-parse", "HEAD"), source.Content.Head);
        Assert.Single(source.History.ReadHistory()!.Commits);
    }

    [Fact]
    public void FiltersAndLineEndings_AreNotApplied()
    {
        using var sandbox = Sandbox.WithRepository();
        sandbox.Git("config", "filter.evil.smudge", $"touch {sandbox.Root}/smudged; cat");
        sandbox.Git("config", "core.autocrlf", "true");
        sandbox.Write(".gitattributes", "*.go filter=evil text eol=crlf\n");
        sandbox.Write("a.go", "package a\n");
        sandbox.CommitAll("first");
        using var source = RepositorySource.Open(sandbox.Repo);

        Assert.Equal("package a\n"u8.ToArray(), source.Content.Read(source.Content.Files.Single()));
        Assert.False(File.Exists(Path.Combine(sandbox.Root, "smudged")));
    }

    [Fact]
    public void LinksAndSubmodules_AreSkipped_NotFollowed()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        File.CreateSymbolicLink(sandbox.PathOf("out.go"), "/etc/passwd");
        File.CreateSymbolicLink(sandbox.PathOf("dir"), "/etc");
        sandbox.Git("add", "-A");
        sandbox.Git("update-index", "--add", "--cacheinfo", $"160000,{new string('1', 40)},module.go");
        sandbox.Git("commit", "-q", "-m", "links");
        using var source = RepositorySource.Open(sandbox.Repo);

        Assert.Equal(["a.go"], Expect.Paths(source.Content));
        Assert.Equal(["dir: symbolic link", "module.go: submodule", "out.go: symbolic link"], Expect.Skips(source.Content));
    }

    [Fact]
    public void FolderNamedLikeAFile_IsReported_AndWalked()
    {
        using var sandbox = Sandbox.WithFiles("x.go/y.go");
        using var source = RepositorySource.Open(sandbox.Repo);

        Assert.Equal(["x.go/y.go"], Expect.Paths(source.Content));
        Assert.Equal(["x.go: a folder, not a file"], Expect.Skips(source.Content));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData(".git")]
    [InlineData(".GiT")]
    [InlineData("git~1")]
    [InlineData(".git . .")]
    [InlineData(".git::$INDEX_ALLOCATION")]
    [InlineData(".g\u00e2\u0080\u008cit")]
    [InlineData("..\\x.go")]
    [InlineData("a/b.go")]
    [InlineData("/etc.go")]
    [InlineData("a\nb.go")]
    [InlineData("a\u001b[31m.go")]
    [InlineData("\u00ff.go")]
    public void UnsafeName_IsSkipped_AsFileAndAsFolder(string name)
    {
        using var sandbox = Sandbox.WithRepository();
        var blob = sandbox.WriteObject("blob", "package x\n"u8.ToArray());
        var folder = sandbox.WriteTree(("100644", "inside.go", blob));
        foreach (var (mode, hash) in (ReadOnlySpan<(string, string)>)[("100644", blob), ("40000", folder)])
        {
            sandbox.CommitTree(sandbox.WriteTree((mode, name, hash), ("100644", "z.go", blob)));
            using var source = RepositorySource.Open(sandbox.Repo);

            Assert.Equal(["z.go"], Expect.Paths(source.Content));
            Assert.StartsWith("unsafe name: ", Assert.Single(source.Content.Skipped).Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void NameThatStandsTwice_IsReadOnce()
    {
        using var sandbox = Sandbox.WithRepository();
        var first = sandbox.WriteObject("blob", "package first\n"u8.ToArray());
        var second = sandbox.WriteObject("blob", "package second\n"u8.ToArray());
        sandbox.CommitTree(sandbox.WriteTree(("100644", "a.go", first), ("100644", "a.go", second)));
        using var source = RepositorySource.Open(sandbox.Repo);

        Assert.Equal("package first\n"u8.ToArray(), source.Content.Read(source.Content.Files.Single()));
        Assert.Equal(["a.go: name stands twice in its folder"], Expect.Skips(source.Content));
    }

    [Fact]
    public void TruncatedTree_IsReported_AndItsFirstEntriesRead()
    {
        using var sandbox = Sandbox.WithRepository();
        var blob = sandbox.WriteObject("blob", "package x\n"u8.ToArray());
        var tree = (byte[])[.. "100644 a.go\0"u8, .. Convert.FromHexString(blob), .. "100644 b.go\0abc"u8];
        sandbox.CommitTree(sandbox.WriteObject("tree", tree));
        using var source = RepositorySource.Open(sandbox.Repo);

        Assert.Equal(["a.go"], Expect.Paths(source.Content));
        Assert.Contains("damaged", Assert.Single(source.Content.Skipped).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void FileOverTheLimit_IsUnreadable_WithAReason()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        using var source = RepositorySource.Open(
            sandbox.Repo, new RepositoryOptions { Limits = new ReadLimits { MaxFileBytes = 200 } });
        Assert.NotEmpty(source.Content.Read(source.Content.Files.Single()));

        sandbox.Write("a.go", new string(' ', 201));
        sandbox.CommitAll("large");
        using var large = RepositorySource.Open(
            sandbox.Repo, new RepositoryOptions { Limits = new ReadLimits { MaxFileBytes = 200 } });
        var exception = Assert.Throws<UnreadableFileException>(() => large.Content.Read(large.Content.Files.Single()));
        Assert.Equal("larger than 200 bytes", exception.Message);
    }

    [Fact]
    public void TreeThatUnfoldsWithoutEnd_IsBounded()
    {
        using var sandbox = Sandbox.WithRepository();
        var tree = sandbox.WriteTree(("100644", "a.go", sandbox.WriteObject("blob", "package x\n"u8.ToArray())));
        for (var level = 0; level < 30; level++)
        {
            tree = sandbox.WriteTree([.. Enumerable.Range(0, 10).Select(i => ("40000", $"d{i}", tree))]);
        }

        sandbox.CommitTree(tree);
        using var source = RepositorySource.Open(
            sandbox.Repo, new RepositoryOptions { Limits = new ReadLimits { MaxEntries = 5_000 } });

        Assert.InRange(source.Content.Files.Count, 1, 5_000);
        Assert.Contains("more than 5000 entries", Assert.Single(source.Content.Skipped).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void FoldersBelowTheDepthLimit_AreSkipped()
    {
        using var sandbox = Sandbox.WithFiles("1/2/3/deep.go", "1/2/high.go");
        using var source = RepositorySource.Open(sandbox.Repo, new RepositoryOptions { Limits = new ReadLimits { MaxDepth = 2 } });

        Assert.Equal(["1/2/high.go"], Expect.Paths(source.Content));
        Assert.Equal(["1/2/3: more than 2 folders deep"], Expect.Skips(source.Content));
    }

    [Fact]
    public void LongPaths_AreSkipped_AndTheirSumIsBounded()
    {
        using var sandbox = Sandbox.WithFiles("1234567890.go", "a.go", "b.go", "c.go");
        using var byLength = RepositorySource.Open(
            sandbox.Repo, new RepositoryOptions { Limits = new ReadLimits { MaxPathBytes = 10 } });
        Assert.Equal(["a.go", "b.go", "c.go"], Expect.Paths(byLength.Content));
        Assert.Equal(["1234567890.go: path longer than 10 bytes"], Expect.Skips(byLength.Content));

        using var bySum = RepositorySource.Open(
            sandbox.Repo, new RepositoryOptions { Limits = new ReadLimits { MaxTotalPathBytes = 20 } });
        Assert.Equal(["1234567890.go", "a.go"], Expect.Paths(bySum.Content));
        Assert.Contains("paths of more than 20 bytes", Assert.Single(bySum.Content.Skipped).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingAndDamagedObjects_AreReasons_NotCrashes()
    {
        using var sandbox = Sandbox.WithFiles("a.go", "b.go", "sub/c.go", "z.go");
        File.Delete(ObjectFile(sandbox, "HEAD:a.go"));
        var damaged = ObjectFile(sandbox, "HEAD:b.go");
        sandbox.Run(sandbox.Repo, "chmod", "u+w", damaged);
        File.WriteAllText(damaged, "not zlib");
        File.Delete(ObjectFile(sandbox, "HEAD:sub"));
        using var source = RepositorySource.Open(sandbox.Repo);

        Assert.Equal(["a.go", "b.go", "z.go"], Expect.Paths(source.Content));
        Assert.Equal(["sub: folder: missing from the object database"], Expect.Skips(source.Content));
        var reasons = source.Content.Files.Take(2)
            .Select(file => Assert.Throws<UnreadableFileException>(() => source.Content.Read(file)).Message);
        Assert.Equal(["missing from the object database", "damaged in the object database"], reasons);
        Assert.NotEmpty(source.Content.Read(source.Content.Files[2]));
    }

    [Fact]
    public void ParallelReads_GiveTheSameBytes()
    {
        using var sandbox = Sandbox.WithFiles([.. Enumerable.Range(0, 300).Select(i => $"p{i}/f.go")]);
        sandbox.Git("gc", "-q");
        using var source = RepositorySource.Open(sandbox.Repo);

        Parallel.For(0, 3_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var file = source.Content.Files[i % 300];
            Assert.Equal($"package x // {file.Path}\n", Encoding.UTF8.GetString(source.Content.Read(file)));
        });
    }

    [Theory]
    [InlineData("v1")]
    [InlineData("main~1")]
    [InlineData("refs/tags/v1")]
    public void Revision_IsWhatGitUnderstands(string revision)
    {
        using var sandbox = Sandbox.WithFiles("old.go");
        sandbox.Git("tag", "-a", "v1", "-m", "one");
        sandbox.Write("new.go", "package x\n");
        sandbox.CommitAll("second");
        using var source = RepositorySource.Open(sandbox.Repo, new RepositoryOptions { Revision = revision });

        Assert.Equal(["old.go"], Expect.Paths(source.Content));
        Assert.Equal(sandbox.Git("rev-parse", "main~1"), source.Content.Head);
        Assert.Single(source.History.ReadHistory()!.Commits);
    }

    private static string ObjectFile(Sandbox sandbox, string revision)
    {
        var hash = sandbox.Git("rev-parse", revision);
        return sandbox.PathOf($".git/objects/{hash[..2]}/{hash[2..]}");
    }
}
