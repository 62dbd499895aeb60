namespace GoAnalysis.Reporting;

/// <summary>A syntax error of one file.</summary>
/// <param name="File">Path as it is to be shown, relative to the argument.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column in bytes.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record ParseError(string File, int Line, int Column, string Message);

/// <summary>What parsing a set of files came to.</summary>
/// <param name="Files">Files parsed.</param>
/// <param name="Bytes">Their size together.</param>
/// <param name="WithErrors">Files with at least one syntax error.</param>
/// <param name="Nodes">Nodes of all trees.</param>
/// <param name="Tokens">Tokens of all trees.</param>
/// <param name="ElapsedMs">Wall-clock milliseconds, reading included.</param>
/// <param name="Errors">Syntax errors in the order of the files, then of their position.</param>
public sealed record ParseSummary(
    int Files,
    long Bytes,
    int WithErrors,
    long Nodes,
    long Tokens,
    double ElapsedMs,
    IReadOnlyList<ParseError> Errors);
