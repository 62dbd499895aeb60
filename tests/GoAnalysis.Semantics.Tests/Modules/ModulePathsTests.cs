namespace GoAnalysis.Semantics.Tests.Modules;

public sealed class ModulePathsTests
{
    [Theory]
    [InlineData("github.com/BurntSushi/toml", "github.com/!burnt!sushi/toml")]
    [InlineData("v1.0.0-RC1", "v1.0.0-!r!c1")]
    [InlineData("golang.org/x/mod", "golang.org/x/mod")]
    public void CapitalLetters_AreEscapedInAModuleCache(string path, string escaped)
    {
        Assert.Equal(escaped, ModulePaths.Escape(path));
        Assert.Equal(path, ModulePaths.Unescape(escaped));
    }

    [Theory]
    [InlineData("github.com/Big/x")]
    [InlineData("a!")]
    [InlineData("a!B")]
    [InlineData("a!!b")]
    public void NamesThatNoPathHas_AreNotUnescaped(string name) => Assert.Null(ModulePaths.Unescape(name));

    [Theory]
    [InlineData("example.com/m", null)]
    [InlineData("example.com/m/v2", "v2")]
    [InlineData("example.com/m/v1", null)]
    [InlineData("example.com/m/v02", null)]
    [InlineData("gopkg.in/yaml.v1", "v1")]
    [InlineData("gopkg.in/yaml.v3-unstable", "v3")]
    [InlineData("gopkg.in/yaml", null)]
    public void MajorVersion_IsNamedByThePath(string path, string? expected) => Assert.Equal(expected, ModulePaths.MajorOf(path));

    [Theory]
    [InlineData("example.com/m", "v0.1.0", true)]
    [InlineData("example.com/m", "v2.0.0", false)]
    [InlineData("example.com/m", "v2.0.0+incompatible", true)]
    [InlineData("example.com/m", "v1.0.0+incompatible", false)]
    [InlineData("example.com/m/v2", "v2.1.0", true)]
    [InlineData("example.com/m/v2", "v3.0.0", false)]
    [InlineData("gopkg.in/yaml.v2", "v2.1.0", true)]
    [InlineData("gopkg.in/yaml.v1", "v0.0.0-20200102030405-abcdefabcdef", true)]
    [InlineData("gopkg.in/yaml.v1", "v0.1.0", false)]
    [InlineData("gopkg.in/yaml.v2", "v1.0.0", false)]
    public void Version_FitsThePath(string path, string version, bool expected) =>
        Assert.Equal(expected, ModulePaths.MismatchedMajor(path, version) is null);

    [Theory]
    [InlineData("v1.2.3", true)]
    [InlineData("v1.2.3-rc.1", true)]
    [InlineData("v1.2.3+incompatible", true)]
    [InlineData("v1.2.3+build", false)]
    [InlineData("v1.2", false)]
    [InlineData("1.2.3", false)]
    [InlineData("v01.2.3", false)]
    [InlineData("v1.2.3-", false)]
    [InlineData("v1.2.3-01", false)]
    [InlineData("", false)]
    public void CanonicalVersion_IsWrittenInFull(string version, bool expected) => Assert.Equal(expected, SemanticVersion.IsCanonical(version));

    [Fact]
    public void Versions_AreOrderedAsSemverSays()
    {
        string[] ordered =
        [
            "v0.9.0", "v1.0.0-1", "v1.0.0-alpha", "v1.0.0-alpha.1", "v1.0.0-alpha.2", "v1.0.0-alpha.10", "v1.0.0-beta", "v1.0.0",
            "v1.9.0", "v1.10.0", "v2.0.0+incompatible", "v99999999999999999999.0.0",
        ];
        Assert.Equal(ordered, ordered.Reverse().Order(Comparer<string>.Create(SemanticVersion.Compare)));
    }
}
