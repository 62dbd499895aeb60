namespace GoAnalysis.Model;

/// <summary>What kind of observation a piece of evidence is.</summary>
public enum EvidenceKind
{
    /// <summary>An import declaration.</summary>
    Import,

    /// <summary>A call of a function of an imported package.</summary>
    Call,

    /// <summary>A call of a method of a type of an imported package.</summary>
    Method,

    /// <summary>A construct of the language itself, such as a <c>go</c> statement.</summary>
    Construct,

    /// <summary>A requirement of a module file.</summary>
    Module,

    /// <summary>A build or deployment file.</summary>
    File,

    /// <summary>A sentence of a profile text.</summary>
    Claim,
}

/// <summary>A place in a source file.</summary>
/// <param name="File">Path relative to the scanned root, with <c>/</c> as separator.</param>
/// <param name="Line">Line, 1-based.</param>
/// <param name="Column">Column, 1-based, in bytes.</param>
public readonly record struct SourceLocation(string File, int Line, int Column);

/// <summary>One observation that speaks for a skill.</summary>
/// <param name="SkillId">Id of the skill in the taxonomy.</param>
/// <param name="Kind">What was observed.</param>
/// <param name="Symbol">Import path, qualified callee (<c>path.Func</c>) or name of the construct.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Class">Class of the file it stands in.</param>
/// <param name="Package">Folder of the package, relative to the root, <c>.</c> for the root itself.</param>
public sealed record SkillEvidence(
    string SkillId,
    EvidenceKind Kind,
    string Symbol,
    SourceLocation Location,
    SourceClass Class,
    string Package)
{
    /// <summary>Canonical e-mail of the author of the line, their name where they have none; <see langword="null"/> when not attributed.</summary>
    public string? Author { get; init; }

    /// <summary>Share of that author in the evidence, 0 to 1; <see langword="null"/> when not attributed.</summary>
    public double? Share { get; init; }

    /// <summary>Hash of the commit that last touched it; <see langword="null"/> when not attributed.</summary>
    public string? Commit { get; init; }

    /// <summary>When that commit was made, by its committer, UTC, and never after the clock of the scan;
    /// <see langword="null"/> when not attributed.</summary>
    public DateTimeOffset? CommitTime { get; init; }
}
