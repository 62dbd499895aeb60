using System.Collections.Concurrent;
using GoAnalysis.Semantics;

namespace GoAnalysis.Analysis;

/// <summary>
/// What analyzers learned of symbols and packages, over all packages of a run. A package can be bound more than once, for
/// itself and as somebody's dependency, so what can be named from outside is known by its name. Safe for use by many threads.
/// </summary>
public sealed class FactStore
{
    private readonly ConcurrentDictionary<(Type Analyzer, Type Fact, object Subject), (ISymbol Symbol, AnalysisFact Fact)> facts = new();

    /// <summary>What an analyzer learned of a package and its symbols, in no particular order.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="package">The package, as the compilation has it that the analyzer looked at.</param>
    public IEnumerable<(ISymbol Symbol, AnalysisFact Fact)> FactsOf(DiagnosticAnalyzer analyzer, PackageSymbol package)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(package);
        return facts
            .Where(entry => entry.Key.Analyzer == analyzer.GetType() && ReferenceEquals(entry.Value.Symbol as PackageSymbol ?? entry.Value.Symbol.Package, package))
            .Select(static entry => entry.Value);
    }

    internal void Export(DiagnosticAnalyzer analyzer, ISymbol subject, AnalysisFact fact) =>
        facts[(analyzer.GetType(), fact.GetType(), KeyOf(subject))] = (subject, fact);

    internal TFact? Find<TFact>(DiagnosticAnalyzer analyzer, ISymbol subject)
        where TFact : AnalysisFact =>
        facts.TryGetValue((analyzer.GetType(), typeof(TFact), KeyOf(subject)), out var found) ? (TFact)found.Fact : null;

    /// <summary>A text for what other packages can name, the symbol itself for what they cannot.</summary>
    private static object KeyOf(ISymbol symbol) => symbol switch
    {
        PackageSymbol package => package.Path,
        FunctionSymbol function => function.Origin is { } origin && (origin.IsMethod || IsPackageLevel(origin)) ? origin.FullName : function.Origin,
        VariableSymbol variable => IsPackageLevel(variable.Origin) ? $"{variable.Package!.Path}.{variable.Name}" : variable.Origin,
        TypeNameSymbol { IsPackageLevel: true } or ConstantSymbol when IsPackageLevel(symbol) => $"{symbol.Package!.Path}.{symbol.Name}",
        _ => symbol,
    };

    private static bool IsPackageLevel(ISymbol symbol) =>
        symbol.Package is { } package && ReferenceEquals(package.Find(symbol.Name), symbol);
}
