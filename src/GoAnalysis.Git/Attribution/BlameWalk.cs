namespace GoAnalysis.Git;

/// <summary>Lines of a file of the revision that came with one commit.</summary>
/// <param name="File">Number of the file.</param>
/// <param name="Start">First line, 0-based.</param>
/// <param name="Count">Number of lines.</param>
/// <param name="Commit">Place of the commit.</param>
/// <param name="IsImport">Whether nobody is credited with them.</param>
internal readonly record struct BlamedLines(int File, int Start, int Count, int Commit, bool IsImport);

/// <summary>
/// Finds the commit that each line of a revision came with, as <c>git blame</c> does, but for all files in one walk: commits are
/// visited once, children before parents, and a commit costs only the files that it changed, since whatever it did not touch
/// is handed to its parent as a whole.
/// </summary>
internal sealed class BlameWalk
{
    private readonly CommitGraph graph;
    private readonly CommitChanges[] changes;
    private readonly ChangeReader reader;
    private readonly Func<int, ChangeKind, string, bool> isImported;
    private readonly Dictionary<string, List<Segment>>?[] open;
    private readonly WorkMeter meter = new();
    private readonly TreeDiffer trees;
    private readonly RenameDetector renames;
    private readonly LineDiffer differ;
    private readonly List<Hunk> hunks = [];
    private readonly List<BlamedLines> found = [];

    /// <summary>Prepares a walk.</summary>
    /// <param name="graph">The commits.</param>
    /// <param name="changes">What each changed; merges against their first parent.</param>
    /// <param name="reader">Reads trees and files.</param>
    /// <param name="limits">How far to go.</param>
    /// <param name="isImported">Whether lines that a commit added to a file count as imported.</param>
    public BlameWalk(
        CommitGraph graph, CommitChanges[] changes, ChangeReader reader, ReadLimits limits, Func<int, ChangeKind, string, bool> isImported)
    {
        this.graph = graph;
        this.changes = changes;
        this.reader = reader;
        this.isImported = isImported;
        open = new Dictionary<string, List<Segment>>?[graph.Commits.Length];
        meter.Start(limits.MaxComparisonSteps);
        trees = new TreeDiffer(reader.Trees, new PathPool(), limits, meter);
        renames = new RenameDetector(reader.Blobs, meter);
        differ = new LineDiffer(meter);
    }

    /// <summary>Commits at which the walk stopped because the budget was spent. Lines that it had not found the commit of by
    /// then are nobody's.</summary>
    public int Stops { get; private set; }

    /// <summary>Walks from the newest commit.</summary>
    /// <param name="files">The files of the revision: path and number of lines.</param>
    /// <param name="cancellationToken">Stops between commits.</param>
    /// <returns>The lines by file and line, neighbours of one commit joined.</returns>
    public List<BlamedLines> Walk(IReadOnlyList<(string Path, int Lines)> files, CancellationToken cancellationToken)
    {
        var first = new Dictionary<string, List<Segment>>(StringComparer.Ordinal);
        for (var i = 0; i < files.Count; i++)
        {
            if (files[i].Lines > 0)
            {
                first[files[i].Path] = [new Segment(i, 0, files[i].Lines, 0)];
            }
        }

        open[^1] = first;
        for (var i = open.Length - 1; i >= 0; i--)
        {
            if (open[i] is { Count: > 0 } suspects)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Visit(i, suspects);
            }

            open[i] = null;
        }

