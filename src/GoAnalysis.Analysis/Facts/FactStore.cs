using System.Collections.Concurrent;
using GoAnalysis.Semantics;

namespace GoAnalysis.Analysis;

/// <summary>
/// What analyzers learned of symbols and packages, over all packages of a run. A package can be bound more than once, for
/// itself and as somebody's dependency, so a symbol is known by the place of its declaration. Safe for use by many threads.
/// </summary>
public sealed class FactStore
{
    private readonly ConcurrentDictionary<Key, (ISymbol Symbol, AnalysisFact Fact)> facts = new();

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

    internal static bool IsSamePackage(PackageSymbol one, PackageSymbol other) => one.Path == other.Path && one.Folder == other.Folder;

    internal void Export(DiagnosticAnalyzer analyzer, ISymbol subject, AnalysisFact fact) => facts[Key.Of(analyzer, fact.GetType(), subject)] = (subject, fact);

    internal TFact? Find<TFact>(DiagnosticAnalyzer analyzer, ISymbol subject)
        where TFact : AnalysisFact =>
        facts.TryGetValue(Key.Of(analyzer, typeof(TFact), subject), out var found) ? (TFact)found.Fact : null;

    /// <summary>What a fact is about: the bytes of a file are the same however it is parsed, and so are places in it.</summary>
    /// <param name="Analyzer">Who learned it.</param>
    /// <param name="Fact">Its type.</param>
    /// <param name="Package">Path of the package; empty for what is predeclared.</param>
    /// <param name="Folder">Folder of the package.</param>
    /// <param name="File">Name of the file in the folder; empty for a package.</param>
    /// <param name="Offset">Where the symbol is declared, 0-based; −1 where it is not, as the predeclared ones are.</param>
    /// <param name="Name">Name of the symbol: an embedded field and its type stand at one place.</param>
    /// <param name="Kind">Kind of the symbol.</param>
    private sealed record Key(Type Analyzer, Type Fact, string Package, string Folder, string File, int Offset, string Name, SymbolKind Kind)
    {
        public static Key Of(DiagnosticAnalyzer analyzer, Type fact, ISymbol symbol)
        {
            var package = symbol as PackageSymbol ?? symbol.Package;
            var declaration = symbol switch
            {
                FunctionSymbol function => function.Origin.Declaration,
                VariableSymbol variable => variable.Origin.Declaration,
                _ => symbol.Declaration,
            };
            var file = declaration.Exists ? declaration.Tree.Path : "";
            return new Key(
                analyzer.GetType(),
                fact,
                package?.Path ?? "",
                package?.Folder ?? "",
                file[(file.LastIndexOfAny(['/', '\\']) + 1)..],
                declaration.Exists ? declaration.Start : -1,
                symbol is PackageSymbol ? "" : symbol.Name,
                symbol.Kind);
        }
    }
}
