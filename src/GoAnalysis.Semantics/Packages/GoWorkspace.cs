using System.Collections.Concurrent;
using GoAnalysis.Model;

namespace GoAnalysis.Semantics;

/// <summary>
/// The Go packages below a path and everything that they can import. Opening lists files; packages are read when asked
/// for. What imports resolve to is kept, what is loaded or compiled is not. Safe for parallel use.
/// </summary>
/// <remarks>
/// The path's repository is the nearest folder at or above it with a <c>.git</c>, else the one with the nearest
/// <c>go.mod</c>, else the path itself; nothing outside is read but the folders of dependencies. A path inside a folder of
/// dependencies is a part of that and takes its import paths from there, whatever a <c>go.mod</c> says.
/// </remarks>
/// <example><code>
/// var workspace = GoWorkspace.Open("path/to/clone", files);
/// foreach (var folder in workspace.Folders)
/// {
///     foreach (var file in workspace.GetCompilations(folder).GetFiles(tests: true))
///     {
///         foreach (var call in file.Tree.Root.Descendants&lt;CallExpressionSyntax&gt;()) { CallTarget target = file.Model.GetCallTarget(call); }
///     }
/// }
/// </code></example>
public sealed partial class GoWorkspace : IPackageResolver
{
    /// <summary>Import path of a package that nothing gives one; what is below it follows after a <c>/</c>. No import can name it.</summary>
    private const string Unnamed = "_";

    private readonly IFileProvider files;
    private readonly GoWorkspaceOptions options;
    private readonly FolderIndex own;
    private readonly List<DependencyFolder> dependencyFolders;
    private readonly DependencyFolder? surrounding;
    private readonly string pathInRoot;
    private readonly string shownPrefix;
    private readonly bool isFile;
    private readonly string[] sourceRoots;

    /// <summary>What imports have been resolved to: many folders import the same package.</summary>
    private readonly ConcurrentDictionary<(string Folder, string ImportPath, PackageOrigin Via), GoPackageSource> sources = new();

    private GoWorkspace(string path, IFileProvider files, GoWorkspaceOptions options)
    {
        this.files = files;
        this.options = options;
        var full = FullPath(path);
        string? fileName = null;
        if (files.List(full) is null)
        {
            // A file by itself: what is beside it is looked at for imports only.
            fileName = System.IO.Path.GetFileName(full);
            full = FullPath(System.IO.Path.GetDirectoryName(full) ?? full);
        }

        dependencyFolders = FoldersOf(options, files);
        surrounding = dependencyFolders.Find(dependency => Below(full, dependency.Index.Root) is not null);
        own = surrounding?.Index ?? new FolderIndex(FindRoot(full), files, followLinks: false);
        pathInRoot = Below(full, own.Root)!;

        IReadOnlyList<SkippedFile> skipped = [];
        var found = fileName is null ? files.Enumerate(full, out skipped)
            : options.IncludesSiblings ? WithSiblings(fileName, full)
            : [new RepositoryFile(fileName, null)];
        Skipped = skipped;
        var modules = new WorkspaceModules(own);
        ModuleMap = surrounding is null
            ? modules.Read(pathInRoot, found.Where(file => IsModFile(file.Path)).Select(file => InRoot(FolderConventions.FolderOf(file.Path))))
            : ModuleMap.Empty;
        Diagnostics = [.. modules.Diagnostics.Concat(ModuleMap.Diagnostics).Select(diagnostic => diagnostic with { File = Shown(diagnostic.File) })];

        isFile = fileName is not null;
        shownPrefix = fileName is null ? "" : path[..^fileName.Length].TrimEnd('/', '\\');
        var goFiles = found.Where(file => fileName is not null || file.Path.EndsWith(".go", StringComparison.Ordinal)).ToLookup(
            file => FolderConventions.FolderOf(file.Path), file => file.Path[(file.Path.LastIndexOf('/') + 1)..], StringComparer.Ordinal);
        sourceRoots = surrounding is null ? FindSourceRoots(goFiles.Select(group => InRoot(group.Key))) : [];
        Folders = [.. goFiles
            .Select(group => new GoFolder(
                own.PathOf(InRoot(group.Key)),
                group.Key == RelativeFolders.Root ? shownPrefix : group.Key,
                ImportPathOf(InRoot(group.Key)),
                FolderConventions.IsVendored(InRoot(group.Key)),
                [.. group]) { Module = ModuleMap.ModuleOf(InRoot(group.Key)) })
            .OrderBy(folder => folder.ImportPath, StringComparer.Ordinal).ThenBy(folder => folder.ShownPath, StringComparer.Ordinal)];
        Modules = [.. ModuleMap.All.Where(module => module.IsOwn)];
        foreach (var folders in Folders.Where(folder => folder.Module is not null).GroupBy(folder => folder.Module!))
        {
            folders.Key.Folders = [.. folders];
        }
    }

