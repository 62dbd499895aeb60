using System.Collections.Concurrent;
using GoAnalysis.Model;

namespace GoAnalysis.Semantics;

/// <summary>
/// A folder of dependencies: a GOPATH's <c>src</c> (<c>DIR/import/path</c>), a module cache
/// (<c>DIR/module/path@v1.2.3/package</c>, https://go.dev/ref/mod#module-cache), or both at once. Links are followed.
/// </summary>
/// <param name="directory">The folder, as the file provider knows it.</param>
/// <param name="files">Access to the files.</param>
internal sealed class DependencyFolder(string directory, IFileProvider files)
{
    private readonly ConcurrentDictionary<string, string> modulePathOf = new(StringComparer.Ordinal);

    /// <summary>The folders below it.</summary>
    public FolderIndex Index { get; } = new(directory, files, followLinks: true);

    /// <summary>The folder of a package, relative to the folder of dependencies.</summary>
    /// <param name="importPath">Import path.</param>
    /// <param name="requirementOf">The version of a module that is wanted, and the path it is found at, by module path.</param>
    /// <returns><see langword="null"/> where it is not there.</returns>
    public string? Find(string importPath, Func<string, ModuleVersion?> requirementOf) =>
        Index.HasGoFiles(importPath) ? importPath
        : FindInModule(importPath, requirementOf) ?? FindWithoutMajor(importPath);

    /// <summary>The import path of a folder.</summary>
    /// <param name="folder">A folder relative to the folder of dependencies.</param>
    public static string ImportPathOf(string folder)
    {
        var at = folder.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0)
        {
            return folder;
        }

        var slash = folder.IndexOf('/', at);
        return (ModulePaths.Unescape(folder[..at]) ?? folder[..at]) + (slash < 0 ? "" : folder[slash..]);
    }

    /// <summary>The module and version that a folder of a module cache holds; <see langword="null"/> for one of a GOPATH.</summary>
    /// <param name="folder">A folder relative to the folder of dependencies.</param>
    public static ModuleVersion? VersionOf(string folder)
    {
        var at = folder.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0)
        {
            return null;
        }

        var slash = folder.IndexOf('/', at);
        return ModulePaths.Unescape(folder[..at]) is { } path
            && ModulePaths.Unescape(slash < 0 ? folder[(at + 1)..] : folder[(at + 1)..slash]) is { } version
            ? new ModuleVersion(path, version)
            : null;
    }

    private string? FindInModule(string importPath, Func<string, ModuleVersion?> requirementOf)
    {
        foreach (var modulePath in RelativeFolders.Prefixes(importPath))
        {
            var wanted = requirementOf(modulePath);
            if (FindModule(wanted?.Path ?? modulePath, wanted?.Version) is { } module
                && RelativeFolders.Join(module, importPath[modulePath.Length..].TrimStart('/')) is var folder
                && Index.HasGoFiles(folder))
            {
                return folder;
            }
        }

        return null;
    }

    /// <summary>A GOPATH has no folders for major versions: <c>m/v2/p</c> is <c>m/p</c> where the <c>go.mod</c> of <c>m</c> says
    /// <c>module m/v2</c>, as the go command has it outside modules.</summary>
    private string? FindWithoutMajor(string importPath)
    {
        foreach (var modulePath in RelativeFolders.Prefixes(importPath))
        {
            if (ModulePaths.MajorOf(modulePath) is { } major
                && modulePath.EndsWith("/" + major, StringComparison.Ordinal)
                && modulePath[..^(major.Length + 1)] is var bare
                && modulePathOf.GetOrAdd(bare, ReadModulePath) is { Length: > 0 } named)
            {
                // The first one that is a module decides, whatever it is called.
                return named == modulePath && RelativeFolders.Join(bare, importPath[modulePath.Length..].TrimStart('/')) is var folder && Index.HasGoFiles(folder)
                    ? folder
                    : null;
            }
        }

        return null;
    }

    private string ReadModulePath(string folder)
    {
        const string ModFile = "go.mod";
        try
        {
            return Index.HasFile(folder, ModFile) ? GoModFile.Parse(Index.Read(folder, ModFile)).Module ?? "" : "";
        }
        catch (UnreadableFileException)
        {
            // What cannot be read says nothing about its path.
            return "";
        }
    }

    /// <summary>The wanted version of a module, or else the newest there is.</summary>
    private string? FindModule(string modulePath, string? version)
    {
        var escaped = ModulePaths.Escape(modulePath);
        if (version is not null && $"{escaped}@{ModulePaths.Escape(version)}" is var exact && Index.Exists(exact))
        {
            return exact;
        }

        var slash = escaped.LastIndexOf('/');
        var parent = slash < 0 ? RelativeFolders.Root : escaped[..slash];
        var prefix = escaped[(slash + 1)..] + "@";
        var newest = Index.Folders(parent)
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => ModulePaths.Unescape(name[prefix.Length..]))
            .Where(found => found is not null && SemanticVersion.IsCanonical(found))
            .Max(Comparer<string?>.Create((x, y) => SemanticVersion.Compare(x!, y!)));
        return newest is null ? null : $"{escaped}@{ModulePaths.Escape(newest)}";
    }
}
