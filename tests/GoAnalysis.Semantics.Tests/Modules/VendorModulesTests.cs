using System.Text;

namespace GoAnalysis.Semantics.Tests.Modules;

public sealed class VendorModulesTests
{
    [Fact]
    public void Modules_HoldTheirPackages()
    {
        var vendor = Parse(
            """
            # example.com/a v1.2.3
            ## explicit; go 1.17
            example.com/a
            example.com/a/sub
            # example.com/b v0.1.0 => example.com/fork v0.2.0
            ## explicit
            # example.com/c v1.0.0 => ../c
            example.com/c
            # example.com/d => ./d
            """);
        Assert.Empty(vendor.Errors);
        Assert.Equal(
            [
                "example.com/a v1.2.3 True 1.17  [example.com/a example.com/a/sub] 1",
                "example.com/b v0.1.0 True  example.com/fork v0.2.0 [] 5",
                "example.com/c v1.0.0 False  ../c [example.com/c] 7",
                "example.com/d  False  ./d [] 9",
            ],
            vendor.Modules.Select(module =>
                $"{module.Path} {module.Version} {module.IsExplicit} {module.Go} {module.Replacement} [{string.Join(' ', module.Packages)}] {module.Line}"));
        Assert.Equal("example.com/a", vendor.ModuleOf("example.com/a/sub")?.Path);
        Assert.Null(vendor.ModuleOf("example.com/b"));
    }

    [Theory]
    [InlineData("# example.com/a\n", "1: found '# example.com/a', expected: # module/path v1.2.3")]
    [InlineData("example.com/a\n", "1: found 'example.com/a', expected the import path of a package")]
    [InlineData("# a.com/a v1.0.0\n../x\n", "2: found '../x', expected the import path of a package")]
    public void MalformedLine_IsTold(string text, string expected)
    {
        var error = Assert.Single(Parse(text).Errors);
        Assert.Equal(expected, $"{error.Line}: {error.Message}");
    }

    private static VendorModules Parse(string text) => VendorModules.Parse(Encoding.UTF8.GetBytes(text));
}
