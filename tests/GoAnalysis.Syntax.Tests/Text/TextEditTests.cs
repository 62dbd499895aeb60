using System.Text;

namespace GoAnalysis.Syntax.Tests;

public class TextEditTests
{
    public static TheoryData<string, TextEdit[]> Edits => new()
    {
        { "abcdef", [] },
        { "Xabcdef", [TextEdit.Insert(0, "X")] },
        { "abcdefX", [TextEdit.Insert(6, "X")] },
        { "adef", [TextEdit.Delete(new TextSpan(1, 2))] },
        { "aXYZdef", [TextEdit.Replace(new TextSpan(1, 2), "XYZ")] },
        { "aXef", [TextEdit.Delete(new TextSpan(3, 1)), TextEdit.Replace(new TextSpan(1, 2), "X")] },
        { "abXYcdef", [TextEdit.Insert(2, "X"), TextEdit.Insert(2, "Y")] },
        { "abXYef", [TextEdit.Replace(new TextSpan(2, 2), "Y"), TextEdit.Insert(2, "X")] },
        { "aYXdef", [TextEdit.Insert(3, "X"), TextEdit.Replace(new TextSpan(1, 2), "Y")] },
        { "éabcde", [TextEdit.Insert(0, "é"), TextEdit.Delete(new TextSpan(5, 1))] },
        { "", [TextEdit.Delete(new TextSpan(0, 6))] },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Apply_MakesAllEditsAtOnce(string expected, TextEdit[] edits) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(TextEdit.Apply("abcdef"u8, edits)));

    [Theory]
    [InlineData(1, 3, 2, 1, "the edits of 1..4 and 2..3 overlap")]
    [InlineData(3, 2, 1, 3, "the edits of 1..4 and 3..5 overlap")]
    [InlineData(1, 1, 1, 2, "the edits of 1..2 and 1..3 overlap")]
    [InlineData(1, 3, 2, 0, "the edits of 1..4 and 2..2 overlap")]
    [InlineData(0, 1, 5, 2, "the edit of 5..7 is not inside the source of 6 bytes")]
    [InlineData(0, 1, -1, 1, "the edit of -1..0 is not inside the source of 6 bytes")]
    [InlineData(0, 1, 3, -1, "the edit of 3..2 is not inside the source of 6 bytes")]
    public void Apply_RefusesEditsThatCannotBeMade(int start, int length, int start2, int length2, string expected)
    {
        TextEdit[] edits = [TextEdit.Delete(new TextSpan(start, length)), TextEdit.Delete(new TextSpan(start2, length2))];

        var exception = Assert.Throws<ArgumentException>(() => TextEdit.Apply("abcdef"u8, edits));

        Assert.StartsWith(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithEdits_ParsesTheEditedSource()
    {
        var options = new GoParseOptions { Mode = GoParseMode.DeclarationsOnly };
        var tree = GoSyntaxTree.ParseText("package p; func f() { x }", "p.go", options);
        var edits = tree.Root.Descendants(SyntaxKind.Identifier).Select(name => TextEdit.Replace(name.Span, name + "2"));

        var edited = tree.WithEdits(edits);

        Assert.Equal("package p2; func f2() { x }", edited.Root.ToString());
        Assert.Equal("package p; func f() { x }", tree.Root.ToString());
        Assert.Equal(("p.go", options), (edited.Path, edited.Options));
        Assert.ThrowsAny<OperationCanceledException>(() => tree.WithEdits([], new CancellationToken(canceled: true)));
    }
}
