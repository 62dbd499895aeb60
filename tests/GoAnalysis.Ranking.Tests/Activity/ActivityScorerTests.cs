using System.Reflection;
using GoAnalysis.Model;
using GoAnalysis.Tests;

namespace GoAnalysis.Ranking.Tests.Activity;

public sealed class ActivityScorerTests
{
    private const string Page = "docs/scoring.md";

    [Fact]
    public void WorkedExamples_AreWhatTheDocumentSays()
    {
        foreach (string[] row in Document.Rows(Page, "idle", "weeks", "commits", "authors", "releases", "requests", "score", "state"))
        {
            int[] n = [.. row.Take(6).Select(int.Parse)];
            RepositoryActivity activity = ActivityScorer.Score(Histories.Regular(n[0], n[1], n[2], n[3], n[4], n[5]), Histories.Clock);
            Assert.Equal(Document.Number(row[6])!.Value, activity.Score!.Value, 0.005);
            Assert.Equal(row[7], activity.State);
        }
    }

    [Fact]
    public void TermByTerm_TheExampleIsWhatTheDocumentSays()
    {
        const int ReviewedPerWeek = 2;
        RepositoryHistory regular = Histories.Regular(8, 104, 5, 2, 4, 1);
        RepositoryHistory history = regular with
        {
            HasTests = true,
            HasIntegration = true,
            Commits = [.. regular.Commits.Select((commit, i) => commit with { IsReviewed = i % 5 < ReviewedPerWeek })],
        };
        RepositoryActivity activity = ActivityScorer.Score(history, Histories.Clock, new RepositoryFacts { CiPassRate = 0.9, IssueResponseHours = 18 });
        List<string[]> rows = Document.Rows(Page, "signal of the fourth row", "value", "0 to 1");

        Assert.Equal(rows.Select(row => row[0]), activity.Signals.Select(signal => signal.Name));
        Assert.All(rows.Zip(activity.Signals), pair =>
        {
            Assert.Equal(Document.Number(pair.First[1])!.Value, pair.Second.Value!.Value, 0.00005);
            Assert.Equal(Document.Number(pair.First[2])!.Value, pair.Second.Normalized!.Value, 0.00005);
        });
        Assert.Contains(FormattableString.Invariant($"the fourth row scores {activity.Score:0.00}, term by term"), File.ReadAllText(Path.Combine(Document.Root, Page)));
    }

