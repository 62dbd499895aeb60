using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>Finished attributions, one file a revision and mode. Names and the mailmap are the revision's own, so the revision
/// and where its history is cut decide everything but the clock.</summary>
/// <param name="folder">Folder of the cache.</param>
/// <param name="head">The revision.</param>
/// <param name="conditions">What else the result depends on.</param>
internal sealed class ResultCache(CacheFolder folder, ObjectHash head, string conditions)
{
    /// <summary>Reads the attribution; <see langword="null"/> when it is not known or was made for another clock.</summary>
    public RepositoryAttribution? TryRead(AttributionOptions options)
    {
        if (folder.TryRead(FileOf(options), KeyOf(options)) is not { } content)
        {
            return null;
        }

        using var reader = CacheLists.ReaderOf(content);
        var newest = reader.ReadInt64();
        var clock = reader.ReadInt64();
        var asked = options.AsOf.ToUnixTimeSeconds();
        return clock == asked || (clock >= newest && asked >= newest) ? Load(reader, options.Mode) : null;
    }

    /// <summary>Keeps a finished attribution, unless something could not be read, which may come.</summary>
    /// <param name="options">What was asked.</param>
    /// <param name="newest">The latest time that a commit claims: from then on the clock makes no difference.</param>
    /// <param name="attribution">The attribution.</param>
    public void Write(AttributionOptions options, long newest, RepositoryAttribution attribution)
    {
        if (attribution.Unread == 0)
        {
            folder.Write(FileOf(options), KeyOf(options), CacheLists.ToBytes(writer =>
            {
                writer.Write(newest);
                writer.Write(options.AsOf.ToUnixTimeSeconds());
                Save(writer, attribution);
            }));
        }
    }

    private static string NameOf(AttributionOptions options) => options.Mode == AttributionMode.Blame ? "blame" : "churn";

    private string FileOf(AttributionOptions options) => $"{head}.{NameOf(options)}";

    private string KeyOf(AttributionOptions options) => $"{NameOf(options)} {head} {conditions}";

    private static void Save(BinaryWriter writer, RepositoryAttribution attribution)
    {
        writer.Write(attribution.Partial);
        SaveShares(writer, attribution.Authors);
        writer.WriteList(attribution.ImportCommits, static (w, commit) => w.Write(commit));
        writer.WriteList([.. attribution.CommitTimes.OrderBy(static pair => pair.Key, StringComparer.Ordinal)], static (w, pair) =>
        {
            w.Write(pair.Key);
            w.Write(pair.Value.ToUnixTimeSeconds());
        });
        var words = new CacheWords();
        writer.WriteList(attribution.Files, (w, file) =>
        {
            w.Write(file.Path);
            w.Write(file.Blob);
            SaveShares(w, file.Shares);
            w.Write(file.ImportShare);
            words.Write(w, file.Commit);
            w.WriteList(file.Lines, (lines, run) =>
            {
                lines.Write7BitEncodedInt(run.FirstLine);
                lines.Write7BitEncodedInt(run.Count);
                words.Write(lines, run.Author);
                words.Write(lines, run.Commit);
            });
        });
    }

    private static RepositoryAttribution Load(BinaryReader reader, AttributionMode mode)
    {
        var isPartial = reader.ReadBoolean();
        var authors = LoadShares(reader);
        var imports = reader.ReadList(static r => r.ReadString());
        var times = reader.ReadList(static r => KeyValuePair.Create(r.ReadString(), DateTimeOffset.FromUnixTimeSeconds(r.ReadInt64())));
        var words = new CacheWords();
        var files = reader.ReadList(r => new FileAttribution(
            r.ReadString(),
            r.ReadString(),
            LoadShares(r),
            r.ReadDouble(),
            words.Read(r),
            r.ReadList(lines => new LineRun(
                lines.Read7BitEncodedInt(), lines.Read7BitEncodedInt(), words.Read(lines), words.Read(lines)!))));
        return new RepositoryAttribution(mode, files, authors, imports, isPartial, 0)
        {
            CommitTimes = new Dictionary<string, DateTimeOffset>(times, StringComparer.Ordinal),
        };
    }

    private static void SaveShares(BinaryWriter writer, IReadOnlyList<AuthorShare> shares) =>
        writer.WriteList(shares, static (w, share) =>
        {
            w.Write(share.Author);
            w.Write(share.Share);
        });

    private static AuthorShare[] LoadShares(BinaryReader reader) =>
        reader.ReadList(static r => new AuthorShare(r.ReadString(), r.ReadDouble()));
}
