using GoAnalysis.Semantics;
using GoAnalysis.Summary;
using GoAnalysis.Tests;

namespace GoAnalysis.Conformance.Tests;

/// <summary>The bundled summary of the standard library is what eng/summarize.sh makes, and says what go/types says.</summary>
public sealed class StandardLibraryTests
{
    [Fact]
    public void BundledSummary_IsCurrent()
    {
        var made = new LibrarySources(GoSource.Folder, Checkout.PathOf("eng/summary/stubs")).Summarize();

        Assert.Equal(made.Select(static package => package.ImportPath), LibrarySummary.StandardLibrary.ImportPaths.Order(StringComparer.Ordinal));
        foreach (var (importPath, files) in made)
        {
            var bundled = LibrarySummary.StandardLibrary.FilesOf(importPath);
            Assert.Equal(files.Select(static file => file.Path), bundled.Select(static file => file.Path));
            Assert.All(files.Zip(bundled), static pair => Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span), pair.First.Path));
        }
    }

    [Fact]
    public void EveryExportedName_HasTheTypeThatGoGivesIt()
    {
        var folder = Directory.CreateTempSubdirectory("goanalysis-summary");
        try
        {
            foreach (var importPath in LibrarySummary.StandardLibrary.ImportPaths)
            {
                var package = Directory.CreateDirectory(Path.Combine(folder.FullName, importPath));
                foreach (var file in LibrarySummary.StandardLibrary.FilesOf(importPath))
                {
                    File.WriteAllBytes(Path.Combine(package.FullName, file.Path), file.Bytes.ToArray());
                }
            }

            using var oracle = new GoOracle("gosummary");
            Assert.EndsWith(" 0 differences, 0 errors\n", oracle.Run(folder.FullName), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
