using GoAnalysis.Analysis;

namespace GoAnalysis.Reporting;

/// <summary>Writes rules for people.</summary>
public static class RulesReport
{
    /// <summary>Writes one line a rule.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="rules">The rules, in the order to write.</param>
    /// <param name="fixable">Ids of those that have a fix.</param>
    public static void WriteTable(TextWriter output, IReadOnlyList<DiagnosticDescriptor> rules, IReadOnlySet<string> fixable)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(fixable);
        var width = rules.Select(static rule => rule.Alias.Length).DefaultIfEmpty().Max();
        foreach (var rule in rules)
        {
            var state = rule.IsEnabledByDefault ? SeverityWords.Of(rule.DefaultSeverity) : "off";
            output.Write($"{rule.Id}  {rule.Alias.PadRight(width)}  {state,-10}  {(fixable.Contains(rule.Id) ? "fix" : "   ")}  {rule.Title}\n");
        }
    }

    /// <summary>Writes everything about one rule.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="isFixable">Whether it has a fix.</param>
    public static void WriteExplanation(TextWriter output, DiagnosticDescriptor rule, bool isFixable)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(rule);
        output.Write($"{rule}: {rule.Title}\n\n");
        output.Write($"Category {rule.Category}, {(rule.IsEnabledByDefault ? SeverityWords.Of(rule.DefaultSeverity) : "off")} by default{(isFixable ? ", can be fixed with lint --fix" : "")}.\n\n");
        output.Write($"{Wrap(rule.Description)}\n");
        if (rule.Rationale.Length > 0)
        {
            output.Write($"\n{Wrap(rule.Rationale)}\n");
        }

        if (rule.Example.Length > 0)
        {
            output.Write("\nReported, for example:\n\n");
            foreach (var line in rule.Example.TrimEnd('\n').Split('\n'))
            {
                output.Write(line.Length == 0 ? "\n" : $"    {line}\n");
            }
        }

        output.Write($"\nSuppress one finding:  //nolint:{rule.Id} // the reason\n");
        output.Write($"Turn the rule off:     go_diagnostic.{rule.Id}.severity = none   (.editorconfig, section [*.go])\n");
        if (rule.HelpLinkUri.Length > 0)
        {
            output.Write($"See also:              {rule.HelpLinkUri}\n");
        }
    }

    /// <summary>Breaks sentences into lines of at most 80 columns.</summary>
    private static string Wrap(string text)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > 0 && line.Length + 1 + word.Length > 80)
                {
                    lines.Add(line);
                    line = "";
                }

                line = line.Length == 0 ? word : $"{line} {word}";
            }

            lines.Add(line);
        }

        return string.Join('\n', lines);
    }
}
