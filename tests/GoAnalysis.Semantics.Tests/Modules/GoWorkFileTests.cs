using System.Text;

namespace GoAnalysis.Semantics.Tests.Modules;

public sealed class GoWorkFileTests
{
    [Fact]
    public void AllDirectives_AreRead()
    {
        var file = Parse("go 1.22\ntoolchain go1.22.3\nuse .\nuse (\n\t./a // why\n\t\"../b c\"\n)\nreplace a.com/m => ./m\ngodebug x=1\n");
        Assert.Equal(("1.22", "go1.22.3"), (file.Go, file.Toolchain));
        Assert.Equal([new(".", 3), new("./a", 5), new("../b c", 6)], file.Uses);
        Assert.Equal([new("a.com/m", null, "./m", null, 8)], file.Replacements);
        Assert.Equal([new("x", "1", 9)], file.Godebugs);
        Assert.Empty(file.Errors);
    }

    [Theory]
    [InlineData("module a.com/m\n", "1:1 found the unknown directive 'module' in go.work")]
    [InlineData("go 1.22\nuse\n", "2:4 expected the form: use ./folder")]
    [InlineData("go 1.22\ngo 1.23\n", "2:4 found a second 'go' directive, expected one")]
    public void MalformedLine_IsToldWithItsPlace(string text, string expected)
    {
        var error = Assert.Single(Parse(text).Errors);
        Assert.Equal(expected, $"{error.Line}:{error.Column} {error.Message}");
    }

    private static GoWorkFile Parse(string text) => GoWorkFile.Parse(Encoding.UTF8.GetBytes(text));
}
