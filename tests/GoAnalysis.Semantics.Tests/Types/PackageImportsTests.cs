using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics.Tests;

public class PackageImportsTests
{
    private static readonly GoDependencies Library = new(new LibraryAndOne());

    [Fact]
    public void Imports_AreThoseOfAllFiles_OnceEach_ByPath()
    {
        var package = Compile("import \"strings\"", "import (\n. \"example.com/one\"\n_ \"errors\"\n\"example.com/none\"\ns \"strings\"\n)").Package;
        Assert.Equal(
            ["errors False", "example.com/none True", "example.com/one False", "strings False"],
            package.Imports.Select(static imported => $"{imported.Path} {imported.IsMissing}"));
    }

    [Fact]
    public void CompilationOfAnImport_HasItsBodies()
    {
        var imported = Compile("import \"example.com/one\"").Package.Imports.Single();
        Assert.Empty(Calls(imported.Trees));
        var compilation = GoCompilation.FromImport(imported)!;
        var call = Assert.Single(Calls(compilation.Trees));
        Assert.Equal("strings.ToUpper", compilation.GetSemanticModel(call.Node.Tree).GetCallTarget(call).FullName);
        Assert.Equal((imported.Path, imported.Folder), (compilation.Package.Path, compilation.Package.Folder));
    }

    [Fact]
    public void MissingImport_HasNoCompilation() =>
        Assert.Null(GoCompilation.FromImport(Compile("import \"example.com/none\"").Package.Imports.Single()));

    private static IEnumerable<CallExpressionSyntax> Calls(IEnumerable<GoSyntaxTree> trees) =>
        trees.SelectMany(static tree => tree.Root.Descendants<CallExpressionSyntax>());

    private static GoCompilation Compile(params string[] files) =>
        new("example.com/p", "p", [.. files.Select(static text => GoSyntaxTree.ParseText("package p\n" + text))], Library);

    private sealed class LibraryAndOne : IPackageResolver
    {
        public GoPackageSource? Resolve(string importPath, string fromFolder) => importPath == "example.com/one"
            ? new GoPackageSource(
                importPath, "one", "one", [new GoSourceFile("one/one.go", "package one\nimport \"strings\"\nfunc F() { strings.ToUpper(\"\") }\n"u8.ToArray())], PackageOrigin.Deps)
            : StandardLibrary.Resolve(importPath);
    }
}
