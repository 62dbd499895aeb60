using GoAnalysis.Model;
using static GoAnalysis.Ranking.ActivityConstants;

namespace GoAnalysis.Ranking;

/// <summary>
/// Who did how much of the work, newer work weighing more: a commit counts half of one made 26 weeks later. Ages count from
/// the newest commit, so that nothing here changes while a repository lies idle.
/// </summary>
internal sealed class WorkShares(int authors)
{
    private static readonly long Week = TimeSpan.FromDays(7).Ticks;

    private readonly SortedDictionary<long, int>?[] weeksByAuthor = new SortedDictionary<long, int>?[authors];
    private readonly SortedDictionary<long, int> weeks = [];
    private readonly SortedDictionary<long, int> reviewedWeeks = [];
    private long newestWeek = long.MinValue;

    /// <summary>Counts a commit.</summary>
    /// <param name="commit">The commit, no merge.</param>
    /// <param name="time">Its time, not after the clock.</param>
    public void Add(CommitFact commit, DateTimeOffset time)
    {
        long week = time.UtcTicks / Week;
        newestWeek = Math.Max(newestWeek, week);
        Increment(weeksByAuthor[commit.Author] ??= [], week);
        Increment(weeks, week);
        if (commit.IsReviewed)
        {
            Increment(reviewedWeeks, week);
        }
    }

    /// <summary>The fewest people who did at least half of the work; 0 without any.</summary>
    public int BusFactor()
    {
        var shares = new List<double>();
        foreach (SortedDictionary<long, int>? own in weeksByAuthor)
        {
            if (own is not null)
            {
                shares.Add(Weigh(own));
            }
        }

        // Summed from the largest on, so that the order of the authors does not show.
        shares.Sort((left, right) => right.CompareTo(left));
        double total = shares.Sum();
        double sum = 0;
        int count = 0;
        while (count < shares.Count && sum < total / 2)
        {
            sum += shares[count++];
        }

        return count;
    }

    /// <summary>Share of the work that somebody else vouches for, 0 to 1; <see langword="null"/> where nobody ever does.</summary>
    public double? ReviewedShare() => reviewedWeeks.Count == 0 ? null : Math.Min(Weigh(reviewedWeeks) / Weigh(weeks), 1);

    private double Weigh(SortedDictionary<long, int> counts)
    {
        double sum = 0;
        foreach ((long week, int count) in counts)
        {
            sum += count * Math.Pow(2, (week - newestWeek) / WorkHalfLifeWeeks);
        }

        return sum;
    }

    private static void Increment(SortedDictionary<long, int> counts, long week) => counts[week] = counts.GetValueOrDefault(week) + 1;
}
