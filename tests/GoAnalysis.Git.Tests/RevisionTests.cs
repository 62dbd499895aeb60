namespace GoAnalysis.Git.Tests;

/// <summary>git's own <c>rev-parse</c> says what a revision is.</summary>
public class RevisionTests
{
    [Fact]
    public void EveryForm_LeadsToGitsCommit()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        sandbox.EmptyCommit("second fix");
        sandbox.Git("tag", "-a", "v1.0.0", "-m", "annotated");
        sandbox.Git("tag", "-a", "nested", "v1.0.0", "-m", "tag of a tag");
        sandbox.Git("checkout", "-q", "-b", "side", "HEAD~1");
        sandbox.EmptyCommit("side");
        sandbox.Git("checkout", "-q", "main");
        sandbox.Git("merge", "-q", "--no-ff", "-m", "merge", "side");
        sandbox.Git("branch", "with/slash", "HEAD~1");
        sandbox.Git("update-ref", "refs/remotes/origin/main", "HEAD~1");
        sandbox.Git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
        var head = sandbox.Git("rev-parse", "HEAD");
        string[] revisions =
        [
            "HEAD", "@", "@~", "@^", "@^2", "@~2", "@^2~1", "HEAD^^", "HEAD^0", "HEAD^{}", "HEAD^{commit}", "@{0}", "HEAD@{1}", "@{-1}", "main", "main@{1}",
            "heads/main", "refs/heads/main", "v1.0.0", "v1.0.0^{}", "v1.0.0~1", "nested", "tags/nested", "with/slash", "origin", "origin/main",
            "remotes/origin/main", head, head[..7], head[..7] + "~1", head.ToUpperInvariant(), ":/second", "HEAD^{/second}", "v1.0.0-1-g" + head[..10],
        ];
        foreach (var revision in revisions)
        {
            using var source = RepositorySource.Open(sandbox.Repo, new RepositoryOptions { Revision = revision });
            Assert.Equal((revision, sandbox.Git("rev-list", "-1", revision)), (revision, source.Content.Head));
        }
    }

    [Theory]
    [InlineData("@~9")]
    [InlineData("@^3")]
    [InlineData("HEAD~99999999999999999999")]
    [InlineData("main..side")]
    [InlineData("^main")]
    [InlineData("--all")]
    [InlineData("HEAD^{tree}")]
    [InlineData("blob")]
    [InlineData("broken")]
    [InlineData("@{99}")]
    [InlineData("@@")]
    [InlineData("../config")]
    public async Task WhatLeadsToNoCommit_IsRefused(string revision)
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        sandbox.Git("tag", "blob", "HEAD:a.go");
        sandbox.Write(".git/refs/tags/broken", new string('1', 40) + "\n");
        await Expect.RefusedAsync(sandbox.Repo, new RepositoryOptions { Revision = revision }, revision, "git log");
    }

    [Fact]
    public void StepsOverOddCommits_AreTaken()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        var tree = sandbox.Git("rev-parse", "HEAD^{tree}");
        var root = sandbox.Git("rev-parse", "HEAD");
        var odd = sandbox.WriteCommit($"tree {tree}\nparent {root}\nauthor\ncommitter <\n\nodd\n");
        sandbox.Git("update-ref", "refs/heads/main", sandbox.WriteCommit($"tree {tree}\nparent {odd}\nauthor A <a@x\n\nodder\n"));
        using var source = RepositorySource.Open(sandbox.Repo, new RepositoryOptions { Revision = "main~2" });
        Assert.Equal(root, source.Content.Head);
    }

    /// <summary>As <c>git --no-replace-objects</c>: whoever packs a repository could otherwise show another history.</summary>
    [Fact]
    public void ReplaceReferences_AreIgnored()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        sandbox.EmptyCommit("second");
        sandbox.EmptyCommit("third");
        sandbox.Git("replace", "HEAD~1", sandbox.WriteCommit($"tree {sandbox.Git("rev-parse", "HEAD^{tree}")}\nauthor Other <o@x> 1 +0000\ncommitter Other <o@x> 1 +0000\n\nforged\n"));
        var expected = int.Parse(sandbox.Git("--no-replace-objects", "rev-list", "--count", "HEAD"), provider: null);

        Assert.NotEqual(expected, int.Parse(sandbox.Git("rev-list", "--count", "HEAD"), provider: null));
        Assert.Equal(expected, Expect.History(sandbox.Repo).Commits.Count);
    }
}
