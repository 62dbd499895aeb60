using System.Buffers;
using GoAnalysis.Syntax;
using GoAnalysis.Tests;

namespace GoAnalysis.Conformance.Tests;

/// <summary>
/// Holds the parser against Go's own, over Go's own source: what go/parser accepts is accepted, what it refuses is refused, and the tree is go/ast's to
/// the last offset. Set-up installs both; where they are missing the test fails.
/// </summary>
public sealed class GoSourceTests : IDisposable
{
    /// <summary>Test data of Go's two parsers and of its type checkers that has other endings than <c>.go</c>.</summary>
    private static readonly string[] TestDataFolders = ["go/parser/testdata", "go/types/testdata", "cmd/compile/internal/types2/testdata"];

    private readonly GoOracle oracle = new("goast");

    [Fact]
    public void EveryFileOfGosSource_HasTheTreeThatGoGivesIt()
    {
        var dumps = oracle.Dump(GoSource.Folder);

        Assert.True(dumps.Count > 5000, $"only {dumps.Count} files were compared");
        Assert.Empty(Differing(dumps));
    }

    [Fact]
    public void TestDataOfGosParsers_HasTheTreeThatGoGivesIt()
    {
        var files = TestDataFolders.Select(folder => Path.Combine(GoSource.Folder, folder)).Where(Directory.Exists)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(static path => Path.GetExtension(path) is ".src" or ".go2").Order(StringComparer.Ordinal).ToArray();

        var dumps = oracle.Dump(files);

        Assert.True(dumps.Count > 20, $"only {dumps.Count} files were compared");
        Assert.Empty(Differing(dumps));
    }

    public void Dispose() => oracle.Dispose();

    private static List<string> Differing(List<OracleDump> dumps)
    {
        var differing = new List<string>();
        foreach (var dump in dumps)
        {
            var tree = GoSyntaxTree.Parse(File.ReadAllBytes(Path.Combine(GoSource.Folder, dump.Path)), dump.Path);
            if (dump.IsRefused != tree.HasErrors || (!dump.IsRefused && !Dump(tree).SequenceEqual(dump.Lines)))
            {
                differing.Add(dump.Path);
            }
        }

        return differing;
    }

    private static ReadOnlySpan<byte> Dump(GoSyntaxTree tree)
    {
        var output = new ArrayBufferWriter<byte>();
        GoAstDump.Write(tree, output);
        return output.WrittenSpan;
    }
}
