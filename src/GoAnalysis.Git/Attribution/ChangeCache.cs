namespace GoAnalysis.Git;

/// <summary>
/// What commits changed, kept from one run to the next: a commit never changes, so only those that came since are compared
/// anew. One file a history, named after its oldest commit, so that clones of one repository share it.
/// </summary>
internal sealed class ChangeCache
{
    private readonly CacheFolder? folder;
    private readonly string name;
    private readonly string key;
    private readonly Dictionary<ObjectHash, CommitChanges> known = [];

    private ChangeCache(CacheFolder? folder, string name, string key) => (this.folder, this.name, this.key) = (folder, name, key);

    /// <summary>Keeps nothing.</summary>
    public static ChangeCache None { get; } = new(null, "", "");

    /// <summary>Opens the file of a history.</summary>
    /// <param name="folder">Folder of the cache.</param>
    /// <param name="root">The oldest commit.</param>
    /// <param name="conditions">What else the changes depend on.</param>
    public static ChangeCache Open(CacheFolder folder, in ObjectHash root, string conditions)
    {
        var cache = new ChangeCache(folder, $"{root}.changes", $"changes {root} {conditions}");
        if (folder.TryRead(cache.name, cache.key) is { } content)
        {
            cache.Load(content);
        }

        return cache;
    }

    /// <summary>What a commit changed; <see langword="null"/> when that is not known.</summary>
    public CommitChanges? Find(ObjectHash commit) => known.GetValueOrDefault(commit);

    /// <summary>Keeps what was found, with what was known of other commits. What could not be read is left out, as it may come.</summary>
    /// <param name="graph">The commits.</param>
    /// <param name="changes">What each changed.</param>
    public void Keep(CommitGraph graph, CommitChanges[] changes)
    {
        if (folder is null)
        {
            return;
        }

        var isNew = false;
        for (var i = 0; i < changes.Length; i++)
        {
            // A merge that was not compared looks like one without changes.
            if (!ReferenceEquals(changes[i], CommitChanges.NotCompared)
                && changes[i].Unread == 0
                && !changes[i].Files.Any(static file => file.IsUnread))
            {
                isNew |= known.TryAdd(graph.Commits[i].Id, changes[i]);
            }
        }

        if (isNew)
        {
            folder.Write(name, key, Save());
        }
    }

    private byte[] Save() => CacheLists.ToBytes(writer =>
    {
        var paths = new CacheWords();
        writer.Write7BitEncodedInt(known.Count);
        foreach (var (commit, changes) in known.OrderBy(static pair => pair.Key))
        {
            commit.Write(writer);
            writer.Write7BitEncodedInt64(changes.Steps);
            writer.WriteList(changes.Files, (w, file) => SaveFile(w, paths, file));
        }
    });

    private static void SaveFile(BinaryWriter writer, CacheWords paths, FileChange file)
    {
        writer.Write((byte)file.Kind);
        paths.Write(writer, file.Path);
        paths.Write(writer, file.OldPath);
        file.Old.Write(writer);
        file.New.Write(writer);
        writer.Write7BitEncodedInt(file.Added - FileChange.NotRead);
        writer.Write7BitEncodedInt(file.Deleted - FileChange.NotRead);
    }

    private static FileChange LoadFile(BinaryReader reader, CacheWords paths) => new(
        (ChangeKind)reader.ReadByte(),
        paths.Read(reader)!,
        paths.Read(reader),
        ObjectHash.Read(reader),
        ObjectHash.Read(reader),
        reader.Read7BitEncodedInt() + FileChange.NotRead,
        reader.Read7BitEncodedInt() + FileChange.NotRead);

    private void Load(byte[] content)
    {
        using var reader = CacheLists.ReaderOf(content);
        var paths = new CacheWords();
        var count = reader.Read7BitEncodedInt();
        known.EnsureCapacity(count);
        for (var i = 0; i < count; i++)
        {
            var commit = ObjectHash.Read(reader);
            var steps = reader.Read7BitEncodedInt64();
            known.Add(commit, new CommitChanges(reader.ReadList(r => LoadFile(r, paths)), 0) { Steps = steps });
        }
    }
}
