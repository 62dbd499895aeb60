using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>Tells who wrote the files of a revision, from the changes of all commits that it reaches.</summary>
internal static class Attributor
{
    /// <summary>Days after which an added line counts half: eight years, where shares come closest to those of blame. Found by
    /// eng/oracles/gohalflife, see docs/attribution.md.</summary>
    public const double HalfLifeDays = 2920;

    private const double SecondsPerDay = 86_400;

    /// <summary>Attributes a revision.</summary>
    /// <param name="store">The objects.</param>
    /// <param name="graph">Its commits.</param>
    /// <param name="files">Its files, in byte order of the path, with the blob of each.</param>
    /// <param name="attributes">Its <c>.gitattributes</c>.</param>
    /// <param name="limits">How far to go.</param>
    /// <param name="options">How to attribute.</param>
    /// <param name="cache">What is known from earlier runs.</param>
    /// <param name="cancellationToken">Stops between commits.</param>
    public static RepositoryAttribution Attribute(
        ObjectStore store,
        CommitGraph graph,
        IReadOnlyList<(string Path, ObjectHash Blob)> files,
        PathAttributes attributes,
        ReadLimits limits,
        AttributionOptions options,
        ChangeCache cache,
        CancellationToken cancellationToken)
    {
        bool IsVendored(string path) => VendoredFiles.Contains(path, attributes.Of(path));
        var isBlame = options.Mode == AttributionMode.Blame;
        var reader = new ChangeReader(
            store,
            graph,
            attributes,
            limits,
            new ChangeOptions { IncludeMerges = isBlame, MaxParallelism = options.MaxParallelism });
        var changes = reader.Read(cache.Find, cancellationToken);
        cache.Keep(graph, changes);
        var replay = new ChurnReplay(graph, changes, IsVendored);
        var weights = new Weights(graph, options.AsOf);
        var walk = isBlame ? new BlameWalk(graph, changes, reader, limits, replay.IsImported) : null;
        var attributed = walk is null
            ? ByFile(graph, replay, files, weights, IsVendored)
            : ByLine(reader, graph, walk, replay, files, weights, IsVendored, cancellationToken);

        var stops = walk?.Stops ?? 0;
        var unread = stops + changes.Sum(static commit => commit.Unread + commit.Files.Count(static file => file.IsUnread));
        var (authors, _) = weights.Total();
        return new RepositoryAttribution(
            options.Mode,
            attributed,
            authors,
            [.. Enumerable.Range(0, changes.Length).Where(i => replay.IsImport[i]).Select(i => graph.Commits[i].Id.ToString())],
            graph.IsPartial || unread > 0,
            unread)
        {
            OverBudget = stops + changes.Count(static commit => commit.IsOverBudget),
            CommitTimes = TimesOf(graph, attributed),
        };
    }

