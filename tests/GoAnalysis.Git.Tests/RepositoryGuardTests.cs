using GoAnalysis.Model;

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

    [Theory]
    [InlineData("idx", 40, "is cut off: found 40 bytes")]
    [InlineData("idx", 1_100, "is cut off: found 1100 bytes, expected at least")]
    [InlineData("pack", 8, "is no pack or cut off: found 8 bytes")]
    [InlineData("pack", 60, "is cut off or is not the one that")]
    public async Task PackThatIsCutOff_IsNamed(string ending, int bytes, string expected)
    {
        using var sandbox = Sandbox.WithFiles("a.go", "b.go");
        sandbox.Git("gc", "-q");
        var file = Directory.GetFiles(sandbox.PathOf(".git/objects/pack"), "*." + ending).Single();
        File.SetAttributes(file, FileAttributes.Normal);
        using (var stream = File.OpenWrite(file))
        {
            stream.SetLength(bytes);
        }

        await Expect.RefusedAsync(sandbox.Repo, expected, "git fsck");
    }

    /// <summary>An old commit whose bytes are wrong takes only what lies behind it away, and is named.</summary>
    [Fact]
    public void DamagedCommit_DeepInAHistory_IsNamed()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        sandbox.EmptyCommit("second");
        var hash = sandbox.Git("rev-parse", "HEAD");
        sandbox.EmptyCommit("third");
        var file = sandbox.PathOf($".git/objects/{hash[..2]}/{hash[2..]}");
        File.SetAttributes(file, FileAttributes.Normal);
        File.WriteAllBytes(file, File.ReadAllBytes(file).Select((value, i) => (byte)(i > 20 ? value ^ 0x55 : value)).ToArray());
        var history = Expect.History(sandbox.Repo);

        Assert.Single(history.Commits);
        Assert.Equal($"commit {hash} is damaged in the object database", history.PartialReason);
    }

    [Fact]
    public void DamagedPack_IsNamed_ForACommitDeepInAHistory()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        sandbox.Git("gc", "-q");
        var pack = Directory.GetFiles(sandbox.PathOf(".git/objects/pack"), "*.pack").Single();
        var lost = sandbox.Git("rev-parse", "HEAD");
        sandbox.EmptyCommit("second");
        File.SetAttributes(pack, FileAttributes.Normal);
        using (var stream = File.OpenWrite(pack))
        {
            stream.SetLength(30);
        }

        using var source = RepositorySource.Open(sandbox.Repo, new RepositoryOptions { ListsFiles = false });
        var history = source.History.ReadHistory()!;
        Assert.Single(history.Commits);
        Assert.Contains(lost, history.PartialReason, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(pack), history.PartialReason, StringComparison.Ordinal);
    }

    /// <summary>git's list of what is staged is never read.</summary>
    [Fact]
    public void TruncatedStagingIndex_DoesNotMatter()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        File.WriteAllText(sandbox.PathOf(".git/index"), "DIRC");
        Assert.Single(Expect.History(sandbox.Repo).Commits);
    }

    [Theory]
    [InlineData("../../../other/.git/objects\n", "../../../repo/.git/objects\n", "chain of more than")]
    [InlineData("../objects\n", "", "chain of more than")]
    [InlineData("/proc/self/root\n", "", "as an object database")]
    [InlineData("/dev\n", "", "as an object database")]
    public async Task AlternatesInACircle_OrIntoTheKernel_AreRefused(string first, string second, string expected)
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        sandbox.Run(sandbox.Root, "git", "init", "-q", "other");
        File.WriteAllText(sandbox.PathOf(".git/objects/info/alternates"), first);
        File.WriteAllText(Path.Combine(sandbox.Root, "other/.git/objects/info/alternates"), second);
        await Expect.RefusedAsync(sandbox.Repo, expected);
    }

    /// <summary>What leads out to where no objects are gives nothing.</summary>
    [Theory]
    [InlineData("../../..\n")]
    [InlineData("/nowhere/at/all\n../..\n# comment\n\n")]
    public void AlternatesThatLeadOut_GiveNothing(string text)
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        File.WriteAllText(sandbox.PathOf(".git/objects/info/alternates"), text);
        Assert.Single(Expect.History(sandbox.Repo).Commits);
    }

    /// <summary>Nothing that a configuration or a hook names is run: each would leave a file behind.</summary>
    [Fact]
    public void CommandsThatARepositoryNames_AreNotRun()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        var trace = Path.Combine(sandbox.Root, "trace");
        foreach (var key in (string[])["core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "gpg.program", "filter.x.smudge", "filter.x.process", "diff.external", "alias.log"])
        {
            sandbox.Git("config", key, $"touch {trace}");
        }

        sandbox.Git("config", "core.hooksPath", sandbox.PathOf("hooks"));
        foreach (var hook in (string[])["post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman"])
        {
            sandbox.Write("hooks/" + hook, $"#!/bin/sh\ntouch {trace}\n");
            sandbox.Run(sandbox.Root, "chmod", "+x", sandbox.PathOf("hooks/" + hook));
        }

        sandbox.Write(".gitattributes", "*.go filter=x diff=x\n");
        using var source = RepositorySource.Open(sandbox.Repo);
        Assert.NotEmpty(source.Content.Read(source.Content.Files.Single()));
        Assert.Single(source.History.ReadHistory()!.Commits);
        Assert.False(File.Exists(trace));
    }

    /// <summary>Git fetches what a partial clone lacks from the remote that promised it, by a command that the clone names. Here it stays missing.</summary>
    [Fact]
    public void WhatAPartialCloneLacks_IsNotFetched()
    {
        using var sandbox = Sandbox.WithFiles("a.go", "b.go");
        var trace = Path.Combine(sandbox.Root, "trace");
        sandbox.Write("b.go", "package promised\n");
        sandbox.CommitAll("b");
        var blob = sandbox.Git("rev-parse", "HEAD:b.go");
        foreach (var (key, value) in new[]
        {
            ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"), ("remote.origin.promisor", "true"),
            ("remote.origin.url", "ssh://nowhere.invalid/r.git"), ("core.sshCommand", $"touch {trace}; false"),
        })
        {
            sandbox.Git("config", key, value);
        }

        File.Delete(sandbox.PathOf($".git/objects/{blob[..2]}/{blob[2..]}"));
        sandbox.Run(sandbox.Root, "sh", "-c", $"git -C '{sandbox.Repo}' cat-file -p {blob} >/dev/null 2>&1 || true");
        Assert.True(File.Exists(trace), "git did not try to fetch, so the clone proves nothing");
        File.Delete(trace);

        using var source = RepositorySource.Open(sandbox.Repo);
        var files = source.Content.Files.ToDictionary(static file => file.Path);
        Assert.NotEmpty(source.Content.Read(files["a.go"]));
        Assert.Throws<UnreadableFileException>(() => source.Content.Read(files["b.go"]));
        Assert.Equal(2, source.History.ReadHistory()!.Commits.Count);
        Assert.False(File.Exists(trace));
    }

    [Theory]
    [InlineData("A\0B <a@x> 1700000000 +0000")]
    [InlineData("A <a\0@x> 17\u00000 +0000")]
    [InlineData("\0")]
    public void NulInACommit_IsRead(string line)
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        var tree = sandbox.Git("rev-parse", "HEAD^{tree}");
        sandbox.Git("update-ref", "refs/heads/main", sandbox.WriteCommit($"tree {tree}\nauthor {line}\ncommitter {line}\n\nx\0y\n"));
        Assert.Single(Expect.History(sandbox.Repo).Authors);
    }
}
