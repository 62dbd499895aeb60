using System.Globalization;
using System.Text;
using GoAnalysis.Git;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;
using GoAnalysis.Tests;

namespace GoAnalysis.Conformance.Tests;

/// <summary>
/// Holds the types of expressions against go/types, with the types that untyped expressions get from their contexts. Set-up installs
/// Go and its source; where they are missing the test fails.
/// </summary>
public sealed class ExpressionTypesTests : IDisposable
{
    /// <summary>Test data of Go's type checkers, and programs that test its compiler.</summary>
    private static readonly string[] TestDataFolders = ["src/go/types/testdata", "src/cmd/compile/internal/types2/testdata", "test"];

    private readonly GoOracle oracle = new("gotypes");
    private readonly GoDependencies dependencies = new(GoWorkspace.Open(GoSource.Folder, new DiskFileProvider(), new GoWorkspaceOptions { Dependencies = [GoSource.Folder] }));

    /// <summary>Each file by itself, as its authors wrote it to be typed.</summary>
    [Fact]
    public void TestDataOfGosTypeCheckers_IsTypedNearlyWhole()
    {
        var files = TestDataFolders.Select(static folder => Path.Combine(GoSource.Folder, "..", folder)).Where(Directory.Exists)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.go*", SearchOption.AllDirectories))
            .Where(static path => Path.GetExtension(path) is ".go" or ".go2").Select(Path.GetFullPath).Order(StringComparer.Ordinal).ToArray();

        var tallies = Compare(oracle.Dump(files), static dump => "p", static dump => [dump]);

        Assert.True(tallies.Count > 200, $"only {tallies.Count} files were compared");
        var below = tallies.Where(static tally => tally.Typed < 0.99 * tally.Expressions).ToList();
        Assert.True(below.Count == 0, string.Join('\n', below));
        AssertShare(0.9998, tallies);
    }

    [Theory]
    [InlineData("encoding/json")]
    [InlineData("fmt")]
    [InlineData("go/printer")]
    [InlineData("go/types")]
    [InlineData("math")]
    [InlineData("math/big")]
    [InlineData("net/http")]
    [InlineData("reflect")]
    [InlineData("runtime")]
    [InlineData("strconv")]
    [InlineData("sync/atomic")]
    [InlineData("text/template")]
    [InlineData("time")]
    public void PackageOfTheStandardLibrary_HasTheTypesThatGoGivesIt(string importPath)
    {
        var dumps = oracle.Dump("-packages", Path.Combine(GoSource.Folder, importPath));

        AssertShare(1, Compare(dumps, _ => importPath, _ => dumps));
    }

    public void Dispose() => oracle.Dispose();

    private static void AssertShare(double share, List<Tally> tallies)
    {
        var expressions = tallies.Sum(static tally => tally.Expressions);
        var same = tallies.Sum(static tally => tally.Same);
        Assert.True(
            expressions > 0 && same >= share * expressions,
            $"{same} of {expressions} are the same\n{string.Join('\n', tallies.SelectMany(static tally => tally.Differences).Take(100))}");
    }

    private List<Tally> Compare(List<OracleDump> dumps, Func<OracleDump, string> importPath, Func<OracleDump, List<OracleDump>> package)
    {
        var tallies = new List<Tally>();
        GoCompilation? compilation = null;
        foreach (var dump in dumps.Where(static dump => !dump.IsRefused))
        {
            if (compilation is null || compilation.Trees.All(tree => tree.Path != dump.Path))
            {
                var trees = package(dump).Select(static file => GoSyntaxTree.Parse(File.ReadAllBytes(file.Path), file.Path)).ToList();
                compilation = new GoCompilation(importPath(dump), Path.GetDirectoryName(dump.Path)!, trees, dependencies);
            }

            tallies.Add(Compare(dump, compilation.GetSemanticModel(compilation.Trees.First(tree => tree.Path == dump.Path))));
        }

        return tallies;
    }

    private static Tally Compare(OracleDump dump, SemanticModel model)
    {
        var nodes = NodesOf(model.Tree.Root).ToLookup(static node => (node.Start, node.End));
        var tally = new Tally(dump.Path);
        foreach (var line in Encoding.UTF8.GetString(dump.Lines).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = line.Split('\t');
            var span = (int.Parse(fields[0], CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture));
            var info = nodes[span].Select(model.GetTypeInfo).LastOrDefault(static info => !info.Type.IsUnknown);
            tally.Expressions++;
            if (info.Type is null)
            {
                tally.Differences.Add($"{dump.Path}:{model.Tree.GetPosition(span.Item1).Line}: {Text(model, span)}: unknown, not {fields[2]}");
                continue;
            }

            tally.Typed++;
            var type = (info.Type is BasicType { BasicKind: BasicKind.UntypedNil } ? info.Type : info.ConvertedType).ToDisplayString();
            var value = info.ConstantValue is { } constant && (constant.Boolean is not null || constant.Integer is not null) ? constant.ToString() : null;
            if (type == fields[2] && (fields.Length < 4 || value == fields[3]))
            {
                tally.Same++;
            }
            else
            {
                tally.Differences.Add($"{dump.Path}:{model.Tree.GetPosition(span.Item1).Line}: {Text(model, span)}: {type} {value}, not {string.Join(' ', fields[2..])}");
            }
        }

        return tally;
    }

    private static string Text(SemanticModel model, (int Start, int End) span) =>
        Encoding.UTF8.GetString(model.Tree.Source.Span[span.Start..Math.Min(span.End, span.Start + 80)]).ReplaceLineEndings(" ");

    private static IEnumerable<SyntaxNode> NodesOf(SyntaxNode root)
    {
        var waiting = new Stack<SyntaxNode>([root]);
        while (waiting.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.Children)
            {
                waiting.Push(child);
            }
        }
    }

    /// <summary>How the expressions of one file compare.</summary>
    private sealed class Tally(string path)
    {
        public int Expressions { get; set; }

        public int Typed { get; set; }

        public int Same { get; set; }

        public List<string> Differences { get; } = [];

        public override string ToString() => $"{path}: {Typed} of {Expressions} have a type\n{string.Join('\n', Differences.Take(5))}";
    }
}
