using GoAnalysis.Analysis;
using GoAnalysis.Reporting;

namespace GoAnalysis.Scanning;

/// <summary>Turns the choice of rules on a command line into configuration, which stands over that of files.</summary>
internal static class CommandLineConfiguration
{
    /// <summary>Keys and values for all rules that the choice is about.</summary>
    /// <param name="rules">All rules.</param>
    /// <param name="select">Ids of the only rules to run; null for no choice.</param>
    /// <param name="ignore">Ids of rules not to run.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<DiagnosticDescriptor> rules, IReadOnlyList<string>? select, IReadOnlyList<string> ignore)
    {
        var configuration = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            var isChosen = select?.Contains(rule.Id) ?? true;
            if (ignore.Contains(rule.Id) || !isChosen)
            {
                configuration[KeyOf(rule)] = "none";
            }
            else if (select is not null)
            {
                configuration[KeyOf(rule)] = SeverityWords.Of(rule.DefaultSeverity);
            }
        }

        return configuration;
    }

    private static string KeyOf(DiagnosticDescriptor rule) => $"go_diagnostic.{rule.Id}.severity";
}
