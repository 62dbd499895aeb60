using GoAnalysis.Model;
using GoAnalysis.Tests;

namespace GoAnalysis.Ranking.Tests.Platforms;

public sealed class PlatformScorerTests
{
    private const string Page = "docs/scoring.md";

    [Fact]
    public void Profiles_AreThoseOfTheDocument()
    {
        var stated = Document.Rows(Page, "platform", "term", "measure", "weight", "assumption")
            .Select(r => (r[0], r[1], Enum.Parse<PlatformMeasure>(r[2]), Document.Number(r[3])!.Value, r[4] == "yes"));
        var actual = PlatformProfiles.BuiltIn.SelectMany(p => p.Terms.Select(t => (p.Id, t.Name, t.Measure, t.Weight, t.Assumption)));
        Assert.Equal(stated, actual);
    }

    [Fact]
    public void WorkedExamples_AreWhatTheDocumentSays()
    {
        foreach (string[] row in Document.Rows(Page, "platform", "SkillFit", "Activity", "MergedRequests", "score", "low", "high", "confidence"))
        {
            var inputs = new PlatformInputs();
            inputs.Set(PlatformMeasure.SkillFit, new Measured(Document.Number(row[1])));
            inputs.Set(PlatformMeasure.Activity, new Measured(Document.Number(row[2])));
            inputs.Set(PlatformMeasure.MergedRequests, new Measured(Document.Number(row[3]), Estimated: true));
            PlatformScore score = Score(row[0], inputs);
            double?[] actual = [score.Score, score.Low, score.High, score.Confidence];
            Assert.Equal(row[4..].Select(Document.Number), actual.Select(v => v is { } n ? Math.Round(n, 4) : (double?)null));
        }
    }

    [Fact]
    public void UnknownTerm_StaysUnknown()
    {
        PlatformScore score = Score("codemart", new PlatformInputs());
        Assert.Null(score.Score);
        Assert.Equal((0d, 100d, 0d), (score.Low, score.High, score.Confidence));
        Assert.All(score.Terms, t => Assert.True(!t.Known && t.Value is null && !t.Estimated));
        Assert.Equal([false, false, true], score.Terms.Select(t => t.Assumption));
    }

