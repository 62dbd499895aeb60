using GoAnalysis.Git.Native;
using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>How a repository is to be opened.</summary>
public sealed record RepositoryOptions
{
    /// <summary>The revision to read, anything that git understands; <see langword="null"/> for HEAD.</summary>
    public string? Revision { get; init; }

    /// <summary>Reads the files on disk instead of a revision; the history is still HEAD's, where there is git.</summary>
    public bool WorkingTree { get; init; }

    /// <summary>How far to go.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;

    /// <summary>Whether the files are listed; without, only the history can be read, which costs less. Default yes.</summary>
    public bool ListsFiles { get; init; } = true;

    /// <summary>Whether a plain folder is refused because it has no history. Default no.</summary>
    public bool NeedsHistory { get; init; }

    /// <summary>Names and e-mails of further programs that commit, which are no people. Default none; an entry with an
    /// <c>@</c> is an e-mail. Compared as a whole, without regard to case.</summary>
    public IReadOnlyList<string> Programs { get; init; } = [];

    /// <summary>Whether people whom a <c>Co-authored-by</c> trailer names are counted as authors of the commit beside the
    /// author. Default no, as git itself counts. Models that write along are never counted.</summary>
    public bool CreditsCoAuthors { get; init; }
}

/// <summary>A <c>REPO</c> argument, opened: files and history of a git repository, bare or not, or the files of a plain folder.</summary>
/// <example>
/// <code>
/// using var source = RepositorySource.Open("path/to/clone");
/// foreach (var file in source.Content.Files) { Console.WriteLine(file.Path); }
/// Console.WriteLine(source.History.ReadHistory()?.Commits.Count);
/// </code>
/// </example>
public sealed class RepositorySource : IDisposable
{
    private readonly IDisposable? historyOwner;

    private RepositorySource(IRepositoryContent content, IRepositoryHistory history, IDisposable? historyOwner)
    {
        Content = content;
        History = history;
        this.historyOwner = historyOwner;
    }

    /// <summary>The files.</summary>
    public IRepositoryContent Content { get; }

    /// <summary>The history; it reads <see langword="null"/> for a plain folder and for a branch without commits.</summary>
    public IRepositoryHistory History { get; }

    /// <summary>Opens a folder. A repository is opened only in its own folder, never from a folder inside it.</summary>
    /// <param name="path">A working tree, a bare repository, a linked worktree, or a plain folder.</param>
    /// <param name="options">How; <see langword="null"/> for HEAD and the default limits.</param>
    /// <exception cref="InputException">It cannot be worked on; the message says what was found and what to do.</exception>
    public static RepositorySource Open(string path, RepositoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= new RepositoryOptions();
        var root = CheckFolder(path);
        if (options.WorkingTree)
        {
            return OpenWorkingTree(root, options);
        }

        var folders = GitFolders.Find(root);
        if (folders is not null)
        {
            var content = new GitRepositoryContent(folders, options, options.ListsFiles);
            return new RepositorySource(content, content, null);
        }

        if (options.Revision is not null)
        {
            throw new InputException(
                $"{path} is no git repository, so there is no revision '{options.Revision}'. Leave the revision out to read "
                + "the files on disk, or name the repository's own folder.");
        }

        if (options.NeedsHistory)
        {
            throw new InputException(
                $"{path} has no git history: there is no .git in it, and it is no bare repository. Name the repository's own folder.");
        }

        var folder = new FolderContent(root, new DiskFileProvider(options.Limits));
        return new RepositorySource(folder, folder, null);
    }

    /// <summary>
    /// The repository that a plain folder lies in, <see langword="null"/> where there is none or the folder is a repository
    /// itself. It is never read in the folder's place; to name it helps whoever meant it.
    /// </summary>
    /// <param name="path">A folder.</param>
    public static string? FindEnclosing(string path)
    {
        var folder = new DirectoryInfo(path);
        if (!folder.Exists || GitFolders.LooksLikeRepository(folder.FullName))
        {
            return null;
        }

        while (folder.Parent is { } parent)
        {
            folder = parent;
            if (GitFolders.LooksLikeRepository(folder.FullName))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    /// <summary>Closes what is open.</summary>
    public void Dispose()
    {
        Content.Dispose();
        historyOwner?.Dispose();
    }

    /// <summary>The files on disk. A <c>.git</c> that is broken or of an unknown format takes only the history away.</summary>
    private static RepositorySource OpenWorkingTree(string root, RepositoryOptions options)
    {
        if (options.Revision is not null)
        {
            throw new InputException("A revision and the working tree cannot be read at once. Leave one of them out.");
        }

        var git = TryOpenGit(root, options);
        try
        {
            var folder = new FolderContent(root, new DiskFileProvider(options.Limits, skipsRepositories: true), git?.Head);
            return new RepositorySource(folder, git is null ? folder : git, git);
        }
        catch (Exception)
        {
            git?.Dispose();
            throw;
        }
    }

    private static GitRepositoryContent? TryOpenGit(string root, RepositoryOptions options)
    {
        GitFolders? folders;
        try
        {
            folders = GitFolders.Find(root);
            if (folders is not { IsBare: true })
            {
                return folders is null ? null : new GitRepositoryContent(folders, options, listFiles: false);
            }
        }
        catch (InputException)
        {
            // The files were asked for, and they do not depend on git; activity is then unknown, as without git.
            return null;
        }

        throw new InputException(
            $"{root} is a bare repository and has no files on disk. Leave --worktree out to read HEAD from its objects.");
    }

    private static string CheckFolder(string path)
    {
        switch (path.Length == 0 ? FileKind.Missing : FileKinds.Of(path, followLinks: true))
        {
            case FileKind.Directory:
                return Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            case FileKind.Missing:
                throw new InputException(
                    $"There is no '{path}', or it may not be looked at. Expected the folder of a repository; check the path.");
            default:
                throw new InputException(
                    $"'{path}' is a file. Expected the folder of a repository; name the folder that holds it.");
        }
    }
}
