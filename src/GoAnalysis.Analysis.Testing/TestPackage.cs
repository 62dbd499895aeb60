using System.Text;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis.Testing;

/// <summary>A package that others import in a test.</summary>
/// <param name="ImportPath">Its import path.</param>
/// <param name="Files">Names and texts of its files.</param>
public sealed record ImportedTestPackage(string ImportPath, params IReadOnlyList<(string Name, string Text)> Files);

/// <summary>Makes packages of source texts, with the bundled standard library and the packages of the test as their only dependencies.</summary>
public static class TestPackage
{
    /// <summary>Import path of a package that is given none.</summary>
    public const string ImportPath = "example.com/test";

    /// <summary>Makes a package.</summary>
    /// <param name="files">Names and texts of its files, all of one package.</param>
    public static GoCompilation Compile(params IReadOnlyList<(string Name, string Text)> files) => Compile(files, []);

    /// <summary>Makes a package that can import others.</summary>
    /// <param name="files">Names and texts of its files, all of one package.</param>
    /// <param name="packages">The packages that it and they can import.</param>
    /// <param name="importPath">Its import path.</param>
    public static GoCompilation Compile(
        IReadOnlyList<(string Name, string Text)> files, IReadOnlyList<ImportedTestPackage> packages, string importPath = ImportPath)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(packages);
        var trees = files.Select(static file => GoSyntaxTree.ParseText(file.Text, file.Name)).ToList();
        return new GoCompilation(importPath, importPath, trees, new GoDependencies(new Resolver(packages)));
    }

    private sealed class Resolver(IReadOnlyList<ImportedTestPackage> packages) : IPackageResolver
    {
        public GoPackageSource? Resolve(string importPath, string fromFolder)
        {
            var package = packages.FirstOrDefault(package => package.ImportPath == importPath);
            return package is null
                ? StandardLibrary.Resolve(importPath)
                : new GoPackageSource(
                    importPath,
                    "",
                    importPath,
                    [.. package.Files.Select(file => new GoSourceFile($"{importPath}/{file.Name}", Encoding.UTF8.GetBytes(file.Text)))],
                    PackageOrigin.Deps);
        }
    }
}
