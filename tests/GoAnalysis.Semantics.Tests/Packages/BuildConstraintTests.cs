using System.Text;

namespace GoAnalysis.Semantics.Tests.Packages;

public sealed class BuildConstraintTests
{
    [Theory]
    [InlineData("linux", "linux")]
    [InlineData("!linux", "!linux")]
    [InlineData("a&&b||c", "(a && b) || c")]
    [InlineData("a || b && c", "a || (b && c)")]
    [InlineData("(a || b) && !(c && d)", "(a || b) && !(c && d)")]
    [InlineData(" ( ( a ) ) ", "a")]
    [InlineData("!( !a )", "!!a")]
    [InlineData("go1.18 && goexperiment.x_y", "go1.18 && goexperiment.x_y")]
    [InlineData("größe", "größe")]
    public void Expression_IsReadWithGosPrecedence(string text, string expected)
    {
        Assert.True(BuildConstraint.TryParse(text, out var constraint, out var error), error);
        Assert.Equal(expected, constraint.ToString());
    }

    [Theory]
    [InlineData("", "the expression ends where a tag is expected at character 1 of the build constraint ''")]
    [InlineData("a &&", "the expression ends where a tag is expected at character 5 of the build constraint 'a &&'")]
    [InlineData("a b", "unexpected 'b' at character 3 of the build constraint 'a b'")]
    [InlineData("a,b", "unexpected ',' at character 2 of the build constraint 'a,b'")]
    [InlineData("!!a", "double negation at character 2 of the build constraint '!!a'")]
    [InlineData("a & b", "single '&' at character 3 of the build constraint 'a & b'")]
    [InlineData("(a", "missing ')' at character 3 of the build constraint '(a'")]
    [InlineData("a)", "unexpected ')' at character 2 of the build constraint 'a)'")]
    [InlineData("a-b", "unexpected '-' at character 2 of the build constraint 'a-b'")]
    public void MalformedExpression_SaysWhatAndWhere(string text, string expected)
    {
        Assert.False(BuildConstraint.TryParse(text, out _, out var error));
        Assert.Equal(expected, error);
    }

    [Fact]
    public void DeepAndLongExpressions_AreNoCrash()
    {
        var deep = new string('(', 100_000) + "a" + new string(')', 100_000);
        Assert.False(BuildConstraint.TryParse(deep, out _, out var error));
        Assert.StartsWith("parentheses nest deeper than 200 levels", error, StringComparison.Ordinal);

        Assert.True(BuildConstraint.TryParse(string.Join(" || ", Enumerable.Repeat("a", 100_000)), out var chain, out _));
        Assert.False(chain.Evaluate(_ => false));
        Assert.Equal(500_000 - 4, chain.ToString()!.Length);
    }

    [Theory]
    [InlineData("linux windows", "linux || windows")]
    [InlineData("linux,386 darwin,!cgo", "(linux && 386) || (darwin && !cgo)")]
    [InlineData("!!x a", "ignore || a")]
    [InlineData("!", "ignore")]
    [InlineData("a-b", "ignore")]
    [InlineData("!a-b", "!ignore")]
    [InlineData("a,,b", "a && ignore && b")]
    [InlineData("", "ignore")]
    public void PlusBuildLine_IsReadAsGoDoes(string text, string expected) =>
        Assert.Equal(expected, Header($"// +build {text}\n\npackage p\n").Constraint!.ToString());

    [Theory]
    [InlineData("//go:build a\n\npackage p\n", "a")]
    [InlineData("//go:build a\npackage p\n", "a")]
    [InlineData("// text\n\n//go:build a\npackage p\n", "a")]
    [InlineData("/* text\n*/ //go:build a\npackage p\n", null)]
    [InlineData("/* text */\n//go:build a\npackage p\n", "a")]
    [InlineData("/*\n//go:build a\n*/\npackage p\n", null)]
    [InlineData("package p\n//go:build a\n", null)]
    [InlineData("\t //go:build a\r\n\r\npackage p\r\n", "a")]
    [InlineData("\uFEFF//go:build a\n\npackage p\n", "a")]
    [InlineData("// go:build a\n\npackage p\n", null)]
    [InlineData("//go:builda\n\npackage p\n", null)]
    [InlineData("// +build a\n\npackage p\n", "a")]
    [InlineData("//+build a\n\npackage p\n", "a")]
    [InlineData("// +build a\npackage p\n", null)]
    [InlineData("// +build a\n// text\n\npackage p\n", "a")]
    [InlineData("// +build a\n\n// +build b\npackage p\n", "a")]
    [InlineData("// +build a\n// +build b\n\npackage p\n", "a && b")]
    [InlineData("/* text */\n// +build a\n\npackage p\n", null)]
    [InlineData("// +build a\n\n/* text */\n\n// +build b\n\npackage p\n", "a")]
    [InlineData("// +build a", null)]
    [InlineData("// +builda\n\npackage p\n", null)]
    [InlineData("//go:build a\n// +build b\n\npackage p\n", "a")]
    [InlineData("", null)]
    public void Head_CountsOnlyWhereGoBuildLooks(string source, string? expected)
    {
        var header = Header(source);
        Assert.Null(header.Error);
        Assert.Equal(expected, header.Constraint?.ToString());
    }

