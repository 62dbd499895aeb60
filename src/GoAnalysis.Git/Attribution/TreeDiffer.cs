using System.Text;

namespace GoAnalysis.Git;

/// <summary>
/// Compares two trees straight from the object database. Folders with equal names of objects are equal and are not looked
/// into, which is what makes a long history cheap: a commit costs its own changes, not the repository's size. One differ
/// serves one thread.
/// </summary>
/// <param name="trees">The trees.</param>
/// <param name="paths">One string a path, shared by all differs.</param>
/// <param name="limits">How far to go.</param>
/// <param name="meter">Counts entries, and stops the comparison.</param>
internal sealed class TreeDiffer(ObjectCache trees, PathPool paths, ReadLimits limits, WorkMeter meter)
{
    /// <summary>Most pairs of folders that are remembered to hold no change that is asked for.</summary>
    private const int MaxRemembered = 100_000;

    private readonly HashSet<(ObjectHash Old, ObjectHash New)> unchanged = [];
    private byte[] path = new byte[limits.MaxPathBytes + 1];
    private int entriesLeft;
    private List<FileChange> changes = [];

    /// <summary>Folders of the last comparison that could not be read or were not looked into.</summary>
    public int Unread { get; private set; }

    /// <summary>Lists the files that differ, only those that <see cref="EntryNames.IsWanted(ReadOnlySpan{byte})"/> asks for
    /// and that are regular in the tree. Lines are not counted.</summary>
    /// <param name="old">The tree before; the null name for none.</param>
    /// <param name="young">The tree after.</param>
    /// <param name="found">Receives the changes in byte order of the path; cleared first.</param>
    public void Compare(in ObjectHash old, in ObjectHash young, List<FileChange> found)
    {
        found.Clear();
        changes = found;
        entriesLeft = limits.MaxEntries;
        Unread = 0;

        // What one commit costs must not depend on which ones were compared before it.
        unchanged.Clear();
        CompareFolders(old, young, 0, 0);
    }

    /// <summary>The blob of a regular file, by walking down to it.</summary>
    /// <param name="root">The tree to start from.</param>
    /// <param name="file">Path of the file.</param>
    /// <param name="blob">Its blob when the result is true.</param>
    public bool TryFind(in ObjectHash root, string file, out ObjectHash blob)
    {
        blob = root;
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(file);
        while (true)
        {
            var slash = rest.IndexOf((byte)'/');
            var name = slash < 0 ? rest : rest[..slash];
            if (trees.TryRead(blob, out var bytes) != ReadStatus.Done
                || !TryFindEntry(bytes, name, slash < 0 ? EntryKind.File : EntryKind.Folder, out blob))
            {
                return false;
            }

            if (slash < 0)
            {
                return true;
            }

            rest = rest[(slash + 1)..];
        }
    }

    private static bool TryFindEntry(byte[] tree, ReadOnlySpan<byte> name, EntryKind kind, out ObjectHash id)
    {
        var entries = new TreeEntries(tree);
        while (entries.MoveNext())
        {
            if (entries.Kind == kind && entries.Name.SequenceEqual(name))
            {
                id = entries.Id;
                return true;
            }
        }

        id = default;
        return false;
    }

    /// <returns>Whether the folders hold a change that is asked for.</returns>
    private bool CompareFolders(in ObjectHash old, in ObjectHash young, int pathLength, int depth)
    {
        if (old == young || unchanged.Contains((old, young)))
        {
            return false;
        }

        if (depth > limits.MaxDepth || entriesLeft <= 0
            || !TryReadFolder(old, out var oldBytes) || !TryReadFolder(young, out var newBytes))
        {
            Unread++;
            return true;
        }

        var isChanged = MergeEntries(oldBytes, newBytes, pathLength, depth);
        if (!isChanged)
        {
            if (unchanged.Count >= MaxRemembered)
            {
                unchanged.Clear();
            }

            unchanged.Add((old, young));
        }

        return isChanged;
    }

    private bool TryReadFolder(in ObjectHash id, out byte[] bytes)
    {
        bytes = [];
        return id.IsNone || trees.TryRead(id, out bytes) == ReadStatus.Done;
    }

