using System.Text;
using GoAnalysis.Git.Native;
using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>Where the parts of a repository stand on disk. Found without opening anything but small regular files.</summary>
/// <param name="Root">The folder that the caller named.</param>
/// <param name="GitFolder">The folder with HEAD: <c>.git</c>, the bare repository, or a linked worktree's own folder.</param>
/// <param name="Common">The folder with objects and refs; differs from <paramref name="GitFolder"/> in a linked worktree.</param>
internal sealed record GitFolders(string Root, string GitFolder, string Common)
{
    private const int MaxPointerBytes = 64 << 10;

    /// <summary>The object database.</summary>
    public string Objects => Path.Combine(Common, "objects");

    /// <summary>Whether the folder that the caller named is the repository itself, without a working tree.</summary>
    public bool IsBare => Root == GitFolder;

    /// <summary>
    /// Finds the repository of a folder: its own <c>.git</c>, or the folder itself when it is bare. A parent's repository is
    /// not looked for: the argument is the repository's own folder.
    /// </summary>
    /// <returns><see langword="null"/> for a folder without git.</returns>
    /// <exception cref="InputException">There is a <c>.git</c>, but it is no repository.</exception>
    public static GitFolders? Find(string root)
    {
        var dotGit = Path.Combine(root, ".git");
        switch (FileKinds.Of(dotGit, followLinks: true))
        {
            case FileKind.Directory:
                return FromGitFolder(root, dotGit)
                    ?? throw Broken(dotGit, "it lacks HEAD, objects or refs");
            case FileKind.Regular:
                return FromGitFolder(root, ReadGitFile(root, dotGit))
                    ?? throw Broken(dotGit, "the folder that it names is not there or no repository");
            case FileKind.Special:
                throw Broken(dotGit, "it is neither a folder nor a file");
            default:
                // A bare repository has its parts in the folder itself.
                return FromGitFolder(root, root);
        }
    }

    /// <summary>Whether a folder has a <c>.git</c> or the parts of a bare repository, broken or not.</summary>
    public static bool LooksLikeRepository(string folder) =>
        Path.Exists(Path.Combine(folder, ".git"))
        || (Path.Exists(Path.Combine(folder, "HEAD")) && Directory.Exists(Path.Combine(folder, "objects")) && Directory.Exists(Path.Combine(folder, "refs")));

    private static GitFolders? FromGitFolder(string root, string gitFolder)
    {
        // HEAD as a symbolic link whose target does not exist is an unborn branch in git's oldest form.
        if (FileKinds.Of(Path.Combine(gitFolder, "HEAD"), followLinks: false) is not (FileKind.Regular or FileKind.Link))
        {
            return null;
        }

        var common = gitFolder;
        var pointer = Path.Combine(gitFolder, "commondir");
        if (FileKinds.Of(pointer, followLinks: true) == FileKind.Regular)
        {
            common = Path.GetFullPath(ReadSmall(pointer).TrimEnd('\r', '\n'), Path.GetFullPath(gitFolder));
        }

        return FileKinds.Of(Path.Combine(common, "objects"), followLinks: true) == FileKind.Directory
            && FileKinds.Of(Path.Combine(common, "refs"), followLinks: true) == FileKind.Directory
                ? new GitFolders(root, gitFolder, common)
                : null;
    }

    /// <summary>A <c>.git</c> file, as linked worktrees and submodules have: <c>gitdir: PATH</c>.</summary>
    private static string ReadGitFile(string root, string dotGit)
    {
        const string Prefix = "gitdir: ";
        var text = ReadSmall(dotGit).TrimEnd('\r', '\n');
        return text.StartsWith(Prefix, StringComparison.Ordinal)
            ? Path.GetFullPath(text[Prefix.Length..], Path.GetFullPath(root))
            : throw Broken(dotGit, "it does not begin with 'gitdir: '");
    }

    private static string ReadSmall(string path)
    {
        var text = BoundedFile.ReadIfPresent(path, MaxPointerBytes) ?? [];
        return text.Contains((byte)0) ? throw Broken(path, "it holds a NUL byte") : Encoding.UTF8.GetString(text);
    }

    private static InputException Broken(string path, string found) =>
        new($"{path} is no git repository: {found}. Repair it or clone it again; "
            + "to read the files on disk without their history, use --worktree.");
}
