using System.Text;
using GoAnalysis.Model;

namespace GoAnalysis.Semantics.Tests.Packages;

/// <summary>Files in memory. One whose content is <c>-&gt; path</c> is a link.</summary>
internal sealed class MemoryFiles : IFileProvider
{
    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal);

    /// <summary>Takes a line a file: its path, and behind a blank its content, where <c>|</c> begins a line.</summary>
    public MemoryFiles(string listing)
    {
        foreach (var line in listing.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ', 2);
            files.Add(parts[0], parts.Length == 1 ? "package p\n" : parts[1].Replace('|', '\n'));
        }
    }

    public IReadOnlyList<RepositoryFile> Enumerate(string directory, out IReadOnlyList<SkippedFile> skipped)
    {
        skipped = [];
        return [.. files.Where(file => file.Key.StartsWith(directory + "/", StringComparison.Ordinal) && !IsLink(file.Key, out _))
            .Select(file => file.Key[(directory.Length + 1)..])
            .Where(path => path.EndsWith(".go", StringComparison.Ordinal) || path == "go.mod" || path.EndsWith("/go.mod", StringComparison.Ordinal))
            .Select(path => new RepositoryFile(path, null))];
    }

    public byte[] ReadAllBytes(string path, bool followLinks = false)
    {
        var real = Follow(path, followLinks);
        return real is not null && files.TryGetValue(real, out var text) && !IsLink(real, out _)
            ? Encoding.UTF8.GetBytes(text)
            : throw new UnreadableFileException("not there");
    }

    public IReadOnlyList<FolderEntry>? List(string directory, bool followLinks = false)
    {
        var prefix = Follow(directory, followLinks: true) is { } real ? real.TrimEnd('/') + "/" : null;
        var entries = prefix is null ? [] : files.Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal))
            .Where(path => followLinks || !IsLink(path, out _))
            .Select(path => path[prefix.Length..].Split('/'))
            .Select(parts => new FolderEntry(parts[0], parts.Length > 1 || IsLink(prefix + parts[0], out _)))
            .Distinct().ToList();
        return entries.Count == 0 ? null : entries;
    }

    private string? Follow(string path, bool followLinks)
    {
        foreach (var link in files.Keys.Where(file => IsLink(file, out _)))
        {
            if (path == link || path.StartsWith(link + "/", StringComparison.Ordinal))
            {
                IsLink(link, out var target);
                return followLinks ? target + path[link.Length..] : null;
            }
        }

        return path;
    }

    private bool IsLink(string path, out string target)
    {
        var text = files.GetValueOrDefault(path) ?? "";
        target = text.StartsWith("-> ", StringComparison.Ordinal) ? text[3..] : "";
        return target.Length > 0;
    }
}
