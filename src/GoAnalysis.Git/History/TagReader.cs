using System.Text.RegularExpressions;
using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>Reads the tags that lead to a commit which is there.</summary>
internal static partial class TagReader
{
    /// <summary>Reads the tags of a repository, by name.</summary>
    public static IReadOnlyList<ReleaseTag> Read(GitFolders folders, ObjectStore store)
    {
        var tags = new List<ReleaseTag>();
        foreach (var (name, target) in Revisions.References(folders, "refs/tags/"))
        {
            // The outermost tagger's time, else the committer's.
            if (Revisions.Peel(store, target, out var time) is { } found)
            {
                tags.Add(new ReleaseTag(name, time ?? found.Commit.Committer.Time, IsRelease(name))
                {
                    IsPrerelease = IsPrerelease(name),
                    Commit = found.Id.ToString(),
                });
            }
        }

        tags.Sort(static (x, y) => PathOrder.Instance.Compare(x.Name, y.Name));
        return tags;
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
