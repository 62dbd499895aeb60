using GoAnalysis.Semantics;

namespace GoAnalysis.Skills;

/// <summary>Something that Go work is hired for, and what shows it in source code.</summary>
/// <param name="Id">Stable name in kebab case.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Category">One of the taxonomy's categories.</param>
/// <param name="Imports">Import paths without major version. A standard library package stands for itself alone, any
/// other path also for everything below it.</param>
/// <param name="Constructs">Language constructs that show the skill.</param>
/// <param name="Aliases">Other names, in any language.</param>
/// <param name="CountsInTests">Whether test code counts in full: true for the skill of testing itself.</param>
public sealed record Skill(
    string Id,
    string Name,
    string Category,
    IReadOnlyList<string> Imports,
    IReadOnlyList<LanguageConstruct> Constructs,
    IReadOnlyList<string> Aliases,
    bool CountsInTests);
