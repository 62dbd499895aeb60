namespace GoAnalysis.Semantics.Tests.Packages;

public sealed class GoWorkspaceTests
{
    private const string Repository =
        """
        /r/.git/HEAD ref
        /r/go.mod module example.com/m|require example.com/lib v1.2.0|replace example.com/tool => ./tool|replace example.com/out => ../out|
        /r/main.go package main
        /r/a/a.go package a|import "example.com/m/b"
        /r/a/a_test.go package a
        /r/a/internal/i.go
        /r/b/b.go package b|import "example.com/m/a"
        /r/tool/go.mod module example.com/other
        /r/tool/t.go package tool
        /r/tool/sub/s.go package sub
        /r/nested/go.mod module example.com/m/nested|
        /r/nested/n.go package nested
        /r/vendor/github.com/x/y/y.go package y
        /r/vendor/example.com/m/b/no.go package no
        /r/third_party/z/z.go package z
        /r/testdata/fixture/go.mod module fixture.test/f
        /r/testdata/fixture/f.go package f
        /r/broken/go.mod modul oops
        /r/broken/x/x.go package x
        /r/link -> /out
        /out/go.mod module example.com/out
        /out/o.go package out
        """;

    [Fact]
    public void Folders_AreNamedByTheirModule() => Assert.Equal(
        [
            "_/broken/x broken/x",
            "example.com/m ",
            "example.com/m/a a",
            "example.com/m/a/internal a/internal",
            "example.com/m/b b",
            "example.com/m/b vendor/example.com/m/b (vendored)",
            "example.com/m/nested nested",
            "example.com/m/third_party/z third_party/z (vendored)",
            "example.com/other tool",
            "example.com/other/sub tool/sub",
            "fixture.test/f testdata/fixture",
            "github.com/x/y vendor/github.com/x/y (vendored)",
        ],
        Folders("/r", Repository));

    [Fact]
    public void PathInsideARepository_IsNamedByTheModuleAroundIt() => Assert.Equal(
        ["example.com/m/a ", "example.com/m/a/internal internal"], Folders("/r/a", Repository));

    [Theory]
    [InlineData("example.com/m/b", "/r/a", "Source b /r/b (b/b.go)")]
    [InlineData("example.com/m", "/r/a", "Source main /r (main.go)")]
    [InlineData("../b", "/r/a", "Source b /r/b (b/b.go)")]
    [InlineData("./internal", "/r/a", "Source p /r/a/internal (a/internal/i.go)")]
    [InlineData("../../out", "/r/a", null)]
    [InlineData("example.com/tool/sub", "/r/a", "Source sub /r/tool/sub (tool/sub/s.go)")]
    [InlineData("example.com/other", "/r/a", "Source tool /r/tool (tool/t.go)")]
    [InlineData("example.com/m/nested", "/r/a", "Source nested /r/nested (nested/n.go)")]
    [InlineData("example.com/m/tool", "/r/a", null)]
    [InlineData("example.com/out", "/r/a", null)]
    [InlineData("example.com/m/link", "/r/a", null)]
    [InlineData("github.com/x/y", "/r/a", "Vendor y /r/vendor/github.com/x/y (vendor/github.com/x/y/y.go)")]
    [InlineData("errors", "/r/a", "Std errors errors (added.go, errors.go, wrap.go)")]
    [InlineData("net/rpc/jsonrpc", "/r/a", "Std jsonrpc net/rpc/jsonrpc (client.go, server.go)")]
    [InlineData("runtime/race", "/r/a", "Std race runtime/race ()")]
    [InlineData("math/rand/v2", "/r/a", "Std rand math/rand/v2 (rand.go)")]
    [InlineData("C", "/r/a", null)]
    [InlineData("", "/r/a", null)]
    [InlineData("example.com/m/../m/b", "/r/a", null)]
    [InlineData("/etc", "/r/a", null)]
    [InlineData("nowhere.test/x", "/r/a", null)]
    public void Import_IsFoundInTheRepository(string importPath, string from, string? expected) =>
        Assert.Equal(expected, Resolve("/r", Repository, importPath, from));

    [Fact]
    public void ReplacementOutsideTheRepository_IsReportedAndNotFollowed() => Assert.Equal(
        [
            "go.mod:4: the replacement ../out of example.com/out lies outside the repository and is not followed",
            "broken/go.mod:1: found the unknown directive 'modul' in go.mod",
        ],
        GoWorkspace.Open("/r", new MemoryFiles(Repository)).Diagnostics.Select(diagnostic => $"{diagnostic.File}:{diagnostic.Line}: {diagnostic.Message}"));

    [Fact]
    public void ReplacementAbovePath_IsRead() => Assert.Equal(
        "Source sub /r/tool/sub (/r/tool/sub/s.go)", Resolve("/r/a", Repository, "example.com/tool/sub", "/r/a"));

