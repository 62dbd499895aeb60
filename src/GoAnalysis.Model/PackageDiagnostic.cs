namespace GoAnalysis.Model;

/// <summary>What is wrong with a file or package, in words.</summary>
/// <param name="File">Path of the file; of the folder where it is about no single file.</param>
/// <param name="Line">1-based line; 0 where it is about no single line.</param>
/// <param name="Column">1-based column in bytes; 0 where it is about no single place.</param>
/// <param name="Message">What was found and, where it is not plain, what was expected.</param>
public sealed record PackageDiagnostic(string File, int Line, int Column, string Message);
