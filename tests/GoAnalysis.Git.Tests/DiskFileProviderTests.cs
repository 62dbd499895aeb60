using GoAnalysis.Model;

namespace GoAnalysis.Git.Tests;

public class DiskFileProviderTests
{
    [Fact]
    public void AttributesOfAFolder_AreReadAsThoseOfARevision()
    {
        using var sandbox = Sandbox.WithFiles("gen/a.go", "lib/b.go", "lib/own/c.go", "d.go", "vendor/own/e.go");
        sandbox.Write(".gitattributes", "gen/*.go linguist-generated\nlib/** linguist-vendored\nvendor/own/** -linguist-vendored\n");
        sandbox.Write("lib/own/.gitattributes", "* !linguist-vendored\n");
        sandbox.CommitAll("attributes");
        static string Text(RepositorySource source) =>
            string.Join('\n', source.Content.Files.Select(static file => $"{file.Path} {file.IsGenerated} {file.IsVendored}"));
        using var revision = RepositorySource.Open(sandbox.Repo);
        using (var tree = RepositorySource.Open(sandbox.Repo, new RepositoryOptions { WorkingTree = true }))
        {
            Assert.Equal(Text(revision), Text(tree));
            Assert.Equal("d.go  \ngen/a.go True \nlib/b.go  True\nlib/own/c.go  \nvendor/own/e.go  False", Text(tree));
        }

        sandbox.Write(".gitattributes", "d.go linguist-vendored\n");
        Directory.Move(sandbox.PathOf(".git"), Path.Combine(sandbox.Root, "elsewhere"));
        using var folder = RepositorySource.Open(sandbox.Repo);
        Assert.Equal("d.go  True\ngen/a.go  \nlib/b.go  \nlib/own/c.go  \nvendor/own/e.go  ", Text(folder));
    }

    [Fact]
    public void AttributesThatCannotBeRead_AreSaid_AndLinksAndPipesAreNotOpened()
    {
        using var sandbox = Sandbox.WithFiles("a.go", "p/b.go", "q/c.go", "r/d.go");
        File.WriteAllBytes(sandbox.PathOf(".gitattributes"), new byte[PathAttributes.MaxFileBytes + 1]);
        sandbox.MakeFifo(sandbox.PathOf("p/.gitattributes"));
        File.CreateSymbolicLink(sandbox.PathOf("q/.gitattributes"), "/dev/zero");
        sandbox.Write("r/.gitattributes", "\0[attr]\n\"\n* linguist-generated=\n[attr]x x\nd.go x linguist-vendored\n" + new string('*', 10_000) + " linguist-generated\n");
        using var source = RepositorySource.Open(sandbox.Repo, new RepositoryOptions { WorkingTree = true });

        Assert.Equal(
            [".gitattributes attributes: larger than 1048576 bytes", "q/.gitattributes symbolic link"],
            source.Content.Skipped.Select(static entry => $"{entry.Path} {entry.Reason}"));
        Assert.Equal(["a.go", "p/b.go", "q/c.go", "r/d.go"], source.Content.Files.Select(static file => file.Path));
        Assert.True(source.Content.Files[3].IsVendored);
    }

    [Fact]
    public async Task OnlyRegularFiles_AreListed_AndNoneIsWaitedFor()
    {
        using var sandbox = new Sandbox();
        foreach (var path in (string[])["a.go", "a/x.go", "a-b.go", "testdata/t.go", "_x/u.go", ".x/h.go", "vendor/v.go", "go.mod", "README", ".git/no.go", "sub/.git/no.go", "sub/.git/HEAD", "dir.go/in.go"])
        {
            sandbox.Write(path, "package x\n");
        }

        sandbox.MakeFifo(sandbox.PathOf("pipe.go"));
        sandbox.MakeFifo(sandbox.PathOf("pipe"));
        File.CreateSymbolicLink(sandbox.PathOf("link.go"), "/etc/passwd");
        File.CreateSymbolicLink(sandbox.PathOf("loop"), ".");
        sandbox.Write("back\\slash.go", "package x\n");
        sandbox.Run(sandbox.Repo, "sh", "-c", "printf x > \"$(printf 'bad\\377.go')\"");

        var (paths, skips) = await Task.Run(() =>
        {
            using var source = RepositorySource.Open(sandbox.Repo, new RepositoryOptions { WorkingTree = true });
            Assert.All(source.Content.Files, file => Assert.Equal("package x\n"u8.ToArray(), source.Content.Read(file)));
            return (Expect.Paths(source.Content), Expect.Skips(source.Content));
        }).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(
            [".x/h.go", "_x/u.go", "a-b.go", "a.go", "a/x.go", "dir.go/in.go", "go.mod", "testdata/t.go", "vendor/v.go"], paths);
        Assert.Equal(
            [
                "back\\slash.go: unsafe name: path separator",
                "bad\ufffd.go: unsafe name: not valid UTF-8",
                "dir.go: a folder, not a file",
                "link.go: symbolic link",
                "loop: symbolic link",
                "pipe.go: not a regular file",
                "sub: a repository of its own",
            ],
            skips);

        // The files of a path that is no repository are all files below it, those of clones included, but never git's own.
        var all = new DiskFileProvider().Enumerate(sandbox.Repo, out _).Select(file => file.Path);
        Assert.Equal(paths, all);
    }

