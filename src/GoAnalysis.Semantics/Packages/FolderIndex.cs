using System.Collections.Concurrent;
using GoAnalysis.Model;

namespace GoAnalysis.Semantics;

/// <summary>Folders below a root, listed when first asked for and remembered. Safe for parallel use.</summary>
/// <param name="root">The root, as the file provider knows it.</param>
/// <param name="files">Access to the files.</param>
/// <param name="followLinks">Whether links count as what they lead to. Without, a path through a link leads nowhere, so that
/// no name can lead out of the root.</param>
internal sealed class FolderIndex(string root, IFileProvider files, bool followLinks)
{
    private static readonly Listing Missing = new(false, [], [], []);

    private readonly ConcurrentDictionary<string, Listing> listings = new(StringComparer.Ordinal);

    public string Root => root;

    /// <summary>The folder as the file provider knows it.</summary>
    public string PathOf(string folder) => folder == RelativeFolders.Root ? root : System.IO.Path.Join(root, folder);

    public bool Exists(string folder) => List(folder).Exists;

    public bool HasGoFiles(string folder) => List(folder).GoFiles.Count > 0;

    /// <summary>Names of the Go files of a folder in ordinal byte order.</summary>
    public IReadOnlyList<string> GoFiles(string folder) => List(folder).GoFiles;

    /// <summary>Names of the folders in a folder in ordinal byte order.</summary>
    public IReadOnlyCollection<string> Folders(string folder) => List(folder).Folders;

    public bool HasFile(string folder, string name) => List(folder).OtherFiles.Contains(name);

    /// <summary>Reads a file.</summary>
    /// <exception cref="UnreadableFileException">It cannot be read.</exception>
    public byte[] Read(string folder, string name) => files.ReadAllBytes(System.IO.Path.Join(PathOf(folder), name), followLinks);

    private Listing List(string folder)
    {
        if (listings.TryGetValue(folder, out var known))
        {
            return known;
        }

        // Only asked where the folder above has it: a link on the way is no folder there.
        var parent = RelativeFolders.ParentOf(folder);
        var exists = followLinks || parent is null || List(parent).Folders.Contains(folder[(folder.LastIndexOf('/') + 1)..]);
        var entries = exists ? files.List(PathOf(folder), followLinks) : null;
        return listings.GetOrAdd(folder, entries is null ? Missing : new Listing(
            true,
            [.. entries.Where(entry => !entry.IsFolder && IsGo(entry.Name)).Select(entry => entry.Name)],
            new HashSet<string>(entries.Where(entry => entry.IsFolder).Select(entry => entry.Name), StringComparer.Ordinal),
            new HashSet<string>(entries.Where(entry => !entry.IsFolder && !IsGo(entry.Name)).Select(entry => entry.Name), StringComparer.Ordinal)));
    }

    private static bool IsGo(string name) => name.EndsWith(".go", StringComparison.Ordinal);

    private sealed record Listing(bool Exists, IReadOnlyList<string> GoFiles, HashSet<string> Folders, HashSet<string> OtherFiles);
}
