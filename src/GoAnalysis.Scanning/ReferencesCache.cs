using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Scanning;

/// <summary>What parsing and binding a file by itself gives: all that a scan takes from its bytes.</summary>
/// <param name="References">What it refers to.</param>
/// <param name="HasErrors">Whether it has syntax errors.</param>
internal sealed record BoundFile(FileReferences References, bool HasErrors)
{
    /// <summary>Parses and binds a file.</summary>
    /// <param name="source">Its bytes, which alone decide the result.</param>
    /// <param name="path">Its path.</param>
    public static BoundFile Of(byte[] source, string path)
    {
        var tree = GoSyntaxTree.Parse(source, path);
        return new BoundFile(FileBinder.Bind(tree), tree.HasErrors);
    }
}

/// <summary>
/// Bound files kept from one run to the next, by content. Path, class, modules and taxonomy have no part in what is kept, so
/// files of equal content share it wherever they stand. One file a history, named after its oldest commit, so that clones and
/// revisions share it; one a folder without history. Safe for parallel use.
/// </summary>
internal sealed class ReferencesCache
{
    /// <summary>What a file may hold beside the contents of the last run: those of other revisions, up to as many again.</summary>
    private const int LeastKept = 1_000;

    private readonly CacheFolder folder;
    private readonly string name;
    private readonly string key;
    private readonly Dictionary<string, (int Offset, int Length)> kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, BoundFile> used = new(StringComparer.Ordinal);
    private string[] words = [];
    private byte[] entries = [];
    private int added;

    private ReferencesCache(CacheFolder folder, string place)
    {
        this.folder = folder;
        name = $"{place}.references";
        key = $"references {place} {CacheFolder.BuildOf(typeof(GoSyntaxTree).Assembly, typeof(FileBinder).Assembly, typeof(ReferencesCache).Assembly)}";
    }

    /// <summary>Opens the file of a repository.</summary>
    /// <param name="folder">Folder of the cache; <see langword="null"/> for none.</param>
    /// <param name="content">The files.</param>
    /// <param name="history">Their history.</param>
    /// <returns><see langword="null"/> without a folder, and where nothing names the repository.</returns>
    public static ReferencesCache? Open(string? folder, IRepositoryContent content, RepositoryHistory? history)
    {
        var place = history?.OldestCommit
            ?? (content.PlaceKey is { } text ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) : null);
        if (place is null || CacheFolder.Open(folder) is not { } opened)
        {
            return null;
        }

        var cache = new ReferencesCache(opened, place);
        if (opened.TryRead(cache.name, cache.key) is { } bytes)
        {
            cache.Load(bytes);
        }

