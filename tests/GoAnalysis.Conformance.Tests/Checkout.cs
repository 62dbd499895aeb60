namespace GoAnalysis.Conformance.Tests;

/// <summary>The source tree that these tests were built from.</summary>
internal static class Checkout
{
    /// <summary>Folder of GoAnalysis.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Files of our own below a folder of the checkout, as paths relative to the root, build output left out.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Join(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or ".git"))
            .Order(StringComparer.Ordinal);

    public static string PathOf(string file) => Path.Join(Root, file);

    public static string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>A C# file without its line comments, so that a word in a sentence is not taken for code.</summary>
    public static string ReadCode(string file) =>
        string.Join('\n', File.ReadLines(Path.Join(Root, file)).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "GoAnalysis.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"no GoAnalysis.sln above {AppContext.BaseDirectory}; these tests run inside a checkout");
    }
}
