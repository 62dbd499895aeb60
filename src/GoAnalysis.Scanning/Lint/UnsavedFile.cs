using GoAnalysis.Model;

namespace GoAnalysis.Scanning;

/// <summary>Files on disk with the text of one of them not yet saved; it need not be there.</summary>
/// <param name="files">The others.</param>
/// <param name="path">Its full path.</param>
/// <param name="text">Its text.</param>
internal sealed class UnsavedFile(IFileProvider files, string path, byte[] text) : IFileProvider
{
    private readonly string folder = Path.GetDirectoryName(path) ?? "/";
    private readonly string name = Path.GetFileName(path);

    public IReadOnlyList<RepositoryFile> Enumerate(string directory, out IReadOnlyList<SkippedFile> skipped) => files.Enumerate(directory, out skipped);

    public byte[] ReadAllBytes(string path, bool followLinks = false) => Is(path) ? text : files.ReadAllBytes(path, followLinks);

    public IReadOnlyList<FolderEntry>? List(string directory, bool followLinks = false)
    {
        var entries = files.List(directory, followLinks);
        return entries is null || Path.GetFullPath(directory) != folder || entries.Any(entry => entry.Name == name)
            ? entries
            : [.. entries.Append(new FolderEntry(name, IsFolder: false)).OrderBy(static entry => entry.Name, StringComparer.Ordinal)];
    }

    private bool Is(string other) => Path.GetFullPath(other) == path;
}
