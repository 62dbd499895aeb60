using System.Text;
using GoAnalysis.Model;

namespace GoAnalysis.Reporting.Tests;

public class HistoryReportTests
{
    private static readonly DateTimeOffset Day = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [InlineData("1", "weeks", "1 week")]
    [InlineData("0", "weeks", "0 weeks")]
    [InlineData("1.5", "days", "1.5 days")]
    [InlineData("1", "commits/week", "1 commit/week")]
    [InlineData("1", "people", "1 person")]
    [InlineData("1", "%", "1 %")]
    public void Unit_AgreesWithItsNumber(string number, string unit, string expected) => Assert.Equal(expected, Plural.WithUnit(number, unit));

    [Fact]
    public void Authors_AreReadable_AndHostileNamesAreEscaped()
    {
        var result = new AuthorsResult(
            [
                new AuthorEntry(new CommitAuthor("Ann", "ann@x", 1200, Day, Day.AddDays(40), false) { Emails = ["ann@x", "ann@old"] }, 0.5, ["http-server"]),
                new AuthorEntry(new CommitAuthor("\u001b[31mRed", "", 1, Day, Day, false), null, null),
                new AuthorEntry(new CommitAuthor("ci[bot]", "ci@x", 7, Day, Day, true), null, null),
            ],
            [new SuggestedMerge(["Ann", "ann"], ["ann@x", "ann@y"], "same name, other e-mail")],
            true,
            "a shallow clone");
        var text = new StringWriter();
        AuthorsReport.WriteTable(text, result);
        Assert.Equal(
            """
            People                         commits  first       last          lines
            Ann <ann@x> and 1 more e-mail    1,200  2026-01-02  2026-02-11     50 %
            \x1b[31mRed <>                       1  2026-01-02  2026-01-02  unknown

            Programs        commits  first       last          lines
            ci[bot] <ci@x>        7  2026-01-02  2026-01-02  unknown

            May be one person  a line in .mailmap merges them
              Ann, ann: ann@x, ann@y (same name, other e-mail)

            the history is cut off (a shallow clone): these are lower bounds

            """.ReplaceLineEndings("\n"),
            text.ToString());

        using var json = new MemoryStream();
        AuthorsReport.WriteJson(json, result);
        var written = Encoding.UTF8.GetString(json.ToArray());
        Assert.Contains("\"topSkills\": [\n        \"http-server\"\n      ]", written, StringComparison.Ordinal);
        Assert.Contains("\"topSkills\": null", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Activity_SaysWhyItIsUnknownOrCutOff()
    {
        Assert.Equal("Activity  unknown: the branch main has no commit yet\n", Table(SampleScan.PlainFolder.Activity with { UnknownReason = "the branch main has no commit yet" }));
        var cut = Table(SampleScan.WithHistory.Activity with { Partial = true, PartialReason = "commit 1 is\u0007 missing", Reverts = 1, MergedRequests = 2, OddDates = 0 });
        Assert.Contains("  2 merged requests, 1 revert\n", cut, StringComparison.Ordinal);
        Assert.Contains("  the history is cut off (commit 1 is\\x07 missing): these are lower bounds\n", cut, StringComparison.Ordinal);
    }

    private static string Table(RepositoryActivity activity)
    {
        var text = new StringWriter();
        ActivityReport.WriteTable(text, activity);
        return text.ToString();
    }
}