    [Fact]
    public void Cycle_IsResolvedStepByStep()
    {
        var workspace = GoWorkspace.Open("/r", new MemoryFiles(Repository));
        var a = workspace.Resolve("example.com/m/a", "/r")!;
        var b = workspace.Resolve("example.com/m/b", a.Folder)!;
        Assert.Equal(a.Folder, workspace.Resolve("example.com/m/a", b.Folder)!.Folder);
        Assert.Equal(["a/a.go"], a.Files.Select(file => file.Path));
    }

    [Fact]
    public void Workspace_WinsOverRequiredVersionsAndModules()
    {
        const string Files =
            """
            /w/go.work go 1.21|use (|./one|./two|../far|)|replace example.com/lib => ./lib
            /w/one/go.mod module example.com/one|replace example.com/lib => ../old
            /w/one/x.go package one
            /w/two/go.mod module example.com/two
            /w/two/x.go package two
            /w/lib/go.mod module example.com/lib
            /w/lib/x.go package lib
            /w/old/go.mod module example.com/lib
            /w/old/x.go package old
            """;
        Assert.Equal("Source two /w/two (two/x.go)", Resolve("/w", Files, "example.com/two", "/w/one"));
        Assert.Equal("Source lib /w/lib (lib/x.go)", Resolve("/w", Files, "example.com/lib", "/w/one"));

        var withoutItsReplacement = Files.Replace("|replace example.com/lib => ./lib", "", StringComparison.Ordinal);
        Assert.Equal("Source old /w/old (old/x.go)", Resolve("/w", withoutItsReplacement, "example.com/lib", "/w/one"));
    }

    [Theory]
    [InlineData("host.com/a", "/deps/host.com/b", "Deps a /deps/host.com/a")]
    [InlineData("host.com/a", "/r", "Deps a /deps/host.com/a")]
    [InlineData("host.com/linked/sub", "/r", "Deps sub /deps/host.com/linked/sub")]
    [InlineData("host.com/versioned/v2/sub", "/r", "Deps sub /deps/host.com/versioned/sub")]
    [InlineData("host.com/versioned/v3/sub", "/r", null)]
    [InlineData("host.com/v", "/deps/host.com/b/deep", "Vendor v /deps/host.com/b/vendor/host.com/v")]
    [InlineData("host.com/v", "/deps/host.com/a", null)]
    public void Gopath_HoldsDependencies(string importPath, string from, string? expected) => Assert.Equal(
        expected,
        Resolve(
            "/r",
            """
            /r/main.go package main
            /deps/host.com/a/a.go package a
            /deps/host.com/b/b.go package b
            /deps/host.com/b/vendor/host.com/v/v.go package v
            /deps/host.com/linked -> /elsewhere
            /elsewhere/sub/s.go package sub
            /deps/host.com/versioned/go.mod module host.com/versioned/v2
            /deps/host.com/versioned/sub/s.go package sub
            """,
            importPath,
            from,
            "/deps")?.Split(" (")[0]);

    [Theory]
    [InlineData("github.com/BurntSushi/toml", "/r", "/mod/github.com/!burnt!sushi/toml@v1.2.0")]
    [InlineData("github.com/BurntSushi/toml/internal", "/r", "/mod/github.com/!burnt!sushi/toml@v1.2.0/internal")]
    [InlineData("example.com/newest", "/r", "/mod/example.com/newest@v1.10.0")]
    [InlineData("example.com/absent", "/r", "/mod/example.com/absent@v1.0.0")]
    [InlineData("example.com/replaced/sub", "/r", "/mod/example.com/fork@v0.1.0/sub")]
    [InlineData("example.com/newest", "/mod/example.com/absent@v1.0.0", "/mod/example.com/newest@v1.10.0")]
    [InlineData("example.com/m/v2", "/r", "/mod/example.com/m/v2@v2.0.0+incompatible")]
    public void ModuleCache_HoldsTheRequiredVersion(string importPath, string from, string expected)
    {
        const string Files =
            """
            /r/go.mod module example.com/r|require (|github.com/BurntSushi/toml v1.2.0|example.com/absent v1.9.0|example.com/replaced v1.0.0|)|replace example.com/replaced => example.com/fork v0.1.0
            /r/main.go package main
            /mod/github.com/!burnt!sushi/toml@v1.2.0/t.go package toml
            /mod/github.com/!burnt!sushi/toml@v1.2.0/internal/t.go package internal
            /mod/github.com/!burnt!sushi/toml@v1.3.0/t.go package toml
            /mod/example.com/newest@v1.9.0/n.go package newest
            /mod/example.com/newest@v1.10.0/n.go package newest
            /mod/example.com/newest@v1.10.0-rc.1/n.go package newest
            /mod/example.com/absent@v1.0.0/n.go package absent
            /mod/example.com/fork@v0.1.0/sub/n.go package sub
            /mod/example.com/m/v2@v2.0.0+incompatible/n.go package m
            """;
        var source = Open("/r", Files, "/mod").Resolve(importPath, from);
        Assert.Equal((expected, importPath.Replace("replaced", "fork", StringComparison.Ordinal)), (source?.Folder, source?.ImportPath));
    }

