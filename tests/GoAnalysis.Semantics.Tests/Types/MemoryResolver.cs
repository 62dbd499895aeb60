using System.Text;
using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics.Tests;

/// <summary>Packages held in memory, by import path.</summary>
internal sealed class MemoryResolver(params (string Path, string Source)[] packages) : IPackageResolver
{
    public GoPackageSource? Resolve(string importPath, string fromFolder)
    {
        foreach (var (path, source) in packages)
        {
            if (path == importPath)
            {
                return new GoPackageSource(path, "", path, [new GoSourceFile($"{path}/x.go", Encoding.UTF8.GetBytes(source))], PackageOrigin.Deps);
            }
        }

        return null;
    }

    /// <summary>A compilation of one package of some files.</summary>
    public GoCompilation Compile(string importPath, params string[] files) =>
        new(importPath, importPath, [.. files.Select((text, index) => GoSyntaxTree.ParseText(text, $"{index}.go"))], new GoDependencies(this));
}
