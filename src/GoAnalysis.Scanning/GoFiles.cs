namespace GoAnalysis.Scanning;

/// <summary>Which files are taken for what, by their name.</summary>
internal static class GoFiles
{
    public static bool IsGo(string path) => path.EndsWith(".go", StringComparison.Ordinal);

    public static bool IsGoMod(string path) => path == "go.mod" || path.EndsWith("/go.mod", StringComparison.Ordinal);
}
