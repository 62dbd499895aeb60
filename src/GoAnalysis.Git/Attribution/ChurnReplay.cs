namespace GoAnalysis.Git;

/// <summary>What commits contributed to one file, under whatever names it had.</summary>
internal sealed class FilePast
{
    /// <summary>Contributions, oldest first.</summary>
    public List<Contribution> Contributions { get; } = [];

    /// <summary>Place of the last commit that touched the file.</summary>
    public int LastCommit { get; set; }

    /// <summary>Its last path; <see langword="null"/> while the file is gone.</summary>
    public string? Path { get; set; }
}

/// <summary>Lines that a commit added to a file.</summary>
/// <param name="Commit">Place of the commit.</param>
/// <param name="Lines">Number of lines; may be 0.</param>
/// <param name="IsImport">Whether nobody is credited with them.</param>
internal readonly record struct Contribution(int Commit, int Lines, bool IsImport);

/// <summary>
/// Goes through the changes of all commits, parents first, and keeps for each path what was contributed to the file that stands
/// there. A renamed file takes its past along, a deleted one leaves it to a file that comes back with the same content.
/// </summary>
/// <remarks>
/// Branches are gone through as one line of commits. A change to the old name of a file that was renamed on another branch
/// still reaches its past, since the old name keeps leading there until a new file takes the name.
/// </remarks>
internal sealed class ChurnReplay
{
    /// <summary>What stands for a file that counts as imported whole.</summary>
    private const int OneLine = 1;

    private readonly CommitGraph graph;
    private readonly Func<string, bool> isVendored;
    private readonly ImportRule rule = new();
    private readonly Dictionary<string, FilePast> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<ObjectHash, FilePast> deleted = [];

    /// <summary>Goes through a history.</summary>
    /// <param name="graph">The commits.</param>
    /// <param name="changes">What each changed, by its place; merges are passed over.</param>
    /// <param name="isVendored">Whether a path is a vendored file's.</param>
    public ChurnReplay(CommitGraph graph, CommitChanges[] changes, Func<string, bool> isVendored)
    {
        this.graph = graph;
        this.isVendored = isVendored;
        IsImport = new bool[changes.Length];
        for (var i = 0; i < changes.Length; i++)
        {
            var commit = graph.Commits[i];
            if (commit.IsMerge)
            {
                continue;
            }

            var files = changes[i].Files;
            // What a commit at a cut changed cannot be told from what came before it.
            IsImport[i] = rule.IsImport(commit.Author, files, isVendored) || (commit.IsCut && commit.Parents.Length == 0);
            Replay(i, files);
        }
    }

    /// <summary>Whether the files that a commit adds count as imported, by its place.</summary>
    public bool[] IsImport { get; }

    /// <summary>The past of the file at a path; <see langword="null"/> when no commit touched it.</summary>
    public FilePast? PastOf(string path) => byPath.GetValueOrDefault(path);

    /// <summary>Whether lines that a commit added to a file count as imported.</summary>
    /// <param name="commit">Place of the commit.</param>
    /// <param name="kind">What it did to the file.</param>
    /// <param name="path">Path of the file.</param>
    public bool IsImported(int commit, ChangeKind kind, string path) =>
        (IsImport[commit] && kind == ChangeKind.Added) || isVendored(path);

    private void Replay(int commit, FileChange[] files)
    {
        // What goes away first: a file may be moved to the name of another that this commit renames.
        foreach (var change in files)
        {
            if (change.Kind == ChangeKind.Deleted && byPath.TryGetValue(change.Path, out var past))
            {
                past.Path = null;
                deleted[change.Old] = past;
            }
        }

        var moved = new List<(FileChange Change, FilePast Past)>();
        foreach (var change in files)
        {
            if (change.Kind == ChangeKind.Renamed)
            {
                moved.Add((change, byPath.GetValueOrDefault(change.OldPath!) ?? new FilePast()));
            }
        }

        foreach (var (change, past) in moved)
        {
            byPath[change.Path] = past;
            Contribute(past, commit, change);
        }

        foreach (var change in files)
        {
            if (change.Kind == ChangeKind.Added)
            {
                Add(commit, change);
            }
            else if (change.Kind == ChangeKind.Modified)
            {
                Contribute(Get(change.Path), commit, change);
            }
        }
    }

    private void Add(int commit, in FileChange change)
    {
        if (deleted.Remove(change.New, out var past))
        {
            // The content was there before: who brings it back wrote nothing.
            byPath[change.Path] = past;
            past.Path = change.Path;
            past.LastCommit = commit;
            return;
        }

        if (!byPath.TryGetValue(change.Path, out past) || past.Path != change.Path)
        {
            byPath[change.Path] = past = new FilePast();
        }

        Contribute(past, commit, change);
    }

    private FilePast Get(string path)
    {
        if (!byPath.TryGetValue(path, out var past))
        {
            byPath.Add(path, past = new FilePast());
        }

        return past;
    }

    private void Contribute(FilePast past, int commit, in FileChange change)
    {
        // A change under an old name comes from another branch and leaves the file where it is now.
        past.Path = change.Kind == ChangeKind.Modified ? past.Path ?? change.Path : change.Path;
        past.LastCommit = commit;
        var isImport = IsImported(commit, change.Kind, change.Path);
        var lines = change.IsCounted ? change.Added : isImport ? OneLine : 0;
        past.Contributions.Add(new Contribution(commit, lines, isImport));
    }
}
