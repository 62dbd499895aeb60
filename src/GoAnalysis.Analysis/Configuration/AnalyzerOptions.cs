using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>A file beside the Go files that analyzers may look at, such as assembly or a template.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Content">Its bytes.</param>
public sealed record AdditionalFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>What is configured for one file: keys as in .editorconfig and their values. Immutable.</summary>
public abstract class AnalyzerConfigOptions
{
    /// <summary>Nothing configured.</summary>
    public static AnalyzerConfigOptions Empty { get; } = new DictionaryConfigOptions([]);

    /// <summary>What stands above all else, layer by layer; the last is this itself.</summary>
    internal virtual IReadOnlyList<AnalyzerConfigOptions> Layers => [this];

    /// <summary>Looks a value up.</summary>
    /// <param name="key">The key, such as <c>go_diagnostic.GO1001.severity</c>; case does not count.</param>
    /// <param name="value">Its value; empty where there is none.</param>
    /// <returns>Whether there is one.</returns>
    public abstract bool TryGetValue(string key, out string value);

    /// <summary>Looks an option of a rule up: <c>go_diagnostic.ID.name</c>, else the same with the rule's alias.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="name">The option's name, such as <c>funcs</c>; case does not count.</param>
    /// <param name="value">Its value; empty where there is none.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetRuleValue(DiagnosticDescriptor rule, string name, out string value)
    {
        ArgumentNullException.ThrowIfNull(rule);
        value = "";
        foreach (var layer in Layers)
        {
            if (layer.TryGetValue(ConfigKeys.Of(rule.Id, name), out value)
                || (rule.Alias.Length > 0 && layer.TryGetValue(ConfigKeys.Of(rule.Alias, name), out value)))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What analyzers are given besides the program.</summary>
public class AnalyzerOptions
{
    /// <summary>No configuration, no additional files.</summary>
    public static AnalyzerOptions Empty { get; } = new();

    /// <summary>Files of the package's folder that are not Go.</summary>
    public IReadOnlyList<AdditionalFile> AdditionalFiles { get; init; } = [];

    /// <summary>What is configured for what is in no Go file.</summary>
    public virtual AnalyzerConfigOptions GlobalOptions => AnalyzerConfigOptions.Empty;

    /// <summary>What is configured for a file.</summary>
    /// <param name="tree">The file.</param>
    public virtual AnalyzerConfigOptions GetOptions(GoSyntaxTree tree) => AnalyzerConfigOptions.Empty;
}

/// <summary>Options from a table.</summary>
/// <param name="values">Keys, whose case must not count, and values.</param>
internal sealed class DictionaryConfigOptions(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
{
    public DictionaryConfigOptions(IEnumerable<KeyValuePair<string, string>> pairs)
        : this(TableOf(pairs))
    {
    }

    public override bool TryGetValue(string key, out string value)
    {
        var isThere = values.TryGetValue(key, out var found);
        value = found ?? "";
        return isThere;
    }

    private static Dictionary<string, string> TableOf(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in pairs)
        {
            table[key] = value;
        }

        return table;
    }
}

/// <summary>Options over which others stand: the command line's over those of files.</summary>
internal sealed class OverriddenConfigOptions(AnalyzerConfigOptions over, AnalyzerConfigOptions under) : AnalyzerConfigOptions
{
    internal override IReadOnlyList<AnalyzerConfigOptions> Layers { get; } = [over, under];

    public override bool TryGetValue(string key, out string value) => over.TryGetValue(key, out value) || under.TryGetValue(key, out value);
}
