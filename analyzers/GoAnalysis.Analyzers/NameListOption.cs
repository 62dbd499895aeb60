using System.Collections.Concurrent;
using System.Collections.Frozen;
using GoAnalysis.Analysis;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>An option of a rule that lists names, read once for each value that it has in a package.</summary>
/// <param name="options">Where it is configured.</param>
/// <param name="key">Its key, such as <c>go_diagnostic.GO1013.funcs</c>.</param>
/// <param name="otherwise">The names where it is not configured.</param>
/// <param name="normalize">Makes one spelling of those that mean the same; none where names are taken as they are.</param>
internal sealed class NameListOption(AnalyzerOptions options, string key, FrozenSet<string> otherwise, Func<string, string>? normalize = null)
{
    private readonly ConcurrentDictionary<string, FrozenSet<string>> read = new(StringComparer.Ordinal);

    /// <summary>The names that hold for a file.</summary>
    public FrozenSet<string> Of(GoSyntaxTree tree) =>
        options.GetOptions(tree).TryGetValue(key, out var value) ? read.GetOrAdd(value, Read) : otherwise;

    private FrozenSet<string> Read(string value)
    {
        IEnumerable<string> names = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (normalize is null ? names : names.Select(normalize)).ToFrozenSet(StringComparer.Ordinal);
    }
}
