using System.Text;
using GoAnalysis.Syntax;
using GoAnalysis.Tests;

namespace GoAnalysis.Conformance.Tests;

/// <summary>Holds the documentation of declarations against the Doc fields of go/ast, over Go's own source.</summary>
public sealed class DocumentationCommentTests : IDisposable
{
    private readonly GoOracle oracle = new("godoc");

    [Fact]
    public void EveryDeclarationOfGosSource_HasTheDocumentationThatGoGivesIt()
    {
        var documented = 0;
        var differing = new List<string>();
        foreach (var dump in oracle.Dump(GoSource.Folder))
        {
            var expected = Encoding.UTF8.GetString(dump.Lines).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var actual = Documentation(GoSyntaxTree.ParseFile(Path.Combine(GoSource.Folder, dump.Path)));
            documented += expected.Length;
            if (!expected.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal)))
            {
                differing.Add(dump.Path);
            }
        }

        Assert.True(documented > 30_000, $"only {documented} declarations were compared");
        Assert.Empty(differing);
    }

    public void Dispose() => oracle.Dispose();

    /// <summary>The lines of eng/oracles/godoc for a tree.</summary>
    private static List<string> Documentation(GoSyntaxTree tree)
    {
        var lines = new List<string>();
        var cursor = new SyntaxCursor(tree.Root);
        do
        {
            var node = cursor.Current;
            var kind = node.Kind switch
            {
                SyntaxKind.SourceFile => "file",
                SyntaxKind.FunctionDeclaration or SyntaxKind.MethodDeclaration or SyntaxKind.ImportDeclaration or SyntaxKind.ConstDeclaration
                    or SyntaxKind.VarDeclaration or SyntaxKind.TypeDeclaration => "decl",
                SyntaxKind.ImportSpec or SyntaxKind.ConstSpec or SyntaxKind.VarSpec or SyntaxKind.TypeSpec
                    when node.Parent.As<DeclarationGroupSyntax>().IsGrouped => "spec",
                SyntaxKind.FieldDeclaration or SyntaxKind.MethodElement or SyntaxKind.TypeElement => "field",
                _ => null,
            };
            if (kind is not null && node.GetDocumentation() is { Exists: true } documentation)
            {
                lines.Add($"{kind} {node.Start} {documentation.Span.Start} {Convert.ToHexStringLower(Encoding.UTF8.GetBytes(documentation.GetText()))}");
            }
        }
        while (cursor.MoveToNext());
        return lines;
    }
}
