namespace GoAnalysis.Model;

/// <summary>A Go module of the scanned repository.</summary>
/// <param name="Path">Module path as its go.mod states it.</param>
/// <param name="Dir">Folder of its go.mod, relative to the root, <c>.</c> for the root itself.</param>
/// <param name="Go">Value of its <c>go</c> line; <see langword="null"/> when absent.</param>
public sealed record ModuleInfo(string Path, string Dir, string? Go);

/// <summary>A Go file or tree entry that was not read, and why.</summary>
/// <param name="Path">Path relative to the root.</param>
/// <param name="Reason">Reason, in words.</param>
public sealed record SkippedFile(string Path, string Reason);

/// <summary>What was scanned.</summary>
/// <param name="Path">The argument, as given.</param>
/// <param name="Head">Hash of the revision read; <see langword="null"/> where files were read from disk without git.</param>
/// <param name="Modules">Modules found, by folder.</param>
public sealed record RepositoryInfo(string Path, string? Head, IReadOnlyList<ModuleInfo> Modules);

/// <summary>How the Go files fared.</summary>
/// <param name="Go">Go files found, skipped ones included.</param>
/// <param name="Parsed">Files parsed, with or without syntax errors.</param>
/// <param name="WithErrors">Parsed files with at least one syntax error.</param>
/// <param name="Skipped">What was not read, by path.</param>
public sealed record FileCounts(int Go, int Parsed, int WithErrors, IReadOnlyList<SkippedFile> Skipped);

/// <summary>All that a scan of one repository tells.</summary>
/// <param name="Repository">What was scanned.</param>
/// <param name="Files">How its files fared.</param>
/// <param name="Skills">The skill vector.</param>
/// <param name="Imports">Every import path, by path.</param>
/// <param name="Activity">How alive it is.</param>
/// <param name="Platforms">What the platforms would make of it, by id.</param>
public sealed record ScanResult(
    RepositoryInfo Repository,
    FileCounts Files,
    SkillVector Skills,
    IReadOnlyList<ImportUse> Imports,
    RepositoryActivity Activity,
    IReadOnlyList<PlatformScore> Platforms)
{
    /// <summary>Why who wrote what is an estimate, see <see cref="RepositoryAttribution.Damage"/>; <see langword="null"/> where it is none.</summary>
    public string? AttributionDamage { get; init; }

    /// <summary>Whether the skills of one person were asked for, whom the history does not know.</summary>
    public bool IsAuthorUnknown { get; init; }
}
