namespace GoAnalysis.Model;

/// <summary>One term of a platform's score.</summary>
/// <param name="Name">Name of the term in the platform's profile.</param>
/// <param name="Weight">Weight in the profile; a profile's weights add up to 1.</param>
/// <param name="Value">0 to 1; <see langword="null"/> when unknown.</param>
/// <param name="Known">Whether there is a value.</param>
/// <param name="Estimated">Whether the value is a bound or an inference; such a term counts half in the confidence.</param>
/// <param name="Assumption">Whether the weight is ours rather than published by the platform.</param>
public sealed record ScoreTerm(string Name, double Weight, double? Value, bool Known, bool Estimated, bool Assumption);

/// <summary>What one platform would make of a repository.</summary>
/// <param name="Id">Id of the platform's profile.</param>
/// <param name="Score">0 to 100 over the known terms; <see langword="null"/> when no term is known.</param>
/// <param name="Low">Score with every unknown term at 0.</param>
/// <param name="High">Score with every unknown term at 1.</param>
/// <param name="Confidence">Weight of the known terms, 0 to 1, estimated ones at half.</param>
/// <param name="Terms">The terms in the profile's order.</param>
public sealed record PlatformScore(
    string Id,
    double? Score,
    double Low,
    double High,
    double Confidence,
    IReadOnlyList<ScoreTerm> Terms);
