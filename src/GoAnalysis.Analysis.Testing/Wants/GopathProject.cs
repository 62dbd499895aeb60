using GoAnalysis.Semantics;

namespace GoAnalysis.Analysis.Testing;

/// <summary>
/// A folder <c>src</c> with packages by their import paths, as a GOPATH has it. The standard library is the bundled one, unless
/// the folder has it.
/// </summary>
/// <param name="source">The folder.</param>
/// <param name="context">The platform that files are taken for.</param>
internal sealed class GopathProject(string source, BuildContext context) : IPackageResolver
{
    private static readonly HashSet<string> OtherExtensions = new(StringComparer.Ordinal)
    {
        ".c", ".cc", ".cpp", ".cxx", ".m", ".h", ".hh", ".hpp", ".hxx", ".f", ".F", ".for", ".f90", ".s", ".S", ".sx", ".swig", ".swigcxx",
    };

    private readonly Dictionary<string, GoPackage?> packages = new(StringComparer.Ordinal);

    /// <summary>The import paths that a pattern of the go command names: a path, or a path and <c>/...</c> for all below it too.</summary>
    /// <exception cref="WantException">There is no such package.</exception>
    public IReadOnlyList<string> Match(string pattern)
    {
        var isTree = pattern.EndsWith("/...", StringComparison.Ordinal);
        var path = isTree ? pattern[..^"/...".Length] : pattern;
        IEnumerable<string> paths = isTree && Directory.Exists(FolderOf(path)) ? Below(FolderOf(path)).Select(ImportPathOf) : [path];
        IReadOnlyList<string> found = [.. paths.Where(candidate => Find(candidate) is not null).Order(StringComparer.Ordinal)];
        return found.Count > 0 ? found : throw new WantException($"no packages matched {pattern} in {source}");
    }

    /// <summary>The package of an import path; null where its folder has no Go files.</summary>
    public GoPackage? Find(string importPath)
    {
        lock (packages)
        {
            if (!packages.TryGetValue(importPath, out var package))
            {
                packages.Add(importPath, package = Read(importPath));
            }

            return package;
        }
    }

    /// <summary>The files of a package's folder that are not Go, each with whether build constraints exclude it, and the Go files that they exclude.</summary>
    public IReadOnlyList<(AdditionalFile File, bool IsIgnored)> OtherFiles(GoPackage package)
    {
        // Constraints of other files are those of Go files; what else the builder says of them does not count.
        var builder = new PackageBuilder(package.ImportPath, package.Folder, context);
        foreach (var file in Directory.EnumerateFiles(package.Folder).Where(static file => OtherExtensions.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal))
        {
            builder.Add($"{package.ImportPath}/{Path.GetFileName(file)}", Path.GetFileName(file), File.ReadAllBytes(file));
        }

        var ignored = package.FilesOf(GoFileClass.Excluded);
        return [.. builder.Build().Files.Concat(ignored).Select(static file => (new AdditionalFile(file.Path, file.Source), file.Class == GoFileClass.Excluded))];
    }

    public GoPackageSource? Resolve(string importPath, string fromFolder) =>
        importPath == "C" ? null
        : Find(importPath) is { } package ? Source(package, GoFileClass.Production)
        : StandardLibrary.Resolve(importPath);

    /// <summary>The files of some classes, as an import sees them.</summary>
    public static GoPackageSource Source(GoPackage package, params GoFileClass[] classes) =>
        new(
            package.ImportPath,
            package.Name,
            package.Folder,
            [.. package.Files.Where(file => classes.Contains(file.Class)).Select(static file => new GoSourceFile(file.Path, file.Source))],
            PackageOrigin.Source);

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateDirectories(folder)
            .Where(static child => Path.GetFileName(child) is var name && name[0] is not ('_' or '.') && name != "testdata")
            .SelectMany(Below)
            .Prepend(folder);

    private string FolderOf(string importPath) => Path.Combine(source, importPath);

    private string ImportPathOf(string folder) => Path.GetRelativePath(source, folder).Replace(Path.DirectorySeparatorChar, '/');

    private GoPackage? Read(string importPath)
    {
        var folder = FolderOf(importPath);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var builder = new PackageBuilder(importPath, folder, context);
        var hasFiles = false;
        foreach (var file in Directory.EnumerateFiles(folder, "*.go").Order(StringComparer.Ordinal))
        {
            hasFiles = true;
            builder.Add($"{importPath}/{Path.GetFileName(file)}", Path.GetFileName(file), File.ReadAllBytes(file));
        }

        return hasFiles ? builder.Build() : null;
    }
}
