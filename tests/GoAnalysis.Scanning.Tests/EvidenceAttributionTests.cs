using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Skills;

namespace GoAnalysis.Scanning.Tests;

public class EvidenceAttributionTests
{
    private static readonly DateTimeOffset Clock = DateTimeOffset.UnixEpoch.AddDays(30);

    private const string Source = "package a\n";

    private static readonly FileAttribution Known = new(
        "a.go",
        BlobName.Of("package a\n"u8),
        [new AuthorShare("ann@x", 0.5), new AuthorShare("bob@x", 0.25)],
        0.25,
        "c3",
        [new LineRun(1, 2, "ann@x", "c1"), new LineRun(3, 1, null, "c0"), new LineRun(4, 5, "bob@x", "c2")]);

    [Theory]
    [InlineData(AttributionMode.Churn, 1, "ann@x 0.5 c3")]
    [InlineData(AttributionMode.Churn, 4, "ann@x 0.5 c3")]
    [InlineData(AttributionMode.Blame, 2, "ann@x 1 c1")]
    [InlineData(AttributionMode.Blame, 3, "  c0")]
    [InlineData(AttributionMode.Blame, 8, "bob@x 1 c2")]
    [InlineData(AttributionMode.Blame, 9, "  ")]
    public void Evidence_IsCredited_ByFileOrByLine(AttributionMode mode, int line, string expected) =>
        Assert.Equal(expected, Credited(mode, Known, line));

    [Fact]
    public void ImportedFile_NamesItsCommit_AndNobody() =>
        Assert.Equal("  c3", Credited(AttributionMode.Churn, Known with { Shares = [], ImportShare = 1 }, 1));

    [Theory]
    [InlineData(Source, "ann@x 1 c1")]
    [InlineData("package b\n", "  ")]
    public void LinesOfAFileOnDisk_AreCredited_WhereItIsUnchanged(string onDisk, string expected)
    {
        using var content = new MemoryRepository(("a.go", onDisk));
        Assert.Equal(expected, Credited(AttributionMode.Blame, Known, 1, content));
    }

    [Theory]
    [InlineData(AttributionMode.Churn, "ann@x", "bob@x 0.25 c3")]
    [InlineData(AttributionMode.Churn, "ann@x bob@x", "ann@x 0.5 c3")]
    [InlineData(AttributionMode.Blame, "ann@x", "ann@x 1 c1")]
    public void Program_IsCredited_WhereNoPersonIsThere(AttributionMode mode, string programs, string expected) =>
        Assert.Equal(expected, Credited(mode, Known, 1, authors: [Author("ann@x", "ann@x", programs), Author("bob@x", "bob@x", programs)]));

    [Fact]
    public void Author_IsNamedAsTheHistoryNamesThem() =>
        Assert.Equal("7+ann@x 0.5 c3", Credited(AttributionMode.Churn, Known, 1, authors: [Author("ann@x", "7+ann@x", "")]));

    [Theory]
    [InlineData(20, 20)]
    [InlineData(40, 30)]
    public void CommitTime_IsNeverAfterTheClock(int day, int expected)
    {
        var attribution = Attribution(AttributionMode.Churn, Known) with
        {
            CommitTimes = new Dictionary<string, DateTimeOffset> { ["c3"] = DateTimeOffset.UnixEpoch.AddDays(day) },
        };
        Assert.Equal(DateTimeOffset.UnixEpoch.AddDays(expected), CreditOne(attribution, 1).CommitTime);
    }

    [Fact]
    public void Scan_OfARepositoryWithoutAttribution_LeavesAuthorsUnknown()
    {
        using var repository = new MemoryRepository(("a.go", "package a\nimport \"net/http\"\nvar _ = http.NewServeMux()\n"));
        var result = ScanPipeline.Run(new ScanOptions("x", DateTimeOffset.UnixEpoch), repository, repository);

        Assert.NotEmpty(result.Skills.Skills);
        Assert.All(result.Skills.Skills.SelectMany(static skill => skill.Evidence), static piece => Assert.Null(piece.Author));
    }

    private static string Credited(AttributionMode mode, FileAttribution known, int line, IRepositoryContent? content = null, params CommitAuthor[] authors)
    {
        var piece = CreditOne(Attribution(mode, known), line, content, authors);
        return FormattableString.Invariant($"{piece.Author} {piece.Share} {piece.Commit}");
    }

    private static SkillEvidence CreditOne(RepositoryAttribution attribution, int line, IRepositoryContent? content = null, params CommitAuthor[] authors) =>
        Assert.Single(Assert.Single(new EvidenceAttribution(authors, Clock).Credit([FileWith(line)], attribution, content)).Evidence);

    private static CommitAuthor Author(string key, string email, string programs) =>
        new(key, email, 1, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, programs.Contains(key, StringComparison.Ordinal)) { Key = key };

    private static RepositoryAttribution Attribution(AttributionMode mode, FileAttribution file) => new(mode, [file], [], [], false, 0);

    private static FileEvidence FileWith(int line) => new(
        "a.go", SourceClass.Production, [], [new SkillEvidence("s", EvidenceKind.Call, "x.F", new SourceLocation("a.go", line, 1), SourceClass.Production, ".")]);
}
