using GoAnalysis.Model;

namespace GoAnalysis.Semantics;

/// <summary>
/// The modules of one repository by folder, and what follows from them: the import path of a folder, the folders that an
/// import can mean, and which imports are the repository's own. Immutable, safe for parallel use.
/// https://go.dev/ref/mod
/// </summary>
/// <remarks>
/// A <c>go.mod</c> in or below a vendored or <c>testdata</c> folder is somebody else's or a fixture: it names the packages
/// below it but makes no module of this repository, or a copied dependency would pass as the author's own package.
/// A repository without <c>go.mod</c> proves nothing about its own import path, so only relative imports are first party.
/// </remarks>
public sealed class ModuleMap
{
    private const string StandardLibrary = "std";

    private readonly Dictionary<string, GoModule> moduleByDir;
    private readonly Dictionary<string, string> workspaceReplacements;
    private readonly ILookup<string, GoModule> modulesByPath;
    private readonly HashSet<string> ownPaths;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ownPathLookup;
    private readonly Dictionary<string, GoModule>.AlternateLookup<ReadOnlySpan<char>> dirLookup;

    private readonly Lazy<Dictionary<string, ModuleVersion>> highestRequired;

    private ModuleMap(Dictionary<string, GoModule> moduleByDir, GoWorkFile? workspace, string workspaceFolder)
    {
        this.moduleByDir = moduleByDir;
        var diagnostics = new List<PackageDiagnostic>();
        All = [.. moduleByDir.Values.OrderBy(module => module.Dir, StringComparer.Ordinal)];
        Modules = [.. All.Where(module => module.IsOwn && module.Path is not null)
            .Select(module => new ModuleInfo(module.Path!, module.Dir, module.Go))];
        ownPaths = [.. Modules.Select(module => module.Path)];
        ownPathLookup = ownPaths.GetAlternateLookup<ReadOnlySpan<char>>();
        modulesByPath = All.Where(module => module.IsOwn && module.Path is not null)
            .ToLookup(module => module.Path!, StringComparer.Ordinal);
        dirLookup = moduleByDir.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var module in All)
        {
            AddErrors(module.FilePath, module.File.Errors, diagnostics);
            module.FolderReplacements = Follow(module.FilePath, module.Dir, module.File.Replacements, diagnostics);
        }

        if (workspace is not null)
        {
            MarkUsed(workspace, workspaceFolder, diagnostics);
        }

