using System.Text.RegularExpressions;
using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>What an object that a tag names leads to.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="Time">When it was tagged; without a tagger, when it was committed.</param>
internal readonly record struct PeeledTag(ObjectHash Commit, DateTimeOffset Time);

/// <summary>Reads the tags that lead to a commit which is there.</summary>
internal static partial class TagReader
{
    /// <summary>Reads the tags of a repository, by name.</summary>
    /// <param name="folders">The repository.</param>
    /// <param name="store">Its objects.</param>
    /// <param name="known">What is known of objects already, which never changes.</param>
    /// <returns>The tags, and what the object that each names leads to.</returns>
    public static (IReadOnlyList<ReleaseTag> Tags, IReadOnlyDictionary<ObjectHash, PeeledTag> Peeled) Read(
        GitFolders folders, ObjectStore store, IReadOnlyDictionary<ObjectHash, PeeledTag>? known = null)
    {
        var tags = new List<ReleaseTag>();
        var peeled = new Dictionary<ObjectHash, PeeledTag>();
        foreach (var (name, target) in Revisions.References(folders, "refs/tags/"))
        {
            if (known is not null && known.TryGetValue(target, out var tag))
            {
                peeled[target] = tag;
            }
            else if (Revisions.Peel(store, target, out var time) is { } found)
            {
                // The outermost tagger's time, else the committer's.
                peeled[target] = tag = new PeeledTag(found.Id, time ?? found.Commit.Committer.Time);
            }
            else
            {
                continue;
            }

            tags.Add(new ReleaseTag(name, tag.Time, IsRelease(name)) { IsPrerelease = IsPrerelease(name), Commit = tag.Commit.ToString() });
        }

        tags.Sort(static (x, y) => PathOrder.Instance.Compare(x.Name, y.Name));
        return (tags, peeled);
    }

    /// <summary>Whether a tag's name is a semantic version: <c>v1.2.3</c>, <c>1.2.3-rc.1</c>, <c>api/v1.2.3</c>.</summary>
    public static bool IsRelease(string name) => SemanticVersion().IsMatch(Version(name));

    /// <summary>Whether that version is a pre-release.</summary>
    public static bool IsPrerelease(string name) => SemanticVersion().Match(Version(name)).Groups["pre"].Success;

    /// <summary>Reads what a tag object names, and when.</summary>
    /// <returns><see langword="false"/> when it names nothing.</returns>
    public static bool TryParse(ReadOnlySpan<byte> bytes, out ObjectHash target, out DateTimeOffset? time)
    {
        time = null;
        var line = Commit.NextLine(ref bytes);
        if (!line.StartsWith("object "u8) || !ObjectHash.TryParse(line["object "u8.Length..], out target))
        {
            target = default;
            return false;
        }

        while (!(line = Commit.NextLine(ref bytes)).IsEmpty)
        {
            if (line.StartsWith("tagger "u8))
            {
                time = Ident.Parse(line["tagger "u8.Length..]).Time;
            }
        }

        return true;
    }

    /// <summary>Behind the folder of the module that it is for.</summary>
    private static string Version(string name) => name[(name.LastIndexOf('/') + 1)..];

    // https://semver.org, with the leading v of Go's module versions allowed.
    [GeneratedRegex(
        @"^v?(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(?<pre>-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex SemanticVersion();
}