    private GoWorkspace(string name, byte[] source, IFileProvider files, GoWorkspaceOptions options)
    {
        this.files = new LooseFile(name, source, files);
        this.options = options;
        dependencyFolders = FoldersOf(options, files);
        own = new FolderIndex(LooseFile.Folder, this.files, followLinks: false);
        pathInRoot = RelativeFolders.Root;
        shownPrefix = "";
        isFile = true;
        IsOfFileAlone = true;
        sourceRoots = [];
        ModuleMap = ModuleMap.Empty;
        Folders = [new GoFolder(LooseFile.Folder, "", Unnamed, false, [name])];
    }

    /// <summary>The folder that everything of its own lies in, on disk: the repository, or the folder of dependencies that the
    /// path is in. Nothing outside it is read but dependencies.</summary>
    public string Root => own.Root;

    /// <summary>Whether it is that of one file which lies nowhere (<see cref="OfFile"/>): then paths in it lead to nothing on disk.</summary>
    public bool IsOfFileAlone { get; }

    /// <summary>The folders with Go files, by import path, then path.</summary>
    public IReadOnlyList<GoFolder> Folders { get; }

    /// <summary>The repository's own modules that matter to the path, by folder, ordinal: those below it, around it, used by its
    /// <c>go.work</c> file, and standing in for one of these. Empty inside a folder of dependencies.</summary>
    public IReadOnlyList<GoModule> Modules { get; } = [];

    /// <summary>What import paths mean in the repository, by its modules.</summary>
    public ModuleMap ModuleMap { get; }

    /// <summary>What is wrong with <c>go.mod</c>, <c>go.work</c> and <c>vendor/modules.txt</c> files, and replacements that are not
    /// followed. Paths of files below the path are relative to it, others are whole.</summary>
    public IReadOnlyList<PackageDiagnostic> Diagnostics { get; } = [];

    /// <summary>Entries that were passed over, by path.</summary>
    public IReadOnlyList<SkippedFile> Skipped { get; } = [];

    /// <summary>Lists what is below a path.</summary>
    /// <param name="path">A folder, or a file of any name, which then is all that <see cref="Folders"/> holds.</param>
    /// <param name="files">Access to files.</param>
    /// <param name="options">Platform and dependencies; <see cref="GoWorkspaceOptions.Default"/> where they are left out.</param>
    /// <exception cref="InputException">The folder cannot be read.</exception>
    public static GoWorkspace Open(string path, IFileProvider files, GoWorkspaceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(files);
        return new GoWorkspace(path, files, options ?? GoWorkspaceOptions.Default);
    }

    /// <summary>A workspace of one file that stands in no folder, such as the standard input: it sees the folders of
    /// dependencies and the standard library.</summary>
    /// <param name="name">Name to show.</param>
    /// <param name="source">The file.</param>
    /// <param name="files">Access to the folders of dependencies.</param>
    /// <param name="options">Platform and dependencies; <see cref="GoWorkspaceOptions.Default"/> where they are left out.</param>
    public static GoWorkspace OfFile(string name, byte[] source, IFileProvider files, GoWorkspaceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(files);
        return new GoWorkspace(name, source, files, options ?? GoWorkspaceOptions.Default);
    }

    /// <summary>Reads and sorts the Go files of a folder.</summary>
    /// <param name="folder">One of <see cref="Folders"/>.</param>
    public GoPackage Load(GoFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        // A link that is named is meant; only those met below a folder are not followed.
        return Read(folder.Path, folder.ShownPath, folder.ImportPath, folder.FileNames, followLinks: isFile);
    }

    /// <inheritdoc/>
    public GoPackageSource? Resolve(string importPath, string fromFolder)
    {
        ArgumentNullException.ThrowIfNull(importPath);
        ArgumentNullException.ThrowIfNull(fromFolder);
        if (importPath == "C")
        {
            return null;
        }

        // Two names for one file would be two packages: a path is taken as it is written or not at all.
        if (!ImportPaths.IsRelative(importPath) && (importPath.Length == 0 || importPath.Split('/').Any(element => element is "" or "." or "..")))
        {
            return null;
        }

        return (Below(fromFolder, own.Root) is { } from ? ResolveOwn(importPath, from) : null)
            ?? ResolveDependency(importPath, fromFolder)
            ?? StandardLibrary.Resolve(importPath);
    }

