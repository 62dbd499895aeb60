using GoAnalysis.Syntax;
using GoAnalysis.Tests;

namespace GoAnalysis.Conformance.Tests;

/// <summary>docs/deviations.md says what both sides do with each of its files, and leaves none out.</summary>
public sealed class DeviationTests : IDisposable
{
    private const string Folder = "tests/GoAnalysis.Conformance.Tests/testdata/deviations";

    private readonly GoOracle oracle = new("goast");

    private static List<string[]> Rows => Document.Rows("docs/deviations.md", "file", "go/parser", "here", "reason");

    [Fact]
    public void TheTable_NamesEveryFile() =>
        Assert.Equal(
            Directory.EnumerateFiles(Checkout.PathOf(Folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Rows.Select(static row => row[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void BothSides_DoWhatTheTableSays()
    {
        foreach (var row in Rows)
        {
            var path = Path.Combine(Checkout.PathOf(Folder), row[0]);
            var theirs = oracle.Dump([path]).Single();
            Assert.Equal((row[0], row[1]), (row[0], theirs.IsRefused ? "refuses" : "accepts"));
            Assert.Equal((row[0], row[2]), (row[0], GoSyntaxTree.ParseFile(path).HasErrors ? "refuses" : "accepts"));
        }
    }

    public void Dispose() => oracle.Dispose();
}