    private bool MergeEntries(byte[] oldBytes, byte[] newBytes, int pathLength, int depth)
    {
        var old = new TreeEntries(oldBytes);
        var young = new TreeEntries(newBytes);
        var (hasOld, hasNew) = (old.MoveNext(), young.MoveNext());
        var isChanged = false;
        while (hasOld || hasNew)
        {
            meter.Add(1);
            if (--entriesLeft <= 0 || meter.IsOver)
            {
                Unread++;
                return true;
            }

            var order = !hasOld ? 1 : !hasNew ? -1 : CompareNames(old, young);
            if (order == 0)
            {
                isChanged |= old.Id != young.Id && VisitPair(old, young, pathLength, depth);
            }
            else if (order < 0)
            {
                isChanged |= VisitOne(old, isOld: true, pathLength, depth);
            }
            else
            {
                isChanged |= VisitOne(young, isOld: false, pathLength, depth);
            }

            hasOld = order <= 0 ? old.MoveNext() : hasOld;
            hasNew = order >= 0 ? young.MoveNext() : hasNew;
        }

        return isChanged;
    }

    private bool VisitPair(in TreeEntries old, in TreeEntries young, int pathLength, int depth)
    {
        if (old.Kind == EntryKind.File && young.Kind == EntryKind.File)
        {
            return AddFile(young.Name, old.Id, young.Id, pathLength);
        }

        if (old.Kind == EntryKind.Folder && young.Kind == EntryKind.Folder)
        {
            return VisitFolder(young.Name, old.Id, young.Id, pathLength, depth);
        }

        return VisitOne(old, isOld: true, pathLength, depth) | VisitOne(young, isOld: false, pathLength, depth);
    }

    private bool VisitOne(in TreeEntries entry, bool isOld, int pathLength, int depth)
    {
        var (old, young) = isOld ? (entry.Id, default) : (default(ObjectHash), entry.Id);
        return entry.Kind switch
        {
            EntryKind.File => AddFile(entry.Name, old, young, pathLength),
            EntryKind.Folder => VisitFolder(entry.Name, old, young, pathLength, depth),
            _ => false,
        };
    }

    private bool AddFile(ReadOnlySpan<byte> name, in ObjectHash old, in ObjectHash young, int pathLength)
    {
        if (!EntryNames.IsWanted(name) || !TryAppend(name, pathLength, out var length))
        {
            return false;
        }

        var kind = old.IsNone ? ChangeKind.Added : young.IsNone ? ChangeKind.Deleted : ChangeKind.Modified;
        changes.Add(new FileChange(
            kind, paths.Get(path.AsSpan(0, length)), null, old, young, FileChange.NotCounted, FileChange.NotCounted));
        return true;
    }

    private bool VisitFolder(ReadOnlySpan<byte> name, in ObjectHash old, in ObjectHash young, int pathLength, int depth)
    {
        if (!TryAppend(name, pathLength, out var length) || length >= path.Length)
        {
            return false;
        }

        path[length] = (byte)'/';
        return CompareFolders(old, young, length + 1, depth + 1);
    }

    /// <summary>Unsafe names are left out, as they are from the listing of the files.</summary>
    private bool TryAppend(ReadOnlySpan<byte> name, int pathLength, out int length)
    {
        length = pathLength + name.Length;
        if (length > limits.MaxPathBytes || EntryNames.WhyUnsafe(name) is not null)
        {
            return false;
        }

        name.CopyTo(path.AsSpan(pathLength));
        return true;
    }

    /// <summary>git's order of entries: as if the name of a folder ended in a slash.</summary>
    private static int CompareNames(in TreeEntries left, in TreeEntries right)
    {
        var common = left.Name.CommonPrefixLength(right.Name);
        return ByteAt(left, common) - ByteAt(right, common);
    }

    private static int ByteAt(in TreeEntries entry, int index) =>
        index < entry.Name.Length ? entry.Name[index] : index == entry.Name.Length && entry.Kind == EntryKind.Folder ? '/' : 0;
}
