namespace GoAnalysis.Model;

/// <summary>A file of a repository, not yet read.</summary>
/// <param name="Path">Path relative to the root, with <c>/</c> as separator. Hostile: escape it before showing it.</param>
/// <param name="Size">Size in bytes; <see langword="null"/> when it is known only after reading.</param>
public sealed record RepositoryFile(string Path, long? Size)
{
    /// <summary>Whether the repository's own <c>.gitattributes</c> call the file generated (<c>linguist-generated</c>);
    /// <see langword="null"/>, the default, where they say nothing.</summary>
    public bool? IsGenerated { get; init; }

    /// <summary>Whether they call it vendored (<c>linguist-vendored</c>); <see langword="null"/>, the default, where they say
    /// nothing.</summary>
    public bool? IsVendored { get; init; }
}

/// <summary>
/// The files of one state of a repository: a revision's tree straight from the object database, or a folder on disk.
/// Nothing is checked out and nothing of the repository is run. Implementations are safe for parallel reads.
/// </summary>
public interface IRepositoryContent : IDisposable
{
    /// <summary>Hash of the revision; <see langword="null"/> for a folder on disk without git or an unborn branch.</summary>
    string? Head { get; }

    /// <summary>Regular files that matter to an analysis (<c>*.go</c>, <c>go.mod</c>), in ordinal byte order of the path.</summary>
    IReadOnlyList<RepositoryFile> Files { get; }

    /// <summary>Entries that were passed over (links, submodules, unsafe names, folders named <c>x.go</c>), by path.</summary>
    IReadOnlyList<SkippedFile> Skipped { get; }

    /// <summary>Reads one file whole.</summary>
    /// <param name="file">An entry of <see cref="Files"/>.</param>
    /// <returns>Its bytes; the array is the caller's.</returns>
    /// <exception cref="UnreadableFileException">The file cannot be read; the message is a reason fit for <see cref="SkippedFile.Reason"/>.</exception>
    byte[] Read(RepositoryFile file);

    /// <summary>
    /// A text that stands for what <see cref="Read"/> gives: files with equal texts have equal bytes, in any repository.
    /// <see langword="null"/> where only reading tells, as for a file on disk. Default <see langword="null"/>.
    /// </summary>
    /// <param name="file">An entry of <see cref="Files"/>.</param>
    string? ContentKey(RepositoryFile file) => null;

    /// <summary>
    /// A text that stands for the place: the same whenever it is opened again. <see langword="null"/> where its history tells it
    /// better. Default <see langword="null"/>.
    /// </summary>
    string? PlaceKey => null;
}

/// <summary>A source of the history behind a <see cref="IRepositoryContent"/>.</summary>
public interface IRepositoryHistory
{
    /// <summary>Why there is no history, where there might be one: a branch without commits; <see langword="null"/> otherwise.</summary>
    string? WhyNoHistory => null;

    /// <summary>Reads the history of the revision; <see langword="null"/> where there is none (no git, unborn branch).</summary>
    /// <param name="cancellationToken">Stops the walk.</param>
    RepositoryHistory? ReadHistory(CancellationToken cancellationToken = default);

    /// <summary>Reads the history as <see cref="ReadHistory(CancellationToken)"/> does, or takes it from what an earlier run kept.</summary>
    /// <param name="cacheFolder">Folder for what later runs can use again; made where it is not there. <see langword="null"/>: nothing is kept.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    RepositoryHistory? ReadHistory(string? cacheFolder, CancellationToken cancellationToken) => ReadHistory(cancellationToken);
}

/// <summary>Access to files on disk, so that everything above it computes from memory.</summary>
public interface IFileProvider
{
    /// <summary>Regular files named <c>*.go</c> or <c>go.mod</c> below a folder, <c>.git</c> left out, links not followed,
    /// in ordinal byte order of the relative path.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="skipped">What was passed over, by path.</param>
    IReadOnlyList<RepositoryFile> Enumerate(string directory, out IReadOnlyList<SkippedFile> skipped);

    /// <summary>Reads a regular file whole.</summary>
    /// <param name="path">Its path on disk.</param>
    /// <param name="followLinks">Whether a link is read as the file that it leads to. Default no.</param>
    /// <exception cref="UnreadableFileException">It is not a regular file, too large, or not readable.</exception>
    byte[] ReadAllBytes(string path, bool followLinks = false);

    /// <summary>What stands directly in a folder: regular files and folders, by name in ordinal byte order; names that are
    /// unsafe are left out.</summary>
    /// <param name="directory">The folder, or a link to it.</param>
    /// <param name="followLinks">Whether links in it count as what they lead to; else they are left out. Default no.</param>
    /// <returns><see langword="null"/> where there is no such folder or it cannot be read.</returns>
    IReadOnlyList<FolderEntry>? List(string directory, bool followLinks = false);
}

/// <summary>A file or folder inside a folder.</summary>
/// <param name="Name">Its name. Hostile: escape it before showing it.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
public readonly record struct FolderEntry(string Name, bool IsFolder);
