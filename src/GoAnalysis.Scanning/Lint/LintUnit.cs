using System.Runtime.CompilerServices;
using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Scanning;

/// <summary>Files of a folder that are looked at as one package.</summary>
internal sealed class LintUnit
{
    private readonly AnalyzerOptions options;
    private readonly Dictionary<string, LintPlace> places;
    private Func<GoCompilation?>? compile;

    private LintUnit(GoPackage package, IEnumerable<GoPackageFile> files, AnalyzerOptions options, string? only, Func<GoCompilation?> compile)
    {
        // What is not shown is looked at all the same: rules learn from it what they report elsewhere.
        places = files.ToDictionary(
            static file => file.Path, file => new LintPlace(Path.Join(package.Folder, file.Name), only is null || file.Name == only), StringComparer.Ordinal);
        this.options = options;
        this.compile = compile;
    }

    /// <summary>Number of files that are looked at.</summary>
    public int Files => places.Values.Count(static place => place.IsShown);

    /// <summary>Whether it is built on the chosen platform.</summary>
    public bool IsBuilt { get; private init; } = true;

    /// <summary>Syntax errors of its files; filled when it is compiled.</summary>
    public IReadOnlyList<GoSyntaxTree> WithErrors { get; private set; } = [];

    /// <summary>The units of a folder.</summary>
    /// <param name="compilations">The folder.</param>
    /// <param name="options">What is configured for its files.</param>
    /// <param name="only">Name of the only file to report on; null for all.</param>
    public static IEnumerable<LintUnit> Of(GoPackageCompilations compilations, AnalyzerOptions options, string? only)
    {
        var files = compilations.Package.Files;
        LintUnit[] units =
        [
            new(compilations.Package, files.Where(static file => file.Class is GoFileClass.Production or GoFileClass.Test), options, only, () => compilations.Get(GoPackageVariant.WithTests)),
            new(compilations.Package, files.Where(static file => file.Class == GoFileClass.ExternalTest), options, only, () => compilations.Get(GoPackageVariant.ExternalTest)),
            .. files.Where(static file => file.Class is GoFileClass.Excluded or GoFileClass.Broken).GroupBy(static file => file.PackageName, StringComparer.Ordinal)
                .Select(group => new LintUnit(compilations.Package, group, options, only, () => CompilationOf(compilations, group.First())) { IsBuilt = false }),
        ];
        return units.Where(static unit => unit.Files > 0);
    }

    /// <summary>The unit as a session takes it.</summary>
    /// <param name="known">Told where the files of its trees are.</param>
    /// <param name="finished">Called when it is compiled.</param>
    public AnalysisUnit ToAnalysisUnit(ConditionalWeakTable<GoSyntaxTree, LintPlace> known, Action finished) =>
        new(() => Compile(known, finished)) { LooksAt = tree => places.ContainsKey(tree.Path), Options = options };

    private static GoCompilation CompilationOf(GoPackageCompilations compilations, GoPackageFile file) =>
        compilations.GetFiles(tests: true).First(compiled => ReferenceEquals(compiled.File, file)).Model.Compilation;

    private GoCompilation? Compile(ConditionalWeakTable<GoSyntaxTree, LintPlace> known, Action finished)
    {
        // The trees of a package are free as soon as it has been looked at.
        var compilation = compile!();
        compile = null;
        var looked = compilation is null ? [] : compilation.Trees.Where(tree => places.ContainsKey(tree.Path)).ToList();
        looked.ForEach(tree => known.AddOrUpdate(tree, places[tree.Path]));
        WithErrors = [.. looked.Where(tree => tree.HasErrors && places[tree.Path].IsShown)];
        finished();
        return compilation;
    }
}

/// <summary>Where a file is.</summary>
/// <param name="Path">On disk.</param>
/// <param name="IsShown">Whether findings in it are reported.</param>
internal sealed record LintPlace(string Path, bool IsShown);
