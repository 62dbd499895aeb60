using System.Text;
using GoAnalysis.Model;

namespace GoAnalysis.Scanning.Tests;

/// <summary>A repository in memory: files by path, in the order given. A <see langword="null"/> text cannot be read.</summary>
internal sealed class MemoryRepository : IRepositoryContent, IRepositoryHistory
{
    private readonly Dictionary<string, string?> texts;

    public MemoryRepository(params (string Path, string? Text)[] files)
    {
        texts = files.ToDictionary(file => file.Path, file => file.Text);
        Files = [.. files.Select(file => new RepositoryFile(file.Path, file.Text?.Length)).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    public string? Head => "1111111111111111111111111111111111111111";

    public IReadOnlyList<RepositoryFile> Files { get; }

    public IReadOnlyList<SkippedFile> Skipped { get; init; } = [];

    public RepositoryHistory? History { get; init; }

    public byte[] Read(RepositoryFile file) =>
        Encoding.UTF8.GetBytes(texts[file.Path] ?? throw new UnreadableFileException("damaged object"));

    public RepositoryHistory? ReadHistory(CancellationToken cancellationToken = default) => History;

    public void Dispose()
    {
    }
}
