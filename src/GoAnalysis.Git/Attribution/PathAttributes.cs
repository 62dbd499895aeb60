using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace GoAnalysis.Git;

/// <summary>What <c>.gitattributes</c> says of a file, as far as an analysis asks.</summary>
/// <param name="IsBinary">Whether its lines do not count: <c>-diff</c> or <c>binary</c>.</param>
/// <param name="IsText">Whether its lines count whatever it holds: <c>diff</c>.</param>
/// <param name="IsGenerated"><c>linguist-generated</c>; <see langword="null"/> where nothing is said.</param>
/// <param name="IsVendored"><c>linguist-vendored</c>; <see langword="null"/> where nothing is said.</param>
internal sealed record AttributeSet(bool IsBinary, bool IsText, bool? IsGenerated, bool? IsVendored)
{
    /// <summary>Nothing is said.</summary>
    public static AttributeSet None { get; } = new(false, false, null, null);
}

/// <summary>
/// The <c>.gitattributes</c> files of a tree, a revision's or a folder's on disk: a file in a deeper folder outweighs one above
/// it, and a later line an earlier one. For a revision those of the working tree are not read, and <c>info/attributes</c> never:
/// what a revision is does not depend on the clone. Safe for parallel use.
/// </summary>
internal sealed class PathAttributes
{
    /// <summary>Name of the files.</summary>
    public const string FileName = ".gitattributes";

    /// <summary>Largest file that is read; real ones are below a hundred kilobytes.</summary>
    public const long MaxFileBytes = 1 << 20;

    /// <summary>Most files that are read.</summary>
    public const int MaxFiles = 1_000;

    /// <summary>Most lines of all files that are kept.</summary>
    private const int MaxRules = 10_000;

    private readonly List<Rule> rules = [];
    private readonly Dictionary<string, string> macros = new(StringComparer.Ordinal) { ["binary"] = "-diff -merge -text" };
    private readonly ConcurrentDictionary<string, AttributeSet> known = new(StringComparer.Ordinal);

    /// <summary>No attributes.</summary>
    public static PathAttributes None { get; } = new();

    /// <summary>A text that differs between attributes that differ.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Reads the files of a revision.</summary>
    /// <param name="files">Folder of each, <c>""</c> for the root, and its content.</param>
    public static PathAttributes Parse(IEnumerable<(string Folder, byte[] Content)> files)
    {
        var attributes = new PathAttributes();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (folder, content) in files.OrderBy(static file => Depth(file.Folder)).ThenBy(static file => file.Folder, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(folder + "\0"));
            hash.AppendData(SHA256.HashData(content));
            foreach (var line in Encoding.UTF8.GetString(content).TrimStart('\ufeff').Split('\n'))
            {
                attributes.AddLine(folder, line.Trim(' ', '\t', '\r'));
            }
        }

        attributes.Fingerprint = Convert.ToHexStringLower(hash.GetHashAndReset());
        return attributes.rules.Count == 0 ? None : attributes;
    }

    /// <summary>What is said of a file.</summary>
    /// <param name="path">Its path.</param>
    public AttributeSet Of(string path) => rules.Count == 0 ? AttributeSet.None : known.GetOrAdd(path, Find);

    private AttributeSet Find(string path)
    {
        var found = AttributeSet.None;
        foreach (var rule in rules)
        {
            if ((rule.Folder.Length == 0 || path.StartsWith(rule.Folder, StringComparison.Ordinal))
                && rule.Pattern.Matches(path[rule.Folder.Length..]))
            {
                found = Apply(found, rule.States);
            }
        }

        return found;
    }

    private static int Depth(string folder) => folder.Length == 0 ? 0 : 1 + folder.Count(static c => c == '/');

    private void AddLine(string folder, string line)
    {
        const string Macro = "[attr]";
        if (line.Length == 0 || line[0] == '#' || rules.Count >= MaxRules || !TryTakePattern(line, out var pattern, out var states))
        {
            return;
        }

        if (pattern.StartsWith(Macro, StringComparison.Ordinal))
        {
            // git defines macros in the top file alone.
            if (folder.Length == 0)
            {
                macros[pattern[Macro.Length..]] = states;
            }
        }
        else if (PathPattern.Parse(pattern) is { } parsed)
        {
            rules.Add(new Rule(folder.Length == 0 ? "" : folder + "/", parsed, Expand(states)));
        }
    }

    /// <summary>The first word; in quotes it may hold blanks.</summary>
    private static bool TryTakePattern(string line, out string pattern, out string states)
    {
        if (line[0] != '"')
        {
            var end = line.AsSpan().IndexOfAny(' ', '\t');
            (pattern, states) = end < 0 ? (line, "") : (line[..end], line[end..]);
            return true;
        }

        var text = new StringBuilder();
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                (pattern, states) = (text.ToString(), line[(i + 1)..]);
                return true;
            }

            i += line[i] == '\\' && i + 1 < line.Length ? 1 : 0;
            text.Append(line[i]);
        }

        (pattern, states) = ("", "");
        return false;
    }

    /// <summary>Words with each macro followed by what it stands for; a macro inside a macro counts once.</summary>
    private string[] Expand(string states)
    {
        var words = new List<string>();
        foreach (var word in states.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            words.Add(word);
            if (macros.TryGetValue(word, out var meaning))
            {
                words.AddRange(meaning.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return [.. words];
    }

    private static AttributeSet Apply(AttributeSet found, string[] states)
    {
        foreach (var word in states)
        {
            var isUnset = word[0] == '-';
            var isUnspecified = word[0] == '!';
            var name = isUnset || isUnspecified ? word[1..] : word;
            var equals = name.IndexOf('=', StringComparison.Ordinal);
            var value = equals < 0 ? "" : name[(equals + 1)..];
            bool? flag = isUnspecified ? null : !isUnset && !value.Equals("false", StringComparison.OrdinalIgnoreCase);
            found = (equals < 0 ? name : name[..equals]) switch
            {
                "diff" => found with { IsBinary = isUnset, IsText = !isUnset && !isUnspecified && equals < 0 },
                "linguist-generated" => found with { IsGenerated = flag },
                "linguist-vendored" => found with { IsVendored = flag },
                _ => found,
            };
        }

        return found;
    }

    private sealed record Rule(string Folder, PathPattern Pattern, string[] States);
}
