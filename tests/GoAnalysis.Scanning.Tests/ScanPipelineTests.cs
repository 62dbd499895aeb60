using GoAnalysis.Model;
using GoAnalysis.Reporting;

namespace GoAnalysis.Scanning.Tests;

public class ScanPipelineTests
{
    private const string Server = """
        package main

        import (
        	"net/http"
        	"example.com/shop/internal/cart"
        )

        func main() {
        	go cart.Watch()
        	http.ListenAndServe(":80", nil)
        }

        """;

    private static readonly DateTimeOffset AsOf = new(2026, 1, 31, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Run_FindsSkillsWithTheirEvidence()
    {
        var result = Scan(Shop());
        var http = Assert.Single(result.Skills.Skills, skill => skill.Evidence.Any(evidence => evidence.Symbol == "net/http.ListenAndServe"));
        var call = http.Evidence.Single(evidence => evidence.Kind == EvidenceKind.Call);
        Assert.Equal(new SourceLocation("cmd/shop/main.go", 10, 7), call.Location);
        Assert.Equal((SourceClass.Production, "cmd/shop"), (call.Class, call.Package));
    }

    [Fact]
    public void Run_OwnPackages_AreFirstPartyAndNoSkill()
    {
        var own = Scan(Shop()).Imports.Single(import => import.Path == "example.com/shop/internal/cart");
        Assert.True(own.FirstParty);
        Assert.Null(own.Skill);
    }

    [Fact]
    public void Run_ReportsModulesAndHead()
    {
        var repository = Scan(Shop()).Repository;
        Assert.Equal(("shop", "1111111111111111111111111111111111111111"), (repository.Path, repository.Head));
        Assert.Equal(new ModuleInfo("example.com/shop", ".", "1.22"), Assert.Single(repository.Modules));
    }

    [Fact]
    public void Run_FilesThatCannotBeRead_AreCountedAndTheRestIsDone()
    {
        var repository = new MemoryRepository(("a.go", Server), ("b.go", null), ("go.mod", null))
        {
            Skipped = [new SkippedFile("link.go", "symbolic link")],
        };
        var files = Scan(repository).Files;
        Assert.Equal((3, 1, 0), (files.Go, files.Parsed, files.WithErrors));
        Assert.Equal(
            [new SkippedFile("b.go", "damaged object"), new SkippedFile("go.mod", "damaged object"), new SkippedFile("link.go", "symbolic link")],
            files.Skipped);
    }

    [Theory]
    [InlineData("package p\nfunc {")]
    [InlineData("")]
    [InlineData("\0\u0001\u0002")]
    public void Run_FilesWithSyntaxErrors_AreParsedAndCounted(string text)
    {
        var files = Scan(new MemoryRepository(("a.go", text), ("b.go", "package p\n"))).Files;
        Assert.Equal((2, 2, 1), (files.Go, files.Parsed, files.WithErrors));
    }

    [Fact]
    public void Run_WithoutGo_KnowsNothingAndSaysSo()
    {
        var result = Scan(new MemoryRepository());
        Assert.Equal(0, result.Files.Go);
        Assert.Empty(result.Skills.Skills);
        Assert.False(result.Activity.Known);
        Assert.Null(result.Activity.Score);
        Assert.All(result.Platforms, platform => Assert.Equal((null, 0, 100), (platform.Score, platform.Low, platform.High)));
    }

    [Fact]
    public void Run_AsOf_IsTheClockOfDecay()
    {
        var repository = Shop(new RepositoryHistory(
            "1111111111111111111111111111111111111111",
            [new CommitFact(AsOf.AddDays(-1), 0, false, false)],
            [new CommitAuthor("Ann", "ann@example.com", 1, AsOf.AddDays(-1), AsOf.AddDays(-1), false)],
            [],
            false));
        var fresh = ScanPipeline.Run(new ScanOptions("shop", AsOf), repository, repository).Activity;
        var stale = ScanPipeline.Run(new ScanOptions("shop", AsOf.AddYears(3)), repository, repository).Activity;
        Assert.True(fresh.Known);
        Assert.True(fresh.Score > stale.Score, $"{fresh.Score} should be above {stale.Score}");
    }

    [Fact]
    public void Run_OnAnyNumberOfCores_GivesTheSameBytes()
    {
        var files = Enumerable.Range(0, 200).Select(number => ($"pkg{number % 7}/file{number}.go", (string?)Server)).ToArray();
        byte[] Run(int cores)
        {
            var repository = new MemoryRepository(files);
            using var output = new MemoryStream();
            ScanJsonWriter.Write(output, ScanPipeline.Run(new ScanOptions("many", new AttributionOptions(AttributionMode.Churn, AsOf) { MaxParallelism = cores }), repository, repository), int.MaxValue);
            return output.ToArray();
        }

        var one = Run(1);
        Assert.Equal(one, Run(2));
        Assert.Equal(one, Run(8));
    }

    [Fact]
    public void Run_Cancelled_Stops()
    {
        var repository = Shop();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            ScanPipeline.Run(new ScanOptions("shop", AsOf), repository, repository, null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Run_TellsOfEveryFileAndStage()
    {
        var progress = new Recorder();
        var repository = Shop();
        ScanPipeline.Run(new ScanOptions("shop", AsOf), repository, repository, progress);
        Assert.Contains(new ScanProgress(ScanStage.Parsing, 2, 2), progress.Reports);
        Assert.Equal([ScanStage.Parsing, ScanStage.History, ScanStage.Scoring], progress.Reports.Select(report => report.Stage).Distinct());
    }

    private static MemoryRepository Shop(RepositoryHistory? history = null) => new(
        ("cmd/shop/main.go", Server),
        ("internal/cart/cart.go", "package cart\n\nfunc Watch() {}\n"),
        ("go.mod", "module example.com/shop\n\ngo 1.22\n"))
    {
        History = history,
    };

    private static ScanResult Scan(MemoryRepository repository) =>
        ScanPipeline.Run(new ScanOptions("shop", AsOf), repository, repository);

    private sealed class Recorder : IProgress<ScanProgress>
    {
        private readonly Lock gate = new();

        public List<ScanProgress> Reports { get; } = [];

        public void Report(ScanProgress value)
        {
            lock (gate)
            {
                Reports.Add(value);
            }
        }
    }
}
