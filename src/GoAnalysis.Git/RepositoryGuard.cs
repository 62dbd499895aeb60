using System.Text;
using GoAnalysis.Git.Native;
using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>
/// Looks at a repository's own files before libgit2 opens them. libgit2 trusts them: a pipe where it expects a file blocks
/// for ever, and so does an <c>include.path</c> that names one. Whoever packs a folder with its <c>.git</c> decides what
/// stands there.
/// </summary>
/// <remarks>The check precedes the use; somebody who can write to the repository while it is read is not defended against.</remarks>
internal static class RepositoryGuard
{
    private const int MaxConfigBytes = 1 << 20;
    private const int MaxEntries = 5_000_000;
    private const int MaxAlternateDepth = 5;
    private const long MaxReferenceBytes = 64 << 10;

    /// <summary>The subfolders of a git folder that are read. Hooks, submodules and the like are never opened.</summary>
    private static readonly string[] ReadFolders = ["objects", "refs", "info", "logs"];

    /// <summary>Largest size of what libgit2 reads into memory whole, by path below the git folder; references are tiny.</summary>
    private static readonly (string Path, long MaxBytes)[] FileBounds =
    [
        ("HEAD", MaxReferenceBytes), ("commondir", MaxReferenceBytes), ("gitdir", MaxReferenceBytes),
        ("packed-refs", 256L << 20), ("shallow", 64L << 20), (Path.Combine("info", "grafts"), 64L << 20),
    ];

    /// <summary>Where a link must not lead: what looks regular there can block or never end.</summary>
    private static readonly string[] KernelFolders = ["/proc/", "/sys/", "/dev/"];

    /// <summary>Refuses a repository that could hang the reader or that is of a format it does not know.</summary>
    /// <exception cref="InputException">What was found, and what to do.</exception>
    public static void Check(GitFolders folders)
    {
        var entriesLeft = MaxEntries;
        foreach (var gitFolder in (string[])(folders.GitFolder == folders.Common ? [folders.Common] : [folders.GitFolder, folders.Common]))
        {
            CheckFolder(gitFolder, isTop: true, depth: 0, ref entriesLeft);
            foreach (var (path, maxBytes) in FileBounds)
            {
                CheckSize(Path.Combine(gitFolder, path), maxBytes);
            }

            CheckConfig(Path.Combine(gitFolder, "config"));
            CheckConfig(Path.Combine(gitFolder, "config.worktree"));
        }

        CheckAlternates(folders.Objects, 0, ref entriesLeft);
    }

    private static void CheckFolder(string folder, bool isTop, int depth, ref int entriesLeft, bool isReferences = false)
    {
        if (depth > 200)
        {
            throw new InputException($"{folder} is nested too deeply for a git repository. The repository is refused.");
        }

        try
        {
            foreach (var path in Directory.EnumerateFileSystemEntries(folder))
            {
                if (--entriesLeft < 0)
                {
                    throw new InputException(
                        $"{folder} belongs to a repository of more than {MaxEntries} files. Run `git gc` on it, then try again.");
                }

                var kind = FileKinds.Of(path, followLinks: false);
                if (kind == FileKind.Link)
                {
                    kind = FileKinds.Of(path, followLinks: true);
                    CheckLink(path, kind, isTop);
                }

                // A name that is not UTF-8 cannot be asked about through the base library, so it may hide anything.
                if (kind == FileKind.Special || (kind == FileKind.Missing && path.Contains('\ufffd', StringComparison.Ordinal)))
                {
                    throw new InputException(
                        $"{path} is a pipe, socket, device or of unreadable name; git keeps regular files there. The repository is refused.");
                }

                if (kind == FileKind.Regular && isReferences)
                {
                    CheckSize(path, MaxReferenceBytes);
                }

                if (kind == FileKind.Directory && (!isTop || ReadFolders.Contains(Path.GetFileName(path))))
                {
                    CheckFolder(
                        path, isTop: false, depth + 1, ref entriesLeft, isReferences || (isTop && Path.GetFileName(path) == "refs"));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{folder} cannot be read: {exception.Message}", exception);
        }
    }

    private static void CheckLink(string path, FileKind target, bool isTop)
    {
        if (target == FileKind.Missing)
        {
            return;
        }

        // `git new-workdir` and others link whole folders such as refs; further down, links to folders can form loops.
        if (target == FileKind.Directory && !isTop)
        {
            throw new InputException($"{path} is a link to a folder, which git does not make there. The repository is refused.");
        }

        var final = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        if (KernelFolders.Any(folder => final.StartsWith(folder, StringComparison.Ordinal)))
        {
            throw new InputException($"{path} is a link to {final}; git keeps regular files there. The repository is refused.");
        }
    }

    private static void CheckSize(string path, long maxBytes)
    {
        if (new FileInfo(path) is { Exists: true } file && file.Length > maxBytes)
        {
            throw new InputException($"{path} is larger than {maxBytes} bytes. The repository is refused.");
        }
    }

    private static void CheckConfig(string path)
    {
        var bytes = BoundedFile.ReadIfPresent(path, MaxConfigBytes);
        if (bytes is null)
        {
            return;
        }

        foreach (var (section, key, value) in ConfigLines.Read(Encoding.UTF8.GetString(bytes)))
        {
            if (section is "include" or "includeif")
            {
                throw new InputException(
                    $"{path} includes another file ({section}); an included file is not read, since it may be any file of this "
                    + "machine. Remove the include, or scan a fresh clone.");
            }

            if (section == "extensions" && key == "objectformat" && !value.Equals("sha1", StringComparison.OrdinalIgnoreCase))
            {
                throw new InputException(
                    $"The repository stores its objects under {value} names; only SHA-1 repositories can be read. "
                    + "Use --worktree to read the files on disk without their history.");
            }

            if (section == "extensions" && key == "refstorage" && !value.Equals("files", StringComparison.OrdinalIgnoreCase))
            {
                throw new InputException(
                    $"The repository stores its references as {value}; only references as files can be read. "
                    + "Convert it with `git refs migrate --ref-format=files`, or use --worktree.");
            }
        }
    }

    /// <summary>
    /// Other object databases that this one names are followed, as a shared clone needs, after the same check.
    /// </summary>
    private static void CheckAlternates(string objects, int depth, ref int entriesLeft)
    {
        var file = Path.Combine(objects, "info", "alternates");
        var bytes = BoundedFile.ReadIfPresent(file, MaxConfigBytes);
        if (bytes is null)
        {
            return;
        }

        if (depth == MaxAlternateDepth)
        {
            throw new InputException($"{file} continues a chain of more than {MaxAlternateDepth} alternates. The repository is refused.");
        }

        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '#' || line.Contains('\0', StringComparison.Ordinal))
            {
                continue;
            }

            var alternate = Path.GetFullPath(line.TrimEnd('\r'), Path.GetFullPath(objects));
            if (KernelFolders.Any(folder => (alternate + "/").StartsWith(folder, StringComparison.Ordinal)))
            {
                throw new InputException($"{file} names {alternate} as an object database. The repository is refused.");
            }

            if (FileKinds.Of(alternate, followLinks: true) == FileKind.Directory)
            {
                CheckFolder(alternate, isTop: false, 0, ref entriesLeft);
                CheckAlternates(alternate, depth + 1, ref entriesLeft);
            }
        }
    }
}
