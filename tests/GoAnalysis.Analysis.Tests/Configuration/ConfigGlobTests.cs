namespace GoAnalysis.Analysis.Tests;

public class ConfigGlobTests
{
    /// <summary>A pattern, the paths that it matches, and those that it does not.</summary>
    public static TheoryData<string, string, string> Patterns => new()
    {
        { "*", "a.go b/c/a.go .x", "" },
        { "*.go", "a.go b/a.go", "a.gox a.mod" },
        { "a.go", "a.go b/c/a.go", "xa.go a.go/b" },
        { "/a.go", "a.go", "b/a.go" },
        { "b/*.go", "b/a.go", "a.go x/b/a.go b/c/a.go" },
        { "b/**.go", "b/a.go b/c/d/a.go", "a.go x/b/a.go" },
        { "b/**/a.go", "b/a.go b/c/a.go b/c/d/a.go", "b/xa.go" },
        { "**/b/a.go", "b/a.go x/y/b/a.go", "xb/a.go" },
        { "**", "a b/c", "" },
        { "a**c/d", "a/b/c/d abc/d", "ab/c" },
        { "a?c", "abc", "ac a/c abbc" },
        { "[ab].go", "a.go b.go x/a.go", "c.go ab.go" },
        { "[!ab].go", "c.go", "a.go /.go" },
        { "[a-c]x", "ax bx cx", "dx -x" },
        { "[]a]x", "]x ax", "bx" },
        { "[a", "[a", "a" },
        { "[a/b]", "[a/b]", "a b" },
        { "a{b,c}d", "abd acd", "ad abcd" },
        { "*.{go,mod}", "a.go x/a.mod", "a.sum a." },
        { "{a,}b", "ab b", "cb" },
        { "{a,b{c,d}}e", "ae bce bde", "be ace" },
        { "{single}", "{single}", "single" },
        { "{}", "{}", "x" },
        { "a{b", "a{b", "ab" },
        { "a}b{c,d}", "a}b{c,d}", "abc" },
        { "v{1..3}.go", "v1.go v2.go v3.go", "v0.go v4.go v12.go v.go" },
        { "v{-3..12}", "v-3 v0 v+7 v12", "v13 v-4 v99999999999999999999" },
        { "v{3..1}", "v2", "v4" },
        { "v{a..c}", "v{a..c}", "vb" },
        { @"\*.go", "*.go", "a.go" },
        { @"a\{b,c\}", "a{b,c}", "ab" },
        { @"[\]]x", "]x", @"\x" },
        { "{*_test.go,*.pb.go}", "a_test.go x/b.pb.go", "a.go" },
        { "{a,b}/c.go", "a/c.go b/c.go", "x/a/c.go" },
        { "ü?.go", "üx.go", "ü.go" },
    };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Pattern_MatchesAsEditorConfigSays(string pattern, string matches, string others)
    {
        var glob = ConfigGlob.Parse(pattern);
        Assert.All(Words(matches), path => Assert.True(glob.IsMatch(path), path));
        Assert.All(Words(others), path => Assert.False(glob.IsMatch(path), path));
    }

    /// <summary>A matcher that goes back would not come to an end here.</summary>
    [Theory]
    [InlineData("*a", 2_000)]
    [InlineData("**a", 2_000)]
    [InlineData("{*,**}", 500)]
    [InlineData("{a,aa,*}", 500)]
    [InlineData("{1..9}*", 500)]
    [InlineData("{", 4_000)]
    [InlineData("{a,", 4_000)]
    [InlineData("{a,b}", 3_000)]
    public void HostilePattern_TakesTimeByItsLength(string piece, int times)
    {
        var glob = ConfigGlob.Parse(string.Concat(Enumerable.Repeat(piece, times)) + "}x");
        Assert.False(glob.IsMatch(new string('a', 1_000)));
    }

    /// <summary>Every text is a pattern, and every match ends.</summary>
    [Fact]
    public void AnyText_IsAPattern()
    {
        const int Seed = 20261122;
        var random = new Random(Seed);
        const string Alphabet = "ab/*?[]!{},.1-\\";
        for (var i = 0; i < 20_000; i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var path = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            ConfigGlob.Parse(pattern).IsMatch(path);
        }
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
