using GoAnalysis.Git;
using GoAnalysis.Semantics;

namespace GoAnalysis.Scanning.Tests;

/// <summary>Links on a real disk: none leads out of a repository, those in folders of dependencies are followed.</summary>
public sealed class WorkspaceOnDiskTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("goanalysis-").FullName;

    public WorkspaceOnDiskTests()
    {
        Write("r/go.mod", "module example.com/r\nreplace example.com/linked => ./link\nreplace example.com/deep => ./link/sub\n");
        Write("r/a/a.go", "package a\n");
        Write("r/a/b.go", "package a\n");
        Write("out/go.mod", "module example.com/linked\n");
        Write("out/o.go", "package o\n");
        Write("out/sub/go.mod", "module example.com/deep\n");
        Write("out/sub/s.go", "package s\n");
        Directory.CreateSymbolicLink(Path.Join(folder, "r/link"), "../out");
        File.CreateSymbolicLink(Path.Join(folder, "r/a/linked.go"), "../../out/o.go");
        Directory.CreateDirectory(Path.Join(folder, "deps/example.org"));
        Directory.CreateSymbolicLink(Path.Join(folder, "deps/example.org/x"), "../../out");
        Directory.CreateSymbolicLink(Path.Join(folder, "deps/loop"), ".");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("example.com/r/a", "Source a: a/a.go a/b.go")]
    [InlineData("example.com/r/link", null)]
    [InlineData("example.com/r/link/sub", null)]
    [InlineData("example.com/linked", null)]
    [InlineData("example.com/deep", null)]
    [InlineData("./../link/sub", null)]
    [InlineData("example.org/x", "Deps o: deps/example.org/x/o.go")]
    [InlineData("example.org/x/sub", "Deps s: deps/example.org/x/sub/s.go")]
    public void Links_AreFollowedBelowDependenciesOnly(string importPath, string? expected)
    {
        var workspace = Open();
        Assert.Equal(["example.com/r/a"], workspace.Folders.Select(found => found.ImportPath));
        var source = workspace.Resolve(importPath, workspace.Folders[0].Path);
        Assert.Equal(expected, source is null
            ? null
            : $"{source.Via} {source.Name}: {string.Join(' ', source.Files.Select(file => file.Path.Replace(folder + "/", "", StringComparison.Ordinal)))}");
    }

    [Fact]
    public void ReplacementByALink_IsReported() => Assert.Equal(
        [
            "go.mod:2: the replacement ./link of example.com/linked has no go.mod and is not followed",
            "go.mod:3: the replacement ./link/sub of example.com/deep has no go.mod and is not followed",
        ],
        Open().Diagnostics.Select(diagnostic => $"{diagnostic.File}:{diagnostic.Line}: {diagnostic.Message}"));

    private GoWorkspace Open() => GoWorkspace.Open(
        Path.Join(folder, "r"), new DiskFileProvider(), new GoWorkspaceOptions { Dependencies = [Path.Join(folder, "deps")] });

    private void Write(string name, string text)
    {
        var path = Path.Join(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
