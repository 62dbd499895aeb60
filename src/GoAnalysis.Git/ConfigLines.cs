namespace GoAnalysis.Git;

/// <summary>
/// The sections and keys of a git configuration, read coarsely on purpose: whatever git could take for a section is reported
/// as one, so that nothing slips past <see cref="RepositoryGuard"/>. Values are not used beyond that check.
/// </summary>
internal static class ConfigLines
{
    /// <summary>Every key with its section, and every section header once with an empty key; names in lower case.</summary>
    public static IEnumerable<(string Section, string Key, string Value)> Read(string text)
    {
        var section = "";
        foreach (var rawLine in text.Split('\n'))
        {
            var line = rawLine.Trim().TrimStart('\ufeff');
            // A key may follow its header on the same line.
            while (line.StartsWith('['))
            {
                var nameEnd = 1;
                while (nameEnd < line.Length && (char.IsLetterOrDigit(line[nameEnd]) || line[nameEnd] is '-' or ' ' or '\t'))
                {
                    nameEnd++;
                }

                section = line[1..nameEnd].Trim().ToLowerInvariant();
                yield return (section, "", "");
                var close = line.IndexOf(']', StringComparison.Ordinal);
                line = close < 0 ? "" : line[(close + 1)..].TrimStart();
            }

            if (line.Length == 0 || line[0] is '#' or ';')
            {
                continue;
            }

            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var key = (equals < 0 ? line : line[..equals]).Trim().ToLowerInvariant();
            var value = equals < 0 ? "" : line[(equals + 1)..];
            var comment = value.AsSpan().IndexOfAny('#', ';');
            yield return (section, key, (comment < 0 ? value : value[..comment]).Trim().Trim('"'));
        }
    }
}
