using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>Turns weights into shares that add up to exactly 1.</summary>
internal static class Shares
{
    /// <summary>Shares are multiples of its inverse: fine enough for any output, coarse enough that sums are exact.</summary>
    private const long Whole = 1L << 32;

    /// <summary>Shares out by weight; what rounding leaves goes to the largest remainders, of equal ones to the first.</summary>
    /// <param name="weights">Weights by author in byte order, none below 0, not all 0.</param>
    /// <param name="importWeight">Weight of what nobody is credited with.</param>
    /// <returns>The authors with a share, largest first, and the share of the import.</returns>
    public static (AuthorShare[] Authors, double Import) Of(IReadOnlyList<(string Author, double Weight)> weights, double importWeight)
    {
        var total = importWeight;
        foreach (var (_, weight) in weights)
        {
            total += weight;
        }

        // The import stands behind the authors.
        var units = new long[weights.Count + 1];
        var remainders = new double[units.Length];
        var left = Whole;
        for (var i = 0; i < units.Length; i++)
        {
            var exact = (i < weights.Count ? weights[i].Weight : importWeight) / total * Whole;
            units[i] = (long)Math.Min(Math.Floor(exact), left);
            remainders[i] = exact - units[i];
            left -= units[i];
        }

        foreach (var i in Enumerable.Range(0, units.Length).OrderByDescending(i => remainders[i]).Take((int)Math.Min(left, units.Length)))
        {
            units[i]++;
            left--;
        }

        // Rounding of the divisions themselves can leave a few more units than there are places.
        units[Array.IndexOf(units, units.Max())] += left;
        var shares = new List<AuthorShare>();
        for (var i = 0; i < weights.Count; i++)
        {
            if (units[i] > 0)
            {
                shares.Add(new AuthorShare(weights[i].Author, (double)units[i] / Whole));
            }
        }

        return ([.. shares.OrderByDescending(static share => share.Share)], (double)units[^1] / Whole);
    }
}
