namespace GoAnalysis.Cli.Commands;

/// <summary>Guesses which word was meant.</summary>
internal static class NearestWord
{
    /// <summary>The word with the fewest differing letters; null where none is near.</summary>
    public static string? To(string found, IEnumerable<string> words) => words
        .Select(word => (Word: word, Distance: Distance(found.ToUpperInvariant(), word.ToUpperInvariant())))
        .Where(candidate => candidate.Distance <= Math.Max(1, found.Length / 3))
        .OrderBy(static candidate => candidate.Distance).ThenBy(static candidate => candidate.Word, StringComparer.Ordinal)
        .Select(static candidate => candidate.Word)
        .FirstOrDefault();

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
            }
        }

        return row[^1];
    }
}
