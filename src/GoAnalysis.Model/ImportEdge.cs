namespace GoAnalysis.Model;

/// <summary>One import of one file.</summary>
/// <param name="Package">Import path of the importing package, with <c>_test</c> behind it for an external test.</param>
/// <param name="Path">Import path as written in the source.</param>
/// <param name="File">The importing file, relative to the argument.</param>
/// <param name="Line">1-based line of the path.</param>
/// <param name="Name">The name before the path: an alias, <c>.</c> or <c>_</c>; <see langword="null"/> when absent.</param>
/// <param name="IsTest">Whether the file is a test.</param>
/// <param name="IsExcluded">Whether the file is outside the chosen set.</param>
/// <param name="IsVendored">Whether the file lies in or below <c>vendor</c>, <c>third_party</c> or <c>Godeps</c>.</param>
public sealed record ImportEdge(
    string Package, string Path, string File, int Line, string? Name, bool IsTest, bool IsExcluded, bool IsVendored);
