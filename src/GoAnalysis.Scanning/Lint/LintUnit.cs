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
    private GoPackageCompilations? compilations;
    private GoPackageFile? first;

    private LintUnit(GoPackageCompilations compilations, IReadOnlyList<GoPackageFile> files, AnalyzerOptions options, IReadOnlySet<string>? only)
    {
        // What is not shown is looked at all the same: rules learn from it what they report elsewhere.
        places = files.ToDictionary(
            static file => file.Path, file => new LintPlace(Path.Join(compilations.Package.Folder, file.Name), only is null || only.Contains(file.Name)), StringComparer.Ordinal);
        IsBuilt = files[0].Class is not (GoFileClass.Excluded or GoFileClass.Broken);
        this.options = options;
        this.compilations = compilations;
        first = files[0];
    }

    /// <summary>Number of files that are looked at.</summary>
    public int Files => places.Values.Count(static place => place.IsShown);

    /// <summary>Whether it is built on the chosen platform.</summary>
    public bool IsBuilt { get; }

    /// <summary>Syntax errors of its files; filled when it is compiled.</summary>
    public IReadOnlyList<GoSyntaxTree> WithErrors { get; private set; } = [];

    /// <summary>The units of a folder.</summary>
    /// <param name="compilations">The folder.</param>
    /// <param name="options">What is configured for its files.</param>
    /// <param name="only">Names of the only files to report on; null for all.</param>
    public static IEnumerable<LintUnit> Of(GoPackageCompilations compilations, AnalyzerOptions options, IReadOnlySet<string>? only)
    {
        var files = compilations.Package.Files;
        var unbuilt = files.Where(static file => file.Class is GoFileClass.Excluded or GoFileClass.Broken).GroupBy(static file => file.PackageName, StringComparer.Ordinal);
        IEnumerable<IEnumerable<GoPackageFile>> groups =
        [
            files.Where(static file => file.Class is GoFileClass.Production or GoFileClass.Test),
            files.Where(static file => file.Class == GoFileClass.ExternalTest),
            .. unbuilt,
        ];
        return groups.Select(static group => group.ToList()).Where(static group => group.Count > 0)
            .Select(group => new LintUnit(compilations, group, options, only)).Where(static unit => unit.Files > 0);
    }

    /// <summary>The unit as a session takes it.</summary>
    /// <param name="known">Told where the files of its trees are.</param>
    /// <param name="finished">Called when it is compiled.</param>
    public AnalysisUnit ToAnalysisUnit(ConditionalWeakTable<GoSyntaxTree, LintPlace> known, Action finished) =>
        new(() => Compile(known, finished))
        {
            Outline = () => compilations!.GetOutlineContaining(first!),
            LooksAt = tree => places.ContainsKey(tree.Path),
            Options = options,
        };

    private GoCompilation Compile(ConditionalWeakTable<GoSyntaxTree, LintPlace> known, Action finished)
    {
        // The files of a package are free as soon as it has been looked at.
        var compilation = compilations!.GetContaining(first!);
        (compilations, first) = (null, null);
        var looked = compilation.Trees.Where(tree => places.ContainsKey(tree.Path)).ToList();
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
