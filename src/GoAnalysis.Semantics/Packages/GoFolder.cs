namespace GoAnalysis.Semantics;

/// <summary>A folder with Go files, not yet read.</summary>
/// <param name="Path">The folder, as the file provider knows it; the <see cref="GoPackage.Folder"/> of its package.</param>
/// <param name="ShownPath">The folder relative to the argument, with <c>/</c>; empty for the argument itself.</param>
/// <param name="ImportPath">Import path of its package; <c>_</c> or <c>_/folder</c> where nothing says what it is.</param>
/// <param name="IsVendored">Whether it lies in or below <c>vendor</c>, <c>third_party</c> or <c>Godeps</c>.</param>
/// <param name="FileNames">Names of its Go files in ordinal byte order.</param>
public sealed record GoFolder(string Path, string ShownPath, string ImportPath, bool IsVendored, IReadOnlyList<string> FileNames)
{
    /// <summary>The module it belongs to: the one of the nearest <c>go.mod</c> at or above it in the repository, which may be a
    /// fixture's or a vendored one's. <see langword="null"/> where there is none, and below a folder of dependencies.</summary>
    public GoModule? Module { get; init; }
}