    [Fact]
    public void Score_IsMonotoneAndWithinItsBounds()
    {
        PlatformMeasure[] measures = Enum.GetValues<PlatformMeasure>();
        const int Seed = 11;
        var random = new Random(Seed);
        for (int round = 0; round < 2_000; round++)
        {
            var inputs = new PlatformInputs();
            foreach (PlatformMeasure measure in measures)
            {
                inputs.Set(measure, new Measured(random.Next(3) == 0 ? null : random.NextDouble(), random.Next(2) == 0));
            }

            foreach (PlatformScore before in PlatformScorer.Score(PlatformProfiles.BuiltIn, inputs))
            {
                const double Hair = 1e-9;
                Assert.InRange(before.Low, 0, 100);
                Assert.InRange(before.High, before.Low - Hair, 100);
                Assert.InRange(before.Confidence, 0, 1);
                Assert.InRange(before.Score ?? before.Low, before.Low - Hair, before.High + Hair);
            }

            PlatformMeasure raised = measures[random.Next(measures.Length)];
            IReadOnlyList<PlatformScore> low = PlatformScorer.Score(PlatformProfiles.BuiltIn, inputs);
            if (inputs.Get(raised).Value is { } value)
            {
                inputs.Set(raised, inputs.Get(raised) with { Value = (value + 1) / 2 });
                IReadOnlyList<PlatformScore> high = PlatformScorer.Score(PlatformProfiles.BuiltIn, inputs);
                Assert.All(low.Zip(high), p => Assert.True(p.First.Score is null || p.Second.Score >= p.First.Score, $"seed {Seed}, round {round}"));
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Activity_OfAHistoryThatIsCutOff_IsAnEstimate(bool partial)
    {
        RepositoryHistory history = Histories.AtDays(1) with { Partial = partial };
        PlatformInputs inputs = PlatformInputs.FromScan(Vector(50), 1, ActivityScorer.Score(history, Histories.Clock), history);

        Assert.Equal(partial, inputs.Get(PlatformMeasure.Activity).Estimated);
    }

    [Fact]
    public void Scan_LeavesWhatItCannotTellUnknown()
    {
        PlatformInputs inputs = PlatformInputs.FromScan(new SkillVector([]), 0, ActivityScorer.Score(null, Histories.Clock), null);
        Assert.All(Enum.GetValues<PlatformMeasure>(), m => Assert.Null(inputs.Get(m).Value));
    }

    [Fact]
    public void NoSkillInReadCode_IsAKnownZero()
    {
        PlatformInputs inputs = PlatformInputs.FromScan(new SkillVector([]), 1, ActivityScorer.Score(null, Histories.Clock), null);
        Assert.Equal(new Measured(0), inputs.Get(PlatformMeasure.SkillFit));
    }

    [Theory]
    [InlineData(0.2, "100")]
    [InlineData(0.3, "100 50")]
    [InlineData(0.8, "100 90 80 70 60")]
    [InlineData(0.8, "100 90 80 70 60 50 40")]
    public void SkillFit_IsTheMeanOfTheFiveBest(double expected, string scores) =>
        Assert.Equal(expected, PlatformInputs.SkillFitWithoutDemand(Vector(Numbers.Of(scores))), 12);

    [Fact]
    public void MergedRequests_AreALowerBoundFromTheHistory()
    {
        CommitFact[] commits = [.. Enumerable.Range(0, 9).Select(i => new CommitFact(Histories.Clock, i % 3, false, i < 6))];
        RepositoryHistory history = Histories.Of(commits, [], 3, author => author == 0);
        Assert.Equal(4, PlatformInputs.CountMergedRequests(history));
        PlatformInputs inputs = PlatformInputs.FromScan(Vector(50), 1, ActivityScorer.Score(history, Histories.Clock), history);
        Assert.Equal(new Measured(Saturation.Of(4, 100), Estimated: true), inputs.Get(PlatformMeasure.MergedRequests));
        Assert.Equal(0.15 + 0.30, Score("zb-oschina", inputs).Confidence, 12);
    }

    [Fact]
    public void Facts_TakeThePlaceOfWhatIsEstimated()
    {
        RepositoryHistory history = Histories.AtDays(1);
        PlatformInputs Inputs(RepositoryFacts? facts) =>
            PlatformInputs.FromScan(Vector(50), 1, ActivityScorer.Score(history, Histories.Clock, facts), history, facts);
        PlatformInputs stated = Inputs(new RepositoryFacts { MergedRequests = 50, CiPassRate = 0.9, Stars = 1000, IssueResponseHours = 72 });

        Assert.Equal(new Measured(Saturation.Of(50, 100)), stated.Get(PlatformMeasure.MergedRequests));
        Assert.Equal(new Measured(0.9), stated.Get(PlatformMeasure.CiPassRate));
        Assert.Equal(new Measured(0.75, Estimated: true), stated.Get(PlatformMeasure.Community));
        Assert.Equal((1d, 0d), (Score("zb-oschina", stated).Confidence, Score("zb-oschina", stated).High - Score("zb-oschina", stated).Low));
        Assert.Null(Inputs(null).Get(PlatformMeasure.Community).Value);
        Assert.Null(Inputs(new RepositoryFacts()).Get(PlatformMeasure.CiPassRate).Value);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void ValueOutOfRange_IsRefused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlatformInputs().Set(PlatformMeasure.Activity, new Measured(value)));

    private static PlatformScore Score(string id, PlatformInputs inputs) =>
        PlatformScorer.Score(PlatformProfiles.BuiltIn.Single(p => p.Id == id), inputs);

    private static SkillVector Vector(params double[] scores) =>
        new([.. scores.Select((s, i) => new SkillScore($"s{i}", "S", "c", s, 1, 1, 1, null, []))]);
}
