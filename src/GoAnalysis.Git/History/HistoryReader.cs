using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>Walks every commit that a revision reaches, once each. Trees are not compared here.</summary>
internal static class HistoryReader
{
    /// <summary>Reads the history of a commit.</summary>
    /// <param name="folders">The repository.</param>
    /// <param name="store">Its objects.</param>
    /// <param name="head">The commit to start from.</param>
    /// <param name="mailmap">Who is who.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public static RepositoryHistory Read(
        GitFolders folders, ObjectStore store, ObjectHash head, Mailmap mailmap, CancellationToken cancellationToken)
    {
        var cuts = HistoryCuts.Read(folders);
        var authors = new AuthorTable(mailmap);
        var found = new List<(ObjectHash Id, CommitFact Fact)>();
        var seen = new HashSet<ObjectHash> { head };
        var open = new Stack<ObjectHash>();
        open.Push(head);
        var isPartial = cuts.Any;
        while (open.TryPop(out var id))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var status = store.TryRead(id, ObjectType.Commit, Commit.MaxBytes, out var bytes);
            if (status != ReadStatus.Done || !Commit.TryParse(bytes, out var commit))
            {
                // What lies behind a commit that is not there cannot be told, so all counts become lower bounds.
                isPartial = true;
                continue;
            }

            var parents = cuts.Parents(id, commit);
            found.Add((id, new CommitFact(
                commit.Committer.Time,
                authors.Add(commit.Author),
                IsMerge: parents.Count > 1,
                commit.IsMergedRequest)));
            foreach (var parent in parents)
            {
                if (seen.Add(parent))
                {
                    open.Push(parent);
                }
            }
        }

        found.Sort(static (x, y) =>
        {
            var byTime = y.Fact.Time.CompareTo(x.Fact.Time);
            return byTime != 0 ? byTime : x.Id.CompareTo(y.Id);
        });
        var (authorList, places) = authors.ToList();
        var commits = new CommitFact[found.Count];
        for (var i = 0; i < commits.Length; i++)
        {
            commits[i] = found[i].Fact with { Author = places[found[i].Fact.Author] };
        }

        return new RepositoryHistory(head.ToString(), commits, authorList, TagReader.Read(folders, store), isPartial);
    }
}
