namespace GoAnalysis.Cli.Tests;

/// <summary>A scan with <c>--cache</c>: quicker the second time, and never of another result.</summary>
public sealed class ScanCacheTests : IDisposable
{
    private const string Server = "package a\n\nimport (\n\t\"net/http\"\n\t\"example.com/own/x\"\n)\n\nfunc F() {\n\tgo x.Run()\n\thttp.NewServeMux()\n}\n";

    private readonly Folder folder = new();
    private readonly Folder caches = new();

    /// <summary>The same content as production, test, vendored and generated code, in and beside a module, and a broken file.</summary>
    public ScanCacheTests()
    {
        folder.Write("go.mod", "module example.com/own\n\ngo 1.22\n").Write("a/a.go", Server).Write("a/a_test.go", Server)
            .Write("vendor/v/v.go", Server).Write("gen/g.go", Server).Write(".gitattributes", "gen/** linguist-generated\n")
            .Write("bad.go", "package b\n\nfunc (\n").Write(".mailmap", "Ann <ann@new.example> <ann@example.com>\n").Commit();
        folder.Write("a/b.go", Server.Replace("F()", "G()", StringComparison.Ordinal));
        Commit("Bob", "Second\n\nCo-authored-by: Cem <cem@example.com>");
        folder.Write("a/a.go", Server + "\nvar mux = http.NewServeMux()\n");
        Commit("dependabot[bot]", "Third");
    }

    private string Cache => caches.At("cache");

    public void Dispose()
    {
        folder.Dispose();
        caches.Dispose();
    }

    [Fact]
    public void Result_IsTheSame_WhateverWasScannedBefore()
    {
        string[][] scans =
        [
            [], [], ["--rev", "HEAD~1"], [], ["--rev", "HEAD~2"], ["--attribution", "blame"], ["--attribution", "none"],
            ["--co-authors", "credit"], ["--bot", "Bob"], [], ["--author", "ann@example.com"], ["--as-of", "2020-01-01"], ["--as-of", "2030-01-01"],
            ["--worktree"], ["--worktree"],
        ];
        foreach (var options in scans)
        {
            AssertSame(options);
        }

        Assert.NotEqual(Scan("--rev", "HEAD~1"), Scan());
    }

    [Theory]
    [InlineData("a new commit", ".mailmap", "Bob <robert@example.com> <bob@example.com>\n")]
    [InlineData("another module path", "go.mod", "module example.com/other\n")]
    [InlineData("attributes", ".gitattributes", "a/** linguist-vendored\n")]
    [InlineData("a moved file", "c/example/a_test.go", Server)]
    public void CommittedChange_Shows(string message, string path, string text)
    {
        var before = AssertSame();
        folder.Write(path, text);
        Commit("Bob", message);

        Assert.NotEqual(before, AssertSame());
        AssertSame("--rev", "HEAD~1");
    }

    [Fact]
    public void TagsAndCuts_AreThoseOfNow()
    {
        var before = AssertSame();
        folder.Run("git", "-c", "user.name=Ann", "-c", "user.email=a@b", "tag", "-a", "-m", "t", "v1.1.0");
        var tagged = AssertSame();
        folder.Run("git", "tag", "-d", "v1.1.0");
        Assert.Equal(before, AssertSame());
        folder.Run("sh", "-c", "git rev-parse HEAD~1 > .git/shallow");
        var cut = AssertSame();

        Assert.Equal(3, new HashSet<string> { before, tagged, cut }.Count);
    }

    [Fact]
    public void UncommittedChange_Shows_InTheWorkingTreeAlone()
    {
        var committed = AssertSame();
        var clean = AssertSame("--worktree");
        folder.Write("a/a.go", "package a\n\nimport \"os\"\n\nvar x = os.Getpid()\n").Write("new.go", Server);

        Assert.NotEqual(clean, AssertSame("--worktree"));
        AssertSame("--worktree", "--attribution", "blame");
        Assert.Equal(committed, AssertSame());
    }

    [Fact]
    public void PlainFolder_IsCachedByWhatItHolds()
    {
        using var plain = new Folder();
        plain.Write("a.go", Server);
        string One() => ScanOf(plain.Path, "--cache", Cache);
        var first = One();
        Assert.Equal(first, One());
        plain.Write("a.go", "package a\n");

        Assert.Equal(ScanOf(plain.Path), One());
        Assert.NotEqual(first, One());
    }