    [Fact]
    public void Constants_AreWhatTheDocumentSays()
    {
        Dictionary<string, double> stated = Document.Rows(Page, "constant", "value")
            .SkipWhile(r => r[0] != "CommitsWeight")
            .ToDictionary(r => r[0], r => Document.Number(r[1])!.Value);
        Dictionary<string, double> actual = typeof(ActivityConstants).GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(f => f.Name, f => Convert.ToDouble(f.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(actual.OrderBy(p => p.Key), stated.OrderBy(p => p.Key));
    }

    [Fact]
    public void Signals_AreThoseOfTheDocument()
    {
        var stated = Document.Rows(Page, "signal", "value and unit", "from 0 to 1", "weight").Select(r => (r[0], Document.Number(r[3])!.Value));
        RepositoryActivity activity = ActivityScorer.Score(Histories.AtDays(1), Histories.Clock);
        Assert.Equal(stated, activity.Signals.Select(s => (s.Name, s.Weight)));
        Assert.Equal(1, activity.Signals.Sum(s => s.Weight), 12);
    }

    [Fact]
    public void WithoutHistory_EverythingIsUnknown()
    {
        RepositoryActivity activity = ActivityScorer.Score(null, Histories.Clock);
        Assert.Equal(new RepositoryActivity(false, null, null, null, null, null, null, null, null, activity.Signals), activity);
        Assert.Equal(12, activity.Signals.Count);
        Assert.All(activity.Signals, s => Assert.True(!s.Known && s.Value is null && s.Normalized is null && !s.Estimated));
    }

    [Fact]
    public void EmptyHistory_IsKnownAndZero()
    {
        RepositoryActivity activity = ActivityScorer.Score(Histories.Of([], [], 0), Histories.Clock);
        Assert.True(activity.Known);
        Assert.Equal((0, 0, 0d), (activity.Commits, activity.Authors, activity.Score));
        Assert.Null(activity.State);
        Assert.Null(activity.FirstCommit);
        Assert.False(activity.Signal("recency").Known);
    }

    [Fact]
    public void Bots_CountOnlyAsCommits()
    {
        CommitFact[] commits = [.. Enumerable.Range(0, 100).Select(i => new CommitFact(Histories.Clock.AddDays(-i), 0, false, true))];
        RepositoryActivity activity = ActivityScorer.Score(Histories.Of(commits, [], 1, _ => true), Histories.Clock);
        Assert.Equal((100, 0, 0d), (activity.Commits, activity.Authors, activity.Score));
        Assert.Null(activity.State);
    }

    [Fact]
    public void LaterCommits_CountAsMadeAtTheClock()
    {
        RepositoryActivity late = ActivityScorer.Score(Histories.AtDays(-4000, -1, 0), Histories.Clock);
        RepositoryActivity now = ActivityScorer.Score(Histories.AtDays(0, 0, 0), Histories.Clock);
        Assert.Equal(now.Signals, late.Signals);
        Assert.Equal(now.Score, late.Score);
        Assert.Equal(Histories.Clock.AddDays(4000), late.LastCommit);
    }

    [Fact]
    public void AbsurdDates_AreTaken()
    {
        CommitFact[] commits = [new(DateTimeOffset.MinValue, 0, false, true), new(DateTimeOffset.MaxValue, 0, false, true), new(DateTimeOffset.UnixEpoch, 0, false, true)];
        RepositoryActivity activity = ActivityScorer.Score(Histories.Of(commits, [], 1), Histories.Clock);
        Assert.InRange(activity.Score!.Value, 0, 100);
        Assert.Equal(DateTimeOffset.MinValue, activity.FirstCommit);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public void ThreeIdleYears_LeaveNextToNothing_WhateverThePast(int commitsInOneWeek)
    {
        var commits = new List<CommitFact>();
        for (int i = 0; i < commitsInOneWeek; i++)
        {
            commits.Add(new CommitFact(Histories.Clock.AddDays(-3 * 365), i % 1000, i % 2 == 1, true));
        }

        ReleaseTag[] tags = [.. Enumerable.Range(0, 1000).Select(i => new ReleaseTag($"v1.{i}.0", Histories.Clock.AddDays(-3 * 365), true))];
        RepositoryActivity activity = ActivityScorer.Score(Histories.Of(commits, tags, 1000), Histories.Clock);
        Assert.InRange(activity.Score!.Value, 0, 1);
    }

    [Fact]
    public void Score_NeverRisesWhileIdle()
    {
        double last = 100;
        for (int idle = 0; idle < 200; idle++)
        {
            double score = ActivityScorer.Score(Histories.Regular(idle, 60, 7, 3, 5, 2), Histories.Clock).Score!.Value;
            Assert.InRange(score, 0, last);
            last = score;
        }

        Assert.InRange(last, 0, 0.5);
    }

    [Fact]
    public void Score_GrowsWithEachInput_AndStaysInRange()
    {
        int[] start = [1, 1, 1, 1, 0, 0];
        for (int input = 1; input < start.Length; input++)
        {
            double last = 0;
            for (int value = start[input]; value < 60; value++)
            {
                int[] n = [.. start];
                n[input] = value;

                // More people need commits to be credited with, more requests need commits that merge them.
                n[2] = Math.Max(n[2], input is 3 or 5 ? 200 : 1);
                double score = ActivityScorer.Score(Histories.Regular(n[0], n[1], n[2], n[3], n[4], n[5]), Histories.Clock).Score!.Value;
                Assert.InRange(score, last, 100);
                last = score;
            }
        }
    }

    [Fact]
    public void OrderOfHistory_ChangesNothing()
    {
        RepositoryHistory history = Histories.Regular(3, 40, 6, 5, 8, 2);
        RepositoryActivity expected = ActivityScorer.Score(history, Histories.Clock);
        var random = new Random(7);
        for (int round = 0; round < 20; round++)
        {
            CommitFact[] commits = [.. history.Commits];
            ReleaseTag[] tags = [.. history.Tags];
            random.Shuffle(commits);
            random.Shuffle(tags);
            RepositoryActivity actual = ActivityScorer.Score(history with { Commits = commits, Tags = tags }, Histories.Clock);
            Assert.Equal(expected.Signals, actual.Signals);
            Assert.Equal(expected with { Signals = actual.Signals }, actual);
        }
    }

    [Fact]
    public void CutOffHistory_MarksCountsAsEstimated()
    {
        RepositoryActivity activity = ActivityScorer.Score(Histories.AtDays(1) with { Partial = true }, Histories.Clock);
        Assert.True(activity.Partial);
        Assert.Equal(["recency"], activity.Signals.Where(s => s.Known && !s.Estimated).Select(s => s.Name));
    }

    [Fact]
    public void OnlyMergedRequests_AreEstimatedInAWholeHistory()
    {
        RepositoryActivity activity = ActivityScorer.Score(Histories.AtDays(1), Histories.Clock);
        Assert.Equal(["merged-requests"], activity.Signals.Where(s => s.Estimated).Select(s => s.Name));
    }

    [Fact]
    public void Merges_CountAsActiveWeeks_NotAsCommits()
    {
        CommitFact[] commits = [new(Histories.Clock.AddDays(-1), 0, IsMerge: true, IsMergedRequest: true)];
        RepositoryActivity activity = ActivityScorer.Score(Histories.Of(commits, [], 1), Histories.Clock);
        Assert.Equal(0, activity.Signal("commits").Value);
        Assert.Equal(1, activity.Signal("active-weeks").Value);
        Assert.True(activity.Signal("merged-requests").Value > 0);
    }

    /// <summary>Commits by people in turn as the list has them: author and age in days.</summary>
    [Theory]
    [InlineData("", 0)]
    [InlineData("0:1", 1)]
    [InlineData("0:1 1:1", 1)]
    [InlineData("0:1 1:1 2:1", 2)]
    [InlineData("0:1 0:1 0:1 1:1 2:1", 1)]
    [InlineData("0:1000 0:1000 0:1000 0:1000 1:1", 1)]
    [InlineData("0:7 0:7 1:189 1:189 1:189 1:189 2:7", 2)]
    [InlineData("0:1 1:1 2:1 3:1 4:1 5:1 6:1", 4)]
    public void BusFactor_IsTheFewestWhoDidHalfOfTheWork(string work, int expected)
    {
        CommitFact[] commits = [.. work.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split(':')).Select(pair => Commit(int.Parse(pair[0]), int.Parse(pair[1])))];
        Assert.Equal(expected, ActivityScorer.Score(Histories.Of(commits, [], 7), Histories.Clock).Signal("bus-factor").Value);

        static CommitFact Commit(int author, int age) => new(Histories.Clock.AddDays(-age), author, false, false);
    }

    [Theory]
    [InlineData(0, 4, null)]
    [InlineData(1, 4, 25d)]
    [InlineData(4, 4, 100d)]
    public void Reviews_AreAShare_UnknownWithoutAnyTrailer(int reviewed, int commits, double? percent)
    {
        CommitFact[] facts = [.. Enumerable.Range(0, commits).Select(i => new CommitFact(Histories.Clock.AddDays(-1), 0, false, false) { IsReviewed = i < reviewed })];
        ActivitySignal signal = ActivityScorer.Score(Histories.Of(facts, [], 1), Histories.Clock).Signal("reviews");
        Assert.Equal((percent, percent is not null), (signal.Value, signal.Known));
    }

    [Theory]
    [InlineData(true, 1d)]
    [InlineData(false, 0d)]
    [InlineData(null, null)]
    public void TestsAndIntegration_CountAsFarAsWorkIsDone(bool? has, double? value)
    {
        RepositoryHistory history = Histories.AtDays(91) with { HasTests = has, HasIntegration = has };
        RepositoryActivity activity = ActivityScorer.Score(history, Histories.Clock);
        foreach (string name in (string[])["tests", "ci"])
        {
            Assert.Equal((value, value / 2), (activity.Signal(name).Value, activity.Signal(name).Normalized));
        }
    }

    [Fact]
    public void Facts_AreUsedWhereThereAreAny()
    {
        var facts = new RepositoryFacts { CiPassRate = 0.9, IssueResponseHours = 72 };
        RepositoryActivity activity = ActivityScorer.Score(Histories.AtDays(0), Histories.Clock, facts);
        Assert.Equal((90d, 0.9), (activity.Signal("ci-pass-rate").Value, activity.Signal("ci-pass-rate").Normalized));
        Assert.Equal((72d, 0.5), (activity.Signal("issue-response").Value, activity.Signal("issue-response").Normalized));
        Assert.All(ActivityScorer.Score(Histories.AtDays(0), Histories.Clock).Signals.TakeLast(2), signal => Assert.False(signal.Known));
    }

    [Fact]
    public void Releases_OfOneCommitAreOne_PrereleasesAndLaterOnesAreNone()
    {
        ReleaseTag Tag(string name, double age, string? commit = null, bool pre = false) =>
            new(name, Histories.Clock.AddDays(-age), IsRelease: true) { Commit = commit, IsPrerelease = pre };
        ReleaseTag[] tags = [Tag("v1.0.0", 0, "a"), Tag("api/v1.0.0", 0, "a"), Tag("v1.1.0", 0, "b"), Tag("v2.0.0-rc.1", 0, "c", true), Tag("v9.0.0", -2, "d"), Tag("v1.2.0", -0.5, "e")];
        Assert.Equal(3, ActivityScorer.Score(Histories.AtDays(0) with { Tags = tags }, Histories.Clock).Signal("releases").Value);
    }

    [Fact]
    public void OddDates_Reverts_AndAssistedCommits_AreCounted()
    {
        DateTimeOffset clock = Histories.Clock;
        CommitFact[] commits =
        [
            new(clock.AddDays(2), 0, false, false), new(clock.AddHours(20), 0, false, false), new(DateTimeOffset.UnixEpoch, 0, false, false) { IsDateOdd = true },
            new(clock, 0, false, false) { IsRevert = true }, new(clock, 0, false, false) { IsAssisted = true }, new(clock, 0, true, true),
        ];
        RepositoryActivity activity = ActivityScorer.Score(Histories.Of(commits, [], 1), clock);
        Assert.Equal((2, 1, 1, 1), (activity.OddDates, activity.Reverts, activity.AssistedCommits, activity.MergedRequests));
    }
}
