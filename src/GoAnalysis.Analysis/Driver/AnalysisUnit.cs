using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>A package among those that an <see cref="AnalysisSession"/> looks at.</summary>
public sealed class AnalysisUnit
{
    /// <summary>A package that is compiled when its turn comes and let go afterwards.</summary>
    /// <param name="compile">Gives the compilation; null where there is none. Called once.</param>
    public AnalysisUnit(Func<GoCompilation?> compile)
    {
        ArgumentNullException.ThrowIfNull(compile);
        Compile = compile;
    }

    /// <summary>A package.</summary>
    /// <param name="compilation">Its compilation.</param>
    public AnalysisUnit(GoCompilation compilation)
        : this(() => compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
    }

    /// <summary>
    /// Tells what the package imports before it is compiled, so that it need not be compiled, and held, before those that it
    /// imports are done. Default none, and null where it cannot tell: then it is compiled first of all. Called once.
    /// </summary>
    public Func<PackageOutline?> Outline { get; init; } = static () => null;

    /// <summary>Which of its files are looked at; the others are only there to be referred to. Default all.</summary>
    public Predicate<GoSyntaxTree> LooksAt { get; init; } = static _ => true;

    /// <summary>Configuration and additional files. Default none.</summary>
    public AnalyzerOptions Options { get; init; } = AnalyzerOptions.Empty;

    internal Func<GoCompilation?> Compile { get; }
}
