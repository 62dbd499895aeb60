using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis.Tests;

public class WholeLinesTests
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
        var edit = TextEdit.Delete(new TextSpan(source.IndexOf("x = x", StringComparison.Ordinal), 5));
        var fix = new AppliedFix(Diagnostic.Create(DriverRules.UnneededSuppression, Location.Create(tree, edit.Span), "", ""), CodeAction.Create("Remove", tree, edit));
        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(Assert.Single(FixAll.Apply([fix]).Files).NewSource.Span));
    }
}
