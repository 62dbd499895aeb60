using GoAnalysis.Model;

namespace GoAnalysis.Semantics;

/// <summary>
/// The Go files of one folder, sorted as go/build sorts them for one <see cref="BuildContext"/>. No file is left out: those
/// that are not part of the package say why. Immutable. https://go.dev/ref/spec#Packages
/// </summary>
public sealed class GoPackage
{
    internal GoPackage(string importPath, string folder, string name, IReadOnlyList<GoPackageFile> files)
    {
        ImportPath = importPath;
        Folder = folder;
        Name = name;
        Files = files;
    }

    /// <summary>Import path; <c>_</c> or <c>_/folder</c> where nothing says what the folder's is.</summary>
    public string ImportPath { get; }

    /// <summary>The folder, as the file provider knows it. It tells packages apart, which import paths do not: two vendor
    /// folders can hold two packages of one path.</summary>
    public string Folder { get; }

    /// <summary>Name of the package clauses, without <c>_test</c>; empty where no file has one.</summary>
    public string Name { get; }

    /// <summary>All Go files by name, in ordinal byte order.</summary>
    public IReadOnlyList<GoPackageFile> Files { get; }

    /// <summary>What go/build would report: malformed heads, a second package, cgo in a test, no file to build. By file.</summary>
    public IReadOnlyList<PackageDiagnostic> Diagnostics { get; internal init; } = [];

    /// <summary>Those of <see cref="Diagnostics"/> that are about a file: that a folder has no file to build is no fault of what
    /// is asked of all its files.</summary>
    public IEnumerable<PackageDiagnostic> FileDiagnostics => Diagnostics.Where(diagnostic => diagnostic.File != Folder);

    /// <summary>Files that could not be read, by name, and why.</summary>
    public IReadOnlyList<SkippedFile> Unreadable { get; internal init; } = [];

    /// <summary>The files of one class, by name.</summary>
    /// <param name="fileClass">The class.</param>
    public IEnumerable<GoPackageFile> FilesOf(GoFileClass fileClass) => Files.Where(file => file.Class == fileClass);

    /// <summary>The distinct import paths of the files of one class, ordinal; the lists that <c>go list</c> calls Imports,
    /// TestImports and XTestImports.</summary>
    /// <param name="fileClass">The class.</param>
    public IReadOnlyList<string> ImportsOf(GoFileClass fileClass) =>
        [.. FilesOf(fileClass).SelectMany(file => file.Imports).Select(import => import.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
