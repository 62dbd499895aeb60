using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>
/// Histories that were read whole, one file a revision. The revision, where the clone is cut and how commits are credited
/// decide all of it but the tags, which come and go: of those only what they lead to is kept.
/// </summary>
/// <param name="folder">Folder of the cache.</param>
/// <param name="head">The revision.</param>
/// <param name="conditions">What else the history depends on.</param>
internal sealed class HistoryCache(CacheFolder folder, ObjectHash head, string conditions)
{
    private readonly string name = $"{head}.history";
    private readonly string key = $"history {head} {conditions}";

    /// <summary>Reads the history; <see langword="null"/> when it is not known.</summary>
    /// <param name="readTags">Reads the tags as they are now, given what is known of some objects.</param>
    public RepositoryHistory? TryRead(Func<IReadOnlyDictionary<ObjectHash, PeeledTag>, IReadOnlyList<ReleaseTag>> readTags)
    {
        if (folder.TryRead(name, key) is not { } content)
        {
            return null;
        }

        using var reader = CacheLists.ReaderOf(content);
        var words = new CacheWords();
        var oldest = words.Read(reader);
        var partialReason = words.Read(reader);
        var (isPartial, hasTests, hasIntegration) = (reader.ReadBoolean(), reader.ReadBoolean(), reader.ReadBoolean());
        var authors = reader.ReadList(r => LoadAuthor(r, words));
        var commits = reader.ReadList(LoadCommit);
        var peeled = new Dictionary<ObjectHash, PeeledTag>();
        foreach (var (target, tag) in reader.ReadList(LoadTag))
        {
            peeled[target] = tag;
        }

        return new RepositoryHistory(head.ToString(), commits, authors, readTags(peeled), isPartial)
        {
            OldestCommit = oldest,
            PartialReason = partialReason,
            HasTests = hasTests,
            HasIntegration = hasIntegration,
        };
    }

    /// <summary>Keeps a history of which everything could be read.</summary>
    /// <param name="history">The history.</param>
    /// <param name="peeled">What its tags lead to.</param>
    public void Write(RepositoryHistory history, IReadOnlyDictionary<ObjectHash, PeeledTag> peeled) =>
        folder.Write(name, key, CacheLists.ToBytes(writer =>
        {
            var words = new CacheWords();
            words.Write(writer, history.OldestCommit);
            words.Write(writer, history.PartialReason);
            writer.Write(history.Partial);
            writer.Write(history.HasTests == true);
            writer.Write(history.HasIntegration == true);
            writer.WriteList(history.Authors, (w, author) => SaveAuthor(w, words, author));
            writer.WriteList(history.Commits, SaveCommit);
            writer.WriteList([.. peeled.OrderBy(static pair => pair.Key)], SaveTag);
        }));

    private static void SaveAuthor(BinaryWriter writer, CacheWords words, CommitAuthor author)
    {
        words.Write(writer, author.Name);
        words.Write(writer, author.Email);
        words.Write(writer, author.Key);
        writer.Write7BitEncodedInt(author.Commits);
        writer.Write7BitEncodedInt(author.CoAuthored);
        writer.Write(author.FirstCommit.ToUnixTimeSeconds());
        writer.Write(author.LastCommit.ToUnixTimeSeconds());
        writer.Write(author.IsBot);
        writer.WriteList(author.Names, words.Write);
        writer.WriteList(author.Emails, words.Write);
    }

    private static CommitAuthor LoadAuthor(BinaryReader reader, CacheWords words)
    {
        var (name, email, personKey) = (words.Read(reader)!, words.Read(reader)!, words.Read(reader)!);
        var (commits, coAuthored) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        return new CommitAuthor(name, email, commits, LoadTime(reader), LoadTime(reader), reader.ReadBoolean())
        {
            Key = personKey,
            CoAuthored = coAuthored,
            Names = reader.ReadList(r => words.Read(r)!),
            Emails = reader.ReadList(r => words.Read(r)!),
        };
    }

    private static void SaveCommit(BinaryWriter writer, CommitFact commit)
    {
        writer.Write(commit.Time.ToUnixTimeSeconds());
        writer.Write7BitEncodedInt(commit.Author);
        writer.Write((byte)((commit.IsMerge ? 1 : 0) | (commit.IsMergedRequest ? 2 : 0) | (commit.IsRevert ? 4 : 0)
            | (commit.IsReviewed ? 8 : 0) | (commit.IsAssisted ? 16 : 0) | (commit.IsDateOdd ? 32 : 0) | (commit.CoAuthors is null ? 0 : 64)));
        if (commit.CoAuthors is { } others)
        {
            writer.WriteList(others, static (w, other) => w.Write7BitEncodedInt(other));
        }
    }

    private static CommitFact LoadCommit(BinaryReader reader)
    {
        var (time, author, flags) = (LoadTime(reader), reader.Read7BitEncodedInt(), reader.ReadByte());
        return new CommitFact(time, author, IsMerge: (flags & 1) != 0, IsMergedRequest: (flags & 2) != 0)
        {
            CoAuthors = (flags & 64) != 0 ? reader.ReadList(static r => r.Read7BitEncodedInt()) : null,
            IsRevert = (flags & 4) != 0,
            IsReviewed = (flags & 8) != 0,
            IsAssisted = (flags & 16) != 0,
            IsDateOdd = (flags & 32) != 0,
        };
    }

    private static void SaveTag(BinaryWriter writer, KeyValuePair<ObjectHash, PeeledTag> tag)
    {
        tag.Key.Write(writer);
        tag.Value.Commit.Write(writer);
        writer.Write(tag.Value.Time.ToUnixTimeSeconds());
    }

    private static (ObjectHash Target, PeeledTag Tag) LoadTag(BinaryReader reader) =>
        (ObjectHash.Read(reader), new PeeledTag(ObjectHash.Read(reader), LoadTime(reader)));

    private static DateTimeOffset LoadTime(BinaryReader reader) => DateTimeOffset.FromUnixTimeSeconds(reader.ReadInt64());
}
