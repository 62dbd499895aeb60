namespace GoAnalysis.Git;

/// <summary>What one commit changed.</summary>
/// <param name="Files">The files, in byte order of the path.</param>
/// <param name="Unread">Folders that could not be compared.</param>
internal sealed record CommitChanges(FileChange[] Files, int Unread)
{
    /// <summary>Steps that it took to find out, see <see cref="WorkMeter"/>.</summary>
    public long Steps { get; init; }

    /// <summary>Whether it is not known, because the budget of the history was spent before.</summary>
    public bool IsOverBudget { get; init; }

    /// <summary>No change.</summary>
    public static CommitChanges None { get; } = new([], 0);

    /// <summary>A merge that was not looked at.</summary>
    public static CommitChanges NotCompared { get; } = new([], 0);

    /// <summary>A commit that did not fit into the budget of its history.</summary>
    public static CommitChanges OverBudget { get; } = new([], 1) { IsOverBudget = true };
}

/// <summary>How changes are read.</summary>
internal sealed record ChangeOptions
{
    /// <summary>Whether deleted and added files with similar content are taken for renamed. Default true.</summary>
    public bool DetectRenames { get; init; } = true;

    /// <summary>Whether lines of vendored files are counted, which nobody is credited with. Default false.</summary>
    public bool CountVendored { get; init; }

    /// <summary>Whether merges are compared with their first parent, without counting lines. Default false.</summary>
    public bool IncludeMerges { get; init; }

    /// <summary>Commits compared at once. Default the number of cores. The result does not depend on it.</summary>
    public int MaxParallelism { get; init; } = Environment.ProcessorCount;
}

/// <summary>Compares every commit that is no merge with its parent, many at once.</summary>
/// <param name="store">The objects.</param>
/// <param name="graph">The commits.</param>
/// <param name="attributes">Which files are binary whatever they hold.</param>
/// <param name="limits">How far to go.</param>
/// <param name="options">How.</param>
internal sealed class ChangeReader(
    ObjectStore store, CommitGraph graph, PathAttributes attributes, ReadLimits limits, ChangeOptions options)
{
    /// <summary>Commits that a worker takes at once: enough for it to find in memory what the commit before left there.</summary>
    private const int Batch = 16;

    /// <summary>Bytes of trees and of blobs that are kept: neighbouring commits share most of both.</summary>
    private const long TreeBytes = 32L << 20;
    private const long BlobBytes = 64L << 20;

    private readonly CommitGraph graph = graph;
    private readonly PathAttributes attributes = attributes;
    private readonly ReadLimits limits = limits;
    private readonly ChangeOptions options = options;
    private readonly PathPool paths = new();

    /// <summary>The trees, shared with whoever goes on reading.</summary>
    public ObjectCache Trees { get; } = new(store, ObjectType.Tree, limits.MaxFileBytes, TreeBytes);

    /// <summary>The files, shared likewise.</summary>
    public ObjectCache Blobs { get; } = new(store, ObjectType.Blob, limits.MaxFileBytes, BlobBytes);

    /// <summary>Reads what all commits changed.</summary>
    /// <param name="known">What is known of a commit already; <see langword="null"/> where nothing is.</param>
    /// <param name="cancellationToken">Stops between commits.</param>
    /// <returns>By the place of the commit; for merges <see cref="CommitChanges.NotCompared"/> unless they are asked for.</returns>
    public CommitChanges[] Read(Func<ObjectHash, CommitChanges?> known, CancellationToken cancellationToken)
    {
        var commits = graph.Commits;
        var result = new CommitChanges[commits.Length];
        var budget = new WorkBudget(limits.MaxComparisonSteps, commits.Length);
        var next = -Batch;
        void Work(int worker)
        {
            var one = new Worker(this);
            while (true)
            {
                var start = Interlocked.Add(ref next, Batch);
                if (start >= commits.Length)
                {
                    return;
                }

                for (var i = start; i < Math.Min(start + Batch, commits.Length); i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    result[i] = commits[i].IsMerge && !options.IncludeMerges
                        ? CommitChanges.NotCompared
                        : known(commits[i].Id) ?? one.Compare(commits[i], budget.Left);
                    budget.Spend(i, result[i].Steps);
                }
            }
        }

        var workers = Math.Clamp(commits.Length / Batch, 1, Math.Max(options.MaxParallelism, 1));
        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken }, Work);
        Array.Fill(result, CommitChanges.OverBudget, budget.FirstOver(), result.Length - budget.FirstOver());
        return result;
    }

    /// <summary>The buffers of one thread.</summary>
    private sealed class Worker
    {
        private readonly ChangeReader reader;
        private readonly WorkMeter meter;
        private readonly TreeDiffer trees;
        private readonly RenameDetector renames;
        private readonly LineDiffer lines;
        private readonly List<FileChange> changes = [];

        public Worker(ChangeReader reader)
        {
            this.reader = reader;
            meter = new WorkMeter();
            trees = new TreeDiffer(reader.Trees, reader.paths, reader.limits, meter);
            renames = new RenameDetector(reader.Blobs, meter);
            lines = new LineDiffer(meter);
        }

        public CommitChanges Compare(in GraphCommit commit, long steps)
        {
            meter.Start(steps);
            if (meter.IsOver)
            {
                return CommitChanges.OverBudget;
            }

            var parent = commit.Parents.Length == 0 ? default : reader.graph.Commits[commit.Parents[0]].Tree;
            trees.Compare(parent, commit.Tree, changes);
            if (reader.options.DetectRenames)
            {
                renames.Detect(changes);
                renames.Forget();
            }

            for (var i = 0; i < changes.Count && !commit.IsMerge && !meter.IsOver; i++)
            {
                changes[i] = Count(changes[i]);
            }

            if (meter.IsOver)
            {
                return CommitChanges.OverBudget with { Steps = meter.Spent };
            }

            return changes.Count == 0 && trees.Unread == 0 && meter.Spent == 0
                ? CommitChanges.None
                : new CommitChanges([.. changes], trees.Unread) { Steps = meter.Spent };
        }

        private FileChange Count(in FileChange change)
        {
            if (change.Old == change.New)
            {
                return change with { Added = 0, Deleted = 0 };
            }

            var attributes = reader.attributes.Of(change.Path);
            if ((!reader.options.CountVendored && VendoredFiles.Contains(change.Path, attributes))
                || attributes.IsBinary)
            {
                return change;
            }

            if (!TryRead(change.Old, out var before) || !TryRead(change.New, out var after))
            {
                return change with { Added = FileChange.NotRead, Deleted = FileChange.NotRead };
            }

            if (!attributes.IsText && (BinaryContent.Is(before) || BinaryContent.Is(after)))
            {
                return change;
            }

            var counts = lines.Count(before, after);
            return change with { Added = counts.Added, Deleted = counts.Deleted };
        }

        private bool TryRead(in ObjectHash blob, out byte[] bytes)
        {
            bytes = [];
            return blob.IsNone || reader.Blobs.TryRead(blob, out bytes) == ReadStatus.Done;
        }
    }
}
