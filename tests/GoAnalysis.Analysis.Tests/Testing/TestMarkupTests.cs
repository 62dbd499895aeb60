using System.Text;
using GoAnalysis.Analysis.Testing;

namespace GoAnalysis.Analysis.Tests;

public class TestMarkupTests
{
    [Theory]
    [InlineData("a", "a", "")]
    [InlineData("a[|b|]c", "abc", "1-2")]
    [InlineData("{|GO1001:b|}", "b", "0-1 GO1001")]
    [InlineData("[|a[|b|]|]", "ab", "0-2;1-2")]
    [InlineData("{|A1:a[|b|]c|}{|B2:|}", "abc", "0-3 A1;1-2;3-3 B2")]
    [InlineData("{|A1:{|B2:x|}|}", "x", "0-1 A1;0-1 B2")]
    [InlineData("ü[|ü😀|]", "üü😀", "2-8")]
    [InlineData(@"\[|a\|]\{|A1:\|}", "[|a|]{|A1:|}", "")]
    [InlineData(@"a\n{|no id|", @"a\n{|no id|", "")]
    [InlineData("x[a|b] || c", "x[a|b] || c", "")]
    public void Marks_AreTakenOut_AndPutBack(string markup, string text, string spans)
    {
        Assert.Equal(text, TestMarkup.Parse(markup, out var found));
        Assert.Equal(spans, Show(found));

        // What is written reads back the same, whatever way it is escaped.
        Assert.Equal(text, TestMarkup.Parse(TestMarkup.Write(Encoding.UTF8.GetBytes(text), found), out var again));
        Assert.Equal(spans, Show(again));

        static string Show(IReadOnlyList<MarkedSpan> spans) => string.Join(';', spans.Select(static span => $"{span.Start}-{span.End}{(span.Id is null ? "" : " " + span.Id)}"));
    }

    [Theory]
    [InlineData("a\n b|]", "'|]' at line 2, column 3 closes nothing; write '\\|]' where it is text")]
    [InlineData("[|a|}", "'|}' at line 1, column 4 closes nothing; write '\\|}' where it is text")]
    [InlineData("ab[|c", "1 marks are not closed; the last opens before byte 2 of the source")]
    public void MarkWithoutPartner_IsAnError(string markup, string message) =>
        Assert.Equal(message, Assert.Throws<AnalyzerTestException>(() => TestMarkup.Parse(markup, out _)).Message);
}
