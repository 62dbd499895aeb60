namespace GoAnalysis.Semantics.Tests.Modules;

public sealed class ImportPathsTests
{
    [Theory]
    [InlineData("example.com/a", "example.com/a")]
    [InlineData("example.com/a/v2", "example.com/a")]
    [InlineData("example.com/a/v12/b", "example.com/a/b")]
    [InlineData("example.com/a/v1", "example.com/a/v1")]
    [InlineData("example.com/a/v0", "example.com/a/v0")]
    [InlineData("example.com/a/v02", "example.com/a/v02")]
    [InlineData("example.com/a/v2beta", "example.com/a/v2beta")]
    [InlineData("example.com/a/v", "example.com/a/v")]
    [InlineData("example.com/a-v2", "example.com/a-v2")]
    [InlineData("v2/a", "v2/a")]
    [InlineData("gopkg.in/yaml.v3", "gopkg.in/yaml")]
    [InlineData("gopkg.in/yaml.v0", "gopkg.in/yaml")]
    [InlineData("gopkg.in/user/pkg.v2/sub.v4", "gopkg.in/user/pkg/sub.v4")]
    [InlineData("gopkg.in/pkg.v2-unstable/sub", "gopkg.in/pkg/sub")]
    [InlineData("gopkg.in/.v2", "gopkg.in/.v2")]
    [InlineData("gopkg.in/pkg.vx", "gopkg.in/pkg.vx")]
    [InlineData("gopkg.in/a.v1.v2", "gopkg.in/a.v1")]
    [InlineData("notgopkg.in/yaml.v3", "notgopkg.in/yaml.v3")]
    [InlineData("", "")]
    [InlineData("/v2", "")]
    public void MajorVersion_IsLeftOut(string importPath, string expected) =>
        Assert.Equal(expected, ImportPaths.WithoutMajorVersion(importPath));

    [Theory]
    [InlineData("fmt", true)]
    [InlineData("net/http", true)]
    [InlineData("net/http.x", true)]
    [InlineData("C", true)]
    [InlineData("example.com", false)]
    [InlineData("example.com/x", false)]
    public void StandardLibraryForm_HasNoDotInItsFirstElement(string importPath, bool expected) =>
        Assert.Equal(expected, ImportPaths.HasStandardLibraryForm(importPath));
}
