using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>A file beside the Go files that analyzers may look at, such as assembly or a template.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Content">Its bytes.</param>
public sealed record AdditionalFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>What is configured for one file: keys as in .editorconfig, lower case, and their values.</summary>
public abstract class AnalyzerConfigOptions
{
    /// <summary>Nothing configured.</summary>
    public static AnalyzerConfigOptions Empty { get; } = new NoOptions();

    /// <summary>Looks a value up.</summary>
    /// <param name="key">The key, such as <c>go_diagnostic.GO1001.severity</c>; case does not count.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there is one.</returns>
    public abstract bool TryGetValue(string key, out string value);

    private sealed class NoOptions : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = "";
            return false;
        }
    }
}

/// <summary>What analyzers are given besides the program.</summary>
public class AnalyzerOptions
{
    /// <summary>No configuration, no additional files.</summary>
    public static AnalyzerOptions Empty { get; } = new();

    /// <summary>Files of the package's folder that are not Go.</summary>
    public IReadOnlyList<AdditionalFile> AdditionalFiles { get; init; } = [];

    /// <summary>What is configured for a file.</summary>
    /// <param name="tree">The file.</param>
    public virtual AnalyzerConfigOptions GetOptions(GoSyntaxTree tree) => AnalyzerConfigOptions.Empty;
}
