using GoAnalysis.Model;
using static GoAnalysis.Ranking.ActivityConstants;

namespace GoAnalysis.Ranking;

/// <summary>
/// One pass over a history: what the signals and the state rules are computed from. Bots count nowhere here. Times after
/// the clock are taken as the clock's.
/// </summary>
internal sealed class HistorySummary
{
    private readonly DateTimeOffset asOf;

    public HistorySummary(RepositoryHistory history, DateTimeOffset asOf)
    {
        this.asOf = asOf;
        AuthorCommits = new int[history.Authors.Count];
        AuthorLast = new double[history.Authors.Count];
        Array.Fill(AuthorLast, double.PositiveInfinity);
        var work = new WorkShares(history.Authors.Count);
        foreach (CommitFact commit in history.Commits)
        {
            if (FirstCommit is null || commit.Time < FirstCommit)
            {
                FirstCommit = commit.Time;
            }

            if (LastCommit is null || commit.Time > LastCommit)
            {
                LastCommit = commit.Time;
            }

            Reverts += commit.IsRevert ? 1 : 0;
            AssistedCommits += commit.IsAssisted ? 1 : 0;
            OddDates += commit.IsDateOdd || IsAfterTheClock(commit.Time) ? 1 : 0;
            if (CountsAsMergedRequest(history, commit))
            {
                Increment(MergedRequestsByWeek, WeekOf(commit));
                MergedRequests++;
            }

            if (!history.Authors[commit.Author].IsBot)
            {
                AddHuman(commit, work);
            }

            foreach (int author in commit.CoAuthors ?? [])
            {
                if (!history.Authors[author].IsBot)
                {
                    AddAuthor(author, AgeDays(commit.Time));
                }
            }
        }

        BusFactor = work.BusFactor();
        ReviewedShare = work.ReviewedShare();
        ReleaseAges = ReadReleases(history.Tags);
        if (StableReleaseAge is { } release)
        {
            foreach (CommitFact commit in history.Commits)
            {
                if (!commit.IsMerge && !history.Authors[commit.Author].IsBot && AgeDays(commit.Time) < release)
                {
                    CommitsAfterStableRelease++;
                }
            }
        }
    }

    /// <summary>Time of the oldest commit, as recorded.</summary>
    public DateTimeOffset? FirstCommit { get; }

    /// <summary>Time of the newest commit, as recorded.</summary>
    public DateTimeOffset? LastCommit { get; }

    /// <summary>Days since the last commit; <see langword="null"/> without any.</summary>
    public double? IdleDays { get; private set; }

    /// <summary>Commits a week, merges left out; index 0 is the week that ends with the clock.</summary>
    public SortedDictionary<int, int> CommitsByWeek { get; } = [];

    /// <summary>Merged requests a week.</summary>
    public SortedDictionary<int, int> MergedRequestsByWeek { get; } = [];

    /// <summary>Merged requests of people, ever.</summary>
    public int MergedRequests { get; }

    /// <summary>Commits that take others back.</summary>
    public int Reverts { get; }

    /// <summary>Commits whose message names a model that wrote along.</summary>
    public int AssistedCommits { get; }

    /// <summary>Commits with a date that cannot be true, or that is later than the clock by more than a day.</summary>
    public int OddDates { get; }

    /// <summary>Weeks with any commit, merges included.</summary>
    public HashSet<int> ActiveWeeks { get; } = [];

    /// <summary>Commits of each author, merges and what they are credited with as co-authors included; 0 for bots.</summary>
    public int[] AuthorCommits { get; }

    /// <summary>Days since each author's last commit; infinite for bots.</summary>
    public double[] AuthorLast { get; }

    /// <summary>The fewest people who did at least half of the work; 0 without any.</summary>
    public int BusFactor { get; }

    /// <summary>Share of the work that somebody else vouches for; <see langword="null"/> where no trailer ever says so.</summary>
    public double? ReviewedShare { get; }

    /// <summary>Ages of the releases in days, youngest first, pre-releases left out; those of one commit are one.</summary>
    public List<double> ReleaseAges { get; }

    /// <summary>Age in days of the newest release of version 1 or later that is no pre-release.</summary>
    public double? StableReleaseAge { get; private set; }

    /// <summary>Commits after that release, merges left out.</summary>
    public int CommitsAfterStableRelease { get; }

    /// <summary>Whether a commit counts as a merged request: a program's own requests do not, those that it merges do.</summary>
    public static bool CountsAsMergedRequest(RepositoryHistory history, CommitFact commit) =>
        commit.IsMergedRequest && (commit.IsMerge || !history.Authors[commit.Author].IsBot);

    /// <summary>Number of weeks with a commit among the last <paramref name="window"/>.</summary>
    public int ActiveWeeksOf(int window)
    {
        int count = 0;
        foreach (int week in ActiveWeeks)
        {
            count += week < window ? 1 : 0;
        }

        return count;
    }

    private void AddHuman(CommitFact commit, WorkShares work)
    {
        double age = AgeDays(commit.Time);
        IdleDays = Math.Min(IdleDays ?? double.PositiveInfinity, age);
        ActiveWeeks.Add(WeekOf(commit));
        AddAuthor(commit.Author, age);
        if (!commit.IsMerge)
        {
            Increment(CommitsByWeek, WeekOf(commit));
            work.Add(commit, Clamp(commit.Time));
        }
    }

    private void AddAuthor(int author, double age)
    {
        AuthorCommits[author]++;
        AuthorLast[author] = Math.Min(AuthorLast[author], age);
    }

    private List<double> ReadReleases(IReadOnlyList<ReleaseTag> tags)
    {
        var ages = new List<double>();
        var ageByCommit = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (ReleaseTag tag in tags)
        {
            // A tag that claims to be of the future would stay new for ever.
            if (!tag.IsRelease || tag.IsPrerelease || IsAfterTheClock(tag.Time))
            {
                continue;
            }

            double age = AgeDays(tag.Time);
            if (tag.Commit is { } commit)
            {
                ageByCommit[commit] = Math.Max(ageByCommit.GetValueOrDefault(commit), age);
            }
            else
            {
                ages.Add(age);
            }

            if (IsStable(tag.Name))
            {
                StableReleaseAge = Math.Min(StableReleaseAge ?? double.PositiveInfinity, age);
            }
        }

        // Ages ascend, so a sum over them is the same whatever order the history came in.
        ages.AddRange(ageByCommit.Values);
        ages.Sort();
        return ages;
    }

    private static void Increment(SortedDictionary<int, int> counts, int week) => counts[week] = counts.GetValueOrDefault(week) + 1;

    private int WeekOf(CommitFact commit) => (int)(AgeDays(commit.Time) / 7);

    private double AgeDays(DateTimeOffset time) => (asOf - Clamp(time)).TotalDays;

    private bool IsAfterTheClock(DateTimeOffset time) => (time - asOf).TotalDays > ClockToleranceDays;

    private DateTimeOffset Clamp(DateTimeOffset time) => time >= asOf ? asOf : time;

    /// <summary>Whether a semantic version has a major number of at least 1 and no pre-release part.</summary>
    private static bool IsStable(string tag)
    {
        ReadOnlySpan<char> version = tag.AsSpan(tag.LastIndexOf('/') + 1).TrimStart('v');
        return !version.IsEmpty && version[0] is >= '1' and <= '9' && !version.Contains('-');
    }
}
