using System.Runtime.InteropServices;
using GoAnalysis.Model;

namespace GoAnalysis.Skills;

/// <summary>Adds the evidence of all files up to the skill vector of a repository.</summary>
public static class SkillVectorBuilder
{
    /// <summary>Builds the vector. The order of <paramref name="files"/> never matters.</summary>
    /// <param name="taxonomy">The taxonomy that the evidence was found with.</param>
    /// <param name="files">What the files show, each file once.</param>
    /// <param name="asOf">The clock of recency; <see langword="null"/>, the default, leaves recency out. It is left out of a
    /// skill too when no commit is known of evidence that counts for it.</param>
    /// <returns>One entry a skill with evidence, by descending score, then id. Breadth, depth and spread count the classes
    /// whose weight is above 0; evidence of the others is listed and counts nothing.</returns>
    /// <exception cref="ArgumentException">A file stands twice, or a skill is not in the taxonomy.</exception>
    public static SkillVector Build(SkillTaxonomy taxonomy, IEnumerable<FileEvidence> files, DateTimeOffset? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        ArgumentNullException.ThrowIfNull(files);

        // Files in the order of the output, each sorted in itself: appending keeps every skill's list in order, so the
        // hundred thousands of pieces of a large repository are never sorted together.
        var ordered = new List<FileEvidence>(files);
        ordered.Sort(EvidenceOrder.OfFiles);
        var tallies = new Dictionary<string, Tally>(StringComparer.Ordinal);
        for (int i = 0; i < ordered.Count; i++)
        {
            if (i > 0 && ordered[i].File == ordered[i - 1].File)
            {
                throw new ArgumentException($"The file '{ordered[i].File}' stands twice.", nameof(files));
            }

            IReadOnlyList<SkillEvidence> evidence = ordered[i].Evidence;
            for (int k = 0; k < evidence.Count; k++)
            {
                SkillEvidence piece = evidence[k];
                ref Tally? tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, piece.SkillId, out _);
                tally ??= new Tally(taxonomy.Find(piece.SkillId)
                    ?? throw new ArgumentException($"Skill '{piece.SkillId}' is not in the taxonomy.", nameof(files)));
                tally.Add(piece);
            }
        }

        var scores = new List<SkillScore>(tallies.Count);
        foreach (Tally tally in tallies.Values)
        {
            scores.Add(tally.ToScore(asOf));
        }

        scores.Sort(static (left, right) =>
        {
            int order = right.Score.CompareTo(left.Score);
            return order == 0 ? string.CompareOrdinal(left.Id, right.Id) : order;
        });
        return new SkillVector(scores);
    }

    /// <summary>The counts of one skill while they grow. A symbol or package counts with the best class it was seen in.</summary>
    private sealed class Tally(Skill skill)
    {
        private readonly List<SkillEvidence> evidence = [];
        private readonly Dictionary<string, double> symbols = new(StringComparer.Ordinal);
        private readonly Dictionary<string, double> packages = new(StringComparer.Ordinal);
        private readonly int[] usesByClass = new int[Enum.GetValues<SourceClass>().Length];

        private DateTimeOffset? newest;
        private DateTimeOffset? newestCounted;

        public void Add(SkillEvidence piece)
        {
            evidence.Add(piece);
            newest = Later(newest, piece.CommitTime);
            double weight = ScoringConstants.ClassWeight(piece.Class, skill.CountsInTests);
            if (weight <= 0)
            {
                return;
            }

            newestCounted = Later(newestCounted, piece.CommitTime);
            Raise(packages, piece.Package, weight);
            if (piece.Kind is EvidenceKind.Call or EvidenceKind.Method or EvidenceKind.Construct)
            {
                Raise(symbols, piece.Symbol, weight);
                usesByClass[(int)piece.Class]++;
            }
        }

        public SkillScore ToScore(DateTimeOffset? asOf)
        {
            int depth = 0;
            double weightedDepth = 0;
            for (int i = 0; i < usesByClass.Length; i++)
            {
                depth += usesByClass[i];
                weightedDepth += usesByClass[i] * ScoringConstants.ClassWeight((SourceClass)i, skill.CountsInTests);
            }

            double score = SkillScoring.Score(
                Sum(symbols), weightedDepth, Sum(packages), (asOf - newestCounted)?.TotalDays, SkillScoring.BreadthThresholdOf(skill));
            return new SkillScore(
                skill.Id, skill.Name, skill.Category, score, symbols.Count, depth, packages.Count, newestCounted ?? newest, evidence);
        }

        private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;

        private static void Raise(Dictionary<string, double> weights, string key, double weight)
        {
            ref double best = ref CollectionsMarshal.GetValueRefOrAddDefault(weights, key, out _);
            best = Math.Max(best, weight);
        }

        /// <summary>Class weights are multiples of one quarter, so the sum is exact in any order.</summary>
        private static double Sum(Dictionary<string, double> weights)
        {
            double sum = 0;
            foreach (double weight in weights.Values)
            {
                sum += weight;
            }

            return sum;
        }
    }
}
