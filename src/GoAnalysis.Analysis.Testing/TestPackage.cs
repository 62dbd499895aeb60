using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis.Testing;

/// <summary>Makes packages of source texts, with the bundled standard library as their only dependency.</summary>
public static class TestPackage
{
    /// <summary>Makes a package.</summary>
    /// <param name="files">Names and texts of its files, all of one package.</param>
    public static GoCompilation Compile(params IReadOnlyList<(string Name, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var trees = files.Select(static file => GoSyntaxTree.ParseText(file.Text, file.Name)).ToList();
        return new GoCompilation("example.com/test", ".", trees, new GoDependencies(new LibraryAlone()));
    }

    private sealed class LibraryAlone : IPackageResolver
    {
        public GoPackageSource? Resolve(string importPath, string fromFolder) => StandardLibrary.Resolve(importPath);
    }
}
