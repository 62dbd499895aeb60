namespace GoAnalysis.Semantics;

/// <summary>Where the source of a package was found.</summary>
public enum PackageOrigin
{
    /// <summary>Among the packages that are analysed.</summary>
    Source,

    /// <summary>In a vendor folder.</summary>
    Vendor,

    /// <summary>In a folder of dependencies that was given.</summary>
    Deps,

    /// <summary>In Go's standard library.</summary>
    Std,
}

/// <summary>The source of one package: the files that are built together, test files apart.</summary>
/// <param name="ImportPath">Its package path, as go/types has it.</param>
/// <param name="Folder">The folder it lies in, in the terms of the resolver that found it.</param>
/// <param name="Files">Its files, in the order of their paths.</param>
/// <param name="Via">Where it was found.</param>
public sealed record GoPackageSource(
    string ImportPath, string Folder, IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)> Files, PackageOrigin Via);

/// <summary>Finds the sources of imported packages. Implementations are safe for use by many threads.</summary>
public interface IPackageResolver
{
    /// <summary>Finds a package.</summary>
    /// <param name="importPath">The import path as written.</param>
    /// <param name="fromFolder">The folder of the importing file, which vendor folders and modules depend on.</param>
    /// <returns>The package; null when it is not there, which is no error.</returns>
    GoPackageSource? Resolve(string importPath, string fromFolder);
}
