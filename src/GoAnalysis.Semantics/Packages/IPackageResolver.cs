namespace GoAnalysis.Semantics;

/// <summary>Where an imported package was found.</summary>
public enum PackageOrigin
{
    /// <summary>In the repository that imports it.</summary>
    Source,

    /// <summary>In a <c>vendor</c> folder.</summary>
    Vendor,

    /// <summary>In a folder of dependencies.</summary>
    Deps,

    /// <summary>In the standard library: in a folder of dependencies, or else the bundled summary, which has declarations
    /// without bodies.</summary>
    Std,
}

/// <summary>A file of a package, whole.</summary>
/// <param name="Path">Path to show.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record GoSourceFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>The source of a package that an import names: the files that its importer is compiled with.</summary>
/// <param name="ImportPath">Import path as go/types has it, which is not always the one imported: below a GOPATH that of the
/// folder, so <c>m/p</c> for <c>m/v2/p</c>; for a vendored package what follows <c>vendor/</c>.</param>
/// <param name="Name">Name of its package clauses; empty where it is not known.</param>
/// <param name="Folder">Its folder, which tells packages of one path apart and is the <c>fromFolder</c> of its own imports;
/// the import path where there are no files.</param>
/// <param name="Files">The chosen production files by name, tests and excluded files left out; for
/// <see cref="PackageOrigin.Std"/> those of <see cref="LibrarySummary"/>, empty where it lacks the package.</param>
/// <param name="Via">Where it was found.</param>
public sealed record GoPackageSource(string ImportPath, string Name, string Folder, IReadOnlyList<GoSourceFile> Files, PackageOrigin Via)
{
    /// <summary>The module that it comes from, in which version: of a vendored package what <c>vendor/modules.txt</c> says,
    /// replacements by other modules applied, below a module cache what the folder is called. <see langword="null"/> where
    /// neither tells.</summary>
    public ModuleVersion? Module { get; init; }
}

/// <summary>Finds the package that an import names. Safe for parallel use.</summary>
public interface IPackageResolver
{
    /// <summary>Finds and reads a package.</summary>
    /// <param name="importPath">Import path as written in the source.</param>
    /// <param name="fromFolder"><see cref="GoPackage.Folder"/> or <see cref="GoPackageSource.Folder"/> of the importing package.</param>
    /// <returns><see langword="null"/> for a package that is not there and for the pseudo-package <c>C</c>. Cycles of imports
    /// are the caller's to notice.</returns>
    GoPackageSource? Resolve(string importPath, string fromFolder);
}