        return Join();
    }

    private void Visit(int commit, Dictionary<string, List<Segment>> suspects)
    {
        var parents = graph.Commits[commit].Parents;
        if (meter.IsOver)
        {
            Stops++;
        }

        if (parents.Length == 0 || meter.IsOver || changes[commit].IsOverBudget)
        {
            foreach (var (path, segments) in suspects)
            {
                Blame(commit, ChangeKind.Added, path, segments);
            }

            return;
        }

        renames.Forget();
        foreach (var change in changes[commit].Files)
        {
            if (change.Kind != ChangeKind.Deleted && suspects.Remove(change.Path, out var segments))
            {
                if (parents.Length == 1)
                {
                    VisitChange(commit, parents[0], change, segments);
                }
                else
                {
                    VisitMerged(commit, parents, change, segments);
                }
            }
        }

        HandOver(parents[0], suspects);
    }

    private void VisitChange(int commit, int parent, in FileChange change, List<Segment> segments)
    {
        var origin = change.Kind == ChangeKind.Modified ? (change.Path, change.Old) : RenamedFrom(changes[commit].Files, change);
        if (origin is { } found)
        {
            segments = PassTo(parent, found.Path, found.Blob, change.New, segments);
        }

        Blame(commit, change.Kind, change.Path, segments);
    }

    /// <summary>
    /// A file that a merge has otherwise than its first parent. A parent with the same content takes all of it; else each
    /// parent takes the lines that it has, in order, and what is left came with the merge itself.
    /// </summary>
    private void VisitMerged(int commit, int[] parents, in FileChange change, List<Segment> segments)
    {
        var origins = new (string Path, ObjectHash Blob)?[parents.Length];
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < parents.Length; i++)
            {
                if (origins[i] is not null || OriginIn(commit, parents, i, change, isRename: pass == 1) is not { } origin)
                {
                    continue;
                }

                if (origin.Blob == change.New)
                {
                    Open(parents[i], origin.Path).AddRange(segments);
                    return;
                }

                if (!origins.Take(i).Any(earlier => earlier?.Blob == origin.Blob))
                {
                    origins[i] = origin;
                }
            }
        }

        for (var i = 0; i < parents.Length && segments.Count > 0; i++)
        {
            if (origins[i] is { } origin)
            {
                segments = PassTo(parents[i], origin.Path, origin.Blob, change.New, segments);
            }
        }

        Blame(commit, change.Kind, change.Path, segments);
    }

    private (string Path, ObjectHash Blob)? OriginIn(int commit, int[] parents, int number, in FileChange change, bool isRename)
    {
        if (number == 0)
        {
            return change.Kind == ChangeKind.Modified
                ? isRename ? null : (change.Path, change.Old)
                : isRename ? RenamedFrom(changes[commit].Files, change) : null;
        }

        var tree = graph.Commits[parents[number]].Tree;
        if (!isRename)
        {
            return trees.TryFind(tree, change.Path, out var blob) ? (change.Path, blob) : null;
        }

        var against = new List<FileChange>();
        trees.Compare(tree, graph.Commits[commit].Tree, against);
        return RenamedFrom(against, change);
    }

    /// <summary>
    /// The deleted file that a new one is most like. Asked for one file at a time, as git's blame does: of two files made out of
    /// one, both come from it, where a commit's own list of renamed files names only one.
    /// </summary>
    private (string Path, ObjectHash Blob)? RenamedFrom(IReadOnlyList<FileChange> all, in FileChange change)
    {
        var pairs = new List<FileChange>();
        foreach (var other in all)
        {
            if (other.Kind is ChangeKind.Deleted or ChangeKind.Renamed)
            {
                pairs.Add(other with { Kind = ChangeKind.Deleted, Path = other.OldPath ?? other.Path, OldPath = null, New = default });
            }
        }

        if (pairs.Count == 0)
        {
            return null;
        }

        pairs.Add(change with { Kind = ChangeKind.Added, OldPath = null, Old = default });
        renames.Detect(pairs);
        return pairs[^1].OldPath is { } path ? (path, pairs[^1].Old) : null;
    }

    /// <summary>Hands the lines that a parent has to it.</summary>
    /// <returns>The lines that it does not have.</returns>
    private List<Segment> PassTo(int parent, string path, in ObjectHash old, in ObjectHash young, List<Segment> segments)
    {
        if (old == young)
        {
            Open(parent, path).AddRange(segments);
            return [];
        }

        if (reader.Blobs.TryRead(old, out var before) != ReadStatus.Done
            || reader.Blobs.TryRead(young, out var after) != ReadStatus.Done)
        {
            return segments;
        }

        differ.FindHunks(before, after, hunks);
        var left = new List<Segment>();
        var passed = new List<Segment>();
        foreach (var segment in segments)
        {
            Split(segment, passed, left);
        }

        if (passed.Count > 0)
        {
            Open(parent, path).AddRange(passed);
        }

        return left;
    }

    private void Split(Segment segment, List<Segment> passed, List<Segment> left)
    {
        var offset = 0;
        foreach (var hunk in hunks)
        {
            if (segment.Count == 0)
            {
                return;
            }

            if (segment.Start < hunk.NewStart)
            {
                var same = Math.Min(segment.Count, hunk.NewStart - segment.Start);
                passed.Add(segment.Take(same).Shift(offset));
                segment = segment.Skip(same);
            }

            var end = hunk.NewStart + hunk.NewCount;
            if (segment.Count > 0 && segment.Start < end)
            {
                var changed = Math.Min(segment.Count, end - segment.Start);
                left.Add(segment.Take(changed));
                segment = segment.Skip(changed);
            }

            offset = hunk.OldStart + hunk.OldCount - end;
        }

        if (segment.Count > 0)
        {
            passed.Add(segment.Shift(offset));
        }
    }

    private void Blame(int commit, ChangeKind kind, string path, List<Segment> segments)
    {
        if (segments.Count == 0)
        {
            return;
        }

        var isImport = meter.IsOver || changes[commit].IsOverBudget || isImported(commit, kind, path);
        foreach (var segment in segments)
        {
            found.Add(new BlamedLines(segment.File, segment.FinalStart, segment.Count, commit, isImport));
        }
    }

    private List<Segment> Open(int commit, string path)
    {
        var suspects = open[commit] ??= new Dictionary<string, List<Segment>>(StringComparer.Ordinal);
        if (!suspects.TryGetValue(path, out var segments))
        {
            suspects.Add(path, segments = []);
        }

        return segments;
    }

    /// <summary>Gives all that is left to a parent; the smaller table goes into the larger one.</summary>
    private void HandOver(int parent, Dictionary<string, List<Segment>> suspects)
    {
        var known = open[parent];
        if (known is null || known.Count < suspects.Count)
        {
            (open[parent], suspects) = (suspects, known ?? []);
        }

        foreach (var (path, segments) in suspects)
        {
            Open(parent, path).AddRange(segments);
        }
    }

    private List<BlamedLines> Join()
    {
        found.Sort(static (x, y) => x.File != y.File ? x.File.CompareTo(y.File) : x.Start.CompareTo(y.Start));
        var joined = new List<BlamedLines>(found.Count);
        foreach (var lines in found)
        {
            if (joined.Count > 0 && joined[^1] is var last && last.File == lines.File && last.Commit == lines.Commit && last.IsImport == lines.IsImport)
            {
                joined[^1] = last with { Count = last.Count + lines.Count };
            }
            else
            {
                joined.Add(lines);
            }
        }

        return joined;
    }

    /// <summary>Neighbouring lines: where they stand in the version that is looked at, and where in the revision.</summary>
    private readonly record struct Segment(int File, int Start, int Count, int FinalStart)
    {
        public Segment Take(int count) => this with { Count = count };

        public Segment Skip(int count) => this with { Start = Start + count, Count = Count - count, FinalStart = FinalStart + count };

        public Segment Shift(int offset) => this with { Start = Start + offset };
    }
}
