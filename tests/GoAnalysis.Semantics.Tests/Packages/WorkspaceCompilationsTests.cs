using System.Runtime.CompilerServices;
using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics.Tests.Packages;

public sealed class WorkspaceCompilationsTests
{
    private const string Repository =
        """
        /r/go.mod module example.com/m
        /r/a/a.go package a|func A() { helper() }
        /r/a/helper_test.go package a|func helper() {}|func Extra() {}
        /r/a/outside_test.go package a_test|import "example.com/m/a"|func f() { a.A(); a.Extra() }
        /r/a/a_windows.go package a|func onWindows() { A(); helper() }
        /r/a/other.go package b|func g() { h() }|func h() {}
        /r/b/b.go package b|import "example.com/m/a"|func B() { a.A(); a.Extra() }
        /r/broken/broken.go package broken|import ("fmt"
        /r/broken/late.go package broken|import "os"
        /r/only/only_test.go package only
        /r/none/none_windows.go package none
        """;

    [Theory]
    [InlineData("a", GoPackageVariant.Production, "example.com/m/a: a.go")]
    [InlineData("a", GoPackageVariant.WithTests, "example.com/m/a: a.go helper_test.go")]
    [InlineData("a", GoPackageVariant.ExternalTest, "example.com/m/a_test: outside_test.go")]
    [InlineData("b", GoPackageVariant.WithTests, "example.com/m/b: b.go")]
    [InlineData("b", GoPackageVariant.ExternalTest, null)]
    [InlineData("only", GoPackageVariant.Production, null)]
    [InlineData("only", GoPackageVariant.WithTests, "example.com/m/only: only_test.go")]
    [InlineData("none", GoPackageVariant.WithTests, null)]
    public void Variant_HasItsFiles(string folder, GoPackageVariant variant, string? expected)
    {
        var workspace = Open();
        var compilation = workspace.GetCompilation(FolderOf(workspace, folder), variant);
        Assert.Equal(expected, compilation is null ? null : $"{compilation.Package.Path}: {string.Join(' ', compilation.Trees.Select(tree => tree.Path![(tree.Path!.LastIndexOf('/') + 1)..]))}");
    }

    [Theory]
    [InlineData("a", false, "a.go Production helper=unresolved; a_windows.go Excluded A=example.com/m/a.A helper=unresolved; other.go Broken h=example.com/m/a.h")]
    [InlineData("a", true, "a.go Production helper=example.com/m/a.helper; a_windows.go Excluded A=example.com/m/a.A helper=example.com/m/a.helper; helper_test.go Test; other.go Broken h=example.com/m/a.h; outside_test.go ExternalTest a.A=example.com/m/a.A a.Extra=example.com/m/a.Extra")]
    [InlineData("b", true, "b.go Production a.A=example.com/m/a.A a.Extra=unresolved")]
    [InlineData("none", false, "none_windows.go Excluded")]
    public void EveryFile_IsBoundOnce_InThePackageItBelongsTo(string folder, bool tests, string expected)
    {
        var workspace = Open();
        var files = workspace.GetCompilations(FolderOf(workspace, folder)).GetFiles(tests);
        Assert.Equal(expected, string.Join("; ", files.Select(file => string.Join(' ', new[] { file.File.Name, file.File.Class.ToString() }.Concat(
            file.Tree.Root.Descendants<CallExpressionSyntax>().ToList().Select(call => $"{call.Function}={file.Model.GetCallTarget(call).FullName ?? "unresolved"}"))))));
    }

    [Fact]
    public void Compilations_AreOneObject_AndParseEachFileOnce()
    {
        var workspace = Open();
        var folder = FolderOf(workspace, "a");
        var compilations = workspace.GetCompilations(folder);
        Assert.Same(compilations, workspace.GetCompilations(folder));
        Assert.Same(compilations.Get(), workspace.GetCompilation(folder));
        Assert.NotSame(compilations.Get(), compilations.Get(GoPackageVariant.WithTests));
        Assert.Same(compilations.Get()!.Trees[0], compilations.Get(GoPackageVariant.WithTests)!.Trees[0]);
        Assert.Same(compilations.Get()!.Trees[0], compilations.GetFiles(tests: true)[0].Tree);
        var other = workspace.GetCompilations(FolderOf(workspace, "b"));
        Assert.Same(other.Get(), other.Get(GoPackageVariant.WithTests));
    }

    /// <summary>While the folder is held its compilations are not, so that a run over many folders holds only what it works on.</summary>
    [Fact]
    public void Compilation_IsFree_WhenNobodyHoldsIt()
    {
        var workspace = Open();
        var compilations = workspace.GetCompilations(FolderOf(workspace, "a"));
        var compilation = Compile(compilations);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(compilation.TryGetTarget(out _));
        Assert.Equal("example.com/m/a", compilations.Get()!.Package.Path);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference<GoCompilation> Compile(GoPackageCompilations compilations)
        {
            var compilation = compilations.Get()!;
            Assert.Same(compilation, compilations.Get());
            return new WeakReference<GoCompilation>(compilation);
        }
    }

