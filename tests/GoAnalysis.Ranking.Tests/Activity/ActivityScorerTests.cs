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
        Assert.Equal(6, activity.Signals.Count);
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
        Assert.Equal(["recency"], activity.Signals.Where(s => !s.Estimated).Select(s => s.Name));
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
}
