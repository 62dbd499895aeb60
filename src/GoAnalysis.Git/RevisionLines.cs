using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>
/// Tells which lines of files on disk a revision does not have, as <c>git diff REV</c> marks them with <c>+</c>. A file that was
/// renamed since is new as a whole. Not safe for use by several threads.
/// </summary>
/// <example><code>
/// using var lines = RevisionLines.Open("path/to/clone", "main");
/// if (lines.IsNew("server/api.go", File.ReadAllBytes("path/to/clone/server/api.go"), line: 12)) { … }
/// </code></example>
public sealed class RevisionLines : IDisposable
{
    private readonly RepositorySource source;
    private readonly Dictionary<string, RepositoryFile> files;
    private readonly Dictionary<string, List<Hunk>?> changes = new(StringComparer.Ordinal);
    private readonly LineDiffer differ = new(new WorkMeter());

    private RevisionLines(RepositorySource source)
    {
        this.source = source;
        files = source.Content.Files.ToDictionary(static file => file.Path, StringComparer.Ordinal);
    }

    /// <summary>Opens a repository.</summary>
    /// <param name="path">Its folder.</param>
    /// <param name="revision">Anything that git understands.</param>
    /// <exception cref="InputException">It is no repository, or has no such revision.</exception>
    public static RevisionLines Open(string path, string revision)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(revision);
        return new RevisionLines(RepositorySource.Open(path, new RepositoryOptions { Revision = revision }));
    }

    /// <summary>Whether a line of a file is new or changed.</summary>
    /// <param name="path">The file, relative to the repository, with <c>/</c>.</param>
    /// <param name="content">Its bytes now; the same for every question about it.</param>
    /// <param name="line">1-based line.</param>
    public bool IsNew(string path, ReadOnlyMemory<byte> content, int line)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!changes.TryGetValue(path, out var hunks))
        {
            changes.Add(path, hunks = Compare(path, content));
        }

        return hunks is null || hunks.Exists(hunk => line - 1 >= hunk.NewStart && line - 1 < hunk.NewStart + hunk.NewCount);
    }

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();

    /// <summary>What differs; null for a file that the revision does not have, or has and cannot give.</summary>
    private List<Hunk>? Compare(string path, ReadOnlyMemory<byte> content)
    {
        if (!files.TryGetValue(path, out var file))
        {
            return null;
        }

        try
        {
            var hunks = new List<Hunk>();
            differ.FindHunks(source.Content.Read(file), content.ToArray(), hunks);
            return hunks;
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }
}
