namespace GoAnalysis.Scanning;

/// <summary>Which files are taken for what, by their name.</summary>
internal static class GoFiles
{
    /// <summary>The reason under which a folder named like a Go file is passed over; its own files are taken.</summary>
    public const string FolderReason = "a folder, not a file";

    // What docs/contracts.md leaves out of a folder: no failure, and nothing to tell.
    private static readonly string[] LeftOut = ["symbolic link", FolderReason, "not a regular file"];

    /// <summary>Whether an entry was passed over as it should be.</summary>
    public static bool IsLeftOut(string reason) => LeftOut.Contains(reason);

    public static bool IsGo(string path) => path.EndsWith(".go", StringComparison.Ordinal);

    public static bool IsGoMod(string path) => path == "go.mod" || path.EndsWith("/go.mod", StringComparison.Ordinal);
}
