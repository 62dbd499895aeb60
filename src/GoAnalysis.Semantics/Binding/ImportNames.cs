namespace GoAnalysis.Semantics;

/// <summary>
/// The names by which an import may be known in its file when the imported package is not at hand. A package's name is
/// usually the last element of its path, but not always; the rules here are guesses in the order of their likelihood.
/// </summary>
internal static class ImportNames
{
    /// <summary>Possible names, the likeliest first.</summary>
    /// <param name="path">The import path.</param>
    public static IEnumerable<string> Candidates(string path)
    {
        var elements = path.Split('/');
        var last = elements[^1];
        if (elements.Length > 1 && IsMajorVersion(last))
        {
            last = elements[^2];
        }

        // gopkg.in/yaml.v3 is package yaml.
        var version = last.LastIndexOf(".v", StringComparison.Ordinal);
        if (version > 0 && IsDigits(last.AsSpan(version + 2)))
        {
            last = last[..version];
        }

        yield return last;
        foreach (var (prefix, suffix) in Decorations)
        {
            if (last.Length > prefix.Length + suffix.Length
                && last.StartsWith(prefix, StringComparison.Ordinal) && last.EndsWith(suffix, StringComparison.Ordinal))
            {
                var bare = last[prefix.Length..^suffix.Length];
                yield return bare;
                yield return WithoutPunctuation(bare);
            }
        }

        yield return WithoutPunctuation(last);
        var dash = last.LastIndexOfAny(['-', '.']);
        if (dash > 0 && dash < last.Length - 1)
        {
            yield return last[(dash + 1)..];
            yield return last[..last.AsSpan().IndexOfAny('-', '.')];
        }
    }

    // github.com/mattn/go-sqlite3 is package sqlite3, github.com/nats-io/nats.go is package nats.
    private static readonly (string Prefix, string Suffix)[] Decorations =
    [
        ("go-", ""), ("go.", ""), ("", ".go"), ("", "-go"), ("", ".golang"), ("", "-golang"), ("golang-", ""),
    ];

    private static string WithoutPunctuation(string name) =>
        name.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);

    private static bool IsMajorVersion(string element) => element.Length > 1 && element[0] == 'v' && IsDigits(element.AsSpan(1));

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
