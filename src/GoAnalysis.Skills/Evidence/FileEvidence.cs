using GoAnalysis.Model;

namespace GoAnalysis.Skills;

/// <summary>An import path of one file and what it maps to.</summary>
/// <param name="Path">Import path as written.</param>
/// <param name="Skill">Id of the skill it shows; <see langword="null"/> when none, and for first-party imports.</param>
/// <param name="FirstParty">Whether it belongs to the repository.</param>
public readonly record struct ImportMapping(string Path, string? Skill, bool FirstParty);

/// <summary>What one file shows.</summary>
/// <param name="File">Path relative to the root.</param>
/// <param name="Class">Class of the file.</param>
/// <param name="Imports">Each import path of the file once, in source order.</param>
/// <param name="Evidence">The evidence, by line, column, kind, symbol, skill.</param>
public sealed record FileEvidence(
    string File,
    SourceClass Class,
    IReadOnlyList<ImportMapping> Imports,
    IReadOnlyList<SkillEvidence> Evidence);
