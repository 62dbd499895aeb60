namespace GoAnalysis.Syntax.Tests;

/// <summary>Test data beside the tests. Expected files are rewritten when GOANALYSIS_UPDATE_GOLDENS names the folder they stand in.</summary>
internal static class Goldens
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "testdata");

    public static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.go").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public static byte[] Read(string folder, string name) => File.ReadAllBytes(Path.Combine(Folder, folder, name));

    public static void Check(string folder, string name, string actual)
    {
        if (Environment.GetEnvironmentVariable("GOANALYSIS_UPDATE_GOLDENS") is { Length: > 0 } source)
        {
            File.WriteAllText(Path.Combine(source, folder, name), actual);
        }

        var path = Path.Combine(Folder, folder, name);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.Equal(expected, actual);
    }
}
