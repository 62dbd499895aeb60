using GoAnalysis.Model;

namespace GoAnalysis.Skills.Tests.Evidence;

public sealed class EvidenceDetectorTests
{
    [Fact]
    public void ImportsCallsAndConstructs_AreEvidence() => Check(
        """
        import github.com/gin-gonic/gin
        import github.com/lib/pq _
        import fmt
        import example.com/own/db
        call github.com/gin-gonic/gin Default
        call fmt Println
        call example.com/own/db Open
        construct GoStatement
        construct Defer
        """,
        """
        gin Import github.com/gin-gonic/gin cmd/main.go:1:3 Production cmd
        postgresql Import github.com/lib/pq cmd/main.go:2:3 Production cmd
        gin Call github.com/gin-gonic/gin.Default cmd/main.go:5:3 Production cmd
        concurrency Construct GoStatement cmd/main.go:8:3 Production cmd

        """);

    [Fact]
    public void Evidence_IsInSourceOrder() => Check(
        """
        construct Select
        call sync OnceFunc
        import sync
        """,
        """
        concurrency Construct Select cmd/main.go:1:3 Production cmd
        concurrency Call sync.OnceFunc cmd/main.go:2:3 Production cmd
        concurrency Import sync cmd/main.go:3:3 Production cmd

        """);

    [Fact]
    public void SymbolsOfVersions_StayAsWritten() => Check(
        "call github.com/labstack/echo/v4 New",
        "echo Call github.com/labstack/echo/v4.New cmd/main.go:1:3 Production cmd\n");

    [Fact]
    public void Imports_AreMappedOnceAFile()
    {
        FileEvidence file = References.Detect("main.go", "import sync\nimport sync s\nimport example.com/own\nimport ./x\nimport fmt");
        Assert.Equal(
            [new("sync", "concurrency", false), new("example.com/own", null, true), new("./x", null, true), new("fmt", null, false)],
            file.Imports);
        Assert.Equal(2, file.Evidence.Count);
        Assert.All(file.Evidence, e => Assert.Equal(".", e.Package));
    }

    [Fact]
    public void ImportOfASkillsOwnRepository_IsFirstParty()
    {
        var modules = Semantics.ModuleMap.Create([("go.mod", new Semantics.GoModFile("github.com/gin-gonic/gin", null))]);
        FileEvidence file = new EvidenceDetector(SkillTaxonomy.BuiltIn, modules).Detect("a.go", References.Of("import github.com/gin-gonic/gin/binding"));
        Assert.Empty(file.Evidence);
        Assert.Equal([new("github.com/gin-gonic/gin/binding", null, true)], file.Imports);
    }

    [Fact]
    public void ImportTable_CountsFilesAndTakesTheFirstClass()
    {
        FileEvidence[] files =
        [
            References.Detect("a_test.go", "import sync\nimport testing"),
            References.Detect("a.go", "import sync\nimport fmt"),
            References.Detect("vendor/x/x.go", "import sync\nimport example.com/own/x"),
        ];
        ImportUse[] expected =
        [
            new("example.com/own/x", 1, null, true, SourceClass.Vendored),
            new("fmt", 1, null, false, SourceClass.Production),
            new("sync", 3, "concurrency", false, SourceClass.Production),
            new("testing", 1, "go-testing", false, SourceClass.Test),
        ];
        Assert.Equal(expected, ImportTable.Build(files));
        Array.Reverse(files);
        Assert.Equal(expected, ImportTable.Build(files));
    }

    private static void Check(string references, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), References.Dump(References.Detect("cmd/main.go", references).Evidence));
}
