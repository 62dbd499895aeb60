using System.Globalization;
using System.Text;
using GoAnalysis.Model;

namespace GoAnalysis.Git.Tests;

public class ChurnTests
{
    private const long Year = 365 * 86_400L;
    private const long Start = 1_600_000_000;

    [Fact]
    public void LaterLines_CountMore_ByTheHalfLife()
    {
        using var sandbox = Sandbox.WithRepository();
        Commit(sandbox, "ann", "old", ("a.go", Lines(0, 30)));
        Commit(sandbox, "bob", "new", Start + (8 * Year), ("a.go", Lines(0, 60)));

        Assert.Equal("0.67 bob, 0.33 ann; 0; new", sandbox.Summary(sandbox.Attribute(), "a.go"));
    }

    [Fact]
    public void RenamedFile_TakesItsSharesAlong_AlsoFromAnotherBranch()
    {
        using var sandbox = Sandbox.WithRepository();
        Commit(sandbox, "ann", "first", ("a.go", Lines(0, 30)));
        sandbox.Git("checkout", "-q", "-b", "side");
        Commit(sandbox, "cyd", "on the side", ("a.go", Lines(-10, 40)));
        sandbox.Git("checkout", "-q", "main");
        sandbox.Git("mv", "a.go", "b.go");
        Commit(sandbox, "bob", "rename", Start + 1);
        sandbox.Git("merge", "-q", "--no-ff", "-m", "merge", "side");
        var attribution = sandbox.Attribute();

        Assert.Equal(["b.go"], attribution.Files.Select(static file => file.Path));
        Assert.Equal("0.75 ann, 0.25 cyd; 0; rename", sandbox.Summary(attribution, "b.go"));
    }

    [Fact]
    public void RestoredFile_StaysItsAuthors()
    {
        using var sandbox = Sandbox.WithRepository();
        Commit(sandbox, "ann", "first", ("a.go", Lines(0, 30)), ("b.go", Lines(50, 20)));
        sandbox.Git("rm", "-q", "a.go");
        Commit(sandbox, "bob", "delete");
        Commit(sandbox, "bob", "restore", ("a.go", Lines(0, 30)));

        Assert.Equal("1 ann; 0; restore", sandbox.Summary(sandbox.Attribute(), "a.go"));
    }

    [Fact]
    public void NewFile_UnderADeletedName_StartsAnew()
    {
        using var sandbox = Sandbox.WithRepository();
        Commit(sandbox, "ann", "first", ("a.go", Lines(0, 30)), ("b.go", Lines(50, 20)));
        sandbox.Git("rm", "-q", "a.go");
        Commit(sandbox, "bob", "delete");
        Commit(sandbox, "bob", "again", ("a.go", Lines(500, 10)));

        Assert.Equal("1 bob; 0; again", sandbox.Summary(sandbox.Attribute(), "a.go"));
    }

    [Theory]
    [InlineData(49, 20, "1 ann; 0; dump")]
    [InlineData(50, 20, "; 1; dump")]
    [InlineData(1, 9_999, "1 ann; 0; dump")]
    [InlineData(1, 10_000, "; 1; dump")]
    public void LargeFirstCommit_IsAnImport(int files, int lines, string expected)
    {
        using var sandbox = Sandbox.WithRepository();
        Commit(sandbox, "ann", "dump", Tree("x", files, lines));
        var attribution = sandbox.Attribute();

        Assert.Equal(expected, sandbox.Summary(attribution, "x/f0.go"));
        Assert.Equal(expected[0] == ';' ? 1 : 0, attribution.ImportCommits.Count);
    }

    [Fact]
    public void Import_LeavesWhatIsWrittenAfterIt_ToItsAuthors()
    {
        using var sandbox = Sandbox.WithRepository();
        Commit(sandbox, "ann", "dump", Tree("x", 60, 30));
        Commit(sandbox, "ann", "work", ("x/f0.go", Lines(0, 40)));

        foreach (var mode in (AttributionMode[])[AttributionMode.Churn, AttributionMode.Blame])
        {
            Assert.Equal("0.25 ann; 0.75; work", sandbox.Summary(sandbox.Attribute(mode), "x/f0.go"));
        }
    }

    [Fact]
    public void LargeAddition_WhereItsAuthorIsAtHome_IsWork_AndADumpElsewhereIsNot()
    {
        using var sandbox = Sandbox.WithRepository();
        Commit(sandbox, "ann", "start", ("x/a.go", Lines(0, 10)));
        Commit(sandbox, "ann", "large", Tree("x", 60, 20));
        Commit(sandbox, "ann", "dump", Tree("y", 60, 21));
        var attribution = sandbox.Attribute();

        Assert.Equal("1 ann; 0; large", sandbox.Summary(attribution, "x/f1.go"));
        Assert.Equal("; 1; dump", sandbox.Summary(attribution, "y/f1.go"));
    }

    [Fact]
    public void VendoredFiles_AreImported_ByFolderAndByAttribute_UnlessTheAttributeSaysNo()
    {
        using var sandbox = Sandbox.WithRepository();
        sandbox.Write(".gitattributes", "lib/** linguist-vendored\nthird_party/own/** -linguist-vendored\n");
        Commit(sandbox, "ann", "all", ("a.go", Lines(0, 9)), ("vendor/v.go", Lines(0, 8)), ("lib/l.go", Lines(3, 7)), ("third_party/own/o.go", Lines(5, 6)));
        foreach (var mode in (AttributionMode[])[AttributionMode.Churn, AttributionMode.Blame])
        {
            var attribution = sandbox.Attribute(mode);
            Assert.Equal("1 ann; 0; all", sandbox.Summary(attribution, "a.go"));
            Assert.Equal("; 1; all", sandbox.Summary(attribution, "vendor/v.go"));
            Assert.Equal("; 1; all", sandbox.Summary(attribution, "lib/l.go"));
            Assert.Equal("1 ann; 0; all", sandbox.Summary(attribution, "third_party/own/o.go"));
            Assert.Equal(["ann@example.org"], attribution.Authors.Select(static share => share.Author));
        }
    }

