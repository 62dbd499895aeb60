using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis.Tests;

public class SourceEditsTests
{
    [Theory]
    [InlineData("a\n\tx = x\nb\n", "a\nb\n")]
    [InlineData("a\r\n\tx = x\r\nb\r\n", "a\r\nb\r\n")]
    [InlineData("a; x = x; b\n", "a; ; b\n")]
    [InlineData("\tx = x // why\n", "\t // why\n")]
    [InlineData("a\nx = x", "a\n")]
    public void DeletedStatement_TakesItsLineAlong_WhereNothingElseStandsOnIt(string source, string expected)
    {
        var tree = GoSyntaxTree.ParseText(source, "p.go");
        var edit = SourceEdits.DeleteStatement(tree, new TextSpan(source.IndexOf("x = x", StringComparison.Ordinal), 5));
        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(TextEdit.Apply(tree.Source.Span, [edit])));
    }
}
