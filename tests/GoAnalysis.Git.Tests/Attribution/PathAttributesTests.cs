using System.Text;
using GoAnalysis.Model;

namespace GoAnalysis.Git.Tests;

public class PathAttributesTests
{
    private static readonly string[] Letters = ["a", "b", ".go", "z", "]", "["];

    private static readonly string[] Pieces =
        ["*", "**", "?", "a", "b", "ab", "[ab]", "[!a]", "[^b-z]", "a*", "*.go", "\\a", "a?b", "[a", "[]a]", "[a-", "**b", "a**"];

    [Fact]
    public void Patterns_MatchAsGitMatchesThem()
    {
        var random = new Random(17);
        string Word(int most, Func<string> piece) => string.Join('/', Enumerable.Range(0, random.Next(1, most)).Select(_ => piece()));
        var paths = Enumerable.Range(0, 150)
            .Select(_ => Word(5, () => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Letters[random.Next(Letters.Length)]))))
            .Where(static path => path.Split('/').All(static name => name.Trim('.').Length > 0)).Distinct().ToArray();
        for (var round = 0; round < 150; round++)
        {
            var pattern = (random.Next(5) == 0 ? "/" : "") + Word(4, () => Pieces[random.Next(Pieces.Length)]) + (random.Next(9) == 0 ? "/" : "");
            CompareWithGit(paths, ("", pattern + " linguist-generated\n"));
        }
    }

    [Fact]
    public void Values_Macros_Quotes_AndNestedFiles_CountAsInGit() => CompareWithGit(
        ["a.go", "p/a.go", "p/q/a.go", "p/b.go", "with blank.go", "q/a.go", "c.go"],
        ("", "# comment\n*.go linguist-generated=true\n!a.go linguist-generated=false\n[attr]dull linguist-generated=false -diff\n"
            + "\"with blank.go\" linguist-vendored\nc.go dull\n  p/** linguist-vendored=true  \r\nq/a.go -linguist-generated binary\n"),
        ("p", "a.go -linguist-generated\n/b.go !linguist-generated diff\n"),
        ("p/q", "* linguist-vendored=false\n"));

    [Fact]
    public void Attributes_DecideTheMarks_OfListedFiles()
    {
        using var sandbox = Sandbox.WithRepository();
        sandbox.Write(".gitattributes", "gen/*.go linguist-generated\nlib/** linguist-vendored\nvendor/own/** -linguist-vendored\n");
        foreach (var path in (string[])["a.go", "gen/g.go", "lib/x/l.go", "vendor/own/v.go"])
        {
            sandbox.Write(path, "package x\n");
        }

        sandbox.CommitAll("x");
        using var source = RepositorySource.Open(sandbox.Repo);

        Assert.Equal(
            [("a.go", null, null), ("gen/g.go", true, null), ("lib/x/l.go", null, true), ("vendor/own/v.go", null, false)],
            source.Content.Files.Select(static file => (file.Path, file.IsGenerated, file.IsVendored)));
    }

    [Theory]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n", true)]
    [InlineData("version https://git-lfs.github.com/spec/v1\n", false)]
    [InlineData("package x // version https://git-lfs.github.com/spec/v1\noid\n", false)]
    public void LfsPointer_IsNotReadAsGo(string text, bool isPointer)
    {
        using var sandbox = Sandbox.WithRepository();
        sandbox.Write("a.go", text);
        sandbox.CommitAll("x");
        using var source = RepositorySource.Open(sandbox.Repo);
        var reason = Record.Exception(() => source.Content.Read(source.Content.Files[0]));

        Assert.Equal(isPointer, reason is UnreadableFileException { Message: LfsPointer.Reason });
    }

    private static void CompareWithGit(string[] paths, params (string Folder, string Text)[] files)
    {
        using var sandbox = Sandbox.WithRepository();
        foreach (var (folder, text) in files)
        {
            sandbox.Write(Path.Combine(folder, PathAttributes.FileName), text);
        }

        var attributes = PathAttributes.Parse(files.Select(static file => (file.Folder, Encoding.UTF8.GetBytes(file.Text))));
        var states = sandbox.Git(["check-attr", "-z", "linguist-generated", "linguist-vendored", "diff", "--", .. paths]).Split('\0');
        for (var i = 0; i + 2 < states.Length; i += 3)
        {
            var own = attributes.Of(states[i]);
            var isExpected = states[i + 1] switch
            {
                "linguist-generated" => own.IsGenerated == Flag(states[i + 2]),
                "linguist-vendored" => own.IsVendored == Flag(states[i + 2]),
                _ => own.IsBinary == (states[i + 2] == "unset") && own.IsText == (states[i + 2] == "set"),
            };
            Assert.True(isExpected, $"{states[i]}: {states[i + 1]} is {states[i + 2]} in\n{files[0].Text}");
        }
    }

    private static bool? Flag(string state) => state switch { "unspecified" => null, "unset" or "false" => false, _ => true };
}
