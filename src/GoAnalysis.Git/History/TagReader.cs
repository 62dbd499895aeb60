using System.Text.RegularExpressions;
using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>Reads the tags that lead to a commit which is there.</summary>
internal static partial class TagReader
{
    /// <summary>Tags of tags exist; longer chains than this are no honest ones.</summary>
    private const int MaxChain = 10;

    /// <summary>Reads the tags of a repository, by name.</summary>
    public static IReadOnlyList<ReleaseTag> Read(GitFolders folders, ObjectStore store)
    {
        var tags = new List<ReleaseTag>();
        foreach (var (name, target) in Revisions.References(folders, "refs/tags/"))
        {
            if (TimeOf(store, target) is { } time)
            {
                tags.Add(new ReleaseTag(name, time, IsRelease(name)));
            }
        }

        tags.Sort(static (x, y) => PathOrder.Instance.Compare(x.Name, y.Name));
        return tags;
    }

    /// <summary>Whether a tag's name is a semantic version: <c>v1.2.3</c>, <c>1.2.3-rc.1</c>, <c>api/v1.2.3</c>.</summary>
    public static bool IsRelease(string name) =>
        SemanticVersion().IsMatch(name[(name.LastIndexOf('/') + 1)..]);

    /// <summary>The outermost tagger's time, else the committer's; <see langword="null"/> when no commit is reached.</summary>
    private static DateTimeOffset? TimeOf(ObjectStore store, ObjectHash target)
    {
        DateTimeOffset? taggerTime = null;
        for (var i = 0; i < MaxChain; i++)
        {
            switch (store.TryRead(target, ObjectType.Commit, Commit.MaxBytes, out var bytes))
            {
                case ReadStatus.Done:
                    return Commit.TryParse(bytes, out var commit) ? taggerTime ?? commit.Committer.Time : null;
                case ReadStatus.WrongType when store.TryRead(target, ObjectType.Tag, Commit.MaxBytes, out bytes) == ReadStatus.Done:
                    if (!TryParseTag(bytes, out target, out var time))
                    {
                        return null;
                    }

                    taggerTime ??= time;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool TryParseTag(ReadOnlySpan<byte> bytes, out ObjectHash target, out DateTimeOffset? time)
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

    // https://semver.org, with the leading v of Go's module versions allowed.
    [GeneratedRegex(
        @"^v?(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex SemanticVersion();
}
