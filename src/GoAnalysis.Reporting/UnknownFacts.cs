using System.Globalization;
using GoAnalysis.Model;

namespace GoAnalysis.Reporting;

/// <summary>Says in words what a scan could not tell, so that no reader takes a missing number for a zero.</summary>
internal static class UnknownFacts
{
    /// <summary>One sentence a fact, the facts of the history first, then those of the platforms in their order.</summary>
    public static IReadOnlyList<string> Sentences(ScanResult result)
    {
        var sentences = new List<string>();
        if (!result.Activity.Known)
        {
            sentences.Add("Activity: no git history was found, so nothing is said about how alive the work is.");
        }

        else if (result.Activity.Signals.Where(signal => !signal.Known).Select(signal => signal.Name).ToList() is { Count: > 0 } signals)
        {
            sentences.Add($"Activity: {Join(signals)} cannot be told from this history; the score leaves {(signals.Count == 1 ? "it" : "them")} out.");
        }

        foreach (var platform in result.Platforms)
        {
            var unknown = platform.Terms.Where(term => !term.Known).ToList();
            if (unknown.Count > 0)
            {
                sentences.Add($"{platform.Id}: {Join(unknown.Select(Weighted))} {(unknown.Count == 1 ? "is" : "are")} unknown; low and high show what {(unknown.Count == 1 ? "it" : "they")} could change.");
            }

            var estimated = platform.Terms.Where(term => term.Estimated).ToList();
            if (estimated.Count > 0)
            {
                sentences.Add($"{platform.Id}: {Join(estimated.Select(Weighted))} {(estimated.Count == 1 ? "is an estimate" : "are estimates")} and counts half in the confidence.");
            }
        }

        return sentences;
    }

    private static string Weighted(ScoreTerm term) =>
        string.Create(CultureInfo.InvariantCulture, $"{term.Name} ({100 * term.Weight:0} %)");

    private static string Join(IEnumerable<string> parts)
    {
        var list = parts.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list[..^1])} and {list[^1]}";
    }
}
