namespace GoAnalysis.Git;

/// <summary>
/// Finds which of a commit's added files are its deleted ones under another name, as git does by default: equal content
/// first, then the only file of a name, then whatever is at least half the same, most similar first.
/// </summary>
/// <param name="blobs">The files.</param>
/// <param name="meter">Counts texts and pairs of their pieces, and stops the search.</param>
internal sealed class RenameDetector(ObjectCache blobs, WorkMeter meter)
{
    /// <summary>Similarity that the only file of a name must have: half way between the least one and equality.</summary>
    private const int LeastOfSameName = ContentSimilarity.Least + ((ContentSimilarity.Equal - ContentSimilarity.Least) / 2);

    /// <summary>Most pairs that are compared, git's default limit of 1,000 files squared.</summary>
    private const long MaxPairs = 1_000_000;

    /// <summary>Deleted files that are kept for each added one.</summary>
    private const int CandidatesPerFile = 4;

    private readonly List<int> added = [];
    private readonly List<int> deleted = [];
    private readonly Dictionary<ObjectHash, ContentSimilarity?> contents = [];
    private List<FileChange> changes = [];

    /// <summary>Lets go of what the files of earlier calls hold, which is kept for calls about the same commit.</summary>
    public void Forget() => contents.Clear();

    /// <summary>Turns pairs of an added and a deleted file into renamed files.</summary>
    /// <param name="found">Changes of one commit, which may lose some and change others; their order stays.</param>
    public void Detect(List<FileChange> found)
    {
        changes = found;
        added.Clear();
        deleted.Clear();
        for (var i = 0; i < found.Count; i++)
        {
            if (EntryNames.IsGo(found[i].Path))
            {
                (found[i].Kind switch { ChangeKind.Added => added, ChangeKind.Deleted => deleted, _ => null })?.Add(i);
            }
        }

        if (added.Count == 0 || deleted.Count == 0)
        {
            return;
        }

        MatchEqual();
        MatchNames();
        if ((long)added.Count * deleted.Count is > 0 and <= MaxPairs)
        {
            MatchSimilar();
        }

        found.RemoveAll(static change => change.Kind == ChangeKind.Deleted && change.OldPath is not null);
    }

    private void MatchEqual()
    {
        var byBlob = deleted.ToLookup(i => changes[i].Old);
        foreach (var to in added.ToArray())
        {
            var sources = byBlob[changes[to].New].Where(IsDeleted).ToList();
            if (sources.Count > 0)
            {
                var sameName = sources.FindIndex(from => HaveSameName(from, to));
                Match(sources[Math.Max(sameName, 0)], to);
            }
        }
    }

    private void MatchNames()
    {
        var sources = deleted.GroupBy(i => NameOf(changes[i].Path)).Where(static group => group.Take(2).Count() == 1)
            .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        foreach (var group in added.GroupBy(i => NameOf(changes[i].Path)).ToList())
        {
            if (group.Take(2).Count() == 1
                && sources.TryGetValue(group.Key, out var from)
                && Similarity(from, group.First()) >= LeastOfSameName)
            {
                Match(from, group.First());
            }
        }
    }

    private void MatchSimilar()
    {
        var candidates = new List<Candidate>();
        var best = new List<Candidate>();
        foreach (var to in added)
        {
            best.Clear();
            foreach (var from in deleted)
            {
                var similarity = Similarity(from, to);
                if (similarity >= ContentSimilarity.Least)
                {
                    best.Add(new Candidate(similarity, HaveSameName(from, to), from, to));
                }
            }

            best.Sort();
            candidates.AddRange(best.Take(CandidatesPerFile));
        }

        candidates.Sort();
        foreach (var candidate in candidates)
        {
            if (IsDeleted(candidate.From) && changes[candidate.To].Kind == ChangeKind.Added)
            {
                Match(candidate.From, candidate.To);
            }
        }
    }

    private void Match(int from, int to)
    {
        changes[to] = changes[to] with { Kind = ChangeKind.Renamed, OldPath = changes[from].Path, Old = changes[from].Old };
        // Marks the deletion as spent until the end, so that places in the list stay what they are.
        changes[from] = changes[from] with { OldPath = changes[from].Path };
        added.Remove(to);
        deleted.Remove(from);
    }

    private bool IsDeleted(int index) => changes[index].OldPath is null;

    private int Similarity(int from, int to) =>
        !meter.IsOver && ContentOf(changes[from].Old) is { } old && ContentOf(changes[to].New) is { } young ? Compare(old, young) : 0;

    private int Compare(ContentSimilarity old, ContentSimilarity young)
    {
        meter.Add(1 + old.Pieces + young.Pieces);
        return old.To(young);
    }

    private ContentSimilarity? ContentOf(in ObjectHash blob)
    {
        if (!contents.TryGetValue(blob, out var content))
        {
            var status = blobs.TryRead(blob, out var bytes);
            meter.AddText(bytes);
            content = status == ReadStatus.Done
                ? ContentSimilarity.Of(bytes, isText: !BinaryContent.Is(bytes))
                : null;
            contents.Add(blob, content);
        }

        return content;
    }

    private bool HaveSameName(int from, int to) => NameOf(changes[from].Path) == NameOf(changes[to].Path);

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private readonly record struct Candidate(int Similarity, bool HasSameName, int From, int To) : IComparable<Candidate>
    {
        /// <summary>Most similar first, then equal names, then in the order of the files.</summary>
        public int CompareTo(Candidate other)
        {
            var order = other.Similarity.CompareTo(Similarity);
            order = order != 0 ? order : other.HasSameName.CompareTo(HasSameName);
            order = order != 0 ? order : To.CompareTo(other.To);
            return order != 0 ? order : From.CompareTo(other.From);
        }
    }
}

/// <summary>What git takes for binary by its content.</summary>
internal static class BinaryContent
{
    private const int LookedAt = 8000;

    /// <summary>Whether a NUL stands in the first 8,000 bytes.</summary>
    public static bool Is(ReadOnlySpan<byte> content) => content[..Math.Min(content.Length, LookedAt)].Contains((byte)0);
}
