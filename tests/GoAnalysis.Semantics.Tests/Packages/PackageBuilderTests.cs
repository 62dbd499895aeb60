using System.Text;

namespace GoAnalysis.Semantics.Tests.Packages;

public sealed class PackageBuilderTests
{
    [Fact]
    public void Files_AreSortedByClass() => Check(
        """
        .hidden.go: package p => Excluded (the name begins with .)
        _draft.go: package p => Excluded (the name begins with _)
        a.go: package p => Production
        a_test.go: package p => Test
        a_windows.go: package p => Excluded (windows)
        b.go: //go:build ignore| |package main => Excluded (ignore)
        b_arm64.go: //go:build linux| |package p => Excluded (arm64 && linux)
        c.go: // +build !amd64| |package p => Excluded (!amd64)
        doc.go: package documentation => Excluded (package documentation)
        x_test.go: package p_test => ExternalTest
        """,
        name: "p");

    [Fact]
    public void SecondPackage_IsBroken() => Check(
        """
        a.go: package a => Production
        b.go: |package b => Broken (found packages a (a.go) and b (b.go) in one folder)
        b_test.go: package b_test => Broken (found packages a (a.go) and b (b_test.go) in one folder)
        """,
        name: "a",
        "b.go:2: found packages a (a.go) and b (b.go) in one folder",
        "b_test.go:1: found packages a (a.go) and b (b_test.go) in one folder");

    [Fact]
    public void PackageNamedLikeATest_IsNoExternalTest() => Check(
        """
        a.go: package x_test => Production
        a_test.go: package x_test => Test
        """,
        name: "x_test");

    [Fact]
    public void OnlyExternalTests_NameThePackage() => Check("a_test.go: package x_test => ExternalTest", name: "x");

    [Fact]
    public void MalformedHeads_AreBroken() => Check(
        """
        a.go: //go:build a b| |package p => Broken (unexpected 'b' at character 3 of the build constraint 'a b')
        b.go: // nothing => Broken (expected 'package', found end of file)
        c.go: package p|import "a => Broken (string literal not terminated)
        d.go: package p|func { => Production
        """,
        name: "p",
        "a.go:1: unexpected 'b' at character 3 of the build constraint 'a b'",
        "b.go:1: expected 'package', found end of file",
        "c.go:2: string literal not terminated");

    [Theory]
    [InlineData(true, "Production")]
    [InlineData(false, "Excluded (cgo)")]
    public void ImportOfC_NeedsCgo(bool cgo, string expected) => Check(
        $"""
        a.go: package p => Production
        c.go: package p|import "C" => {expected}
        """,
        new BuildContext { Cgo = cgo },
        name: "p");

    [Fact]
    public void CgoInATest_IsBroken() => Check(
        """
        a_test.go: package p|import "C" => Broken (cgo in a test file, which go does not support)
        """,
        name: "p",
        "a_test.go:2: cgo in a test file, which go does not support",
        "dir:0: no Go file to build for linux/amd64");

    [Fact]
    public void FolderWithoutAFileToBuild_SaysSo() => Check(
        "a_plan9.go: package p => Excluded (plan9)", name: "", "dir:0: no Go file to build for linux/amd64");

    [Fact]
    public void Imports_AreListedByClass()
    {
        var builder = new PackageBuilder("example.com/p", "dir", BuildContext.Default);
        Add(builder, "a.go", "package p\nimport (\n\t\"fmt\"\n\t. \"math\"\n)\n");
        Add(builder, "a_test.go", "package p\nimport _ \"testing\"\n");
        Add(builder, "b.go", "package p\nimport f \"fmt\"\n");
        Add(builder, "x_test.go", "package p_test\nimport \"example.com/p\"\n");
        var package = builder.Build();
        Assert.Equal(["fmt", "math"], package.ImportsOf(GoFileClass.Production));
        Assert.Equal(["testing"], package.ImportsOf(GoFileClass.Test));
        Assert.Equal(["example.com/p"], package.ImportsOf(GoFileClass.ExternalTest));
        Assert.Equal([(3, null), (4, "."), (2, "_"), (2, "f"), (2, null)], package.Files.SelectMany(file => file.Imports).Select(import => (import.Line, import.Name)));
        Assert.Empty(package.Diagnostics);
    }

    private static void Check(string files, string name, params string[] diagnostics) => Check(files, BuildContext.Default, name, diagnostics);

    private static void Check(string files, BuildContext context, string name, params string[] diagnostics)
    {
        var builder = new PackageBuilder("example.com/p", "dir", context);
        var lines = files.ReplaceLineEndings("\n").Split('\n');
        foreach (var line in lines)
        {
            Add(builder, line[..line.IndexOf(':', StringComparison.Ordinal)], SourceOf(line));
        }

        var package = builder.Build();
        Assert.Equal(lines, package.Files.Zip(lines, (file, line) =>
            $"{file.Name}: {SourceOf(line).TrimEnd('\n').Replace('\n', '|')} => {file.Class}{(file.Reason is null ? "" : $" ({file.Reason})")}"));
        Assert.Equal(name, package.Name);
        Assert.Equal(diagnostics, package.Diagnostics.Select(diagnostic => $"{diagnostic.File}:{diagnostic.Line}: {diagnostic.Message}"));
    }

    private static string SourceOf(string line) =>
        line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..line.LastIndexOf(" => ", StringComparison.Ordinal)].Replace('|', '\n') + "\n";

    private static void Add(PackageBuilder builder, string name, string source) => builder.Add(name, name, Encoding.UTF8.GetBytes(source));
}
