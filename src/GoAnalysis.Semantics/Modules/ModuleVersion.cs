namespace GoAnalysis.Semantics;

/// <summary>A version of a module.</summary>
/// <param name="Path">Module path.</param>
/// <param name="Version">Version, such as <c>v1.2.3</c>.</param>
public sealed record ModuleVersion(string Path, string Version);
