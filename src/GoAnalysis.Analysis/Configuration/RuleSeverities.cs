namespace GoAnalysis.Analysis;

/// <summary>The severities of rules where one configuration counts.</summary>
internal sealed class RuleSeverities
{
    private readonly AnalyzerConfigOptions options;
    private readonly Dictionary<string, DiagnosticSeverity?> known = new(StringComparer.Ordinal);

    public RuleSeverities(AnalyzerSet analyzers, AnalyzerConfigOptions options)
        : this(analyzers.Rules, options)
    {
    }

    public RuleSeverities(IEnumerable<DiagnosticDescriptor> rules, AnalyzerConfigOptions options)
    {
        this.options = options;
        foreach (var rule in rules.Concat(DriverRules.All))
        {
            known.TryAdd(rule.Id, Find(rule));
        }
    }

    /// <summary>The severity of a rule; null where it is off.</summary>
    public DiagnosticSeverity? Of(DiagnosticDescriptor rule) => known.TryGetValue(rule.Id, out var severity) ? severity : Find(rule);

    /// <summary>Whether any rule of an analyzer is on. A suppressor has none and is never off.</summary>
    public bool IsOn(AnalyzerEntry entry) => entry.Rules.Count == 0 || entry.Rules.Any(rule => Of(rule) is not null);

    private DiagnosticSeverity? Find(DiagnosticDescriptor rule)
    {
        DiagnosticSeverity? ofItself = rule.IsEnabledByDefault ? rule.DefaultSeverity : null;
        if (rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable))
        {
            return ofItself;
        }

        foreach (var layer in options.Layers)
        {
            if (TryGet(layer, ConfigKeys.Of(rule.Id, ConfigKeys.Severity), out var configured)
                || (rule.Alias.Length > 0 && TryGet(layer, ConfigKeys.Of(rule.Alias, ConfigKeys.Severity), out configured)))
            {
                return configured.IsSet ? configured.Severity : ofItself;
            }

            // What is said of many rules turns none on that is off by itself.
            if (TryGet(layer, ConfigKeys.OfCategory(rule.Category), out configured) || TryGet(layer, ConfigKeys.SeverityOfAll, out configured))
            {
                return configured.IsSet && rule.IsEnabledByDefault ? configured.Severity : ofItself;
            }
        }

        return ofItself;
    }

    private static bool TryGet(AnalyzerConfigOptions layer, string key, out ConfiguredSeverity configured)
    {
        configured = default;
        return layer.TryGetValue(key, out var value) && ConfigKeys.TryReadSeverity(value, out configured);
    }
}
