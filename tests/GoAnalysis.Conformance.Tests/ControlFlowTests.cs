using System.Globalization;
using System.Text;
using GoAnalysis.Analysis;
using GoAnalysis.Syntax;
using GoAnalysis.Tests;

namespace GoAnalysis.Conformance.Tests;

/// <summary>Holds control-flow graphs against those of golang.org/x/tools/go/cfg, over Go's own source.</summary>
public sealed class ControlFlowTests : IDisposable
{
    private static readonly KindMask Functions = new(SyntaxKind.FunctionDeclaration, SyntaxKind.MethodDeclaration, SyntaxKind.FunctionLiteral);

    /// <summary>Test data full of jumps to labels that are none of the loop's, which no compiler accepts: there is nothing to hold against.</summary>
    private static readonly string[] InvalidLabels = ["cmd/compile/internal/types2/testdata/check/labels.go", "go/types/testdata/check/labels.go"];

    private readonly GoOracle oracle = new("gocfg");

    [Fact]
    public void EveryFunctionOfGosSource_HasTheReachableStatementsThatGoGivesIt()
    {
        var dumps = oracle.Dump(GoSource.Folder);

        Assert.True(dumps.Count > 5000, $"only {dumps.Count} files were compared");
        Assert.Equal(InvalidLabels, dumps.Where(static dump => Dump(dump.Path) != Encoding.UTF8.GetString(dump.Lines)).Select(static dump => dump.Path));
    }

    public void Dispose() => oracle.Dispose();

    private static string Dump(string path)
    {
        var text = new StringBuilder();
        foreach (var function in GoSyntaxTree.ParseFile(Path.Combine(GoSource.Folder, path)).Root.Descendants(Functions))
        {
            var body = function.TryAs<FunctionLiteralSyntax>(out var literal) ? literal.Body : function.As<FunctionDeclarationSyntax>().Body;
            if (body.Exists)
            {
                var graph = ControlFlowGraph.Create(body);
                var offsets = graph.Blocks.Where(static block => block.IsReachable).SelectMany(static block => block.Nodes).Where(IsCompared).Select(static node => node.Start).Order();
                text.Append(body.Start).AppendJoin("", offsets.Select(static offset => string.Create(CultureInfo.InvariantCulture, $" {offset}")));
                text.Append(graph.IsEndReachable ? " end\n" : "\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Whether a node is a statement for go/cfg too, which has communications elsewhere.</summary>
    private static bool IsCompared(SyntaxNode node) => node.Kind switch
    {
        SyntaxKind.SendStatement or SyntaxKind.AssignmentStatement or SyntaxKind.ShortVariableDeclaration or SyntaxKind.ExpressionStatement =>
            !(node.Parent.TryAs<CommunicationClauseSyntax>(out var clause) && clause.Communication == node),
        SyntaxKind.IncDecStatement or SyntaxKind.GoStatement or SyntaxKind.DeferStatement or SyntaxKind.ReturnStatement or SyntaxKind.VarSpec => true,
        _ => false,
    };
}
