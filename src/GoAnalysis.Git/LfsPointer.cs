namespace GoAnalysis.Git;

/// <summary>
/// Files that stand for content kept elsewhere by Git LFS. The content is not in the repository and is never fetched.
/// </summary>
internal static class LfsPointer
{
    /// <summary>Why such a file is passed over.</summary>
    public const string Reason = "Git LFS pointer: its content is not in the repository";

    /// <summary>Longest pointer, as the specification has it.</summary>
    private const int MaxBytes = 1024;

    /// <summary>Whether a file is a pointer: its first line names a version of the format, and an object follows.</summary>
    /// <param name="content">The file.</param>
    public static bool Is(ReadOnlySpan<byte> content) =>
        content.Length < MaxBytes
        && (content.StartsWith("version https://git-lfs.github.com/spec/"u8) || content.StartsWith("version https://hawser.github.com/spec/"u8))
        && content.IndexOf("\noid "u8) > 0;
}
