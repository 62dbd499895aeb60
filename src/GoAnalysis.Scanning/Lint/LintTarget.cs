using GoAnalysis.Analysis;
using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Scanning;

/// <summary>One argument of <c>goanalysis lint</c>: its packages and what is configured for them.</summary>
internal sealed class LintTarget
{
    private LintTarget(string path)
    {
        Path = path;
    }

    /// <summary>The argument.</summary>
    public string Path { get; }

    /// <summary>The packages, by folder; of a folder the package with its tests, tests from outside, then what is not built.</summary>
    public IReadOnlyList<LintUnit> Units { get; private init; } = [];

    /// <summary>What could not be read, and why.</summary>
    public IReadOnlyList<SkippedFile> Unreadable { get; private init; } = [];

    /// <summary>What is wrong with modules and configuration, each with file and line.</summary>
    public IReadOnlyList<PackageDiagnostic> Problems { get; private init; } = [];

    /// <summary>Opens an argument.</summary>
    public static LintTarget Open(string path, int index, LintRequest request, IReadOnlyDictionary<string, string> overrides)
    {
        IFileProvider files = new DiskFileProvider();
        if (request.StandardInput is { } text)
        {
            files = new UnsavedFile(files, path, text);
        }
        else if (!System.IO.Path.Exists(path))
        {
            return new LintTarget(path) { Unreadable = [new SkippedFile(path, "nothing found there; expected a Go file or a folder")] };
        }

        var workspace = GoWorkspace.Open(path, files, request.Selection.ToOptions());
        var configuration = request.UsesConfiguration ? ConfigurationOf(workspace, files, overrides) : new AnalyzerConfigSet([], overrides);
        var units = new List<LintUnit>();
        var unreadable = new List<SkippedFile>();
        var isInput = request.StandardInput is not null;
        foreach (var folder in workspace.Folders)
        {
            units.AddRange(LintUnit.Of(workspace, folder, files, configuration, isInput ? path : null));
            unreadable.AddRange(workspace.GetCompilations(folder).Package.Unreadable);
        }

        return new LintTarget(path) { Units = units, Unreadable = unreadable, Problems = [.. workspace.Diagnostics, .. configuration.Problems] };
    }
}
