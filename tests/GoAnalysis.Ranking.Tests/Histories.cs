using GoAnalysis.Model;

namespace GoAnalysis.Ranking.Tests;

/// <summary>Makes histories for tests.</summary>
internal static class Histories
{
    public static readonly DateTimeOffset Clock = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The history that docs/scoring.md describes for its worked examples.</summary>
    public static RepositoryHistory Regular(int idle, int weeks, int commits, int authors, int releases, int requests)
    {
        var facts = new List<CommitFact>();
        for (int week = idle; week < idle + weeks; week++)
        {
            for (int i = 0; i < commits; i++)
            {
                facts.Add(new CommitFact(Clock.AddDays((-7 * week) - 1), facts.Count % authors, IsMerge: false, IsMergedRequest: i < requests));
            }
        }

        var tags = new List<ReleaseTag>();
        for (int i = 0; i < releases; i++)
        {
            tags.Add(new ReleaseTag($"v1.{releases - i}.0", Clock.AddDays((-7 * idle) - (30 * i)), IsRelease: true));
        }

        return Of(facts, tags, authors);
    }

    /// <summary>Commits by one person, that many days before the clock.</summary>
    public static RepositoryHistory AtDays(params double[] ages) =>
        Of([.. ages.Select(a => new CommitFact(Clock.AddDays(-a), 0, false, false))], [], 1);

    public static RepositoryHistory Of(
        IReadOnlyList<CommitFact> commits, IReadOnlyList<ReleaseTag> tags, int authors, Func<int, bool>? isBot = null, bool partial = false) =>
        new(
            "0123456789012345678901234567890123456789",
            commits,
            [.. Enumerable.Range(0, authors).Select(i => new CommitAuthor($"A{i}", $"a{i}@example.com", 0, Clock, Clock, isBot?.Invoke(i) == true))],
            tags,
            partial);

    public static ActivitySignal Signal(this RepositoryActivity activity, string name) =>
        activity.Signals.Single(s => s.Name == name);
}
