namespace GoAnalysis.Semantics.Tests.Packages;

public sealed class WorkspaceModulesTests
{
    private const string Repository =
        """
        /r/.git/HEAD ref
        /r/go.mod module example.com/m|go 1.21|require (|example.com/lib v1.2.0|example.com/old v1.0.0|example.com/bad v1.1.0|)|replace example.com/old => example.com/new v1.5.0|replace example.com/tool => ./tool|exclude example.com/bad v1.1.0
        /r/main.go package main
        /r/vendor/modules.txt # example.com/lib v1.2.0|## explicit|example.com/lib|example.com/lib/sub|# example.com/old v1.0.0 => example.com/new v1.5.0|example.com/old|# example.com/tool v0.0.0 => ./tool|example.com/tool|../escape
        /r/vendor/example.com/lib/sub/s.go package sub
        /r/vendor/example.com/old/o.go package old
        /r/vendor/example.com/tool/t.go package tool
        /r/vendor/example.com/loose/l.go package loose
        /r/tool/go.mod module example.com/tool
        /r/tool/t.go package tool
        /r/testdata/f/go.mod module fixture.test/f
        /r/testdata/f/f.go package f
        /r/broken/go.mod modul oops
        /r/broken/b.go package b
        """;

    [Fact]
    public void Modules_HaveTheirFolders() => Assert.Equal(
        [
            "example.com/m . 1.21 [vendor/example.com/lib/sub vendor/example.com/loose ./ vendor/example.com/old vendor/example.com/tool]",
            " broken  [broken]",
            "example.com/tool tool  [tool]",
        ],
        Open().Modules.Select(module => $"{module.Path} {module.Dir} {module.Go} [{string.Join(' ', module.Folders.Select(folder => folder.ShownPath is "" ? "./" : folder.ShownPath))}]"));

    [Fact]
    public void Folder_KnowsItsModule_AlsoAFixtures()
    {
        var workspace = Open();
        Assert.Equal(
            ["broken:  True", "testdata/f: fixture.test/f False", "tool: example.com/tool True"],
            workspace.Folders.Where(folder => folder.ShownPath.Length > 0 && !folder.IsVendored)
                .Select(folder => $"{folder.ShownPath}: {folder.Module!.Path} {folder.Module.IsOwn}").Order(StringComparer.Ordinal));
        Assert.Same(workspace.Modules[0], workspace.Folders.Single(folder => folder.ShownPath.Length == 0).Module);
    }

    [Fact]
    public void Module_TellsReplacementsAndRequirements()
    {
        var module = Open().Modules[0];
        Assert.Equal("tool", Assert.Single(module.FolderReplacements).Value);
        Assert.Equal(new ModuleVersion("example.com/lib", "v1.2.0"), module.RequirementOf("example.com/lib"));
        Assert.Equal(new ModuleVersion("example.com/new", "v1.5.0"), module.RequirementOf("example.com/old"));
        Assert.Null(module.RequirementOf("example.com/bad"));
        Assert.Null(module.RequirementOf("example.com/absent"));
    }

    [Theory]
    [InlineData("example.com/lib/sub", "example.com/lib v1.2.0")]
    [InlineData("example.com/old", "example.com/new v1.5.0")]
    [InlineData("example.com/loose", null)]
    public void VendoredPackage_ComesFromTheModuleThatVendorNames(string importPath, string? expected)
    {
        var source = Open().Resolve(importPath, "/r")!;
        Assert.Equal(PackageOrigin.Vendor, source.Via);
        Assert.Equal(expected, source.Module is { } module ? $"{module.Path} {module.Version}" : null);
    }

    [Fact]
    public void VendoredPackageOfAReplacingFolder_IsTheFolder()
    {
        var workspace = Open();
        Assert.Equal((PackageOrigin.Source, null), (workspace.Resolve("example.com/tool", "/r")!.Via, workspace.Resolve("example.com/tool", "/r")!.Module));
        Assert.Null(workspace.Modules[0].Vendor.ModuleOf("example.com/tool")!.Actual);
    }

    [Fact]
    public void VendorOfAGoWork_IsThatOfItsModules()
    {
        var workspace = GoWorkspace.Open(
            "/w",
            new MemoryFiles(
                """
                /w/go.work go 1.22|use (|./one|../far|./nothing|)
                /w/vendor/modules.txt ## workspace|# example.com/lib v1.2.0|example.com/lib
                /w/vendor/example.com/lib/l.go package lib
                /w/one/go.mod module example.com/one
                /w/one/x.go package one|import "example.com/lib"
                /w/two/go.mod module example.com/two
                /w/two/x.go package two
                /far/go.mod module example.com/far
                /far/x.go package far
                """));
        Assert.Equal(
            ["example.com/one True 1", "example.com/two False 0"],
            workspace.Modules.Select(module => $"{module.Path} {module.IsUsed} {module.Vendor.Modules.Count}"));
        Assert.Equal(
            [
                "go.work:4: the folder ../far lies outside the repository and is not followed",
                "go.work:5: the folder ./nothing has no go.mod",
            ],
            workspace.Diagnostics.Select(diagnostic => $"{diagnostic.File}:{diagnostic.Line}: {diagnostic.Message}"));
        Assert.Null(workspace.Resolve("example.com/far", "/w/one"));
        Assert.Equal(PackageOrigin.Vendor, workspace.Resolve("example.com/lib", "/w/one")!.Via);
    }

    [Fact]
    public void PackageOfAModuleCache_ComesFromTheVersionItsFolderNames()
    {
        var workspace = GoWorkspace.Open(
            "/r",
            new MemoryFiles(
                """
                /r/go.mod module example.com/r|require (|github.com/BurntSushi/toml v1.2.0+incompatible|gopkg.in/yaml.v3 v3.0.1|example.com/p v0.2.0|)|exclude example.com/p v0.2.0
                /r/main.go package main
                /mod/github.com/!burnt!sushi/toml@v1.2.0+incompatible/sub/t.go package sub
                /mod/gopkg.in/yaml.v3@v3.0.1/y.go package yaml
                /mod/example.com/p@v0.2.0/p.go package p
                /mod/example.com/p@v0.3.0/p.go package p
                """),
            new GoWorkspaceOptions { Dependencies = ["/mod"] });
        Assert.Equal(new ModuleVersion("github.com/BurntSushi/toml", "v1.2.0+incompatible"), workspace.Resolve("github.com/BurntSushi/toml/sub", "/r")!.Module);
        Assert.Equal(("yaml", new ModuleVersion("gopkg.in/yaml.v3", "v3.0.1")), (workspace.Resolve("gopkg.in/yaml.v3", "/r")!.Name, workspace.Resolve("gopkg.in/yaml.v3", "/r")!.Module));
        Assert.Equal(new ModuleVersion("example.com/p", "v0.3.0"), workspace.Resolve("example.com/p", "/r")!.Module);
        Assert.Null(workspace.Resolve("fmt", "/r")!.Module);
    }

    [Fact]
    public void Diagnostics_NameTheirFilesAsSeenFromTheArgument()
    {
        Assert.Equal(["vendor/modules.txt", "broken/go.mod"], GoWorkspace.Open("/r", new MemoryFiles(Repository)).Diagnostics.Select(diagnostic => diagnostic.File));
        Assert.Equal(["/r/vendor/modules.txt"], GoWorkspace.Open("/r/tool", new MemoryFiles(Repository)).Diagnostics.Select(diagnostic => diagnostic.File));
    }

    private static GoWorkspace Open() => GoWorkspace.Open("/r", new MemoryFiles(Repository));
}