        workspaceReplacements = workspace is null ? [] : Follow(RelativeFolders.Join(workspaceFolder, "go.work"), workspaceFolder, workspace.Replacements, diagnostics);
        Diagnostics = diagnostics;
        highestRequired = new Lazy<Dictionary<string, ModuleVersion>>(FindHighestRequired);
    }

    /// <summary>The map of a repository without modules.</summary>
    public static ModuleMap Empty { get; } = Create([]);

    /// <summary>The modules with a readable path, by folder, ordinal; the root is <c>.</c>.</summary>
    public IReadOnlyList<ModuleInfo> Modules { get; }

    /// <summary>The module of every <c>go.mod</c> file, by folder, ordinal: also those of vendored folders and fixtures, and those
    /// whose path cannot be read.</summary>
    internal IReadOnlyList<GoModule> All { get; }

    /// <summary>What is wrong with the files, and replacements by folders that lie outside the repository or hold no module,
    /// which are not followed. By folder of the file, then line.</summary>
    public IReadOnlyList<PackageDiagnostic> Diagnostics { get; }

    /// <summary>Makes the map from the <c>go.mod</c> files of a repository, in any order.</summary>
    /// <param name="files">Path of each file relative to the root (<c>go.mod</c>, <c>tools/go.mod</c>) and its content.</param>
    /// <param name="workspace">The <c>go.work</c> file; <see langword="null"/> without one.</param>
    /// <param name="workspaceFolder">The folder of <paramref name="workspace"/>, relative to the root. Default the root.</param>
    public static ModuleMap Create(
        IEnumerable<(string File, GoModFile Content)> files, GoWorkFile? workspace = null, string workspaceFolder = RelativeFolders.Root)
    {
        ArgumentNullException.ThrowIfNull(files);
        var moduleByDir = new Dictionary<string, GoModule>(StringComparer.Ordinal);
        foreach ((string file, GoModFile content) in files)
        {
            // A go.mod whose path cannot be read still ends the module around it.
            string dir = FolderConventions.FolderOf(file);
            bool isOwn = !FolderConventions.IsVendored(dir) && !FolderConventions.IsTestData(dir);
            moduleByDir.TryAdd(dir, new GoModule(file, content, isOwn));
        }

        return new ModuleMap(moduleByDir, workspace, workspaceFolder);
    }

    /// <summary>The import path of the package in a folder.</summary>
    /// <param name="folder">Folder relative to the root; <c>.</c> or empty for the root.</param>
    /// <returns>The path; <see langword="null"/> when no module with a readable path contains the folder. Below a
    /// <c>vendor</c> folder it is what follows the last <c>vendor/</c>, but in the modules <c>std</c> and <c>cmd</c>.</returns>
    public string? ImportPathOf(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string inside = folder == RelativeFolders.Root ? "" : folder;
        return (KeepsVendor(inside) ? null : VendoredPath(inside)) ?? (ModuleAround(inside) is { Path: { } path } module
            ? Join(path, inside.AsSpan(module.Dir == RelativeFolders.Root ? 0 : module.Dir.Length).TrimStart('/'))
            : null);
    }

    /// <summary>
    /// Whether the import paths of vendored packages begin with where they stand: in the modules of Go itself, so that a
    /// program's own copy is another package.
    /// </summary>
    /// <param name="folder">Folder relative to the root; <c>.</c> or empty for the root.</param>
    internal bool KeepsVendor(string folder) => ModuleOf(folder)?.Path is StandardLibrary or "cmd";

    /// <summary>The module of a folder: the one of the nearest <c>go.mod</c> at or above it, whether it is the repository's own
    /// or not.</summary>
    /// <param name="folder">Folder relative to the root; <c>.</c> or empty for the root.</param>
    /// <returns><see langword="null"/> where there is none.</returns>
    public GoModule? ModuleOf(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return ModuleAround(folder);
    }

    /// <summary>The <c>go.mod</c> file that decides for a folder: the nearest one at or above it.</summary>
    /// <param name="folder">Folder relative to the root; <c>.</c> or empty for the root.</param>
    /// <returns><see langword="null"/> where there is none.</returns>
    public GoModFile? FileOf(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return ModuleOf(folder)?.File;
    }

    /// <summary>
    /// The folders of the repository that an import can mean, the likeliest first: in the importing module, by a replacement
    /// of <c>go.work</c> or <c>go.mod</c>, in the workspace's modules, in other modules of the repository. Whether there are
    /// Go files in them is the caller's to see. Vendor folders are not among them.
    /// </summary>
    /// <param name="importPath">Import path as written in the source.</param>
    /// <param name="fromFolder">Folder of the importing file, relative to the root.</param>
    public IEnumerable<string> FoldersOf(string importPath, string fromFolder)
    {
        ArgumentNullException.ThrowIfNull(importPath);
        ArgumentNullException.ThrowIfNull(fromFolder);
        return Candidates(importPath, fromFolder).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The version that a module is required in, replacements by other modules applied.</summary>
    /// <param name="modulePath">Module path.</param>
    /// <param name="fromFolder">Folder whose module requires it; <see langword="null"/> for a folder outside the repository.</param>
    /// <returns>What that module requires, else the highest that a module of the repository does; <see langword="null"/> where
    /// none requires it.</returns>
    public ModuleVersion? RequirementOf(string modulePath, string? fromFolder)
    {
        ArgumentNullException.ThrowIfNull(modulePath);
        return (fromFolder is null ? null : ModuleAround(fromFolder)?.RequirementOf(modulePath))
            ?? highestRequired.Value.GetValueOrDefault(modulePath);
    }

    /// <summary>Whether an import is the repository's own: relative, or inside one of its module paths. Only whole path
    /// elements count, so <c>example.com/foo</c> does not own <c>example.com/foobar</c>.</summary>
    /// <param name="importPath">Import path as written in the source.</param>
    public bool IsFirstParty(string importPath)
    {
        ArgumentNullException.ThrowIfNull(importPath);
        if (ImportPaths.IsRelative(importPath))
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

    private IEnumerable<string> Candidates(string importPath, string fromFolder)
    {
        GoModule? main = ModuleAround(fromFolder);
        if (main is not null && InModule(main, importPath) is { } own)
        {
            yield return own;
        }

        bool isInWorkspace = main is { IsUsed: true };
        IEnumerable<string> replaced = main is null ? []
            : isInWorkspace ? Replaced(workspaceReplacements, importPath).Concat(Replaced(main.FolderReplacements, importPath))
            : Replaced(main.FolderReplacements, importPath);
        foreach (string folder in replaced)
        {
            yield return folder;
        }

        // A module that is required by version is meant in another state, but its present one is nearer than none.
        IEnumerable<GoModule> modules = RelativeFolders.Prefixes(importPath).SelectMany(path => modulesByPath[path]);
        if (ImportPaths.HasStandardLibraryForm(importPath))
        {
            modules = modules.Concat(modulesByPath[StandardLibrary]);
        }

        foreach (GoModule module in isInWorkspace ? modules.OrderByDescending(module => module.IsUsed) : modules)
        {
            if (InModule(module, importPath) is { } folder)
            {
                yield return folder;
            }
        }
    }

    private Dictionary<string, ModuleVersion> FindHighestRequired()
    {
        var highest = new Dictionary<string, ModuleVersion>(StringComparer.Ordinal);
        foreach (GoModule module in All.Where(module => module.IsOwn))
        {
            foreach ((string path, ModuleVersion version) in module.Required)
            {
                if (!highest.TryGetValue(path, out ModuleVersion? known) || SemanticVersion.Compare(known.Version, version.Version) < 0)
                {
                    highest[path] = version;
                }
            }
        }

        return highest;
    }

    private IEnumerable<string> Replaced(IReadOnlyDictionary<string, string> replacements, string importPath)
    {
        foreach (string path in RelativeFolders.Prefixes(importPath))
        {
            if (replacements.TryGetValue(path, out string? dir)
                && RelativeFolders.Join(dir, RelativeFolders.Below(importPath, path)!) is var folder
                && ModuleAround(folder)?.Dir == dir)
            {
                yield return folder;
            }
        }
    }

    /// <summary>The folder of a package in a module; none where a module inside begins before it.</summary>
    private string? InModule(GoModule module, string importPath)
    {
        if (module.Path is not { } path)
        {
            return null;
        }

        string? below = RelativeFolders.Below(importPath, path);
        if (below is null && path == StandardLibrary && ImportPaths.HasStandardLibraryForm(importPath))
        {
            below = importPath;
        }

        if (below is null)
        {
            return null;
        }

        string folder = RelativeFolders.Join(module.Dir, below);
        return ModuleAround(folder)?.Dir == module.Dir ? folder : null;
    }

    private GoModule? ModuleAround(string folder)
    {
        ReadOnlySpan<char> dir = folder == RelativeFolders.Root ? "" : folder;
        while (true)
        {
            if (dirLookup.TryGetValue(dir.IsEmpty ? RelativeFolders.Root : dir, out GoModule? module))
            {
                return module;
            }

            if (dir.IsEmpty)
            {
                return null;
            }

            int slash = dir.LastIndexOf('/');
            dir = slash < 0 ? default : dir[..slash];
        }
    }

    private Dictionary<string, string> Follow(
        string file, string dir, IReadOnlyList<ModuleReplacement> replacements, List<PackageDiagnostic> diagnostics)
    {
        var followed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ModuleReplacement replacement in replacements.Where(replacement => replacement.IsFolder))
        {
            string? target = RelativeFolders.Resolve(dir, replacement.NewPath);
            if (target is null)
            {
                diagnostics.Add(new PackageDiagnostic(
                    file, replacement.Line, 0, $"the replacement {replacement.NewPath} of {replacement.OldPath} lies outside the repository and is not followed"));
            }
            else if (!moduleByDir.ContainsKey(target))
            {
                diagnostics.Add(new PackageDiagnostic(
                    file, replacement.Line, 0, $"the replacement {replacement.NewPath} of {replacement.OldPath} has no go.mod and is not followed"));
            }
            else
            {
                followed.TryAdd(replacement.OldPath, target);
            }
        }

        return followed;
    }

    private void MarkUsed(GoWorkFile workspace, string folder, List<PackageDiagnostic> diagnostics)
    {
        string file = RelativeFolders.Join(folder, "go.work");
        AddErrors(file, workspace.Errors, diagnostics);
        foreach (ModFileValue use in workspace.Uses)
        {
            string? dir = RelativeFolders.Resolve(folder, use.Value);
            if (dir is not null && moduleByDir.TryGetValue(dir, out GoModule? module))
            {
                module.IsUsed = true;
            }
            else
            {
                string why = dir is null ? "lies outside the repository and is not followed" : "has no go.mod";
                diagnostics.Add(new PackageDiagnostic(file, use.Line, 0, $"the folder {use.Value} {why}"));
            }
        }
    }

    private static void AddErrors(string file, IReadOnlyList<ModFileError> errors, List<PackageDiagnostic> diagnostics) =>
        diagnostics.AddRange(errors.Select(error => new PackageDiagnostic(file, error.Line, error.Column, error.Message)));

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