    [Theory]
    [InlineData("//go:build a\n//go:build b\npackage p\n", 2, "a second //go:build line")]
    [InlineData("\n//go:build\npackage p\n", 2, "the expression ends where a tag is expected at character 1 of the build constraint ''")]
    public void MalformedHead_HasALine(string source, int line, string error) =>
        Assert.Equal(new BuildHeader(null, error, line), Header(source));

    [Theory]
    [InlineData("x.go", null)]
    [InlineData("linux.go", null)]
    [InlineData("windows_test.go", null)]
    [InlineData("x_windows.go", "windows")]
    [InlineData("x_windows_test.go", "windows")]
    [InlineData("x_amd64.go", "amd64")]
    [InlineData("x_linux_amd64.go", "linux && amd64")]
    [InlineData("x_linux_amd64_test.go", "linux && amd64")]
    [InlineData("linux_amd64.go", "amd64")]
    [InlineData("x_amd64_linux.go", "linux")]
    [InlineData("x_unix.go", null)]
    [InlineData("x_linux_generic.go", null)]
    [InlineData("x_linux.pb.go", "linux")]
    [InlineData("_windows.go", "windows")]
    [InlineData("x_wasip1.go", "wasip1")]
    public void FileName_StatesAConstraint(string name, string? expected) =>
        Assert.Equal(expected, BuildContext.Default.ConstraintOfName(name)?.ToString());

    [Theory]
    [InlineData("linux amd64 gc cgo unix go1.1 go1.19 go1.26", true)]
    [InlineData("windows arm64 gccgo go1.27 go1.0 go1.01 go1. go2.1 ignore", false)]
    public void DefaultContext_SetsTheTagsOfGoOnLinux(string tags, bool expected) =>
        Assert.All(tags.Split(' '), tag => Assert.True(BuildContext.Default.IsTagSet(tag) == expected, tag));

    [Theory]
    [InlineData("android", "linux android unix", "darwin")]
    [InlineData("ios", "darwin ios unix", "linux")]
    [InlineData("illumos", "solaris illumos unix", "linux")]
    [InlineData("windows", "windows", "unix linux")]
    public void System_ImpliesItsRelatives(string os, string set, string unset)
    {
        var context = new BuildContext { Os = os };
        Assert.All(set.Split(' '), tag => Assert.True(context.IsTagSet(tag), tag));
        Assert.All(unset.Split(' '), tag => Assert.False(context.IsTagSet(tag), tag));
    }

    [Fact]
    public void OlderGo_KnowsLess()
    {
        var context = new BuildContext { GoRelease = 18, Cgo = false, Tags = ["integration"] };
        Assert.All(["unix", "go1.19", "cgo"], tag => Assert.False(context.IsTagSet(tag), tag));
        Assert.All(["go1.18", "integration"], tag => Assert.True(context.IsTagSet(tag), tag));
        Assert.Null(context.ConstraintOfName("x_wasip1.go"));
    }

    [Theory]
    [InlineData("1.22", 22)]
    [InlineData("go1.22.3", 22)]
    [InlineData("1.23rc1", 23)]
    [InlineData("1", 0)]
    public void GoVersion_NamesARelease(string version, int expected)
    {
        Assert.True(BuildContext.TryParseGoRelease(version, out var release));
        Assert.Equal(expected, release);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2.0")]
    [InlineData("1.")]
    [InlineData("1.x")]
    [InlineData("1.22.")]
    [InlineData("v1.22")]
    public void OtherWords_AreNoGoVersion(string version) => Assert.False(BuildContext.TryParseGoRelease(version, out _));

    [Fact]
    public void AnyBytes_AreTaken()
    {
        const int Seed = 20261123;
        var random = new Random(Seed);
        string[] pieces = ["//", "go:build", " ", "+build", "\n", "/*", "*/", "a", "!", "&&", "||", "(", ")", ",", "\r", "\t", "package p", "\uFEFF"];
        for (var round = 0; round < 20_000; round++)
        {
            var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => pieces[random.Next(pieces.Length)])));
            if (text.Length > 0 && random.Next(4) == 0)
            {
                text[random.Next(text.Length)] = (byte)random.Next(256);
            }

            var header = BuildHeader.Read(text);
            Assert.True(header.Error is null || header.Constraint is null, $"seed {Seed}, round {round}");
            if (header.Constraint?.ToString() is { } written && !written.Contains("!!", StringComparison.Ordinal))
            {
                Assert.True(BuildConstraint.TryParse(written, out var again, out var error), $"seed {Seed}, round {round}: {error}");
                Assert.Equal(written, again.ToString());
            }
        }
    }

    private static BuildHeader Header(string source) => BuildHeader.Read(Encoding.UTF8.GetBytes(source));
}