    private GoPackageSource? ResolveOwn(string importPath, string from)
    {
        if (ImportPaths.IsRelative(importPath))
        {
            return RelativeFolders.Resolve(from, importPath) is { } target && own.HasGoFiles(target)
                ? Source(own, target, ImportPathOf(target), PackageOrigin.Source)
                : null;
        }

        foreach (var folder in ModuleMap.FoldersOf(importPath, from))
        {
            if (own.HasGoFiles(folder))
            {
                return Source(own, folder, importPath, PackageOrigin.Source);
            }
        }

        if (FindVendored(own, importPath, from) is { } vendored)
        {
            return Source(own, vendored, ImportPathOf(vendored), PackageOrigin.Vendor);
        }

        foreach (var root in sourceRoots)
        {
            if (RelativeFolders.Join(root, importPath) is var folder && own.HasGoFiles(folder))
            {
                return Source(own, folder, importPath, PackageOrigin.Source);
            }
        }

        return null;
    }

    private GoPackageSource? ResolveDependency(string importPath, string fromFolder)
    {
        if (ImportPaths.IsRelative(importPath))
        {
            return null;
        }

        foreach (var dependency in dependencyFolders)
        {
            var index = dependency.Index;
            if (Below(fromFolder, index.Root) is { } from && FindVendored(index, importPath, from) is { } vendored)
            {
                return Source(index, vendored, DependencyFolder.ImportPathOf(vendored), PackageOrigin.Vendor);
            }
        }

        var fromInRoot = surrounding is null ? Below(fromFolder, own.Root) : null;
        foreach (var dependency in dependencyFolders)
        {
            if (dependency.Find(importPath, path => ModuleMap.RequirementOf(path, fromInRoot)) is { } folder)
            {
                var isOwn = dependency == surrounding && RelativeFolders.Below(folder, pathInRoot) is not null;
                return Source(dependency.Index, folder, DependencyFolder.ImportPathOf(folder), isOwn ? PackageOrigin.Source : StandardLibrary.Contains(importPath) ? PackageOrigin.Std : PackageOrigin.Deps);
            }
        }

        return null;
    }

    /// <summary>Looks into the vendor folders at and above the importing one.</summary>
    private static string? FindVendored(FolderIndex index, string importPath, string from)
    {
        for (string? folder = from; folder is not null; folder = RelativeFolders.ParentOf(folder))
        {
            foreach (var vendor in VendorFolders)
            {
                var vendored = RelativeFolders.Join(RelativeFolders.Join(folder, vendor), importPath);
                if (index.HasGoFiles(vendored))
                {
                    return vendored;
                }
            }
        }

        return null;
    }

    // The second is godep's, from before Go knew vendor folders.
    private static readonly string[] VendorFolders = ["vendor", "Godeps/_workspace/src"];

    private GoPackageSource Source(FolderIndex index, string folder, string importPath, PackageOrigin via) =>
        sources.GetOrAdd((index.PathOf(folder), importPath, via), _ => Read(index, folder, importPath, via));

    private GoPackageSource Read(FolderIndex index, string folder, string importPath, PackageOrigin via)
    {
        var path = index.PathOf(folder);
        var isShort = index == own && surrounding is null;
        var package = Read(path, isShort ? Shown(folder) : path, importPath, index.GoFiles(folder), followLinks: index != own || surrounding is not null);
        GoSourceFile[] chosen = [.. package.FilesOf(GoFileClass.Production).Select(file => new GoSourceFile(file.Path, file.Source))];
        return new GoPackageSource(importPath, package.Name, path, chosen, via) { Module = VersionOf(index, folder) };
    }

    /// <summary>The module and version that a folder was copied from, as far as its place or the vendor folder around it tells.</summary>
    private ModuleVersion? VersionOf(FolderIndex index, string folder) =>
        index != own || surrounding is not null ? DependencyFolder.VersionOf(folder)
        : VendoredPath(folder) is { } path ? ModuleMap.ModuleOf(folder[..^path.Length].TrimEnd('/'))?.Vendor.ModuleOf(path)?.Actual
        : null;

