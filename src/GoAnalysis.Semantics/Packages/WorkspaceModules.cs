using GoAnalysis.Model;

namespace GoAnalysis.Semantics;

/// <summary>
/// Reads the <c>go.mod</c> files that matter to a path: those below it, those above it up to the root, the modules of the
/// nearest <c>go.work</c>, and whatever inside the root replaces a module of one of these; beside each what its vendor folder
/// says it holds.
/// </summary>
internal sealed class WorkspaceModules(FolderIndex index)
{
    private const string ModFile = "go.mod";
    private const string WorkFile = "go.work";
    private const string VendorFolder = "vendor";
    private const string VendorFile = "modules.txt";

    private readonly Dictionary<string, GoModFile> files = new(StringComparer.Ordinal);
    private readonly List<PackageDiagnostic> diagnostics = [];

    /// <summary>Files that could not be read, and what is wrong with the lists of vendored modules.</summary>
    public IReadOnlyList<PackageDiagnostic> Diagnostics => diagnostics;

    /// <param name="folder">The path, relative to the root.</param>
    /// <param name="below">The folders below it that hold a <c>go.mod</c>, relative to the root.</param>
    public ModuleMap Read(string folder, IEnumerable<string> below)
    {
        var open = new Queue<string>(below);
        GoWorkFile? workspace = null;
        var workspaceFolder = RelativeFolders.Root;
        for (var above = folder; above is not null; above = RelativeFolders.ParentOf(above))
        {
            open.Enqueue(above);
            if (workspace is null && index.HasFile(above, WorkFile) && ReadFile(above, WorkFile) is { } content)
            {
                workspace = GoWorkFile.Parse(content);
                workspaceFolder = above;
                Enqueue(open, above, workspace.Uses.Select(use => use.Value));
                Enqueue(open, above, FoldersOf(workspace.Replacements));
            }
        }

        while (open.TryDequeue(out var next))
        {
            if (!files.ContainsKey(next) && index.HasFile(next, ModFile))
            {
                // One that cannot be read still ends the module around it, under a path that nobody knows.
                var file = ReadFile(next, ModFile) is { } content ? GoModFile.Parse(content) : new GoModFile(null, null);
                files.Add(next, file);
                Enqueue(open, next, FoldersOf(file.Replacements));
            }
        }

        var map = ModuleMap.Create(files.Select(file => (RelativeFolders.Join(file.Key, ModFile), file.Value)), workspace, workspaceFolder);
        var shared = workspace is null ? null : ReadVendor(workspaceFolder);
        foreach (var module in map.All)
        {
            module.Vendor = (module.Dir == workspaceFolder ? shared : null) ?? ReadVendor(module.Dir) ?? (module.IsUsed ? shared : null) ?? VendorModules.Empty;
        }

        return map;
    }

    private VendorModules? ReadVendor(string folder)
    {
        var vendor = RelativeFolders.Join(folder, VendorFolder);
        if (!index.HasFile(vendor, VendorFile) || ReadFile(vendor, VendorFile) is not { } content)
        {
            return null;
        }

        var read = VendorModules.Parse(content);
        diagnostics.AddRange(read.Errors.Select(error =>
            new PackageDiagnostic(RelativeFolders.Join(vendor, VendorFile), error.Line, error.Column, error.Message)));
        return read;
    }

    private static IEnumerable<string> FoldersOf(IEnumerable<ModuleReplacement> replacements) =>
        replacements.Where(replacement => replacement.IsFolder).Select(replacement => replacement.NewPath);

    private static void Enqueue(Queue<string> open, string from, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (RelativeFolders.Resolve(from, path) is { } folder)
            {
                open.Enqueue(folder);
            }
        }
    }

    private byte[]? ReadFile(string folder, string name)
    {
        try
        {
            return index.Read(folder, name);
        }
        catch (UnreadableFileException exception)
        {
            diagnostics.Add(new PackageDiagnostic(RelativeFolders.Join(folder, name), 0, 0, exception.Message));
            return null;
        }
    }
}
