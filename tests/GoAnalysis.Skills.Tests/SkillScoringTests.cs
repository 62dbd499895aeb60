using System.Globalization;
using System.Reflection;
using GoAnalysis.Model;
using GoAnalysis.Tests;

namespace GoAnalysis.Skills.Tests;

public sealed class SkillScoringTests
{
    private const string Page = "docs/scoring.md";

    [Fact]
    public void WorkedExamples_AreWhatTheDocumentSays()
    {
        foreach (string[] row in Document.Rows(Page, "breadth", "depth", "spread", "age in days", "score"))
        {
            double?[] n = Array.ConvertAll(row, Document.Number);
            Assert.Equal(n[4]!.Value, SkillScoring.Score(n[0]!.Value, n[1]!.Value, n[2]!.Value, n[3]), 0.005);
        }
    }

    [Fact]
    public void Saturation_IsWhatTheDocumentSays()
    {
        foreach (string[] row in Document.Rows(Page, "x", "T", "sat"))
        {
            double?[] n = Array.ConvertAll(row, Document.Number);
            Assert.Equal(n[2]!.Value, Saturation.Of(n[0]!.Value, n[1]!.Value), 0.00005);
        }
    }

    [Fact]
    public void Constants_AreWhatTheDocumentSays()
    {
        Dictionary<string, double> stated = Document.Rows(Page, "constant", "value")
            .TakeWhile(r => r[0] != "CommitsWeight")
            .ToDictionary(r => r[0], r => Document.Number(r[1])!.Value);
        Dictionary<string, double> actual = typeof(ScoringConstants).GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(f => f.Name, f => Convert.ToDouble(f.GetRawConstantValue(), CultureInfo.InvariantCulture));
        Assert.Equal(actual.OrderBy(p => p.Key), stated.OrderBy(p => p.Key));
    }

    [Fact]
    public void ClassWeights_AreWhatTheDocumentSays()
    {
        List<string[]> rows = Document.Rows(Page, "class", "weight", "weight for skills that count in tests");
        Assert.Equal(Enum.GetValues<SourceClass>(), rows.Select(r => Enum.Parse<SourceClass>(r[0], ignoreCase: true)));
        foreach (string[] row in rows)
        {
            SourceClass sourceClass = Enum.Parse<SourceClass>(row[0], ignoreCase: true);
            Assert.Equal(Document.Number(row[1]), ScoringConstants.ClassWeight(sourceClass, countsInTests: false));
            Assert.Equal(Document.Number(row[2]), ScoringConstants.ClassWeight(sourceClass, countsInTests: true));
        }
    }

    [Fact]
    public void Score_IsMonotoneAndBounded()
    {
        const int Seed = 5;
        var random = new Random(Seed);
        for (int round = 0; round < 10_000; round++)
        {
            double[] n = [random.Next(60), random.Next(400), random.Next(20)];
            double? age = random.Next(2) == 0 ? null : random.Next(4000);
            double before = SkillScoring.Score(n[0], n[1], n[2], age);
            Assert.InRange(before, 0, 100);
            n[random.Next(3)] += 0.25 * random.Next(1, 40);
            double after = SkillScoring.Score(n[0], n[1], n[2], age);
            Assert.True(after >= before && after <= 100, $"seed {Seed}, round {round}");
            if (age is not null)
            {
                Assert.True(SkillScoring.Score(n[0], n[1], n[2], age + 100) <= after, $"seed {Seed}, round {round}");
            }
        }
    }

    [Fact]
    public void SkillOfConstructsAlone_CanReachFullBreadth()
    {
        var skill = new Skill("x", "X", "c", [], [Semantics.LanguageConstruct.Select, Semantics.LanguageConstruct.Send], [], false);
        Assert.Equal(2, SkillScoring.BreadthThresholdOf(skill));
        Assert.Equal(30, SkillScoring.BreadthThresholdOf(skill with { Imports = ["example.com/x"] }));
        Assert.Equal(100, SkillScoring.Score(2, 200, 10, null, 2));
    }
}
