using System.Text;
using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>Finished attributions, one file a revision and mode. Names and the mailmap are the revision's own, so the revision
/// and where its history is cut decide everything but the clock.</summary>
/// <param name="folder">Folder of the cache.</param>
/// <param name="head">The revision.</param>
/// <param name="conditions">What else the result depends on.</param>
internal sealed class ResultCache(string folder, ObjectHash head, string conditions)
{
    /// <summary>Reads the attribution; <see langword="null"/> when it is not known or was made for another clock.</summary>
    public RepositoryAttribution? TryRead(AttributionOptions options)
    {
        if (CacheFile.TryRead(PathOf(options), KeyOf(options)) is not { } content)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(content, writable: false), Encoding.UTF8);
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
            using var stream = new MemoryStream();
            using var writer = new BinaryWriter(stream, Encoding.UTF8);
            writer.Write(newest);
            writer.Write(options.AsOf.ToUnixTimeSeconds());
            Save(writer, attribution);
            writer.Flush();
            CacheFile.Write(PathOf(options), KeyOf(options), stream.ToArray());
        }
    }

    private static string NameOf(AttributionOptions options) => options.Mode == AttributionMode.Blame ? "blame" : "churn";

    private string PathOf(AttributionOptions options) => Path.Combine(folder, $"{head}.{NameOf(options)}");

    private string KeyOf(AttributionOptions options) => $"{NameOf(options)} {head} {conditions}";

    private static void Save(BinaryWriter writer, RepositoryAttribution attribution)
    {
        writer.Write(attribution.Partial);
        SaveShares(writer, attribution.Authors);
        SaveList(writer, attribution.ImportCommits, static (w, commit) => w.Write(commit));
        SaveList(writer, [.. attribution.CommitTimes.OrderBy(static pair => pair.Key, StringComparer.Ordinal)], static (w, pair) =>
        {
            w.Write(pair.Key);
            w.Write(pair.Value.ToUnixTimeSeconds());
        });
        var words = new CacheWords();
        SaveList(writer, attribution.Files, (w, file) =>
        {
            w.Write(file.Path);
            w.Write(file.Blob);
            SaveShares(w, file.Shares);
            w.Write(file.ImportShare);
            words.Write(w, file.Commit);
            SaveList(w, file.Lines, (lines, run) =>
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
        var imports = LoadList(reader, static r => r.ReadString());
        var times = LoadList(reader, static r => KeyValuePair.Create(r.ReadString(), DateTimeOffset.FromUnixTimeSeconds(r.ReadInt64())));
        var words = new CacheWords();
        var files = LoadList(reader, r => new FileAttribution(
            r.ReadString(),
            r.ReadString(),
            LoadShares(r),
            r.ReadDouble(),
            words.Read(r),
            LoadList(r, lines => new LineRun(
                lines.Read7BitEncodedInt(), lines.Read7BitEncodedInt(), words.Read(lines), words.Read(lines)!))));
        return new RepositoryAttribution(mode, files, authors, imports, isPartial, 0)
        {
            CommitTimes = new Dictionary<string, DateTimeOffset>(times, StringComparer.Ordinal),
        };
    }

    private static void SaveShares(BinaryWriter writer, IReadOnlyList<AuthorShare> shares) =>
        SaveList(writer, shares, static (w, share) =>
        {
            w.Write(share.Author);
            w.Write(share.Share);
        });

    private static AuthorShare[] LoadShares(BinaryReader reader) =>
        LoadList(reader, static r => new AuthorShare(r.ReadString(), r.ReadDouble()));

    private static void SaveList<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> save)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
        {
            save(writer, item);
        }
    }

    private static T[] LoadList<T>(BinaryReader reader, Func<BinaryReader, T> load)
    {
        var items = new T[reader.Read7BitEncodedInt()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = load(reader);
        }

        return items;
    }
}
