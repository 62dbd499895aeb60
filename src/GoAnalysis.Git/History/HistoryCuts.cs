using System.Security.Cryptography;
using System.Text;

namespace GoAnalysis.Git;

/// <summary>
/// Where the history of a clone is cut or bent: <c>shallow</c> lists commits whose parents were not fetched, and
/// <c>info/grafts</c> gives commits other parents. Read here because libgit2 knows them only from 1.7 on.
/// </summary>
internal sealed class HistoryCuts
{
    private const long MaxFileBytes = 64 << 20;

    private readonly Dictionary<ObjectHash, ObjectHash[]> parents = [];

    private HistoryCuts()
    {
    }

    /// <summary>Whether there is any cut.</summary>
    public bool Any => parents.Count > 0;

    /// <summary>What cuts it, in words.</summary>
    public List<string> Reasons { get; } = [];

    /// <summary>Reads the cuts of a repository.</summary>
    public static HistoryCuts Read(GitFolders folders)
    {
        var cuts = new HistoryCuts();
        foreach (var (path, reason) in SourcesIn(folders))
        {
            cuts.AddLines(path, reason);
        }

        return cuts;
    }

    /// <summary>A text that differs between repositories whose cuts differ.</summary>
    public static string Fingerprint(GitFolders folders)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, _) in SourcesIn(folders))
        {
            hash.AppendData(BoundedFile.ReadIfPresent(path, MaxFileBytes) ?? []);
            hash.AppendData("\0"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The parents that count.</summary>
    public IReadOnlyList<ObjectHash> Parents(ObjectHash id, Commit commit) =>
        parents.TryGetValue(id, out var bent) ? bent : commit.Parents;

    private static (string Path, string Reason)[] SourcesIn(GitFolders folders) =>
    [
        (Path.Combine(folders.Common, "info", "grafts"), "info/grafts gives commits other parents"),
        (Path.Combine(folders.Common, "shallow"), "a shallow clone"),
    ];

    /// <summary>A line is a commit and its parents; lines of <c>shallow</c> name none.</summary>
    private void AddLines(string path, string reason)
    {
        var before = parents.Count;
        ReadOnlySpan<byte> text = BoundedFile.ReadIfPresent(path, MaxFileBytes);
        while (!text.IsEmpty)
        {
            var hashes = new List<ObjectHash>();
            foreach (var word in Encoding.UTF8.GetString(Commit.NextLine(ref text)).Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (ObjectHash.TryParse(word, out var hash))
                {
                    hashes.Add(hash);
                }
            }

            if (hashes.Count > 0)
            {
                parents[hashes[0]] = [.. hashes.Skip(1)];
            }
        }

        if (parents.Count > before)
        {
            Reasons.Add(reason);
        }
    }
}
