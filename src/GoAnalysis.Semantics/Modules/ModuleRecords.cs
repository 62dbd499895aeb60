namespace GoAnalysis.Semantics;

/// <summary>A line <c>require</c> of a <c>go.mod</c> file. https://go.dev/ref/mod#go-mod-file-require</summary>
/// <param name="Path">Module path.</param>
/// <param name="Version">Version as written, such as <c>v1.2.3</c> or <c>v2.0.0+incompatible</c>.</param>
/// <param name="IsIndirect">Whether the comment <c>// indirect</c> stands behind it.</param>
/// <param name="Line">1-based line.</param>
public sealed record ModuleRequirement(string Path, string Version, bool IsIndirect, int Line);

/// <summary>A line <c>replace</c>. https://go.dev/ref/mod#go-mod-file-replace</summary>
/// <param name="OldPath">Module path that is replaced.</param>
/// <param name="OldVersion">The one version that is replaced; <see langword="null"/> for all.</param>
/// <param name="NewPath">Module path or folder to take instead.</param>
/// <param name="NewVersion">Version to take; <see langword="null"/> for a folder.</param>
/// <param name="Line">1-based line.</param>
public sealed record ModuleReplacement(string OldPath, string? OldVersion, string NewPath, string? NewVersion, int Line)
{
    /// <summary>Whether the module is replaced by a folder.</summary>
    public bool IsFolder => NewVersion is null;
}

/// <summary>A line <c>exclude</c>. https://go.dev/ref/mod#go-mod-file-exclude</summary>
/// <param name="Path">Module path.</param>
/// <param name="Version">The version that is not to be used.</param>
/// <param name="Line">1-based line.</param>
public sealed record ModuleExclusion(string Path, string Version, int Line);

/// <summary>A line <c>retract</c>. https://go.dev/ref/mod#go-mod-file-retract</summary>
/// <param name="Low">First retracted version.</param>
/// <param name="High">Last retracted version; <paramref name="Low"/> where one is retracted.</param>
/// <param name="Rationale">The comment that says why; empty where there is none.</param>
/// <param name="Line">1-based line.</param>
public sealed record ModuleRetraction(string Low, string High, string Rationale, int Line);

/// <summary>A line with one value: <c>tool</c>, <c>ignore</c>, <c>use</c>.</summary>
/// <param name="Value">The import path, or the folder as written.</param>
/// <param name="Line">1-based line.</param>
public sealed record ModFileValue(string Value, int Line);

/// <summary>A line <c>godebug key=value</c>. https://go.dev/ref/mod#go-mod-file-godebug</summary>
/// <param name="Key">The setting.</param>
/// <param name="Value">Its value.</param>
/// <param name="Line">1-based line.</param>
public sealed record GodebugSetting(string Key, string Value, int Line);
