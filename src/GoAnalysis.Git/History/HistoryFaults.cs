namespace GoAnalysis.Git;

/// <summary>Commits that a walk could not read.</summary>
internal sealed class HistoryFaults
{
    private readonly SortedDictionary<ReadStatus, List<ObjectHash>> byStatus = [];

    /// <summary>Whether there is any.</summary>
    public bool Any => byStatus.Count > 0;

    /// <summary>Records a commit.</summary>
    public void Add(ObjectHash id, ReadStatus status)
    {
        if (!byStatus.TryGetValue(status, out var ids))
        {
            byStatus.Add(status, ids = []);
        }

        ids.Add(id);
    }

    /// <summary>The faults in words: how many commits, one of them by name, and the pack that is broken where one is.</summary>
    public IEnumerable<string> Reasons(GitFolders folders)
    {
        foreach (var (status, ids) in byStatus)
        {
            // The least one, so that the order of the walk does not show.
            ids.Sort(static (x, y) => x.CompareTo(y));
            var count = ids.Count == 1 ? $"commit {ids[0]} is" : $"{ids.Count} commits, {ids[0]} among them, are";
            yield return $"{count} {TreeWalker.Describe(status)}";
        }

        if (Any && PackCheck.FindFault(folders.Objects) is { } fault)
        {
            yield return fault;
        }
    }
}
