using GoAnalysis.Model;

namespace GoAnalysis.Ranking.Tests.Activity;

public sealed class ActivityStateTests
{
    [Theory]
    [InlineData("active", "0 8")]
    [InlineData("active", "80 90")]
    [InlineData("maintained", "0 1")]
    [InlineData("maintained", "80 92")]
    [InlineData("maintained", "182")]
    [InlineData("dormant", "182.1")]
    [InlineData("dormant", "730")]
    [InlineData("abandoned", "730.1")]
    public void WithoutRelease_AgeDecides(string state, string ages) =>
        Assert.Equal(state, ActivityScorer.Score(Histories.AtDays(Numbers.Of(ages)), Histories.Clock).State);

    [Theory]
    [InlineData("v1.0.0", 0, "finished")]
    [InlineData("v1.0.0", 10, "finished")]
    [InlineData("v1.0.0", 11, "abandoned")]
    [InlineData("1.2.3", 0, "finished")]
    [InlineData("sub/module/v2.0.0", 0, "finished")]
    [InlineData("v0.9.0", 0, "abandoned")]
    [InlineData("v2.0.0-rc.1", 0, "abandoned")]
    public void StableReleaseAtTheEnd_MakesFinished(string tag, int commitsAfter, string state)
    {
        var commits = new List<CommitFact> { new(Histories.Clock.AddDays(-1001), 0, false, false) };
        for (int i = 0; i < commitsAfter; i++)
        {
            commits.Add(new CommitFact(Histories.Clock.AddDays(-999), 0, false, false));
        }

        var tags = new[] { new ReleaseTag(tag, Histories.Clock.AddDays(-1000), IsRelease: true) };
        Assert.Equal(state, ActivityScorer.Score(Histories.Of(commits, tags, 1), Histories.Clock).State);
    }

    [Fact]
    public void Rule_IsStatedWithItsNumbers()
    {
        Assert.Equal(
            "commits by persons in 2 of the last 13 weeks (at least 2)",
            ActivityScorer.Score(Histories.AtDays(0, 8), Histories.Clock).StateRule);
        Assert.Equal(
            "last commit by a person 800 days ago (over 730), not ended by a stable release",
            ActivityScorer.Score(Histories.AtDays(800), Histories.Clock).StateRule);
    }
}