    private GoPackage Read(string folder, string shownFolder, string importPath, IReadOnlyList<string> names, bool followLinks)
    {
        var builder = new PackageBuilder(importPath, folder, options.Context);
        foreach (var name in names)
        {
            var shown = shownFolder.Length == 0 ? name : shownFolder + "/" + name;
            try
            {
                builder.Add(shown, name, files.ReadAllBytes(System.IO.Path.Join(folder, name), followLinks));
            }
            catch (UnreadableFileException exception)
            {
                builder.AddUnreadable(shown, exception.Message);
            }
        }

        return builder.Build();
    }

    private string ImportPathOf(string folder)
    {
        if (surrounding is not null)
        {
            return folder == RelativeFolders.Root ? Unnamed : DependencyFolder.ImportPathOf(folder);
        }

        if (((ModuleMap.KeepsVendor(folder) ? null : VendoredPath(folder)) ?? ModuleMap.ImportPathOf(folder)) is { } known)
        {
            return known;
        }

        foreach (var root in sourceRoots)
        {
            if (RelativeFolders.Below(folder, root) is { Length: > 0 } below)
            {
                return below;
            }
        }

        var shown = Shown(folder);
        return shown.Length == 0 ? Unnamed : $"{Unnamed}/{shown}";
    }

    private static string? VendoredPath(string folder)
    {
        string? best = null;
        foreach (var vendor in VendorFolders)
        {
            var at = $"/{folder}".LastIndexOf($"/{vendor}/", StringComparison.Ordinal);
            if (at >= 0 && folder[(at + vendor.Length + 1)..] is var path && (best is null || path.Length < best.Length))
            {
                best = path;
            }
        }

        return best;
    }

    /// <summary>Folders named <c>src</c> that are a GOPATH's: no module is around them, and one of the folders in them is
    /// named like a host.</summary>
    private string[] FindSourceRoots(IEnumerable<string> folders) =>
        [.. folders.Where(folder => ModuleMap.FileOf(folder) is null)
            .Select(SourceRootOf).OfType<string>().Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    private static string? SourceRootOf(string folder)
    {
        const string Src = "src/";
        var at = $"/{folder}".IndexOf("/" + Src, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var below = folder[(at + Src.Length)..];
        var slash = below.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && below.IndexOf('.', 1, slash - 1) > 0 ? folder[..(at + Src.Length - 1)] : null;
    }

    private string FindRoot(string path)
    {
        string? module = null;
        for (string? folder = path; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            var entries = files.List(folder) ?? [];
            if (entries.Any(entry => entry.Name == ".git"))
            {
                return folder;
            }

            module ??= entries.Any(entry => entry is { Name: "go.mod", IsFolder: false }) ? folder : null;
        }

        return module ?? path;
    }

    /// <summary>From relative to the argument to relative to the root.</summary>
    private string InRoot(string folder) => folder == RelativeFolders.Root ? pathInRoot : RelativeFolders.Join(pathInRoot, folder);

    /// <summary>From relative to the root to relative to the argument, as far as it lies below.</summary>
    private string Shown(string folder) => RelativeFolders.Below(folder, pathInRoot) is { } below
        ? (below == RelativeFolders.Root ? "" : below)
        : own.PathOf(folder);

    /// <summary>A file and the other Go files of its folder.</summary>
    private IReadOnlyList<RepositoryFile> WithSiblings(string fileName, string folder) =>
    [
        .. (files.List(folder) ?? []).Where(static entry => !entry.IsFolder && entry.Name.EndsWith(".go", StringComparison.Ordinal))
            .Select(static entry => entry.Name).Append(fileName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(static name => new RepositoryFile(name, null)),
    ];

    private static bool IsModFile(string path) => path == "go.mod" || path.EndsWith("/go.mod", StringComparison.Ordinal);

    private static List<DependencyFolder> FoldersOf(GoWorkspaceOptions options, IFileProvider files) =>
        [.. options.Dependencies.Select(directory => new DependencyFolder(FullPath(directory), files))];

    private static string FullPath(string path) =>
        System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path)).Replace('\\', '/');

    /// <summary>A folder relative to one at or above it.</summary>
    private static string? Below(string path, string root) =>
        path == root ? RelativeFolders.Root
        : path.StartsWith(root, StringComparison.Ordinal) && (root.EndsWith('/') || path[root.Length] == '/') ? path[root.Length..].TrimStart('/')
        : null;
}
