using GoAnalysis.Model;
using GoAnalysis.Reporting;

namespace GoAnalysis.Scanning;

/// <summary>What is written for each parsed file.</summary>
public enum ParseDump
{
    /// <summary>Nothing: only the summary counts.</summary>
    None,

    /// <summary>Our tree, one node a line, indented.</summary>
    Tree,

    /// <summary>The tokens, one a line.</summary>
    Tokens,

    /// <summary>The nodes that go/ast would give, one a line.</summary>
    GoAst,
}

/// <summary>A file to parse, not yet read.</summary>
/// <param name="Path">Path to show: relative to the argument that led to it.</param>
/// <param name="Read">Reads it whole.</param>
public sealed record ParseSource(string Path, Func<byte[]> Read);

/// <summary>What a list of arguments stands for.</summary>
/// <param name="Files">Files in the order of the arguments, then of their path.</param>
/// <param name="Unreadable">Arguments and entries that cannot be read, and why.</param>
public sealed record ParseSources(IReadOnlyList<ParseSource> Files, IReadOnlyList<SkippedFile> Unreadable);

/// <summary>What a run of the parser came to.</summary>
/// <param name="Summary">Counts and syntax errors.</param>
/// <param name="Unreadable">Paths that could not be read, in the order of the arguments, and why.</param>
public sealed record ParseOutcome(ParseSummary Summary, IReadOnlyList<SkippedFile> Unreadable);
