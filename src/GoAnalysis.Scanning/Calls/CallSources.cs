using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Semantics;

namespace GoAnalysis.Scanning;

/// <summary>A file whose calls are listed.</summary>
/// <param name="Index">Its place in the output.</param>
/// <param name="Shown">Its path as shown.</param>
/// <param name="Path">Its path on disk.</param>
internal sealed record SourceFile(int Index, string Shown, string Path);

/// <summary>A folder with files whose calls are listed.</summary>
/// <param name="Folder">The folder, in full.</param>
/// <param name="ImportPath">The import path of its package.</param>
/// <param name="Files">Its files.</param>
internal sealed record SourceFolder(string Folder, string ImportPath, IReadOnlyList<SourceFile> Files);

/// <summary>The folders that arguments stand for, with their import paths.</summary>
internal sealed class CallSources
{
    private static readonly string[] LeftOut = ["symbolic link", "not a regular file"];

    private readonly Dictionary<string, string?> modules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SourceFile>> files = new(StringComparer.Ordinal);
    private readonly List<SkippedFile> unreadable = [];
    private int count;

    private CallSources()
    {
    }

    public List<SourceFolder> Folders { get; } = [];

    public Dictionary<string, string> FolderByPath { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<SkippedFile> Unreadable => unreadable;

    public static CallSources Find(CallsOptions options, IReadOnlyList<string> dependencies)
    {
        var sources = new CallSources();
        foreach (var path in options.Paths)
        {
            sources.Add(path);
        }

        foreach (var (folder, list) in sources.files)
        {
            var importPath = sources.ImportPathOf(folder, options, dependencies);
            sources.Folders.Add(new SourceFolder(folder, importPath, list));
            sources.FolderByPath.TryAdd(importPath, folder);
        }

        return sources;
    }

    private void Add(string path)
    {
        if (Directory.Exists(path))
        {
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            foreach (var file in new DiskFileProvider().Enumerate(path, out var skipped))
            {
                if (file.Path.EndsWith(".go", StringComparison.Ordinal))
                {
                    Add(file.Path, Path.Join(full, file.Path));
                }
            }
        }
        else if (File.Exists(path))
        {
            Add(path, Path.GetFullPath(path));
        }
        else
        {
            unreadable.Add(new SkippedFile(path, "nothing found there; expected a Go file or a folder"));
        }
    }

    private void Add(string shown, string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!files.TryGetValue(folder, out var list))
        {
            files.Add(folder, list = []);
        }

        list.Add(new SourceFile(count++, shown, path));
    }

    /// <summary>Below a folder of dependencies the path in it; else from the module around it; else from the folder's name.</summary>
    private string ImportPathOf(string folder, CallsOptions options, IReadOnlyList<string> dependencies)
    {
        foreach (var root in dependencies)
        {
            if (folder.StartsWith(root + "/", StringComparison.Ordinal))
            {
                return folder[(root.Length + 1)..];
            }
        }

        for (var parent = folder; !string.IsNullOrEmpty(parent); parent = Path.GetDirectoryName(parent))
        {
            if (ModuleOf(parent) is { } module)
            {
                return parent.Length == folder.Length ? module : $"{module}/{folder[(parent.Length + 1)..]}";
            }
        }

        foreach (var path in options.Paths)
        {
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            if (folder == full || folder.StartsWith(full + "/", StringComparison.Ordinal))
            {
                return Path.GetFileName(full) + folder[full.Length..];
            }
        }

        return Path.GetFileName(folder);
    }

    private string? ModuleOf(string folder)
    {
        if (!modules.TryGetValue(folder, out var module))
        {
            var file = Path.Join(folder, "go.mod");
            try
            {
                module = File.Exists(file) ? GoModFile.Parse(new DiskFileProvider().ReadAllBytes(file)).Module : null;
            }
            catch (UnreadableFileException)
            {
                module = null;
            }

            modules.Add(folder, module);
        }

        return module;
    }
}
