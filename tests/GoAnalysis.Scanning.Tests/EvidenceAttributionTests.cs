using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Skills;

namespace GoAnalysis.Scanning.Tests;

public class EvidenceAttributionTests
{
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
    [InlineData("ANN@x", 1)]
    [InlineData("bob@x", 0)]
    public void Author_KeepsOnlyWhatIsCreditedToThem(string author, int expected)
    {
        var found = EvidenceAttribution.Apply([FileWith(1)], Attribution(AttributionMode.Churn, Known), null, author);
        Assert.Equal(expected, Assert.Single(found).Evidence.Count);
    }

    [Fact]
    public void Scan_OfARepositoryWithoutAttribution_LeavesAuthorsUnknown()
    {
        using var repository = new MemoryRepository(("a.go", "package a\nimport \"net/http\"\nvar _ = http.NewServeMux()\n"));
        var result = ScanPipeline.Run(new ScanOptions("x", DateTimeOffset.UnixEpoch), repository, repository);

        Assert.NotEmpty(result.Skills.Skills);
        Assert.All(result.Skills.Skills.SelectMany(static skill => skill.Evidence), static piece => Assert.Null(piece.Author));
    }

    private static string Credited(AttributionMode mode, FileAttribution known, int line, IRepositoryContent? content = null)
    {
        var piece = Assert.Single(Assert.Single(EvidenceAttribution.Apply([FileWith(line)], Attribution(mode, known), content, null)).Evidence);
        return FormattableString.Invariant($"{piece.Author} {piece.Share} {piece.Commit}");
    }

    private static RepositoryAttribution Attribution(AttributionMode mode, FileAttribution file) => new(mode, [file], [], [], false, 0);

    private static FileEvidence FileWith(int line) => new(
        "a.go", SourceClass.Production, [], [new SkillEvidence("s", EvidenceKind.Call, "x.F", new SourceLocation("a.go", line, 1), SourceClass.Production, ".")]);
}
