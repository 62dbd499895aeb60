namespace GoAnalysis.Git;

/// <summary>What a tree entry's mode says, read as git reads it.</summary>
internal enum EntryKind
{
    /// <summary>A regular file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link, mode 120000.</summary>
    Link,

    /// <summary>A submodule, mode 160000.</summary>
    Submodule,

    /// <summary>Any other mode.</summary>
    Unknown,
}

/// <summary>
/// The entries of a raw tree object, each <c>mode SP name NUL hash</c>. Read from the bytes, so that names are seen as they
/// are stored and not as some decoder repaired them.
/// </summary>
internal ref struct TreeEntries(ReadOnlySpan<byte> tree)
{
    private ReadOnlySpan<byte> rest = tree;

    /// <summary>Kind of the current entry.</summary>
    public EntryKind Kind { get; private set; }

    /// <summary>Name of the current entry.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Object of the current entry.</summary>
    public ObjectHash Id { get; private set; }

    /// <summary>Whether the bytes ended in the middle of an entry.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Goes to the next entry.</summary>
    public bool MoveNext()
    {
        if (rest.IsEmpty)
        {
            return false;
        }

        var space = rest.IndexOf((byte)' ');
        var nul = rest.IndexOf((byte)0);
        if (space <= 0 || nul <= space + 1 || rest.Length < nul + 1 + ObjectHash.Size)
        {
            IsDamaged = true;
            rest = [];
            return false;
        }

        Kind = KindOf(rest[..space]);
        Name = rest[(space + 1)..nul];
        Id = ObjectHash.FromBytes(rest.Slice(nul + 1, ObjectHash.Size));
        rest = rest[(nul + 1 + ObjectHash.Size)..];
        return true;
    }

    private static EntryKind KindOf(ReadOnlySpan<byte> octal)
    {
        var mode = 0;
        foreach (var digit in octal)
        {
            if (digit is < (byte)'0' or > (byte)'7' || mode > 0xFFFF)
            {
                return EntryKind.Unknown;
            }

            mode = (mode << 3) | (digit - '0');
        }

        return (mode & 0xF000) switch
        {
            0x8000 => EntryKind.File,
            0x4000 => EntryKind.Folder,
            0xA000 => EntryKind.Link,
            0xE000 => EntryKind.Submodule,
            _ => EntryKind.Unknown,
        };
    }
}
