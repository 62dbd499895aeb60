namespace GoAnalysis.Tests;

/// <summary>Go's own source, which the set-up of the tests installs. Where it is missing, tests that need it fail.</summary>
internal static class GoSource
{
    /// <summary>The folder <c>src</c> of the newest version installed.</summary>
    public static string Folder { get; } =
        Directory.EnumerateDirectories("/usr/share", "go-*").Select(root => Path.Combine(root, "src"))
            .Order(StringComparer.Ordinal).LastOrDefault(Directory.Exists)
        ?? throw new InvalidOperationException("Go's source is not installed (Debian: golang-1.19-src)");

    /// <summary>All its Go files, in ordinal order.</summary>
    public static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Folder, "*.go", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Order(StringComparer.Ordinal);
}