        return cache;
    }

    /// <summary>The bound file of a content; <see langword="null"/> when it is not known.</summary>
    /// <param name="content">Key of the content.</param>
    public BoundFile? Find(string content)
    {
        if (used.TryGetValue(content, out var known))
        {
            return known;
        }

        return kept.TryGetValue(content, out var place) ? used.GetOrAdd(content, Decode(place.Offset, place.Length)) : null;
    }

    /// <summary>Remembers a bound file.</summary>
    /// <param name="content">Key of the content.</param>
    /// <param name="file">The file.</param>
    public void Add(string content, BoundFile file)
    {
        if (used.TryAdd(content, file))
        {
            Interlocked.Increment(ref added);
        }
    }

    /// <summary>Keeps what was used and, of what was not, as much again, so that the file does not grow for ever. Writes nothing
    /// where nothing is new.</summary>
    public void Save()
    {
        if (added == 0)
        {
            return;
        }

        var rest = kept.Keys.Where(other => !used.ContainsKey(other)).Order(StringComparer.Ordinal).Take(Math.Max(used.Count, LeastKept));
        var files = used.Concat(rest.Select(other => KeyValuePair.Create(other, Decode(kept[other].Offset, kept[other].Length))))
            .OrderBy(static pair => pair.Key, StringComparer.Ordinal).ToList();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var payloads = files.ConvertAll(pair => CacheLists.ToBytes(writer => Encode(writer, pair.Value, numbers)));
        folder.Write(name, key, CacheLists.ToBytes(writer =>
        {
            writer.WriteList([.. numbers.OrderBy(static pair => pair.Value).Select(static pair => pair.Key)], static (w, word) => w.Write(word));
            writer.Write7BitEncodedInt(files.Count);
            for (var i = 0; i < files.Count; i++)
            {
                writer.Write(files[i].Key);
                writer.Write7BitEncodedInt(payloads[i].Length);
            }

            foreach (var payload in payloads)
            {
                writer.Write(payload);
            }
        }));
    }

    private static void Encode(BinaryWriter writer, BoundFile file, Dictionary<string, int> numbers)
    {
        var references = file.References;
        writer.Write((byte)((file.HasErrors ? 1 : 0) | (references.IsGenerated ? 2 : 0)));
        WriteWord(references.PackageName);
        writer.WriteList(references.Imports, (w, import) =>
        {
            WriteWord(import.Path);
            WriteWord(import.Name);
            WritePlace(w, import.ByteOffset, import.Line, import.Column);
        });
        writer.WriteList(references.Calls, (w, call) =>
        {
            WriteWord(call.ImportPath);
            WriteWord(call.Name);
            WritePlace(w, call.ByteOffset, call.Line, call.Column);
        });
        writer.WriteList(references.Constructs, static (w, construct) =>
        {
            w.Write((byte)construct.Construct);
            WritePlace(w, construct.ByteOffset, construct.Line, construct.Column);
        });

        // Numbers from 1; 0 is no word. They are the whole file's, so that each content can be read by itself.
        void WriteWord(string? word)
        {
            var number = 0;
            if (word is not null && !numbers.TryGetValue(word, out number))
            {
                numbers.Add(word, number = numbers.Count + 1);
            }

            writer.Write7BitEncodedInt(number);
        }
    }

    private static void WritePlace(BinaryWriter writer, int offset, int line, int column)
    {
        writer.Write7BitEncodedInt(offset);
        writer.Write7BitEncodedInt(line);
        writer.Write7BitEncodedInt(column);
    }

    private BoundFile Decode(int offset, int length)
    {
        using var reader = new BinaryReader(new MemoryStream(entries, offset, length, writable: false));
        var flags = reader.ReadByte();
        var package = ReadWord(reader)!;
        var imports = reader.ReadList(r => new ImportReference(
            ReadWord(r)!, ReadWord(r), r.Read7BitEncodedInt(), r.Read7BitEncodedInt(), r.Read7BitEncodedInt()));
        var calls = reader.ReadList(r => new CallReference(
            ReadWord(r)!, ReadWord(r)!, r.Read7BitEncodedInt(), r.Read7BitEncodedInt(), r.Read7BitEncodedInt()));
        var constructs = reader.ReadList(static r => new ConstructReference(
            (LanguageConstruct)r.ReadByte(), r.Read7BitEncodedInt(), r.Read7BitEncodedInt(), r.Read7BitEncodedInt()));
        return new BoundFile(new FileReferences(package, (flags & 2) != 0, imports, calls, constructs), (flags & 1) != 0);
    }

    private string? ReadWord(BinaryReader reader) => reader.Read7BitEncodedInt() is > 0 and var number ? words[number - 1] : null;

    private void Load(byte[] content)
    {
        using var reader = CacheLists.ReaderOf(content);
        words = reader.ReadList(static r => r.ReadString());
        var lengths = reader.ReadList(static r => (Content: r.ReadString(), Length: r.Read7BitEncodedInt()));
        var offset = (int)reader.BaseStream.Position;
        entries = content;
        foreach (var (other, length) in lengths)
        {
            kept.Add(other, (offset, length));
            offset += length;
        }
    }
}