    [Fact]
    public void OtherRepository_OfEqualFiles_MayShareTheFolder()
    {
        AssertSame();
        using var other = new Folder();
        other.Write("go.mod", "module example.com/own/x\n").Write("vendor/a.go", Server).Write("a/a.go", Server).Commit();

        Assert.Equal(ScanOf(other.Path), ScanOf(other.Path, "--cache", Cache));
        Assert.Equal(ScanOf(other.Path), ScanOf(other.Path, "--cache", Cache));
        AssertSame();
    }

    [Fact]
    public void KnownFiles_AreNotReadAgain()
    {
        var before = Scan("--cache", Cache);
        folder.Run("sh", "-c", "blob=$(git rev-parse HEAD:a/b.go) && rm -f .git/objects/$(echo $blob | cut -c1-2)/$(echo $blob | cut -c3-)");

        Assert.Equal(before, Scan("--cache", Cache));
        Assert.Contains("missing from the object database", Scan(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatCouldNotBeRead_IsNotKept()
    {
        const string Take = "blob=$(git rev-parse HEAD:a/b.go) && dir=.git/objects/$(echo $blob | cut -c1-2) && rest=$(echo $blob | cut -c3-)";
        folder.Run("sh", "-c", $"{Take} && mv $dir/$rest kept.object");
        AssertSame();
        AssertSame("--attribution", "none");
        folder.Run("sh", "-c", $"{Take} && mv kept.object $dir/$rest");

        AssertSame();
        Assert.DoesNotContain("missing from the object database", Scan("--cache", Cache), StringComparison.Ordinal);
    }

    [Fact]
    public void DamagedFile_IsIgnored_AndWrittenAnew()
    {
        var expected = Scan();
        Scan("--cache", Cache);
        var files = Directory.GetFiles(Cache).Order(StringComparer.Ordinal).ToList();
        Assert.Equal([".changes", ".churn", ".history", ".references"], files.Select(Path.GetExtension).Order(StringComparer.Ordinal));
        var random = new Random(1);
        foreach (var file in files.Where(static file => !file.EndsWith(".changes", StringComparison.Ordinal)))
        {
            var good = File.ReadAllBytes(file);
            for (var i = 0; i < 12; i++)
            {
                var bad = (byte[])good.Clone();
                var at = i < 4 ? i * 12 : random.Next(bad.Length);
                bad[at] ^= (byte)random.Next(1, 256);
                File.WriteAllBytes(file, i % 3 == 2 ? bad[..at] : bad);
                Assert.Equal(expected, Scan("--cache", Cache));
                Assert.Equal(good, File.ReadAllBytes(file));
            }
        }
    }

    [Fact]
    public void FileOfAnotherRevision_UnderThisOnesName_IsNotBelieved()
    {
        Scan("--rev", "HEAD~1", "--cache", Cache);
        var old = Directory.GetFiles(Cache, "*.history").Single();
        Scan("--cache", Cache);
        var young = Directory.GetFiles(Cache, "*.history").Single(file => file != old);
        File.Copy(old, young, overwrite: true);

        AssertSame();
    }

    [Fact]
    public void LinksPipesAndFolders_InPlaceOfFiles_AreNotOpened()
    {
        var expected = Scan("--cache", Cache);
        foreach (var (file, i) in Directory.GetFiles(Cache).Order(StringComparer.Ordinal).Select(static (file, i) => (file, i)))
        {
            var elsewhere = caches.At($"elsewhere{i}");
            File.Move(file, elsewhere);
            switch (i % 3)
            {
                case 0:
                    caches.Run("mkfifo", file);
                    break;
                case 1:
                    File.CreateSymbolicLink(file, elsewhere);
                    break;
                default:
                    Directory.CreateDirectory(file);
                    break;
            }
        }

        Assert.Equal(expected, Scan("--cache", Cache));
    }

    private string AssertSame(params string[] options)
    {
        var expected = Scan(options);
        Assert.Equal(expected, Scan([.. options, "--cache", Cache]));
        Assert.Equal(expected, Scan([.. options, "--cache", Cache]));
        return expected;
    }

    private string Scan(params string[] options) => ScanOf(folder.Path, options);

    private static string ScanOf(string path, params string[] options)
    {
        var result = CommandLine.Run(["scan", path, "--format", "json", "--evidence", "all", .. options]);
        Assert.Equal(0, result.ExitCode);
        return result.Output + result.Error;
    }

    private void Commit(string name, string message)
    {
        folder.Run("git", "add", "-A");
        folder.Run("git", "-c", $"user.name={name}", "-c", $"user.email={name.ToLowerInvariant()}@example.com", "-c", "commit.gpgsign=false", "commit", "-q", "-m", message);
    }
}