    private static Dictionary<string, DateTimeOffset> TimesOf(CommitGraph graph, List<FileAttribution> files)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Commit is { } commit)
            {
                named.Add(commit);
            }

            named.UnionWith(file.Lines.Select(static run => run.Commit));
        }

        var times = new Dictionary<string, DateTimeOffset>(named.Count, StringComparer.Ordinal);
        foreach (var commit in graph.Commits)
        {
            if (commit.Id.ToString() is var id && named.Contains(id))
            {
                times.Add(id, DateTimeOffset.FromUnixTimeSeconds(commit.Time));
            }
        }

        return times;
    }

    private static List<FileAttribution> ByFile(
        CommitGraph graph,
        ChurnReplay replay,
        IReadOnlyList<(string Path, ObjectHash Blob)> files,
        Weights weights,
        Func<string, bool> isVendored)
    {
        var result = new List<FileAttribution>(files.Count);
        foreach (var (path, blob) in files)
        {
            var past = replay.PastOf(path);
            var (authors, import) = weights.OfChurn(past, !isVendored(path));
            result.Add(new FileAttribution(path, blob.ToString(), authors, import, LastCommit(graph, past), []));
        }

        return result;
    }

    private static List<FileAttribution> ByLine(
        ChangeReader reader,
        CommitGraph graph,
        BlameWalk walk,
        ChurnReplay replay,
        IReadOnlyList<(string Path, ObjectHash Blob)> files,
        Weights weights,
        Func<string, bool> isVendored,
        CancellationToken cancellationToken)
    {
        var sizes = files.Select(file =>
            (file.Path, reader.Blobs.TryRead(file.Blob, out var bytes) == ReadStatus.Done ? LineDiffer.CountLines(bytes) : 0)).ToList();
        var lines = walk.Walk(sizes, cancellationToken);
        var result = new List<FileAttribution>(files.Count);
        var next = 0;
        for (var i = 0; i < files.Count; i++)
        {
            var start = next;
            while (next < lines.Count && lines[next].File == i)
            {
                next++;
            }

            var own = lines[start..next];
            var runs = own.Select(run => new LineRun(
                run.Start + 1,
                run.Count,
                run.IsImport ? null : graph.Authors[graph.Commits[run.Commit].Author],
                graph.Commits[run.Commit].Id.ToString())).ToArray();
            var (path, blob) = files[i];
            var past = replay.PastOf(path);
            var (authors, import) = weights.OfLines(own, past, !isVendored(path));
            result.Add(new FileAttribution(path, blob.ToString(), authors, import, LastCommit(graph, past), runs));
        }

        return result;
    }

    private static string? LastCommit(CommitGraph graph, FilePast? past) =>
        past is null ? null : graph.Commits[past.LastCommit].Id.ToString();

    /// <summary>Adds weights up, by file and over all files.</summary>
    private sealed class Weights(CommitGraph graph, DateTimeOffset asOf)
    {
        private readonly SortedDictionary<int, double> all = [];
        private readonly SortedDictionary<int, double> one = [];
        private readonly long clock = asOf.ToUnixTimeSeconds();
        private readonly long newest = graph.Commits.Max(commit => Math.Min(commit.AuthorTime, asOf.ToUnixTimeSeconds()));
        private double allImported;
        private double imported;

        public (AuthorShare[] Authors, double Import) OfChurn(FilePast? past, bool countsInTotal)
        {
            Start();
            if (past is not null)
            {
                // Seen from the file's own newest commit, since what is far older than all others would weigh nothing at all.
                var reference = past.Contributions.Max(contribution => TimeOf(contribution.Commit));
                foreach (var contribution in past.Contributions)
                {
                    Add(contribution.Commit, contribution.Lines * Decay(reference - TimeOf(contribution.Commit)), contribution.IsImport);
                }

                AddTotal(Decay(newest - reference), countsInTotal);
            }

            return Finish(past);
        }

        public (AuthorShare[] Authors, double Import) OfLines(List<BlamedLines> lines, FilePast? past, bool countsInTotal)
        {
            Start();
            foreach (var run in lines)
            {
                Add(run.Commit, run.Count, run.IsImport);
            }

            AddTotal(1, countsInTotal);
            return Finish(past);
        }

        public (AuthorShare[] Authors, double Import) Total() => ToShares(all, allImported);

        private static double Decay(long seconds) => Math.Pow(2, -seconds / (HalfLifeDays * SecondsPerDay));

        private long TimeOf(int commit) => Math.Min(graph.Commits[commit].AuthorTime, clock);

        private void Start()
        {
            one.Clear();
            imported = 0;
        }

        private void Add(int commit, double weight, bool isImport)
        {
            if (isImport)
            {
                imported += weight;
                return;
            }

            var author = graph.Commits[commit].Author;
            one[author] = one.GetValueOrDefault(author) + weight;
        }

        private void AddTotal(double factor, bool counts)
        {
            if (counts)
            {
                foreach (var (author, weight) in one)
                {
                    all[author] = all.GetValueOrDefault(author) + (weight * factor);
                }

                allImported += imported * factor;
            }
        }

        /// <summary>A file without a line that counts is its last author's.</summary>
        private (AuthorShare[] Authors, double Import) Finish(FilePast? past)
        {
            if (past is { Contributions: [.., var last] } && imported + one.Values.Sum() == 0)
            {
                Add(last.Commit, 1, last.IsImport);
            }

            return ToShares(one, imported);
        }

        private (AuthorShare[] Authors, double Import) ToShares(SortedDictionary<int, double> weights, double import) =>
            import + weights.Values.Sum() == 0
                ? ([], 0)
                : Shares.Of([.. weights.Where(static pair => pair.Value > 0).Select(pair => (graph.Authors[pair.Key], pair.Value))], import);
    }
}
