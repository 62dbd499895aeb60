using GoAnalysis.Analysis;
using GoAnalysis.Model;
using GoAnalysis.Syntax;

namespace GoAnalysis.Reporting;

/// <summary>An edit of a file.</summary>
/// <param name="Path">The file, as diagnostics name it.</param>
/// <param name="Edit">The edit.</param>
public sealed record LintEdit(string Path, TextEdit Edit);

/// <summary>A way to mend a finding.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="Edits">The edits, none of which overlap, by file and offset.</param>
public sealed record LintFix(string Title, IReadOnlyList<LintEdit> Edits);

/// <summary>A diagnostic with what reports need besides it.</summary>
/// <param name="Diagnostic">The diagnostic, with the severity that is configured.</param>
/// <param name="Fixes">Ways to mend it; none for most.</param>
/// <param name="Fingerprint">Tells it from all others of a run, and stays the same when lines above it come or go.</param>
public sealed record LintFinding(Diagnostic Diagnostic, IReadOnlyList<LintFix> Fixes, string Fingerprint);

/// <summary>The rule behind a GO0002.</summary>
/// <param name="Id">Id of the rule.</param>
/// <param name="File">The file it failed in; null where that is not known.</param>
/// <param name="Message">What it threw, or that it took too long.</param>
public sealed record LintFailure(string Id, string? File, string Message);

/// <summary>Time that a rule took.</summary>
/// <param name="Id">Id of the rule, or name of a stage.</param>
/// <param name="ElapsedMs">Milliseconds, of all threads together.</param>
public sealed record LintTiming(string Id, double ElapsedMs);

/// <summary>What a run of the rules came to.</summary>
public sealed record LintResult
{
    /// <summary>What was found, suppressed findings included, by file, position and id.</summary>
    public required IReadOnlyList<LintFinding> Findings { get; init; }

    /// <summary>Rules that failed, by id and file.</summary>
    public IReadOnlyList<LintFailure> Failures { get; init; } = [];

    /// <summary>The rules that ran, by id.</summary>
    public IReadOnlyList<DiagnosticDescriptor> Rules { get; init; } = [];

    /// <summary>Number of files looked at.</summary>
    public int Files { get; init; }

    /// <summary>Number of packages looked at.</summary>
    public int Packages { get; init; }

    /// <summary>Number of findings left out because the baseline has them.</summary>
    public int InBaseline { get; init; }

    /// <summary>Number of findings left out because they stand in lines that the revision of <c>--new-from</c> has too.</summary>
    public int InOldLines { get; init; }

    /// <summary>Files and folders that could not be read, and why.</summary>
    public IReadOnlyList<SkippedFile> Unreadable { get; init; } = [];

    /// <summary>Files with syntax errors, which are looked at as far as they can be read.</summary>
    public IReadOnlyList<ParseError> SyntaxErrors { get; init; } = [];

    /// <summary>What is wrong with configuration files, each with file and line.</summary>
    public IReadOnlyList<string> ConfigurationErrors { get; init; } = [];

    /// <summary>Times by rule, the longest first; empty where nobody asked.</summary>
    public IReadOnlyList<LintTiming> Timings { get; init; } = [];
}
