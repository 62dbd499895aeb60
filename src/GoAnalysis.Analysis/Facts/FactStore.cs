using System.Collections.Concurrent;
using GoAnalysis.Semantics;

namespace GoAnalysis.Analysis;

/// <summary>
/// What analyzers learned of symbols and packages, over all packages of a run. A package can be bound more than once, for
/// itself and as somebody's dependency, so what can be named from outside is known by its name. Safe for use by many threads.
/// </summary>
public sealed class FactStore
{
    private readonly ConcurrentDictionary<(Type Analyzer, Type Fact, object Subject), AnalysisFact> facts = new();

    internal void Export(DiagnosticAnalyzer analyzer, ISymbol subject, AnalysisFact fact) =>
        facts[(analyzer.GetType(), fact.GetType(), KeyOf(subject))] = fact;

    internal TFact? Find<TFact>(DiagnosticAnalyzer analyzer, ISymbol subject)
        where TFact : AnalysisFact =>
        facts.TryGetValue((analyzer.GetType(), typeof(TFact), KeyOf(subject)), out var fact) ? (TFact)fact : null;

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
