using GoAnalysis.Analysis;

namespace GoAnalysis.Reporting;

/// <summary>What configuration, JSON and people call severities.</summary>
public static class SeverityWords
{
    /// <summary>The words, from the lowest severity to the highest.</summary>
    public static IReadOnlyList<string> All { get; } = ["silent", "suggestion", "warning", "error"];

    /// <summary>The word of a severity.</summary>
    /// <param name="severity">The severity.</param>
    public static string Of(DiagnosticSeverity severity) => All[(int)severity];

    /// <summary>The severity of a word.</summary>
    /// <param name="word">One of <see cref="All"/>.</param>
    /// <returns>The severity; null for any other word.</returns>
    public static DiagnosticSeverity? Parse(string word)
    {
        for (var severity = DiagnosticSeverity.Hidden; severity <= DiagnosticSeverity.Error; severity++)
        {
            if (Of(severity) == word)
            {
                return severity;
            }
        }

        return null;
    }
}