    [Theory]
    [InlineData("a", "a.go helper_test.go other.go: example.com/m/a; a_windows.go: example.com/m/a; outside_test.go: example.com/m/a_test imports example.com/m/a")]
    [InlineData("b", "b.go: example.com/m/b imports example.com/m/a")]
    [InlineData("none", "none_windows.go: example.com/m/none")]
    [InlineData("broken", "broken.go: unknown; late.go: example.com/m/broken imports os")]
    public void Outline_IsThatOfTheCompilation(string folder, string expected)
    {
        var workspace = Open();
        var compilations = workspace.GetCompilations(FolderOf(workspace, folder));
        var groups = compilations.Package.Files.GroupBy(file => (file.Class == GoFileClass.Excluded ? file.Name : "") + Describe(compilations, file), static file => file.Name);
        Assert.Equal(expected.Split("; ").Order(), groups.Select(static group => $"{string.Join(' ', group)}: {group.Key[(group.Key.IndexOf('=') + 1)..]}").Order());

        static string Describe(GoPackageCompilations compilations, GoPackageFile file)
        {
            if (compilations.GetOutlineContaining(file) is not { } outline)
            {
                return "=unknown";
            }

            var whole = PackageOutline.Of(compilations.GetContaining(file).Package);
            Assert.Equal((whole.Path, whole.Folder), (outline.Path, outline.Folder));
            Assert.Equal(whole.Imports, outline.Imports);
            return $"={outline.Path}{(outline.Imports.Count > 0 ? " imports " : "")}{string.Join(' ', outline.Imports.Select(static import => import.Path))}";
        }
    }

    /// <summary>A name means what its own file declares. Of the others nothing says which is meant, unless all declare the same.</summary>
    [Theory]
    [InlineData("u_darwin.go", "s.N: unknown; same: []int; V: unknown; C: unknown; I: unknown; a: unknown; t: unknown")]
    [InlineData("a_windows.go", "s.N: int32; same: []int; V: int32; C: untyped int; I: untyped int; a: int32; t: int")]
    [InlineData("b_darwin.go", "s.N: int64; same: []int; V: int64; C: untyped int; I: untyped int; a: int64; t: uint")]
    public void NameThatPlatformsDeclareDifferently_IsThatOfTheFile_OrUnknown(string name, string expected)
    {
        const string Function = "func f_(s S, same Same, a A, t T) { _ = s.N; _ = same; _ = V; _ = C; _ = I; _ = a; _ = t }";
        const string Files =
            $"""
            /r/go.mod module example.com/m
            /r/p_linux.go package p|type S struct{"{"} N int16 {"}"}|type Same []int
            /r/a_windows.go package p|type S struct{"{"} N int32 {"}"}|type Same []int|var V int32|const C = 1|const (|I = iota|J|)|type A = int32|type T int|{Function}
            /r/b_darwin.go package p|type S struct{"{"} N int64 {"}"}|type Same []int|var V int64|const C = 2|const (|J = iota|I|)|type A = int64|type T uint|{Function}
            /r/u_darwin.go package p|{Function}
            """;
        var workspace = GoWorkspace.Open("/r", new MemoryFiles(Files));
        var compilations = workspace.GetCompilations(workspace.Folders[0]);
        var model = compilations.GetFiles(tests: false).Single(file => file.File.Name == name).Model;
        var types = model.Tree.Root.Descendants<AssignmentSyntax>().ToList().Select(assignment => $"{assignment.Right.First}: {model.GetTypeInfo(assignment.Right.First).Type.Underlying}");
        Assert.Equal(expected, string.Join("; ", types));
        Assert.Equal("int16", compilations.Get()!.Package.FindType("S")!.Underlying is StructType { Fields: [var field] } ? field.Type.ToString() : "");
    }

    [Fact]
    public void ManyThreads_GetOneCompilation()
    {
        var workspace = Open();
        var folder = FolderOf(workspace, "a");
        var seen = new GoCompilation?[32];
        Parallel.For(0, seen.Length, index => seen[index] = workspace.GetCompilation(folder, GoPackageVariant.WithTests));
        Assert.Single(seen.Distinct());
        GC.KeepAlive(seen);
    }

    [Fact]
    public void Dependency_IsOneSymbolForAllCompilations()
    {
        const string Files =
            """
            /r/go.mod module example.com/m
            /r/lib/lib.go package lib|type T struct{}|var V T
            /r/a/a.go package a|import "example.com/m/lib"|var X = lib.V
            /r/b/b.go package b|import "example.com/m/lib"|var X = lib.V
            """;
        var workspace = GoWorkspace.Open("/r", new MemoryFiles(Files));
        Assert.Same(workspace.Dependencies, workspace.Dependencies);
        Assert.Same(TypeOfX(workspace, "a"), TypeOfX(workspace, "b"));
    }

    [Fact]
    public void FileOutsideAnyFolder_SeesDependenciesAndTheStandardLibrary()
    {
        var workspace = GoWorkspace.OfFile(
            "-",
            "package main\nimport (\"fmt\"; \"example.com/d\"; \"./x\")\nfunc main() { fmt.Println(); d.D(); x.Y() }\n"u8.ToArray(),
            new MemoryFiles("/deps/example.com/d/d.go package d|func D() {}"),
            new GoWorkspaceOptions { Dependencies = ["/deps"] });
        var file = Assert.Single(workspace.GetCompilations(Assert.Single(workspace.Folders)).GetFiles(tests: false));
        Assert.Equal("-", file.File.Path);
        Assert.Equal(
            ["fmt.Println Std", "example.com/d.D Deps", "./x.Y "],
            file.Tree.Root.Descendants<CallExpressionSyntax>().ToList().Select(call => file.Model.GetCallTarget(call))
                .Select(target => $"{target.FullName} {(target.Symbol as Symbol)?.Package?.Origin}"));
    }

    private static GoWorkspace Open() => GoWorkspace.Open("/r", new MemoryFiles(Repository));

    private static GoFolder FolderOf(GoWorkspace workspace, string path) => workspace.Folders.Single(folder => folder.ShownPath == path);

    private static GoType TypeOfX(GoWorkspace workspace, string path) =>
        workspace.GetCompilation(FolderOf(workspace, path))!.Package.Find("X")!.Type;
}
