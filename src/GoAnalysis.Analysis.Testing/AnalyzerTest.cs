using System.Text;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis.Testing;

/// <summary>
/// One test of analyzers, suppressors and fixes: files with marked spans, and what the fixes make of them. Needs no test
/// framework; what does not hold is thrown.
/// </summary>
/// <example><code>
/// new AnalyzerTest(new NoPanic())
/// {
///     Files = [("p.go", "package p\nfunc f() { {|AB0001:panic(\"x\")|} }\n")],
///     CodeFixProviders = [new RemovePanic()],
///     FixedFiles = [("p.go", "package p\nfunc f() {  }\n")],
/// }.Run();
/// </code></example>
public sealed class AnalyzerTest
{
    private readonly IReadOnlyList<DiagnosticAnalyzer> analyzers;

    /// <summary>Prepares a test.</summary>
    /// <param name="analyzers">The analyzers, suppressors among them.</param>
    public AnalyzerTest(params IReadOnlyList<DiagnosticAnalyzer> analyzers)
    {
        ArgumentNullException.ThrowIfNull(analyzers);
        this.analyzers = analyzers;
    }

    /// <summary>Names and texts of the files, with marks (<see cref="TestMarkup"/>). They have to be Go.</summary>
    public IReadOnlyList<(string Name, string Text)> Files { get; init; } = [];

    /// <summary>The files as the first fix of each diagnostic leaves them, with marks for what is left. Default empty: fixes are not looked at.</summary>
    public IReadOnlyList<(string Name, string Text)> FixedFiles { get; init; } = [];

    /// <summary>The fixes. Default none.</summary>
    public IReadOnlyList<CodeFixProvider> CodeFixProviders { get; init; } = [];

    /// <summary>Packages that the files can import, besides the standard library. Default none.</summary>
    public IReadOnlyList<ImportedTestPackage> Packages { get; init; } = [];

    /// <summary>What is configured: keys and values as in an .editorconfig. Default nothing.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The messages, by file and position. Default null: messages are not looked at.</summary>
    public IReadOnlyList<string>? Messages { get; init; }

    /// <summary>Whether files may have syntax errors. Default no.</summary>
    public bool AllowSyntaxErrors { get; init; }

    /// <summary>The import path of the package. Default <see cref="TestPackage.ImportPath"/>.</summary>
    public string ImportPath { get; init; } = TestPackage.ImportPath;

    /// <summary>Runs the test.</summary>
    /// <exception cref="AnalyzerTestException">It does not hold; the message shows what was found as source to paste.</exception>
    public void Run()
    {
        var (result, files) = Check(Files, Messages);
        if (FixedFiles.Count == 0)
        {
            return;
        }

        var applied = FixAll.Apply(result);
        var fixedTexts = files.Select(file => (file.Tree.Path, applied.Files.FirstOrDefault(changed => ReferenceEquals(changed.Tree, file.Tree))?.NewSource ?? file.Tree.Source)).ToList();
        var expected = FixedFiles.Select(static file => (file.Name, Text: TestMarkup.Parse(file.Text, out var _))).ToList();
        foreach (var (path, source) in fixedTexts)
        {
            var text = Encoding.UTF8.GetString(source.Span);
            var wanted = expected.FirstOrDefault(file => file.Name == path).Text ?? TestMarkup.Parse(Files.First(file => file.Name == path).Text, out var _);
            if (text != wanted)
            {
                var dropped = string.Concat(applied.NotApplied.Select(static fix => $"not applied: {fix.Diagnostic}: {fix.Reason}\n"));
                throw new AnalyzerTestException($"the fixed {path} is not as expected\n{dropped}expected:\n{wanted}\nfound, to paste:\n{TestMarkup.Write(source.Span, [])}");
            }
        }

        Check(FixedFiles, null);
    }

    private (AnalysisResult Result, List<ExpectedFile> Files) Check(IReadOnlyList<(string Name, string Text)> marked, IReadOnlyList<string>? messages)
    {
        var sources = marked.Select(static file => (file.Name, Text: TestMarkup.Parse(file.Text, out var spans), Spans: spans)).ToList();
        var compilation = TestPackage.Compile([.. sources.Select(static file => (file.Name, file.Text))], Packages, ImportPath);
        var files = compilation.Trees.Zip(sources, static (tree, source) => new ExpectedFile(tree, source.Spans)).ToList();
        if (!AllowSyntaxErrors && files.Find(static file => file.Tree.HasErrors) is { } broken)
        {
            throw new AnalyzerTestException($"{broken.Tree.Path}:{broken.Tree.GetPosition(broken.Tree.Diagnostics[0].ByteOffset)}: the file is no Go: {broken.Tree.Diagnostics[0].Message}");
        }

        var session = new AnalysisSession(new AnalyzerSet(analyzers), new AnalysisSettings { CodeFixProviders = CodeFixProviders });
        var unit = new AnalysisUnit(compilation) { Options = new AnalyzerConfigSet([], Options).ToAnalyzerOptions() };
        var result = session.Analyze([unit]);
        Compare(files, [.. result.Diagnostics.Where(static diagnostic => !diagnostic.IsSuppressed)], messages);
        return (result, files);
    }

    private static void Compare(List<ExpectedFile> files, List<Diagnostic> found, IReadOnlyList<string>? messages)
    {
        var missing = files.SelectMany(static file => file.Spans.Select(span => (file.Tree, Span: span))).ToList();
        var surplus = new List<Diagnostic>();

        // A mark that names a rule is met first, so that one for any rule does not take its diagnostic.
        foreach (var namesRule in new[] { true, false })
        {
            surplus = [.. (namesRule ? found : surplus).Where(diagnostic =>
            {
                var at = missing.FindIndex(expected => ReferenceEquals(expected.Tree, diagnostic.Location.Tree)
                    && (expected.Span.Id is not null) == namesRule
                    && expected.Span == new MarkedSpan(diagnostic.Location.Span.Start, diagnostic.Location.Span.End, namesRule ? diagnostic.Id : null));
                if (at >= 0)
                {
                    missing.RemoveAt(at);
                }

                return at < 0;
            })];
        }

        var text = new StringBuilder();
        foreach (var (tree, span) in missing)
        {
            text.Append("expected and not found: ").Append(tree.Path).Append(':').Append(tree.GetPosition(span.Start)).Append(": ").Append(span.Id ?? "any rule").Append('\n');
        }

        foreach (var diagnostic in surplus)
        {
            text.Append("found and not expected: ").Append(diagnostic).Append('\n');
        }

        if (text.Length == 0 && messages is not null && !messages.SequenceEqual(found.Select(static diagnostic => diagnostic.GetMessage())))
        {
            text.Append("the messages are not as expected; found, to paste:\n")
                .AppendJoin(",\n", found.Select(static diagnostic => Quote(diagnostic.GetMessage()))).Append('\n');
        }

        if (text.Length > 0)
        {
            foreach (var file in files)
            {
                var spans = found.Where(diagnostic => ReferenceEquals(diagnostic.Location.Tree, file.Tree))
                    .Select(static diagnostic => new MarkedSpan(diagnostic.Location.Span.Start, diagnostic.Location.Span.End, diagnostic.Id));
                text.Append(file.Tree.Path).Append(" as found, to paste:\n").Append(TestMarkup.Write(file.Tree.Source.Span, spans)).Append('\n');
            }

            throw new AnalyzerTestException(text.ToString());
        }
    }

    private static string Quote(string message) => $"\"{message.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private sealed record ExpectedFile(GoSyntaxTree Tree, IReadOnlyList<MarkedSpan> Spans);
}
