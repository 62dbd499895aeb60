using GoAnalysis.Model;

namespace GoAnalysis.Reporting.Tests;

public class ScanTableReportTests
{
    [Fact]
    public void Write_WithHistory_IsReadableAtEightyColumns()
    {
        Check(SampleScan.WithHistory, """
            repos/shop  at 5826722a1c0f
            module example.com/shop, go 1.22
            module example.com/shop/tools in tools
            12 Go files: 11 parsed, 1 with syntax errors; 1 skipped
              skipped 1: symbolic link, e.g. cmd/\x1b[31mred\u202e\x07.go

            Skills                   score                    APIs  calls  packages
            HTTP services             83.1  █████████████░░░    34    812        12
            Goroutines and channels   51.5  ████████░░░░░░░░     6     40         5

            Evidence
              HTTP services
                cmd/shop/main.go:1         net/http.ListenAndServe
                cmd/shop/main.go:2 (test)  net/http.Get
              Goroutines and channels
                cmd/shop/main.go:1  net/http.ListenAndServe

            Activity  72.3  active
              last commit 12 days ago, within 90
              1,915 commits by 402 authors, 2014-06-16 to 2024-01-02
              signal               value                    weight
              recent commits  31 commits  ██████████████░░    60 %
              closed issues      unknown                      40 %

            Platforms     score                     low – high  confidence
            codemart       77.8  ████████████░░░░  58.3 – 83.3        75 %
            zb-oschina  unknown                    0.0 – 100.0         0 %

            Not known
              Activity: closed issues cannot be told from this history; the score leaves it
              out.
              codemart: static analysis (25 %) is unknown; low and high show what it could
              change.
              zb-oschina: merged requests (60 %) is unknown; low and high show what it could
              change.

            """);
    }

    [Fact]
    public void Write_WithoutHistory_SaysSoInWords()
    {
        Check(SampleScan.PlainFolder, """
            folder  (files on disk)
            0 Go files: 0 parsed, none with syntax errors; none skipped

            Skills
              none seen: no Go file imports a package or uses a construct of the taxonomy

            Activity  unknown: there is no git history here

            Not known
              Activity: no git history was found, so nothing is said about how alive the
              work is.

            """);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(200)]
    public void Write_LongNames_StayWithinTheWidth(int width)
    {
        var place = new SourceLocation(string.Join('/', Enumerable.Repeat("longfoldername", 12)) + ".go", 120345, 1);
        var evidence = new SkillEvidence("x", EvidenceKind.Call, "example.com/" + new string('p', 150) + ".Call", place, SourceClass.Test, ".");
        var skill = SampleScan.WithHistory.Skills.Skills[0] with { Evidence = [evidence] };
        var text = Write(SampleScan.WithHistory with { Skills = new SkillVector([skill]) }, new ScanTableOptions { Width = width });
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, width));
    }

    [Fact]
    public void Write_MoreSkillsThanTheLimit_SaysHowManyAreLeftOut()
    {
        var text = Write(SampleScan.WithHistory, new ScanTableOptions { SkillLimit = 1 });
        Assert.Contains("and 1 more skill; --format json lists all", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WithoutColor_HoldsNoEscapeSequence_AndWithColorItDoes()
    {
        Assert.DoesNotContain('\u001b', Write(SampleScan.WithHistory));
        Assert.Contains('\u001b', Write(SampleScan.WithHistory, new ScanTableOptions { Color = true }));
    }

    [Fact]
    public void Write_MarkupInAName_IsShownAsItStands()
    {
        var result = SampleScan.PlainFolder with { Repository = new RepositoryInfo("[bold]x[/] [nonsense", null, []) };
        Assert.StartsWith("[bold]x[/] [nonsense", Write(result, new ScanTableOptions { Color = false }), StringComparison.Ordinal);
    }

    private static void Check(ScanResult result, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), Write(result));

    private static string Write(ScanResult result, ScanTableOptions? options = null)
    {
        using var output = new StringWriter();
        ScanTableReport.Write(output, result, options);
        return output.ToString();
    }
}
