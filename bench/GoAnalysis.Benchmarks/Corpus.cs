namespace GoAnalysis.Benchmarks;

/// <summary>Go files held in memory, so that no run measures a disk. Paths and sources have the same order.</summary>
internal sealed record Corpus(IReadOnlyList<string> Paths, IReadOnlyList<byte[]> Sources)
{
    /// <summary>Where a corpus is looked for when none is named.</summary>
    public const string FolderVariable = "GOANALYSIS_CORPUS";

    /// <summary>The folder that it was read from; <see langword="null"/> for a list of files.</summary>
    public string? Root { get; private init; }

    public long Bytes { get; } = Sources.Sum(static source => (long)source.Length);

    /// <summary>Reads the regular *.go files below a folder.</summary>
    public static Corpus Load(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var paths = Directory.EnumerateFiles(folder, "*.go", options).Order(StringComparer.Ordinal).ToList();
        return paths.Count > 0 ? Read(paths) with { Root = folder } : throw new InvalidOperationException($"no Go file below {folder}");
    }

    /// <summary>Reads the files that a list names, a path a line.</summary>
    public static Corpus LoadList(string list) => Read(File.ReadAllLines(list));

    /// <summary>The corpus of the benchmarks: the folder that the environment names, or net/http of Debian's Go source.</summary>
    public static Corpus Default()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } named)
        {
            return Load(named);
        }

        const string debian = "/usr/share";
        var found = Directory.EnumerateDirectories(debian, "go-*").Order(StringComparer.Ordinal)
            .Select(static root => Path.Combine(root, "src", "net", "http")).LastOrDefault(Directory.Exists);
        return Load(found ?? throw new InvalidOperationException(
            $"no corpus: set {FolderVariable} to a folder of Go files, or install Debian's golang-1.19-src"));
    }

    private static Corpus Read(IReadOnlyList<string> paths) => new(paths, [.. paths.Select(File.ReadAllBytes)]);
}
