namespace GoAnalysis.Git;

/// <summary>What a commit does to a file.</summary>
internal enum ChangeKind : byte
{
    /// <summary>The file is new.</summary>
    Added,

    /// <summary>The file has other content.</summary>
    Modified,

    /// <summary>The file is gone.</summary>
    Deleted,

    /// <summary>The file is a deleted one under another name, with the same or similar content.</summary>
    Renamed,
}

/// <summary>A change of one file by one commit against its parent.</summary>
/// <param name="Kind">What happens to it.</param>
/// <param name="Path">Its path; the new one of a renamed file.</param>
/// <param name="OldPath">The path before of a renamed file; <see langword="null"/> otherwise.</param>
/// <param name="Old">Its blob before; the null name for an added file.</param>
/// <param name="New">Its blob after; the null name for a deleted file.</param>
/// <param name="Added">Lines added; <see cref="NotCounted"/> where lines do not count.</param>
/// <param name="Deleted">Lines deleted; <see cref="NotCounted"/> where lines do not count.</param>
internal readonly record struct FileChange(
    ChangeKind Kind, string Path, string? OldPath, ObjectHash Old, ObjectHash New, int Added, int Deleted)
{
    /// <summary>Stands for the lines of binary and vendored files, and of any before they are counted.</summary>
    public const int NotCounted = -1;

    /// <summary>Stands for the lines of files that could not be read or are too large.</summary>
    public const int NotRead = -2;

    /// <summary>Whether lines were counted.</summary>
    public bool IsCounted => Added >= 0;

    /// <summary>Whether the file could not be read.</summary>
    public bool IsUnread => Added == NotRead;
}
