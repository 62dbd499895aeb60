using GoAnalysis.Model;

namespace GoAnalysis.Ranking;

/// <summary>Computes what a platform would make of a repository: docs/scoring.md, "Platform score".</summary>
public static class PlatformScorer
{
    /// <summary>Scores a repository for several platforms.</summary>
    /// <param name="profiles">The platforms.</param>
    /// <param name="inputs">What is known of the repository.</param>
    /// <returns>One score a profile, by id, ordinal.</returns>
    public static IReadOnlyList<PlatformScore> Score(IReadOnlyList<PlatformProfile> profiles, PlatformInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        var scores = new List<PlatformScore>(profiles.Count);
        foreach (PlatformProfile profile in profiles)
        {
            scores.Add(Score(profile, inputs));
        }

        scores.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        return scores;
    }

    /// <summary>Scores a repository for one platform. Unknown terms leave the score alone; they widen the span from low to
    /// high and lower the confidence.</summary>
    /// <param name="profile">The platform.</param>
    /// <param name="inputs">What is known of the repository.</param>
    public static PlatformScore Score(PlatformProfile profile, PlatformInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(inputs);
        var terms = new List<ScoreTerm>(profile.Terms.Count);
        double points = 0;
        double knownWeight = 0;
        double unknownWeight = 0;
        double confidence = 0;
        foreach (PlatformTerm term in profile.Terms)
        {
            Measured measured = inputs.Get(term.Measure);
            if (measured.Value is { } value)
            {
                points += term.Weight * value;
                knownWeight += term.Weight;
                confidence += measured.Estimated ? term.Weight / 2 : term.Weight;
            }
            else
            {
                unknownWeight += term.Weight;
            }

            terms.Add(new ScoreTerm(
                term.Name,
                term.Weight,
                measured.Value,
                measured.Value is not null,
                measured.Value is not null && measured.Estimated,
                term.Assumption));
        }

        // The sums of weights such as 0.6 + 0.25 + 0.15 may end a hair above 1.
        double? score = knownWeight > 0 ? Math.Min(100 * points / knownWeight, 100) : null;
        double low = Math.Min(100 * points, 100);
        double high = knownWeight > 0 ? Math.Min(low + (100 * unknownWeight), 100) : 100;
        return new PlatformScore(profile.Id, score, low, high, Math.Min(confidence, 1), terms);
    }
}