    [Fact]
    public void PathBelowDependencies_IsNamedByItsPlace()
    {
        const string Files =
            """
            /deps/host.com/a/go.mod module host.com/a/v2
            /deps/host.com/a/a.go package a
            /deps/host.com/a/sub/s.go package sub
            /deps/host.com/b/b.go package b
            """;
        Assert.Equal(["host.com/a ", "host.com/a/sub sub"], Folders("/deps/host.com/a", Files, "/deps"));
        Assert.Equal("Source sub /deps/host.com/a/sub (/deps/host.com/a/sub/s.go)", Resolve("/deps/host.com/a", Files, "host.com/a/v2/sub", "/deps/host.com/a", "/deps"));
        Assert.Equal("Deps b /deps/host.com/b (/deps/host.com/b/b.go)", Resolve("/deps/host.com/a", Files, "host.com/b", "/deps/host.com/a", "/deps"));
    }

    [Fact]
    public void GopathInsideARepository_IsRecognisedByItsHosts()
    {
        const string Files =
            """
            /r/src/github.com/me/app/main.go package main
            /r/src/lib/lib.go package lib
            /r/tool/t.go package tool
            /r/Godeps/_workspace/src/host.com/d/d.go package d
            """;
        Assert.Equal(["_/tool tool", "github.com/me/app src/github.com/me/app", "host.com/d Godeps/_workspace/src/host.com/d (vendored)", "lib src/lib"], Folders("/r", Files));
        Assert.Equal("Source lib /r/src/lib (src/lib/lib.go)", Resolve("/r", Files, "lib", "/r/src/github.com/me/app"));
        Assert.Equal("Vendor d /r/Godeps/_workspace/src/host.com/d (Godeps/_workspace/src/host.com/d/d.go)", Resolve("/r", Files, "host.com/d", "/r/tool"));
        Assert.Equal(["_ ", "_/src/x src/x"], Folders("/q", "/q/main.go\n/q/src/x/x.go"));
    }

    [Fact]
    public void VendoredPackage_HasVendorInItsPath_InDependenciesAndInGo()
    {
        const string Files =
            """
            /deps/host.com/b/b.go package b
            /deps/host.com/b/vendor/host.com/v/v.go package v
            /go/go.mod module std
            /go/fmt/print.go package fmt
            /go/vendor/golang.org/x/net/n.go package net
            """;
        Assert.Equal(["host.com/b host.com/b", "host.com/b/vendor/host.com/v host.com/b/vendor/host.com/v (vendored)"], Folders("/deps", Files, "/deps"));
        Assert.Equal("host.com/b/vendor/host.com/v", Open("/deps", Files, "/deps").Resolve("host.com/v", "/deps/host.com/b")!.ImportPath);
        Assert.Equal(["fmt fmt", "vendor/golang.org/x/net vendor/golang.org/x/net (vendored)"], Folders("/go", Files));
        Assert.Equal("vendor/golang.org/x/net", Open("/go", Files).Resolve("golang.org/x/net", "/go/fmt")!.ImportPath);
    }

    [Fact]
    public void FileByItself_IsTheWholeArgument()
    {
        var workspace = Open("/r/a/a.go", Repository);
        var folder = Assert.Single(workspace.Folders);
        Assert.Equal("example.com/m/a", folder.ImportPath);
        Assert.Equal(["/r/a/a.go"], workspace.Load(folder).Files.Select(file => file.Path));
    }

    private static GoWorkspace Open(string path, string files, params string[] dependencies) =>
        GoWorkspace.Open(path, new MemoryFiles(files), new GoWorkspaceOptions { Dependencies = dependencies });

    private static IEnumerable<string> Folders(string path, string files, params string[] dependencies) =>
        Open(path, files, dependencies).Folders.Select(folder => $"{folder.ImportPath} {folder.ShownPath}{(folder.IsVendored ? " (vendored)" : "")}");

    private static string? Resolve(string path, string files, string importPath, string from, params string[] dependencies) =>
        Open(path, files, dependencies).Resolve(importPath, from) is { } source
            ? $"{source.Via} {source.Name} {source.Folder} ({string.Join(", ", source.Files.Select(file => file.Path))})"
            : null;
}
