using GoAnalysis.Analysis;
using GoAnalysis.Analysis.Testing;

namespace GoAnalysis.Analyzers.Tests;

/// <summary>Holds an analyzer against a file of Go with <c>// want</c> comments, in a folder of its own.</summary>
internal static class Snippet
{
    /// <summary>Runs an analyzer over packages; what is missing or extra fails.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="files">Their paths below <c>src</c>, such as <c>a/a.go</c>, and texts.</param>
    public static void Verify(DiagnosticAnalyzer analyzer, params IReadOnlyList<(string Path, string Text)> files) =>
        Verify(analyzer, new Dictionary<string, string>(), files);

    /// <summary>Runs an analyzer with options over packages.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="options">Keys, such as <c>go_diagnostic.GO1013.funcs</c>, and values.</param>
    /// <param name="files">Their paths below <c>src</c>, such as <c>a/a.go</c>, and texts.</param>
    public static void Verify(DiagnosticAnalyzer analyzer, IReadOnlyDictionary<string, string> options, params IReadOnlyList<(string Path, string Text)> files)
    {
        var gopath = Directory.CreateTempSubdirectory("goanalysis-snippet");
        try
        {
            foreach (var (path, text) in files)
            {
                var file = new FileInfo(Path.Combine(gopath.FullName, "src", path));
                file.Directory!.Create();
                File.WriteAllText(file.FullName, text);
            }

            var report = new WantTest(gopath.FullName, analyzer) { Options = options }.Run([.. files.Select(static file => Path.GetDirectoryName(file.Path)!).Distinct()]);
            report.ThrowIfNotMet();
            Assert.True(report.Wants > 0, "the file expects nothing");
        }
        finally
        {
            gopath.Delete(recursive: true);
        }
    }

    /// <summary>Runs an analyzer over a file <c>a/a.go</c>.</summary>
    public static void Verify(DiagnosticAnalyzer analyzer, string text) => Verify(analyzer, ("a/a.go", text));
}
