using GoAnalysis.Model;

namespace GoAnalysis.Semantics;

/// <summary>One file that stands in no folder, beside the files of another provider.</summary>
/// <param name="name">Its name.</param>
/// <param name="source">Its bytes.</param>
/// <param name="others">Access to all other files.</param>
internal sealed class LooseFile(string name, byte[] source, IFileProvider others) : IFileProvider
{
    /// <summary>The folder that it is found in here. Paths of folders on disk are absolute, so none is this one.</summary>
    public const string Folder = "-";

    public IReadOnlyList<RepositoryFile> Enumerate(string directory, out IReadOnlyList<SkippedFile> skipped) => others.Enumerate(directory, out skipped);

    public byte[] ReadAllBytes(string path, bool followLinks = false) =>
        path == Path.Join(Folder, name) ? source : others.ReadAllBytes(path, followLinks);

    public IReadOnlyList<FolderEntry>? List(string directory, bool followLinks = false) =>
        directory == Folder ? [new FolderEntry(name, IsFolder: false)] : others.List(directory, followLinks);
}
