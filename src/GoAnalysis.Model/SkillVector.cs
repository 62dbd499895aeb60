namespace GoAnalysis.Model;

/// <summary>How strongly one repository shows one skill.</summary>
/// <param name="Id">Id in the taxonomy.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Category">Category in the taxonomy.</param>
/// <param name="Score">0 to 100; the formula stands in docs/scoring.md.</param>
/// <param name="Breadth">Distinct APIs used.</param>
/// <param name="Depth">Calls and constructs counted.</param>
/// <param name="Spread">Distinct packages (folders) that use it.</param>
/// <param name="LastSeen">Time of the newest commit that touched evidence which counts, or any where none counts;
/// <see langword="null"/> when not attributed.</param>
/// <param name="Evidence">All evidence, by class, file, line, column, kind, symbol.</param>
public sealed record SkillScore(
    string Id,
    string Name,
    string Category,
    double Score,
    int Breadth,
    int Depth,
    int Spread,
    DateTimeOffset? LastSeen,
    IReadOnlyList<SkillEvidence> Evidence);

/// <summary>The skills that a repository shows, by descending score, then id.</summary>
/// <param name="Skills">One entry a skill with at least one piece of evidence.</param>
public sealed record SkillVector(IReadOnlyList<SkillScore> Skills);

/// <summary>An import path that a repository uses.</summary>
/// <param name="Path">The import path.</param>
/// <param name="Files">Number of files that import it.</param>
/// <param name="Skill">Id of the skill it maps to; <see langword="null"/> when none.</param>
/// <param name="FirstParty">Whether it belongs to a module of this repository.</param>
/// <param name="Class">The first class, in the order of <see cref="SourceClass"/>, of the files that import it.</param>
public sealed record ImportUse(string Path, int Files, string? Skill, bool FirstParty, SourceClass Class);
