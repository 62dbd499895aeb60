using GoAnalysis.Model;

namespace GoAnalysis.Git.Tests;

public class RepositorySourceTests
{
    [Fact]
    public async Task MissingPath_AndFile_AreRefused()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        await Expect.RefusedAsync(Path.Combine(sandbox.Root, "nowhere"), "There is no", "nowhere", "check the path");
        await Expect.RefusedAsync("", "There is no");
        await Expect.RefusedAsync(sandbox.PathOf("a.go"), "is a file", "Expected the folder");
        sandbox.MakeFifo(sandbox.PathOf("pipe"));
        await Expect.RefusedAsync(sandbox.PathOf("pipe"), "Expected the folder");
    }

    [Fact]
    public void PlainFolder_HasFilesAndNoHistory()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.go", "package a\n");
        using var source = RepositorySource.Open(sandbox.Repo);

        Assert.Equal(["a.go"], Expect.Paths(source.Content));
        Assert.Equal("package a\n"u8.ToArray(), source.Content.Read(source.Content.Files.Single()));
        Assert.Null(source.Content.Head);
        Assert.Null(source.History.ReadHistory());
    }

    [Fact]
    public async Task PlainFolder_WithRevision_IsRefused()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.go", "package a\n");
        await Expect.RefusedAsync(sandbox.Repo, new RepositoryOptions { Revision = "main" }, "no git repository", "main");
    }

    [Fact]
    public void FolderInsideARepository_IsAPlainFolder()
    {
        using var sandbox = Sandbox.WithFiles("sub/a.go", "b.go");
        using var source = RepositorySource.Open(sandbox.PathOf("sub"));

        Assert.Equal(["a.go"], Expect.Paths(source.Content));
        Assert.Null(source.Content.Head);
        Assert.Null(source.History.ReadHistory());
    }

    [Fact]
    public void UnbornBranch_HasNoFilesAndNoHistory()
    {
        using var sandbox = Sandbox.WithRepository();
        sandbox.Write("a.go", "package a\n");
        sandbox.Run(sandbox.Root, "git", "init", "-q", "--bare", "bare");
        foreach (var path in (string[])[sandbox.Repo, Path.Combine(sandbox.Root, "bare")])
        {
            using var source = RepositorySource.Open(path);
            Assert.Empty(source.Content.Files);
            Assert.Null(source.Content.Head);
            Assert.Null(source.History.ReadHistory());
            Assert.EndsWith("has no commit yet", source.History.WhyNoHistory, StringComparison.Ordinal);
        }

        using var named = RepositorySource.Open(sandbox.Repo);
        Assert.Equal("the branch main has no commit yet", named.History.WhyNoHistory);
    }

    [Fact]
    public async Task HistoryAlone_OfAPlainFolder_IsRefused()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.go", "package a\n");
        await Expect.RefusedAsync(sandbox.Repo, new RepositoryOptions { NeedsHistory = true }, "no git history");
    }

    [Fact]
    public void BareClone_WorktreeFile_AndDetachedHead_ReadTheSame()
    {
        using var sandbox = Sandbox.WithFiles("a.go", "sub/b.go");
        var head = sandbox.Git("rev-parse", "HEAD");
        sandbox.Run(sandbox.Root, "git", "clone", "-q", "--bare", "repo", "bare");
        sandbox.Git("worktree", "add", "-q", "../linked", "-b", "other");
        sandbox.Git("checkout", "-q", "--detach");
        foreach (var name in (string[])["repo", "bare", "linked", "repo/.git"])
        {
            using var source = RepositorySource.Open(Path.Combine(sandbox.Root, name));
            Assert.Equal(["a.go", "sub/b.go"], Expect.Paths(source.Content));
            Assert.Equal(head, source.Content.Head);
            Assert.Single(source.History.ReadHistory()!.Commits);
            Assert.All(source.Content.Files, file => Assert.NotEmpty(source.Content.Read(file)));
        }
    }

    [Fact]
    public void PackedAndSharedAndPartialClones_AreRead()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        sandbox.Git("tag", "v1.0.0");
        sandbox.Git("gc", "-q");
        sandbox.Git("pack-refs", "--all");
        sandbox.Git("config", "uploadpack.allowFilter", "true");
        sandbox.Run(sandbox.Root, "git", "clone", "-q", "--shared", "repo", "shared");
        sandbox.Run(sandbox.Root, "git", "clone", "-q", "--filter=blob:none", "--no-checkout", "file://" + sandbox.Repo, "partial");

        foreach (var name in (string[])["repo", "shared"])
        {
            using var source = RepositorySource.Open(Path.Combine(sandbox.Root, name));
            Assert.NotEmpty(source.Content.Read(source.Content.Files.Single()));
            Assert.Equal("v1.0.0", Assert.Single(source.History.ReadHistory()!.Tags).Name);
        }

        using var partial = RepositorySource.Open(Path.Combine(sandbox.Root, "partial"));
        var missing = Assert.Throws<UnreadableFileException>(() => partial.Content.Read(partial.Content.Files.Single()));
        Assert.Equal("missing from the object database", missing.Message);
        Assert.Single(partial.History.ReadHistory()!.Commits);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("HEAD~9")]
    [InlineData("HEAD:a.go")]
    [InlineData("")]
    [InlineData("^{/")]
    [InlineData("..\0")]
    public async Task UnknownRevision_IsRefused(string revision)
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        await Expect.RefusedAsync(sandbox.Repo, new RepositoryOptions { Revision = revision }, "revision", "git log");
    }

    [Fact]
    public async Task WorkingTree_OfABareRepository_OrWithARevision_IsRefused()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        await Expect.RefusedAsync(sandbox.PathOf(".git"), new RepositoryOptions { WorkingTree = true }, "bare");
        await Expect.RefusedAsync(sandbox.Repo, new RepositoryOptions { WorkingTree = true, Revision = "HEAD" }, "at once");
    }

    [Fact]
    public void ForeignOwner_DoesNotMatter()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        // Only root may give a folder away; for others the folder stays their own and must open all the same.
        if (Environment.IsPrivilegedProcess)
        {
            sandbox.Run(sandbox.Root, "chown", "-R", "12345:12345", "repo");
        }

        Assert.Single(Expect.History(sandbox.Repo).Commits);
    }
}
