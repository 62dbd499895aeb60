using GoAnalysis.Model;

namespace GoAnalysis.Skills.Tests;

public sealed class SkillVectorBuilderTests
{
    [Fact]
    public void Counts_AreDistinctSymbols_Uses_AndFolders()
    {
        SkillScore skill = Only(
            ("a/a.go", "import github.com/spf13/cobra\ncall github.com/spf13/cobra ExactArgs\ncall github.com/spf13/cobra ExactArgs"),
            ("a/b.go", "import github.com/spf13/cobra\ncall github.com/spf13/cobra NoArgs"),
            ("b/a.go", "import github.com/spf13/pflag"));
        Assert.Equal(("cobra", "Cobra", "cli", 2, 3, 2), (skill.Id, skill.Name, skill.Category, skill.Breadth, skill.Depth, skill.Spread));
        Assert.Equal(SkillScoring.Score(2, 3, 2), skill.Score);
        Assert.Equal(6, skill.Evidence.Count);
        Assert.Null(skill.LastSeen);
    }

    [Fact]
    public void LoneImport_CountsAsSpreadOnly()
    {
        SkillScore skill = Only(("a.go", "import github.com/lib/pq _"));
        Assert.Equal((0, 0, 1), (skill.Breadth, skill.Depth, skill.Spread));
        Assert.Equal(SkillScoring.Score(0, 0, 1), skill.Score);
    }

    [Fact]
    public void TestCode_CountsHalf_WithTheBestClassOfASymbol()
    {
        SkillScore skill = Only(
            ("a/a.go", "call github.com/lib/pq QuoteLiteral"),
            ("a/a_test.go", "call github.com/lib/pq QuoteLiteral\ncall github.com/lib/pq Array"),
            ("b/b_test.go", "import github.com/lib/pq"));
        Assert.Equal((2, 3, 2), (skill.Breadth, skill.Depth, skill.Spread));
        Assert.Equal(SkillScoring.Score(1.5, 2, 1.5), skill.Score);
    }

    [Fact]
    public void TestCode_CountsInFull_ForTheSkillOfTesting()
    {
        SkillScore skill = Only(("a/a_test.go", "call github.com/stretchr/testify/assert Equal"));
        Assert.Equal(SkillScoring.Score(1, 1, 1), skill.Score);
    }

    [Theory]
    [InlineData("a.go 10, b.go 40", 40)]
    [InlineData("b.go 10, a.go 40", 40)]
    [InlineData("a.go 10, vendor/v/v.go 40", 10)]
    [InlineData("vendor/v/v.go 40", 40)]
    [InlineData("a.go", null)]
    public void Recency_IsThatOfTheNewestCommitThatCounts(string files, int? expected)
    {
        DateTimeOffset clock = DateTimeOffset.UnixEpoch.AddDays(100);
        IEnumerable<FileEvidence> found = files.Split(", ").Select(static file => file.Split(' ')).Select(static words =>
        {
            FileEvidence file = References.Detect(words[0], "call github.com/lib/pq QuoteLiteral");
            DateTimeOffset? time = words.Length > 1 ? DateTimeOffset.UnixEpoch.AddDays(int.Parse(words[1], null)) : null;
            return file with { Evidence = [.. file.Evidence.Select(piece => piece with { CommitTime = time })] };
        });
        SkillScore skill = Assert.Single(SkillVectorBuilder.Build(SkillTaxonomy.BuiltIn, found, clock).Skills);

        bool counts = skill.Depth > 0;
        Assert.Equal(expected is null ? null : DateTimeOffset.UnixEpoch.AddDays(expected.Value), skill.LastSeen);
        Assert.Equal(
            SkillScoring.Score(counts ? 1 : 0, skill.Depth, counts ? 1 : 0, (clock - skill.LastSeen)?.TotalDays),
            skill.Score);
    }

    [Theory]
    [InlineData("vendor/x/x.go", false)]
    [InlineData("x.pb.go", true)]
    public void ForeignCode_IsListedAndCountsNothing(string file, bool isGenerated)
    {
        FileEvidence evidence = References.Detect(file, "import github.com/lib/pq\ncall github.com/lib/pq Array", isGenerated);
        SkillScore skill = Assert.Single(SkillVectorBuilder.Build(SkillTaxonomy.BuiltIn, [evidence]).Skills);
        Assert.Equal((0, 0, 0, 0d, 2), (skill.Breadth, skill.Depth, skill.Spread, skill.Score, skill.Evidence.Count));
    }

    [Fact]
    public void Skills_AreByScoreThenId()
    {
        SkillVector vector = Build(("a.go", "import github.com/spf13/viper\nimport encoding/xml\ncall sync OnceFunc"));
        Assert.Equal(["concurrency", "configuration", "xml"], vector.Skills.Select(s => s.Id));
    }

