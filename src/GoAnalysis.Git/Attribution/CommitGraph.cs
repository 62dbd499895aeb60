using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>A commit in its place among the others.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Tree">Its tree.</param>
/// <param name="Parents">Places of its parents, each once; those that are not there are left out.</param>
/// <param name="Author">Index into <see cref="CommitGraph.Authors"/>.</param>
/// <param name="AuthorTime">When it was written, in seconds since 1970.</param>
/// <param name="Time">When it was committed, in seconds since 1970.</param>
/// <param name="IsCut">Whether parents of it are not there, so that what it changed cannot be told.</param>
internal readonly record struct GraphCommit(
    ObjectHash Id, ObjectHash Tree, int[] Parents, int Author, long AuthorTime, long Time, bool IsCut)
{
    /// <summary>Whether it has more than one parent.</summary>
    public bool IsMerge => Parents.Length > 1;
}

/// <summary>
/// Every commit that a commit reaches, each once, parents before children; among commits that could stand next, the oldest by
/// committer time, then by name. So the order depends on the commits alone.
/// </summary>
internal sealed class CommitGraph
{
    private CommitGraph(GraphCommit[] commits, IReadOnlyList<string> authors, bool isPartial)
    {
        Commits = commits;
        Authors = authors;
        IsPartial = isPartial;
    }

    /// <summary>The commits in their order.</summary>
    public GraphCommit[] Commits { get; }

    /// <summary>Keys of the authors, see <see cref="CommitAuthor.Key"/>, in byte order.</summary>
    public IReadOnlyList<string> Authors { get; }

    /// <summary>Whether the history is cut off: a shallow or grafted clone, or damage.</summary>
    public bool IsPartial { get; }

    /// <summary>Reads the commits.</summary>
    /// <param name="folders">The repository.</param>
    /// <param name="store">Its objects.</param>
    /// <param name="head">The commit to start from.</param>
    /// <param name="maxCommits">Most commits that are read; where there are more the history counts as cut off.</param>
    /// <param name="identify">The key of the person behind an author.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public static CommitGraph Read(
        GitFolders folders, ObjectStore store, in ObjectHash head, int maxCommits, Func<Ident, string> identify, CancellationToken cancellationToken)
    {
        var cuts = HistoryCuts.Read(folders);
        var authors = new Authorship(identify);
        var found = new List<Found>();
        var places = new Dictionary<ObjectHash, int>();
        var seen = new HashSet<ObjectHash> { head };
        var open = new Stack<ObjectHash>();
        open.Push(head);
        while (found.Count < maxCommits && open.TryPop(out var id))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (store.TryRead(id, ObjectType.Commit, Commit.MaxBytes, out var bytes) != ReadStatus.Done
                || !Commit.TryParse(bytes, out var commit))
            {
                continue;
            }

            // A commit at which the clone was cut has parents of its own that the cut hides.
            var parents = cuts.Parents(id, commit);
            var isBent = !ReferenceEquals(parents, commit.Parents);
            places.Add(id, found.Count);

            // Not the commit itself: its message would be held for as long as the walk lasts.
            found.Add(new Found(
                id, commit.Tree, [.. parents], authors.Add(commit.Author), commit.Author.Time.ToUnixTimeSeconds(), commit.Committer.Time.ToUnixTimeSeconds(), isBent && parents.Count < commit.Parents.Count));
            foreach (var parent in parents)
            {
                if (seen.Add(parent))
                {
                    open.Push(parent);
                }
            }
        }

        var (names, order) = authors.Sorted();
        return new CommitGraph(Sort(found, places, order), names, cuts.Any || seen.Count > found.Count);
    }

    private static GraphCommit[] Sort(List<Found> found, Dictionary<ObjectHash, int> places, int[] authorOrder)
    {
        var parents = new int[found.Count][];
        var children = new List<int>[found.Count];
        for (var i = 0; i < parents.Length; i++)
        {
            parents[i] = [.. found[i].Parents.Where(places.ContainsKey).Select(id => places[id]).Distinct()];
            foreach (var parent in parents[i])
            {
                (children[parent] ??= []).Add(i);
            }
        }

        var next = new PriorityQueue<int, (long Time, ObjectHash Id)>();
        var missing = new int[found.Count];
        for (var i = 0; i < missing.Length; i++)
        {
            missing[i] = parents[i].Length;
            if (missing[i] == 0)
            {
                next.Enqueue(i, (found[i].Time, found[i].Id));
            }
        }

        var sorted = new List<GraphCommit>(found.Count);
        var newPlaces = new int[found.Count];
        while (next.TryDequeue(out var i, out _))
        {
            var commit = found[i];
            newPlaces[i] = sorted.Count;
            sorted.Add(new GraphCommit(
                commit.Id,
                commit.Tree,
                [.. parents[i].Select(parent => newPlaces[parent])],
                authorOrder[commit.Author],
                commit.AuthorTime,
                commit.Time,
                commit.IsBent || commit.Parents.Any(parent => !places.ContainsKey(parent))));
            foreach (var child in children[i] ?? [])
            {
                if (--missing[child] == 0)
                {
                    next.Enqueue(child, (found[child].Time, found[child].Id));
                }
            }
        }

        // Grafts can make commits each other's ancestors; what only such a circle holds is in no order and is left out.
        return [.. sorted];
    }

    private readonly record struct Found(ObjectHash Id, ObjectHash Tree, ObjectHash[] Parents, int Author, long AuthorTime, long Time, bool IsBent);

    private sealed class Authorship(Func<Ident, string> identify)
    {
        private readonly Dictionary<(string Name, string Email), int> byIdentity = [];
        private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);

        public int Add(Ident author)
        {
            if (!byIdentity.TryGetValue((author.Name, author.Email), out var number))
            {
                var name = identify(author);
                if (!byName.TryGetValue(name, out number))
                {
                    number = byName.Count;
                    byName.Add(name, number);
                }

                byIdentity.Add((author.Name, author.Email), number);
            }

            return number;
        }

        /// <summary>The authors in byte order, and for each number that <see cref="Add"/> gave the place in it.</summary>
        public (string[] Names, int[] Places) Sorted()
        {
            var names = byName.Keys.ToArray();
            Array.Sort(names, PathOrder.Instance);
            var places = new int[names.Length];
            for (var place = 0; place < names.Length; place++)
            {
                places[byName[names[place]]] = place;
            }

            return (names, places);
        }
    }
}
