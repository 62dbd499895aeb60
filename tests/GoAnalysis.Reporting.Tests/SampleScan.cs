using GoAnalysis.Model;

namespace GoAnalysis.Reporting.Tests;

/// <summary>A small scan that holds every kind of value a report must cope with: known, unknown, estimated, hostile.</summary>
internal static class SampleScan
{
    public const string HostilePath = "cmd/\u001b[31mred\u202e\u0007.go";

    public static readonly ScanResult WithHistory = new(
        new RepositoryInfo("repos/shop", "5826722a1c0ffee05826722a1c0ffee058267220", [new ModuleInfo("example.com/shop", ".", "1.22"), new ModuleInfo("example.com/shop/tools", "tools", null)]),
        new FileCounts(12, 11, 1, [new SkippedFile(HostilePath, "symbolic link")]),
        new SkillVector(
        [
            Skill("http-server", "HTTP services", 83.123456, 34, 812, 12, 3),
            Skill("concurrency", "Goroutines and channels", 51.5, 6, 40, 5, 1),
        ]),
        [new ImportUse("github.com/gin-gonic/gin", 4, "http-server", false, SourceClass.Production), new ImportUse("example.com/shop/internal", 2, null, true, SourceClass.Test)],
        new RepositoryActivity(
            true,
            72.25,
            "active",
            "last commit 12 days ago, within 90",
            1915,
            402,
            new DateTimeOffset(2014, 6, 16, 23, 57, 2, 999, TimeSpan.Zero),
            new DateTimeOffset(2024, 1, 2, 5, 4, 5, TimeSpan.FromHours(2)),
            false,
            [new ActivitySignal("recent commits", 31, "commits", 0.875, 0.6, true, false), new ActivitySignal("closed issues", null, "issues", null, 0.4, false, false)]),
        [
            new PlatformScore("codemart", 77.77777, 58.3333, 83.3333, 0.75, [new ScoreTerm("skill tags", 0.4, 0.66, true, false, false), new ScoreTerm("activity", 0.35, 0.7225, true, false, false), new ScoreTerm("static analysis", 0.25, null, false, false, true)]),
            new PlatformScore("zb-oschina", null, 0, 100, 0, [new ScoreTerm("merged requests", 0.6, null, false, false, false)]),
        ]);

    public static readonly ScanResult PlainFolder = new(
        new RepositoryInfo("folder", null, []),
        new FileCounts(0, 0, 0, []),
        new SkillVector([]),
        [],
        new RepositoryActivity(false, null, null, null, null, null, null, null, null, []),
        []);

    private static SkillScore Skill(string id, string name, double score, int breadth, int depth, int spread, int evidence) =>
        new(id, name, "backend", score, breadth, depth, spread, null, [.. Enumerable.Range(1, evidence).Select(line => new SkillEvidence(id, EvidenceKind.Call, line == 2 ? "net/http.Get" : "net/http.ListenAndServe", new SourceLocation("cmd/shop/main.go", line, 2), line == 1 ? SourceClass.Production : SourceClass.Test, "cmd/shop"))]);
}
