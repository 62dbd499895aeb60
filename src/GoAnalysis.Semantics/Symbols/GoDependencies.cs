using System.Collections.Concurrent;
using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>
/// The packages that compilations import: parsed without function bodies when first asked for, then shared. Safe for use by
/// many threads.
/// </summary>
public sealed class GoDependencies
{
    private static readonly GoParseOptions WithoutBodies = new() { Mode = GoParseMode.DeclarationsOnly };

    private readonly IPackageResolver resolver;
    private readonly ConcurrentDictionary<(string ImportPath, string Folder), PackageSymbol> resolved = new();
    private readonly ConcurrentDictionary<(string Path, string Folder), Lazy<PackageSymbol>> packages = new();

    private GoDependencies? others { get; init; }

    private GoPackageSource? replacement { get; init; }

    /// <summary>Makes an empty set of packages.</summary>
    /// <param name="resolver">Finds their sources.</param>
    public GoDependencies(IPackageResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        this.resolver = resolver;
    }

    /// <summary>The same packages but one, such as a package together with its test files.</summary>
    /// <param name="source">The package that is seen instead of the one with its import path.</param>
    public GoDependencies With(GoPackageSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new GoDependencies(resolver) { others = this, replacement = source };
    }

    /// <summary>The package that an import path means. One that is not there gives a package without members.</summary>
    internal PackageSymbol Load(string importPath, string fromFolder)
    {
        if (importPath == "unsafe")
        {
            return Universe.Unsafe;
        }

        if (others is not null && importPath != replacement!.ImportPath)
        {
            return others.Load(importPath, fromFolder);
        }

        if (resolved.TryGetValue((importPath, fromFolder), out var known))
        {
            return known;
        }

        // cgo makes its package from C sources: nothing of it can be known here.
        var source = importPath == "C" ? null : replacement ?? resolver.Resolve(importPath, fromFolder);
        var package = source is null
            ? new PackageSymbol(importPath, "", GuessName(importPath), null)
            : packages.GetOrAdd(
                (source.ImportPath, source.Folder),
                static (_, arguments) => new Lazy<PackageSymbol>(() => Parse(arguments.source, arguments.self)),
                (source, self: this)).Value;
        return resolved.GetOrAdd((importPath, fromFolder), package);
    }

    private static string GuessName(string importPath) => ImportNames.Candidates(importPath).First();

    private static PackageSymbol Parse(GoPackageSource source, GoDependencies self)
    {
        var trees = source.Files.Select(static file => GoSyntaxTree.Parse(file.Bytes, file.Path, WithoutBodies)).ToList();
        return PackageDeclarations.Collect(new PackageSymbol(source.ImportPath, source.Folder, PackageDeclarations.NameOf(trees), source.Via), trees, self);
    }
}