    [Fact]
    public void Folder_IsListedWithOrWithoutLinks()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("in/b.go", "package x\n");
        sandbox.Write("in/a/x.go", "package x\n");
        sandbox.Write("in/a-b", "text");
        sandbox.MakeFifo(sandbox.PathOf("in/pipe.go"));
        File.CreateSymbolicLink(sandbox.PathOf("in/c.go"), "b.go");
        File.CreateSymbolicLink(sandbox.PathOf("in/gone.go"), "nowhere");
        Directory.CreateSymbolicLink(sandbox.PathOf("in/up"), "..");
        Directory.CreateSymbolicLink(sandbox.PathOf("link"), "in");
        var files = new DiskFileProvider();

        Assert.Equal(["a/", "a-b", "b.go"], Names("in", false));
        Assert.Equal(["a/", "a-b", "b.go", "c.go", "up/"], Names("in", true));
        Assert.Equal(["a/", "a-b", "b.go", "c.go", "up/"], Names("link", true));
        Assert.Equal(["a/", "a-b", "b.go"], Names("link", false));
        Assert.Null(Names("in/b.go", true));
        Assert.Null(Names("nowhere", true));
        Assert.Equal("package x\n"u8.ToArray(), files.ReadAllBytes(sandbox.PathOf("in/c.go"), followLinks: true));

        IEnumerable<string>? Names(string folder, bool followLinks) =>
            files.List(sandbox.PathOf(folder), followLinks)?.Select(entry => entry.Name + (entry.IsFolder ? "/" : ""));
    }

    [Fact]
    public void UnreadableFiles_HaveAReason()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("large.go", new string(' ', 101));
        sandbox.MakeFifo(sandbox.PathOf("pipe.go"));
        File.CreateSymbolicLink(sandbox.PathOf("link.go"), "large.go");
        var files = new DiskFileProvider(new ReadLimits { MaxFileBytes = 100 });

        Assert.Equal("larger than 100 bytes", Reason("large.go"));
        Assert.Equal("not a regular file", Reason("pipe.go"));
        Assert.Equal("not a regular file", Reason("link.go"));
        Assert.Equal("not there", Reason("nowhere.go"));
        Assert.Equal("not there", Reason("nul\0.go"));
        if (!Environment.IsPrivilegedProcess)
        {
            // Root reads whatever the mode says.
            sandbox.Write("secret.go", "");
            sandbox.Run(sandbox.Repo, "chmod", "000", "secret.go");
            Assert.Equal("permission denied", Reason("secret.go"));
        }

        string Reason(string name) =>
            Assert.Throws<UnreadableFileException>(() => files.ReadAllBytes(sandbox.PathOf(name))).Message;
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(1, 100)]
    [InlineData(100, 100)]
    [InlineData(70_000, 70_000)]
    public void FileUpToTheLimit_IsReadWhole(int size, int limit)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.go", new string('x', size));
        Assert.Equal(size, new DiskFileProvider(new ReadLimits { MaxFileBytes = limit }).ReadAllBytes(sandbox.PathOf("a.go")).Length);
    }

    [Fact]
    public void FileWithoutALength_IsReadWhole()
    {
        // Files of the kernel say that they are empty.
        Assert.NotEmpty(new DiskFileProvider().ReadAllBytes("/proc/self/status"));
    }
}
