using GoAnalysis.Model;

namespace GoAnalysis.Semantics.Tests.Modules;

public sealed class ModuleMapTests
{
    private static readonly ModuleMap Nested = Map(
        ("go.mod", "example.com/root"),
        ("tools/go.mod", "example.com/tools"),
        ("tools/broken/go.mod", null));

    [Theory]
    [InlineData("example.com/root", true)]
    [InlineData("example.com/root/a/b", true)]
    [InlineData("example.com/tools/x", true)]
    [InlineData("./x", true)]
    [InlineData("../x", true)]
    [InlineData(".", true)]
    [InlineData("..", true)]
    [InlineData("example.com/rootless", false)]
    [InlineData("example.com/roo", false)]
    [InlineData("example.com", false)]
    [InlineData(".hidden/x", false)]
    [InlineData("Example.com/root", false)]
    [InlineData("net/http", false)]
    [InlineData("", false)]
    public void FirstParty_StopsAtPathBoundaries(string importPath, bool expected) =>
        Assert.Equal(expected, Nested.IsFirstParty(importPath));

    [Theory]
    [InlineData(".", "example.com/root")]
    [InlineData("", "example.com/root")]
    [InlineData("a/b", "example.com/root/a/b")]
    [InlineData("tools", "example.com/tools")]
    [InlineData("tools/x", "example.com/tools/x")]
    [InlineData("toolset", "example.com/root/toolset")]
    [InlineData("tools/broken", null)]
    [InlineData("tools/broken/x", null)]
    [InlineData("vendor/github.com/x/y", "github.com/x/y")]
    [InlineData("a/vendor/b/vendor/github.com/x/y", "github.com/x/y")]
    [InlineData("myvendor/x", "example.com/root/myvendor/x")]
    public void ImportPath_ComesFromTheNearestModule(string folder, string? expected) =>
        Assert.Equal(expected, Nested.ImportPathOf(folder));

    [Theory]
    [InlineData("net/http", "net/http")]
    [InlineData("vendor/golang.org/x/net/idna", "vendor/golang.org/x/net/idna")]
    [InlineData("cmd/go", "cmd/go")]
    [InlineData("cmd/vendor/golang.org/x/mod/semver", "cmd/vendor/golang.org/x/mod/semver")]
    public void ImportPath_InTheModulesOfGo_KeepsVendor(string folder, string expected) =>
        Assert.Equal(expected, Map(("go.mod", "std"), ("cmd/go.mod", "cmd")).ImportPathOf(folder));

    [Fact]
    public void WithoutModules_OnlyRelativeImportsAreFirstParty()
    {
        Assert.Null(ModuleMap.Empty.ImportPathOf("a"));
        Assert.False(ModuleMap.Empty.IsFirstParty("github.com/me/mine"));
        Assert.True(ModuleMap.Empty.IsFirstParty("./mine"));
        Assert.Empty(ModuleMap.Empty.Modules);
    }

    [Theory]
    [InlineData("vendor/github.com/gin-gonic/gin/go.mod")]
    [InlineData("third_party/gin/go.mod")]
    [InlineData("Godeps/_workspace/src/gin/go.mod")]
    [InlineData("internal/testdata/fixture/go.mod")]
    public void ForeignModuleFile_MakesNothingFirstParty(string file)
    {
        ModuleMap map = Map(("go.mod", "example.com/root"), (file, "github.com/gin-gonic/gin"));
        Assert.False(map.IsFirstParty("github.com/gin-gonic/gin"));
        Assert.Equal(["example.com/root"], map.Modules.Select(m => m.Path));
    }

    [Fact]
    public void Modules_AreListedByFolder_InAnyOrderOfInput()
    {
        (string, string?)[] files = [("b/go.mod", "b.com/b"), ("go.mod", "r.com/r"), ("a/go.mod", "a.com/a")];
        ModuleInfo[] expected = [new("r.com/r", ".", "1.21"), new("a.com/a", "a", "1.21"), new("b.com/b", "b", "1.21")];
        Assert.Equal(expected, Map(files).Modules);
        Array.Reverse(files);
        Assert.Equal(expected, Map(files).Modules);
    }

    [Fact]
    public void StandardLibraryModule_OwnsItsUnprefixedPackages()
    {
        ModuleMap map = Map(("src/go.mod", "std"), ("src/cmd/go.mod", "cmd"));
        Assert.Equal("net/http", map.ImportPathOf("src/net/http"));
        Assert.Equal("cmd/go", map.ImportPathOf("src/cmd/go"));
        Assert.True(map.IsFirstParty("net/http"));
        Assert.False(map.IsFirstParty("golang.org/x/net"));
        Assert.False(map.IsFirstParty("C"));
    }

    [Theory]
    [InlineData("a.com/a", ".", "a.com/a v1.2.0")]
    [InlineData("a.com/a", "tools/x", "a.com/a v1.1.0")]
    [InlineData("a.com/a", null, "a.com/a v1.2.0")]
    [InlineData("a.com/tool", ".", "a.com/tool v1.0.0")]
    [InlineData("a.com/old", ".", "a.com/new v0.1.0")]
    [InlineData("a.com/other", ".", "a.com/other v1.0.0")]
    [InlineData("a.com/branch", ".", null)]
    [InlineData("a.com/away", ".", "a.com/away v1.0.0")]
    [InlineData("a.com/fixture", ".", null)]
    [InlineData("a.com/none", ".", null)]
    public void RequiredVersion_IsThatOfTheImportingModule(string modulePath, string? fromFolder, string? expected)
    {
        ModuleMap map = ModuleMap.Create(
        [
            Parsed("go.mod", """
                module r.com/r
                require (
                    a.com/a v1.2.0
                    a.com/old v1.0.0
                    a.com/other v1.0.0
                    a.com/branch ../../master
                    a.com/away v1.0.0
                )
                replace a.com/old => a.com/new v0.1.0
                replace a.com/other v1.1.0 => a.com/new v0.1.0
                replace a.com/away => a.com/new ../../x
                """),
            Parsed("tools/go.mod", "module r.com/tools\nrequire a.com/a v1.1.0\nrequire a.com/tool v1.0.0\n"),
            Parsed("testdata/go.mod", "module f.com/f\nrequire a.com/fixture v1.0.0\n"),
        ]);
        Assert.Equal(expected, map.RequirementOf(modulePath, fromFolder) is { } version ? $"{version.Path} {version.Version}" : null);
    }

    [Theory]
    [InlineData("a/vendor/x", true, false, false)]
    [InlineData("third_party", true, false, false)]
    [InlineData("vendored/x", false, false, false)]
    [InlineData("Vendor/x", false, false, false)]
    [InlineData("a/testdata", false, true, false)]
    [InlineData("_examples/x", false, false, true)]
    [InlineData("examples", false, false, true)]
    [InlineData("exampleutil", false, false, false)]
    [InlineData(".", false, false, false)]
    public void Folders_AreJudgedByWholeNames(string folder, bool vendored, bool testData, bool example)
    {
        Assert.Equal(vendored, FolderConventions.IsVendored(folder));
        Assert.Equal(testData, FolderConventions.IsTestData(folder));
        Assert.Equal(example, FolderConventions.IsExample(folder));
    }

    private static (string File, GoModFile Content) Parsed(string file, string text) =>
        (file, GoModFile.Parse(System.Text.Encoding.UTF8.GetBytes(text)));

    private static ModuleMap Map(params (string File, string? Module)[] files) =>
        ModuleMap.Create(files.Select(f => (f.File, new GoModFile(f.Module, "1.21"))));
}
