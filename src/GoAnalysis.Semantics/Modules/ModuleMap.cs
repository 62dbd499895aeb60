using GoAnalysis.Model;

namespace GoAnalysis.Semantics;

/// <summary>
/// The modules of one repository by folder, and what follows from them: the import path of a folder, and which imports
/// are the repository's own. Immutable, safe for parallel use.
/// </summary>
/// <remarks>
/// A <c>go.mod</c> in or below a vendored or <c>testdata</c> folder is somebody else's or a fixture: it makes no module of
/// this repository, or a copied dependency would pass as the author's own package.
/// A repository without <c>go.mod</c> proves nothing about its own import path, so only relative imports are first party.
/// </remarks>
public sealed class ModuleMap
{
    private const string StandardLibrary = "std";

    private readonly Dictionary<string, string?> pathByDir;
    private readonly HashSet<string> ownPaths;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ownPathLookup;
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> dirLookup;

    private ModuleMap(IReadOnlyList<ModuleInfo> modules, Dictionary<string, string?> pathByDir)
    {
        Modules = modules;
        this.pathByDir = pathByDir;
        ownPaths = new HashSet<string>(StringComparer.Ordinal);
        foreach (ModuleInfo module in modules)
        {
            ownPaths.Add(module.Path);
        }

        ownPathLookup = ownPaths.GetAlternateLookup<ReadOnlySpan<char>>();
        dirLookup = this.pathByDir.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The map of a repository without modules.</summary>
    public static ModuleMap Empty { get; } = Create([]);

    /// <summary>The modules with a readable path, by folder, ordinal; the root is <c>.</c>.</summary>
    public IReadOnlyList<ModuleInfo> Modules { get; }

    /// <summary>Makes the map from the <c>go.mod</c> files of a repository, in any order.</summary>
    /// <param name="files">Path of each file relative to the root (<c>go.mod</c>, <c>tools/go.mod</c>) and its content.</param>
    public static ModuleMap Create(IEnumerable<(string File, GoModFile Content)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var pathByDir = new Dictionary<string, string?>(StringComparer.Ordinal);
        var modules = new List<ModuleInfo>();
        foreach ((string file, GoModFile content) in files)
        {
            string dir = FolderConventions.FolderOf(file);
            if (FolderConventions.IsVendored(dir) || FolderConventions.IsTestData(dir))
            {
                continue;
            }

            // A go.mod whose path cannot be read still ends the module around it.
            if (pathByDir.TryAdd(dir, content.Module) && content.Module is not null)
            {
                modules.Add(new ModuleInfo(content.Module, dir, content.Go));
            }
        }

        modules.Sort(static (left, right) => string.CompareOrdinal(left.Dir, right.Dir));
        return new ModuleMap(modules, pathByDir);
    }

    /// <summary>The import path of the package in a folder.</summary>
    /// <param name="folder">Folder relative to the root; <c>.</c> or empty for the root.</param>
    /// <returns>The path; <see langword="null"/> when no module with a readable path contains the folder. Below a
    /// <c>vendor</c> folder it is what follows the last <c>vendor/</c>.</returns>
    public string? ImportPathOf(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string inside = folder == "." ? "" : folder;
        if (VendoredPath(inside) is { } vendored)
        {
            return vendored;
        }

        ReadOnlySpan<char> dir = inside;
        while (true)
        {
            if (dirLookup.TryGetValue(dir.IsEmpty ? "." : dir, out string? module))
            {
                return module is null ? null : Join(module, inside.AsSpan(dir.Length).TrimStart('/'));
            }

            if (dir.IsEmpty)
            {
                return null;
            }

            int slash = dir.LastIndexOf('/');
            dir = slash < 0 ? default : dir[..slash];
        }
    }

    /// <summary>Whether an import is the repository's own: relative, or inside one of its module paths. Only whole path
    /// elements count, so <c>example.com/foo</c> does not own <c>example.com/foobar</c>.</summary>
    /// <param name="importPath">Import path as written in the source.</param>
    public bool IsFirstParty(string importPath)
    {
        ArgumentNullException.ThrowIfNull(importPath);
        if (importPath is "." or ".."
            || importPath.StartsWith("./", StringComparison.Ordinal)
            || importPath.StartsWith("../", StringComparison.Ordinal))
        {
            return true;
        }

        ReadOnlySpan<char> path = importPath;
        while (!path.IsEmpty)
        {
            if (ownPathLookup.Contains(path))
            {
                return true;
            }

            int slash = path.LastIndexOf('/');
            path = slash < 0 ? default : path[..slash];
        }

        return ownPaths.Contains(StandardLibrary)
            && importPath is not ("" or "C")
            && ImportPaths.HasStandardLibraryForm(importPath);
    }

    /// <summary>Packages of Go's own module, named <c>std</c>, are imported without its name.</summary>
    private static string Join(string module, ReadOnlySpan<char> below)
    {
        if (below.IsEmpty)
        {
            return module;
        }

        return module == StandardLibrary ? below.ToString() : string.Concat(module, "/", below);
    }

    private static string? VendoredPath(string folder)
    {
        const string Vendor = "vendor/";
        int at = folder.LastIndexOf(Vendor, StringComparison.Ordinal);
        while (at > 0 && folder[at - 1] != '/')
        {
            at = folder.LastIndexOf(Vendor, at - 1, StringComparison.Ordinal);
        }

        return at < 0 ? null : folder[(at + Vendor.Length)..];
    }
}
