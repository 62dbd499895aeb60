using System.Text;
using GoAnalysis.Git.Native;
using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>
/// Files on disk. Only regular files are opened: a pipe or device named <c>x.go</c> is passed over instead of waited for, and
/// no link is followed unless asked for.
/// </summary>
/// <param name="limits">How far to go; <see cref="ReadLimits.Default"/> when <see langword="null"/>.</param>
/// <param name="skipsRepositories">Whether a folder below with a <c>.git</c> of its own, a submodule or another clone, is
/// passed over.</param>
/// <remarks>On other systems than Linux pipes are not told from regular files by the base library.</remarks>
public sealed class DiskFileProvider(ReadLimits? limits = null, bool skipsRepositories = false) : IFileProvider
{
    private readonly ReadLimits limits = limits ?? ReadLimits.Default;

    /// <inheritdoc/>
    /// <exception cref="InputException">The folder itself cannot be read.</exception>
    public IReadOnlyList<RepositoryFile> Enumerate(string directory, out IReadOnlyList<SkippedFile> skipped)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var listing = new Listing(limits);
        WalkFolder(directory, "", 0, listing);
        listing.Finish();
        skipped = listing.Skipped;
        return listing.Files;
    }

    /// <inheritdoc/>
    public byte[] ReadAllBytes(string path, bool followLinks = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        switch (FileKinds.Of(path, followLinks))
        {
            case FileKind.Regular:
                break;
            case FileKind.Missing:
                throw new UnreadableFileException("not there");
            default:
                throw new UnreadableFileException("not a regular file");
        }

        return ReadRegular(path, limits.MaxFileBytes);
    }

    /// <inheritdoc/>
    public IReadOnlyList<FolderEntry>? List(string directory, bool followLinks = false)
    {
        ArgumentNullException.ThrowIfNull(directory);
        if (FileKinds.Of(directory, followLinks: true) != FileKind.Directory)
        {
            return null;
        }

        var entries = new List<FolderEntry>();
        try
        {
            foreach (var fullPath in Directory.EnumerateFileSystemEntries(directory).Take(limits.MaxEntries))
            {
                var name = Path.GetFileName(fullPath);
                var kind = FileKinds.Of(fullPath, followLinks);
                if (kind is FileKind.Regular or FileKind.Directory && (name == ".git" || EntryNames.WhyUnsafe(name) is null))
                {
                    entries.Add(new FolderEntry(name, kind == FileKind.Directory));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        entries.Sort(static (x, y) => PathOrder.Instance.Compare(x.Name, y.Name));
        return entries;
    }

    private void WalkFolder(string directory, string folder, int depth, Listing listing)
    {
        if (!listing.TryEnter(folder, depth))
        {
            return;
        }

        try
        {
            foreach (var fullPath in Directory.EnumerateFileSystemEntries(directory))
            {
                if (!listing.TryCount(folder))
                {
                    return;
                }

                Visit(fullPath, folder, depth, listing);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (depth == 0)
            {
                throw new InputException(
                    $"The folder {directory} cannot be read: {exception.Message} Check its permissions.", exception);
            }

            listing.Skip(folder, exception is UnauthorizedAccessException ? "folder: permission denied" : "folder: input/output error");
        }
    }

    private void Visit(string fullPath, string folder, int depth, Listing listing)
    {
        var name = Path.GetFileName(fullPath);
        var path = folder.Length == 0 ? name : folder + "/" + name;
        if (name == ".git")
        {
            return;
        }

        // The base library has put U+FFFD where a name is not UTF-8, and would not find the file again.
        var reason = name.Contains('\ufffd', StringComparison.Ordinal)
            ? EntryNames.WhyUnsafe([0xFF])
            : EntryNames.WhyUnsafe(name);
        if (reason is not null)
        {
            listing.Skip(path, reason);
            return;
        }

        switch (FileKinds.Of(fullPath, followLinks: false, out var size))
        {
            case FileKind.Directory when skipsRepositories && Path.Exists(Path.Join(fullPath, ".git")):
                listing.Skip(path, "a repository of its own");
                break;
            case FileKind.Directory:
                if (EntryNames.IsWanted(name))
                {
                    listing.Skip(path, "a folder, not a file");
                }

                WalkFolder(fullPath, path, depth + 1, listing);
                break;
            case FileKind.Regular when EntryNames.IsWanted(name):
                listing.Add(path, size);
                break;
            case FileKind.Regular when name == PathAttributes.FileName:
                ReadAttributes(fullPath, path, listing);
                break;
            case FileKind.Link:
                listing.Skip(path, "symbolic link");
                break;
            case FileKind.Special when EntryNames.IsWanted(name):
                listing.Skip(path, "not a regular file");
                break;
        }
    }

    private static void ReadAttributes(string fullPath, string path, Listing listing)
    {
        try
        {
            listing.AddAttributes(path, ReadRegular(fullPath, PathAttributes.MaxFileBytes), null);
        }
        catch (UnreadableFileException exception)
        {
            listing.AddAttributes(path, null, exception.Message);
        }
    }

    private static byte[] ReadRegular(string path, long maxBytes)
    {
        try
        {
            return BoundedFile.ReadAtMost(path, maxBytes) ?? throw new UnreadableFileException($"larger than {maxBytes} bytes");
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new UnreadableFileException("permission denied", exception);
        }
        catch (IOException exception)
        {
            throw new UnreadableFileException("input/output error", exception);
        }
    }
}
