namespace GoAnalysis.Analysis;

/// <summary>The keys and values that mean something to the driver (docs/lint-configuration.md).</summary>
internal static class ConfigKeys
{
    public const string Prefix = "go_diagnostic.";

    /// <summary>Name of the option that every rule has.</summary>
    public const string Severity = "severity";

    /// <summary>The severity of rules for which nothing nearer is configured.</summary>
    public const string SeverityOfAll = Prefix + Severity;

    private const string CategoryPrefix = "category-";

    public static string Of(string rule, string name) => $"{Prefix}{rule}.{name}";

    public static string OfCategory(string category) => Of(CategoryPrefix + category, Severity);

    public static bool IsSeverity(string key) =>
        key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && (key.Equals(SeverityOfAll, StringComparison.OrdinalIgnoreCase) || key.EndsWith("." + Severity, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a severity.</summary>
    /// <param name="value">none, silent, suggestion, warning, error or default; case does not count.</param>
    /// <param name="configured">What it says.</param>
    /// <returns>Whether it is one of these.</returns>
    public static bool TryReadSeverity(string value, out ConfiguredSeverity configured)
    {
        (var isKnown, configured) = value.ToLowerInvariant() switch
        {
            "none" => (true, new ConfiguredSeverity(true, null)),
            "silent" => (true, new ConfiguredSeverity(true, DiagnosticSeverity.Hidden)),
            "suggestion" => (true, new ConfiguredSeverity(true, DiagnosticSeverity.Info)),
            "warning" => (true, new ConfiguredSeverity(true, DiagnosticSeverity.Warning)),
            "error" => (true, new ConfiguredSeverity(true, DiagnosticSeverity.Error)),
            "default" => (true, default),
            _ => (false, default),
        };
        return isKnown;
    }
}

/// <summary>What a configuration says about a severity.</summary>
/// <param name="IsSet">Whether it says anything but <c>default</c>.</param>
/// <param name="Severity">The severity; null for <c>none</c>.</param>
internal readonly record struct ConfiguredSeverity(bool IsSet, DiagnosticSeverity? Severity);