    [Fact]
    public void Evidence_IsByClassFileAndPlace()
    {
        SkillScore skill = Only(
            ("vendor/x/a.go", "call sync OnceFunc"),
            ("b.go", "import sync\nconstruct Select"),
            ("a_test.go", "construct Send"),
            ("a/z.go", "construct Send"),
            ("examples/a.go", "construct Send"));
        Assert.Equal(
            """
            concurrency Construct Send a/z.go:1:3 Production a
            concurrency Import sync b.go:1:3 Production .
            concurrency Construct Select b.go:2:3 Production .
            concurrency Construct Send a_test.go:1:3 Test .
            concurrency Construct Send examples/a.go:1:3 Example examples
            concurrency Call sync.OnceFunc vendor/x/a.go:1:3 Vendored vendor/x

            """.ReplaceLineEndings("\n"),
            References.Dump(skill.Evidence));
    }

    [Fact]
    public void OrderOfFiles_ChangesNothing_AndScoresFollowFromTheEvidence()
    {
        const int Seed = 3;
        var random = new Random(Seed);
        FileEvidence[] files = RandomFiles(random, 60);
        SkillVector expected = SkillVectorBuilder.Build(SkillTaxonomy.BuiltIn, files);
        for (int round = 0; round < 10; round++)
        {
            random.Shuffle(files);
            SkillVector actual = SkillVectorBuilder.Build(SkillTaxonomy.BuiltIn, files);
            Assert.Equal(expected.Skills.Select(s => s with { Evidence = [] }), actual.Skills.Select(s => s with { Evidence = [] }));
            Assert.Equal(expected.Skills.Select(s => References.Dump(s.Evidence)), actual.Skills.Select(s => References.Dump(s.Evidence)));
        }

        Assert.All(expected.Skills, s => Assert.Equal(Recompute(s), s.Score, 9));
    }

    [Fact]
    public void FurtherFile_NeverLowersAScore()
    {
        const int Seed = 4;
        FileEvidence[] files = RandomFiles(new Random(Seed), 40);
        var last = new Dictionary<string, double>(StringComparer.Ordinal);
        for (int count = 1; count <= files.Length; count++)
        {
            foreach (SkillScore skill in SkillVectorBuilder.Build(SkillTaxonomy.BuiltIn, files.Take(count)).Skills)
            {
                Assert.InRange(skill.Score, last.GetValueOrDefault(skill.Id), 100);
                last[skill.Id] = skill.Score;
            }
        }
    }

    [Fact]
    public void FileTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Build(("a.go", "import sync"), ("a.go", "import sync")));

    [Fact]
    public void NoFiles_GiveNoSkills() => Assert.Empty(Build().Skills);

    /// <summary>The score as a reader of the report would work it out by docs/scoring.md.</summary>
    private static double Recompute(SkillScore skill)
    {
        Skill definition = SkillTaxonomy.BuiltIn.Find(skill.Id)!;
        double Weight(SkillEvidence e) => ScoringConstants.ClassWeight(e.Class, definition.CountsInTests);
        SkillEvidence[] uses = [.. skill.Evidence.Where(e => e.Kind != EvidenceKind.Import)];
        return SkillScoring.Score(
            uses.GroupBy(e => e.Symbol).Sum(g => g.Max(Weight)),
            uses.Sum(Weight),
            skill.Evidence.GroupBy(e => e.Package).Sum(g => g.Max(Weight)));
    }

    private static FileEvidence[] RandomFiles(Random random, int count)
    {
        string[] imports = ["sync", "encoding/json", "github.com/stretchr/testify/assert", "github.com/lib/pq", "example.com/own/x", "fmt"];
        string[] folders = ["", "a/", "a/b/", "examples/", "vendor/v/"];
        var files = new FileEvidence[count];
        for (int i = 0; i < count; i++)
        {
            string name = $"{folders[random.Next(folders.Length)]}f{i}{(random.Next(3) == 0 ? "_test" : "")}.go";
            var lines = new List<string>();
            for (int line = 0; line < random.Next(30); line++)
            {
                string import = imports[random.Next(imports.Length)];
                lines.Add(random.Next(3) switch
                {
                    0 => $"import {import}",
                    1 => $"call {import} F{random.Next(9)}",
                    _ => $"construct {(Semantics.LanguageConstruct)random.Next(9)}",
                });
            }

            files[i] = References.Detect(name, string.Join('\n', lines), isGenerated: random.Next(6) == 0);
        }

        return files;
    }

    private static SkillVector Build(params (string File, string Lines)[] files) =>
        SkillVectorBuilder.Build(SkillTaxonomy.BuiltIn, files.Select(f => References.Detect(f.File, f.Lines)));

    private static SkillScore Only(params (string File, string Lines)[] files) => Assert.Single(Build(files).Skills);
}
