using System.Collections.Concurrent;
using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Semantics;

namespace GoAnalysis.Scanning;

/// <summary>
/// Finds packages in folders: those that are analysed, vendor folders from the importing one upward, then folders of
/// dependencies as <c>DIR/&lt;import path&gt;</c>.
/// </summary>
internal sealed class FolderPackageResolver(
    IReadOnlyDictionary<string, string> sources, IReadOnlyList<string> dependencies, BuildSelection selection) : IPackageResolver
{
    private readonly ConcurrentDictionary<string, GoPackageSource?> packages = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public GoPackageSource? Resolve(string importPath, string fromFolder)
    {
        if (importPath.StartsWith('/') || importPath.Split('/').Contains(".."))
        {
            return null;
        }

        for (var folder = fromFolder; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            var vendored = Path.Join(folder, "vendor", importPath);
            if (Directory.Exists(vendored) && Load(vendored, PathOf(vendored) ?? importPath, PackageOrigin.Vendor) is { } found)
            {
                return found;
            }
        }

        if (sources.TryGetValue(importPath, out var own) && Load(own, importPath, PackageOrigin.Source) is { } source)
        {
            return source;
        }

        foreach (var root in dependencies)
        {
            var folder = Path.Join(root, importPath);
            var origin = ImportPaths.HasStandardLibraryForm(importPath) ? PackageOrigin.Std : PackageOrigin.Deps;
            if (Directory.Exists(folder) && Load(folder, importPath, origin) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The import path of a folder below a folder of dependencies; null elsewhere.</summary>
    public string? PathOf(string folder)
    {
        foreach (var root in dependencies)
        {
            if (folder.StartsWith(root + "/", StringComparison.Ordinal))
            {
                return folder[(root.Length + 1)..];
            }
        }

        return null;
    }

    private GoPackageSource? Load(string folder, string importPath, PackageOrigin origin) =>
        packages.GetOrAdd(folder, static (key, arguments) => Read(key, arguments.importPath, arguments.origin, arguments.selection), (importPath, origin, selection));

    private static GoPackageSource? Read(string folder, string importPath, PackageOrigin origin, BuildSelection selection)
    {
        var files = new List<(string Path, ReadOnlyMemory<byte> Bytes)>();
        foreach (var path in GoFilesIn(folder))
        {
            var name = Path.GetFileName(path);
            if (!name.EndsWith("_test.go", StringComparison.Ordinal) && ReadFile(path) is { } bytes
                && selection.Includes(name, bytes, importsC: false))
            {
                files.Add((path, bytes));
            }
        }

        return files.Count == 0 ? null : new GoPackageSource(importPath, folder, files, origin);
    }

    /// <summary>The Go files of a folder, by name; none where it cannot be read.</summary>
    public static IReadOnlyList<string> GoFilesIn(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.go").Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static byte[]? ReadFile(string path)
    {
        try
        {
            // Links below a folder of dependencies are followed.
            var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            return new DiskFileProvider().ReadAllBytes(target);
        }
        catch (Exception exception) when (exception is UnreadableFileException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