    [Fact]
    public void ShallowClone_CreditsNobodyWithWhatItCutOff()
    {
        using var sandbox = Sandbox.WithRepository();
        Commit(sandbox, "ann", "first", ("a.go", Lines(0, 30)));
        Commit(sandbox, "bob", "second", ("b.go", Lines(0, 7)));
        Commit(sandbox, "cyd", "third", ("a.go", Lines(0, 40)));
        sandbox.Run(sandbox.Root, "git", "clone", "-q", "--depth", "2", "file://" + sandbox.Repo, "shallow");
        foreach (var mode in (AttributionMode[])[AttributionMode.Churn, AttributionMode.Blame])
        {
            var attribution = AttributionSandbox.Attribute(Path.Combine(sandbox.Root, "shallow"), new AttributionOptions(mode, AttributionSandbox.Clock));
            Assert.True(attribution.Partial);
            Assert.Equal("0.25 cyd; 0.75; third", sandbox.Summary(attribution, "a.go"));
            Assert.Equal("; 1; second", sandbox.Summary(attribution, "b.go"));
        }
    }

    [Fact]
    public void EmptyFile_IsItsLastAuthors()
    {
        using var sandbox = Sandbox.WithRepository();
        Commit(sandbox, "ann", "first", ("a.go", ""), ("b.go", Lines(0, 3)));

        Assert.Equal("1 ann; 0; first", sandbox.Summary(sandbox.Attribute(), "a.go"));
        Assert.Equal("1 ann; 0; first", sandbox.Summary(sandbox.Attribute(AttributionMode.Blame), "a.go"));
    }

    [Theory]
    [InlineData("99999999999999999999", "0.5 ann, 0.5 bob")]
    [InlineData("1900000000", "0.5 ann, 0.5 bob")]
    [InlineData("0", "0.99 bob, 0.01 ann")]
    [InlineData("nonsense", "0.99 bob, 0.01 ann")]
    public void TimesThatLie_AreClampedToTheClock(string time, string expected)
    {
        using var sandbox = Sandbox.WithRepository();
        var half = Blob(sandbox, Lines(0, 10));
        var whole = Blob(sandbox, Lines(0, 20));
        var parent = sandbox.WriteCommit($"tree {sandbox.WriteTree(("100644", "a.go", half))}\nauthor A <ann@example.org> {time} +0000\ncommitter A <a@x> 1 +0000\n\nlie\n");
        var head = sandbox.WriteCommit($"tree {sandbox.WriteTree(("100644", "a.go", whole))}\nparent {parent}\nauthor B <BOB@example.org> 1893456000 +0000\ncommitter B <b@x> 2 +0000\n\nx\n");
        sandbox.Git("update-ref", "refs/heads/main", head);

        Assert.Equal(expected + "; 0; x", sandbox.Summary(sandbox.Attribute(), "a.go"));
    }

    [Fact]
    public void Mailmap_DecidesWhoIsCredited()
    {
        using var sandbox = Sandbox.WithRepository();
        sandbox.Write(".mailmap", "Ann <ann@example.org> <bob@example.org>\n");
        Commit(sandbox, "bob", "x", ("a.go", Lines(0, 10)));

        Assert.Equal("1 ann; 0; x", sandbox.Summary(sandbox.Attribute(), "a.go"));
    }

    [Fact]
    public void None_AndABranchWithoutCommits_AreNotAttributed()
    {
        using var sandbox = Sandbox.WithRepository();
        using var source = RepositorySource.Open(sandbox.Repo);
        Assert.Null(((IRepositoryAttribution)source.History).Attribute(new AttributionOptions(AttributionMode.Churn, AttributionSandbox.Clock)));

        Commit(sandbox, "ann", "x", ("a.go", Lines(0, 10)));
        using var born = RepositorySource.Open(sandbox.Repo);
        Assert.Null(((IRepositoryAttribution)born.History).Attribute(new AttributionOptions(AttributionMode.None, AttributionSandbox.Clock)));
    }

    private static string Blob(Sandbox sandbox, string text) => sandbox.WriteObject("blob", Encoding.UTF8.GetBytes(text));

    private static string Lines(int first, int count) =>
        string.Concat(Enumerable.Range(first, count).Select(static i => string.Create(CultureInfo.InvariantCulture, $"line {i}\n")));

    private static (string Path, string Text)[] Tree(string folder, int files, int lines) =>
        [.. Enumerable.Range(0, files).Select(i => ($"{folder}/f{i}.go", Lines(files == 1 ? 0 : i * 100 % 7 * 10, lines)))];

    private static void Commit(Sandbox sandbox, string who, string message, params (string Path, string Text)[] files) =>
        Commit(sandbox, who, message, Start, files);

    private static void Commit(Sandbox sandbox, string who, string message, long time, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            sandbox.Write(path, text);
        }

        sandbox.SetAuthor(who, who + "@example.org");
        sandbox.SetDate(time);
        sandbox.CommitAll(message);
    }
}
