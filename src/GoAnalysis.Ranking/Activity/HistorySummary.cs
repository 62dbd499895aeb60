using GoAnalysis.Model;

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

            if (!history.Authors[commit.Author].IsBot)
            {
                AddHuman(commit);
            }
        }

        foreach (ReleaseTag tag in history.Tags)
        {
            if (tag.IsRelease)
            {
                ReleaseAges.Add(AgeDays(tag.Time));
                if (IsStable(tag.Name))
                {
                    StableReleaseAge = Math.Min(StableReleaseAge ?? double.PositiveInfinity, AgeDays(tag.Time));
                }
            }
        }

        // Ages ascend, so a sum over them is the same whatever order the history came in.
        ReleaseAges.Sort();
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

    /// <summary>Weeks with any commit, merges included.</summary>
    public HashSet<int> ActiveWeeks { get; } = [];

    /// <summary>Commits of each author, merges included; 0 for bots.</summary>
    public int[] AuthorCommits { get; }

    /// <summary>Days since each author's last commit; infinite for bots.</summary>
    public double[] AuthorLast { get; }

    /// <summary>Ages of the releases in days, youngest first.</summary>
    public List<double> ReleaseAges { get; } = [];

    /// <summary>Age in days of the newest release of version 1 or later that is no pre-release.</summary>
    public double? StableReleaseAge { get; }

    /// <summary>Commits after that release, merges left out.</summary>
    public int CommitsAfterStableRelease { get; }

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

    private void AddHuman(CommitFact commit)
    {
        double age = AgeDays(commit.Time);
        int week = (int)(age / 7);
        IdleDays = Math.Min(IdleDays ?? double.PositiveInfinity, age);
        ActiveWeeks.Add(week);
        AuthorCommits[commit.Author]++;
        AuthorLast[commit.Author] = Math.Min(AuthorLast[commit.Author], age);
        if (!commit.IsMerge)
        {
            CommitsByWeek[week] = CommitsByWeek.GetValueOrDefault(week) + 1;
        }

        if (commit.IsMergedRequest)
        {
            MergedRequestsByWeek[week] = MergedRequestsByWeek.GetValueOrDefault(week) + 1;
        }
    }

    private double AgeDays(DateTimeOffset time) => time >= asOf ? 0 : (asOf - time).TotalDays;

    /// <summary>Whether a semantic version has a major number of at least 1 and no pre-release part.</summary>
    private static bool IsStable(string tag)
    {
        ReadOnlySpan<char> version = tag.AsSpan(tag.LastIndexOf('/') + 1).TrimStart('v');
        return !version.IsEmpty && version[0] is >= '1' and <= '9' && !version.Contains('-');
    }
}
