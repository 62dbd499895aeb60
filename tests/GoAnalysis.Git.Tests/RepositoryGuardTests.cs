namespace GoAnalysis.Git.Tests;

/// <summary>Repositories made to hang or mislead their reader.</summary>
public class RepositoryGuardTests
{
    [Theory]
    [InlineData("config")]
    [InlineData("config.worktree")]
    [InlineData("HEAD")]
    [InlineData("packed-refs")]
    [InlineData("shallow")]
    [InlineData("commondir")]
    [InlineData("info/grafts")]
    [InlineData("refs/tags/pipe")]
    [InlineData("objects/info/alternates")]
    [InlineData("objects/pack/pack-1.idx")]
    [InlineData("logs/HEAD")]
    public async Task Pipe_WhereGitKeepsAFile_IsRefused(string name)
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        var path = sandbox.PathOf(".git/" + name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        sandbox.MakeFifo(path);

        await Expect.RefusedAsync(sandbox.Repo);
    }

    [Fact]
    public async Task Pipe_AsGitFile_IsRefused()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.go", "package a\n");
        sandbox.MakeFifo(sandbox.PathOf(".git"));
        await Expect.RefusedAsync(sandbox.Repo, ".git", "neither a folder nor a file");
    }

    [Fact]
    public async Task Pipe_InAnAlternate_IsRefused()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        sandbox.MakeFifo(sandbox.PathOf(".git/objects/pack/pack-1.idx"));
        sandbox.Run(sandbox.Root, "git", "init", "-q", "other");
        File.WriteAllText(Path.Combine(sandbox.Root, "other/.git/objects/info/alternates"), "../../../repo/.git/objects\n");
        await Expect.RefusedAsync(Path.Combine(sandbox.Root, "other"), "pack-1.idx");
    }

    [Theory]
    [InlineData("[include]\n\tpath = PIPE\n")]
    [InlineData("[include] path = PIPE\n")]
    [InlineData("[core] bare = false\n  [ InClude ]\npath=PIPE\n")]
    [InlineData("[includeIf \"gitdir:**\"]\n\tpath = PIPE\n")]
    [InlineData("\ufeff[include]\npath = PIPE\n")]
    [InlineData("[core]bare=false\r\n[include]\r\npath = PIPE\r\n")]
    public async Task ConfigThatIncludesAPipe_IsRefused(string config)
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        var pipe = Path.Combine(sandbox.Root, "pipe");
        sandbox.MakeFifo(pipe);
        File.WriteAllText(sandbox.PathOf(".git/config"), config.Replace("PIPE", pipe, StringComparison.Ordinal));
        await Expect.RefusedAsync(sandbox.Repo, "includes another file", "Remove the include");
    }

    [Fact]
    public async Task ConfigLinkedToADevice_OrTooLarge_IsRefused()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        var config = sandbox.PathOf(".git/config");
        File.Delete(config);
        File.CreateSymbolicLink(config, "/dev/zero");
        await Expect.RefusedAsync(sandbox.Repo, "config");
        File.Delete(config);
        File.CreateSymbolicLink(config, "/proc/self/maps");
        await Expect.RefusedAsync(sandbox.Repo, "config", "/proc/");
        File.Delete(config);
        File.WriteAllText(config, new string('#', 2 << 20));
        await Expect.RefusedAsync(sandbox.Repo, "config", "larger than");
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("packed-refs")]
    [InlineData("shallow")]
    [InlineData("refs/tags/huge")]
    public async Task EndlessFile_IsRefused_BeforeItIsRead(string name)
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        // Sparse: takes no room on disk, and all memory of whoever reads it whole.
        sandbox.Run(sandbox.Repo, "truncate", "-s", "40G", ".git/" + name);
        await Expect.RefusedAsync(sandbox.Repo, name, "larger than");
    }

    [Fact]
    public async Task FolderLinkThatLeadsBack_IsRefused()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        File.CreateSymbolicLink(sandbox.PathOf(".git/refs/tags/loop"), "..");
        await Expect.RefusedAsync(sandbox.Repo, "loop", "link to a folder");
    }

    [Theory]
    [InlineData("--object-format=sha256", "sha256")]
    [InlineData("-q", "reftable")]
    public async Task UnknownFormat_IsRefused_ByName(string option, string format)
    {
        using var sandbox = new Sandbox();
        sandbox.Run(sandbox.Root, "git", "init", "-q", option, "repo");
        if (format == "reftable")
        {
            // The git of many systems cannot make one yet.
            sandbox.Git("config", "core.repositoryFormatVersion", "1");
            sandbox.Git("config", "extensions.refStorage", "reftable");
        }

        await Expect.RefusedAsync(sandbox.Repo, format, "--worktree");
        using var files = RepositorySource.Open(sandbox.Repo, new RepositoryOptions { WorkingTree = true });
        Assert.Null(files.History.ReadHistory());
    }

    [Fact]
    public async Task BrokenGitFolder_IsRefused_ButItsFilesCanBeRead()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.go", "package a\n");
        Directory.CreateDirectory(sandbox.PathOf(".git"));
        await Expect.RefusedAsync(sandbox.Repo, "no git repository", "--worktree");
        Directory.Delete(sandbox.PathOf(".git"));
        File.WriteAllText(sandbox.PathOf(".git"), "gitdir: ../nowhere\n");
        await Expect.RefusedAsync(sandbox.Repo, "no git repository", "the folder that it names");

        using var source = RepositorySource.Open(sandbox.Repo, new RepositoryOptions { WorkingTree = true });
        Assert.Equal(["a.go"], Expect.Paths(source.Content));
        Assert.Null(source.Content.Head);
    }

    [Theory]
    [InlineData(".git/HEAD", "1111111111111111111111111111111111111111\n")]
    [InlineData(".git/HEAD", "garbage\n")]
    [InlineData(".git/refs/heads/main", "garbage\n")]
    [InlineData(".git/config", "[core\n")]
    public async Task CorruptRepository_IsRefused_WithAHint(string file, string text)
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        File.WriteAllText(sandbox.PathOf(file), text);
        await Expect.RefusedAsync(sandbox.Repo, "git fsck");
    }

    [Fact]
    public async Task HeadWhoseObjectsAreGone_IsRefused()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        var tree = sandbox.Git("rev-parse", "HEAD^{tree}");
        File.Delete(sandbox.PathOf($".git/objects/{tree[..2]}/{tree[2..]}"));
        await Expect.RefusedAsync(sandbox.Repo, tree, "git fsck");
    }
}
