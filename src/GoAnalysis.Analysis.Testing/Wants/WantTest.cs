using System.Text;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis.Testing;

/// <summary>
/// Runs analyzers over a folder of test data as golang.org/x/tools/go/analysis/analysistest does: below <c>src</c> each folder is
/// the package of its path; packages are looked at alone, with their tests, and their external tests; what is found must be what
/// <c>// want "regexp"</c> comments expect, each once.
/// </summary>
/// <example><code>
/// new WantTest("testdata", new NoPanicAnalyzer()).Run("a", "b/...").ThrowIfNotMet();
/// </code></example>
public sealed class WantTest
{
    private readonly string source;
    private readonly AnalyzerSet analyzers;
    private readonly HashSet<string> ids;

    /// <summary>Prepares a test.</summary>
    /// <param name="testdata">The folder that has <c>src</c> in it.</param>
    /// <param name="analyzers">What is tested.</param>
    public WantTest(string testdata, params IReadOnlyList<DiagnosticAnalyzer> analyzers)
    {
        ArgumentNullException.ThrowIfNull(testdata);
        source = Path.GetFullPath(Path.Combine(testdata, "src"));
        this.analyzers = new AnalyzerSet(analyzers);
        ids = [DriverRules.AnalyzerFailed.Id, .. analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id)];
    }

    /// <summary>The platform that files are taken for, and the release of Go. Default <see cref="BuildContext.Default"/>.</summary>
    public BuildContext Context { get; init; } = BuildContext.Default;

    /// <summary>Options of rules for all files, such as <c>go_diagnostic.GO1018.funcs</c>. Default none.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Whether files that build constraints exclude are searched for expectations too; analyzers see them as
    /// <see cref="AnalyzerOptions.AdditionalFiles"/> in any case. Default no.
    /// </summary>
    public bool ChecksIgnoredFiles { get; init; }

    /// <summary>
    /// The fixes, which are held against the golden files beside the sources (<c>a.go.golden</c>, plain or txtar with a section for
    /// each title). Default none: golden files are not looked at.
    /// </summary>
    public IReadOnlyList<CodeFixProvider> CodeFixProviders { get; init; } = [];

    /// <summary>Formats Go source before it is held against a golden file, as gofmt does. Default nothing is changed.</summary>
    public Func<string, string> Format { get; init; } = static source => source;

    /// <summary>Looks at packages.</summary>
    /// <param name="patterns">Import paths; with <c>/...</c> behind it, that path and all below it.</param>
    /// <returns>How expectations and findings agree.</returns>
    /// <exception cref="WantException">A pattern names no package.</exception>
    public WantReport Run(params IReadOnlyList<string> patterns)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        var tally = new WantTally();
        new Session(this, tally).Run(patterns);
        return tally.ToReport();
    }

    private sealed class Session(WantTest test, WantTally tally)
    {
        private readonly GopathProject project = new(test.source, test.Context);
        private readonly FactStore facts = new();
        private readonly HashSet<string> learned = new(StringComparer.Ordinal);
        private readonly bool needsFacts = test.analyzers.Analyzers.Any(static analyzer => analyzer.FactTypes.Count > 0);

        public void Run(IReadOnlyList<string> patterns)
        {
            var dependencies = new GoDependencies(project);
            foreach (var path in patterns.SelectMany(project.Match).Distinct(StringComparer.Ordinal))
            {
                var package = project.Find(path)!;
                Learn(package, dependencies);
                Check(package, path, dependencies, GoFileClass.Production);
                if (package.FilesOf(GoFileClass.Test).Any())
                {
                    Check(package, path, dependencies, GoFileClass.Production, GoFileClass.Test);
                }

                if (package.FilesOf(GoFileClass.ExternalTest).Any())
                {
                    var withTests = dependencies.With(GopathProject.Source(package, GoFileClass.Production, GoFileClass.Test));
                    Check(package, path + "_test", withTests, GoFileClass.ExternalTest);
                }
            }
        }

        /// <summary>Collects the facts of the packages that a package imports, and what these import before.</summary>
        private void Learn(GoPackage package, GoDependencies dependencies)
        {
            if (!needsFacts)
            {
                return;
            }

            foreach (var import in package.Files.SelectMany(static file => file.Imports).Select(static import => import.Path))
            {
                if (learned.Add(import) && project.Find(import) is { } imported)
                {
                    Learn(imported, dependencies);
                    Analyze(Compile(imported, import, dependencies, GoFileClass.Production), []);
                }
            }
        }

        private static GoCompilation Compile(GoPackage package, string path, GoDependencies dependencies, params GoFileClass[] classes) =>
            new(path, package.Folder, [.. package.Files.Where(file => classes.Contains(file.Class)).Select(static file => file.Parse())], dependencies);

        private AnalysisResult Analyze(GoCompilation compilation, IReadOnlyList<AdditionalFile> additionalFiles) =>
            new CompilationWithAnalyzers(
                compilation,
                test.analyzers,
                new SameOptions(test.Options) { AdditionalFiles = additionalFiles },
                facts,
                new AnalysisSettings { HonorsComments = false, CodeFixProviders = test.CodeFixProviders }).GetAnalysisResult();

        private void Check(GoPackage package, string path, GoDependencies dependencies, params GoFileClass[] classes)
        {
            var compilation = Compile(package, path, dependencies, classes);
            if (compilation.Trees.Count == 0)
            {
                return;
            }

            var expected = tally.Expect();
            var others = classes[0] == GoFileClass.ExternalTest ? [] : project.OtherFiles(package);
            foreach (var tree in compilation.Trees)
            {
                ReadWants(tree, expected);
            }

            foreach (var (file, isIgnored) in others)
            {
                if (test.ChecksIgnoredFiles || !isIgnored)
                {
                    ReadWants(file, expected);
                }
            }

            var result = Analyze(compilation, [.. others.Select(static other => other.File)]);
            foreach (var diagnostic in result.Diagnostics)
            {
                if (test.ids.Contains(diagnostic.Id))
                {
                    expected.Meet(diagnostic.Location.Path, diagnostic.Location.Start.Line, null, diagnostic.GetMessage());
                }
            }

            MeetFacts(compilation, expected);
            expected.Close();
            if (test.CodeFixProviders.Count > 0)
            {
                CheckFixes(compilation, result);
            }
        }

        private void CheckFixes(GoCompilation compilation, AnalysisResult result)
        {
            var fixes = new WantFixes(test.Format);
            foreach (var action in result.Diagnostics.SelectMany(result.GetFixes))
            {
                fixes.Add(action);
            }

            foreach (var tree in compilation.Trees)
            {
                foreach (var difference in fixes.Compare(tree, Path.Combine(test.source, tree.Path) + ".golden"))
                {
                    tally.AddError(tree.Path, 0, difference);
                }
            }
        }

        private void ReadWants(GoSyntaxTree tree, WantTally.Expected expected)
        {
            tally.AddFile(tree.Path);
            for (var i = 0; i < tree.CommentCount; i++)
            {
                var comment = tree.Comment(i);
                expected.Add(tree.Path, tree.GetPosition(comment.Span.Start).Line, () => WantReader.ReadComment(comment.ToString()));
            }
        }

        private void ReadWants(AdditionalFile file, WantTally.Expected expected)
        {
            tally.AddFile(file.Path);
            var lines = Encoding.UTF8.GetString(file.Content.Span).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                var line = lines[i];
                expected.Add(file.Path, i + 1, () => WantReader.ReadLine(line));
            }
        }

        private void MeetFacts(GoCompilation compilation, WantTally.Expected expected)
        {
            var trees = compilation.Trees.ToDictionary(static tree => tree.Path[(tree.Path.LastIndexOf('/') + 1)..], StringComparer.Ordinal);
            foreach (var fact in test.analyzers.Analyzers.SelectMany(analyzer => facts.FactsOf(analyzer, compilation.Package)))
            {
                if (fact.Kind == SymbolKind.Package)
                {
                    expected.Meet(compilation.Trees[0].Path, 1, "package", fact.Fact.ToString());
                }
                else
                {
                    var tree = trees[fact.File];
                    expected.Meet(tree.Path, tree.GetPosition(fact.Offset).Line, fact.Name, fact.Fact.ToString());
                }
            }
        }
    }

    private sealed class SameOptions(IReadOnlyDictionary<string, string> values) : AnalyzerOptions
    {
        private readonly FixedOptions options = new(values);

        public override AnalyzerConfigOptions GetOptions(GoSyntaxTree tree) => options;
    }

    private sealed class FixedOptions(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> values = new(values, StringComparer.OrdinalIgnoreCase);

        public override bool TryGetValue(string key, out string value)
        {
            var found = values.TryGetValue(key, out var stored);
            value = stored ?? "";
            return found;
        }
    }
}
