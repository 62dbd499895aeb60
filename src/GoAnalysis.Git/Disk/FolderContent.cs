using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>The files of a folder on disk, without history.</summary>
public sealed class FolderContent : IRepositoryContent, IRepositoryHistory
{
    private readonly IFileProvider files;
    private readonly string directory;

    /// <summary>Lists a folder.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="files">Access to the disk.</param>
    /// <param name="head">Hash of the revision that the folder is a working tree of; <see langword="null"/> without git.</param>
    public FolderContent(string directory, IFileProvider files, string? head = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        this.directory = directory;
        this.files = files;
        Head = head;
        Files = files.Enumerate(directory, out var skipped);
        Skipped = skipped;
    }

    /// <inheritdoc/>
    public string? Head { get; }

    /// <inheritdoc/>
    public IReadOnlyList<RepositoryFile> Files { get; }

    /// <inheritdoc/>
    public IReadOnlyList<SkippedFile> Skipped { get; }

    /// <inheritdoc/>
    public string PlaceKey => Path.GetFullPath(directory);

    /// <inheritdoc/>
    public byte[] Read(RepositoryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return files.ReadAllBytes(Path.Combine(directory, file.Path));
    }

    /// <summary>A folder has no history.</summary>
    /// <param name="cancellationToken">Not used.</param>
    /// <returns><see langword="null"/>.</returns>
    public RepositoryHistory? ReadHistory(CancellationToken cancellationToken = default) => null;

    /// <summary>Holds nothing open.</summary>
    public void Dispose()
    {
    }
}
