using GoAnalysis.Analysis;
using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Semantics;

namespace GoAnalysis.Scanning;

/// <summary>One argument of <c>goanalysis lint</c>: its packages and what is configured for them.</summary>
internal sealed class LintTarget
{
    /// <summary>What go build takes besides Go, and analyzers may look at.</summary>
    private static readonly string[] OtherSources = [".s", ".S", ".sx", ".c", ".cc", ".cpp", ".cxx", ".m", ".h", ".hh", ".hpp", ".hxx", ".f", ".F", ".for", ".f90", ".swig", ".swigcxx"];

    /// <summary>The folder that everything of the argument lies in; empty where there is none.</summary>
    public string Root { get; private init; } = "";

    /// <summary>The packages, by folder; of a folder the package with its tests, tests from outside, then what is not built.</summary>
    public IReadOnlyList<LintUnit> Units { get; private init; } = [];

    /// <summary>What could not be read, and why.</summary>
    public IReadOnlyList<SkippedFile> Unreadable { get; private init; } = [];

    /// <summary>What is wrong with modules and configuration, each with file and line.</summary>
    public IReadOnlyList<PackageDiagnostic> Problems { get; private init; } = [];

    /// <summary>Opens an argument.</summary>
    public static LintTarget Open(string path, LintRequest request, IReadOnlyDictionary<string, string> overrides)
    {
        IFileProvider files = new DiskFileProvider();
        if (request.StandardInput is { } text)
        {
            files = new UnsavedFile(files, Path.GetFullPath(path), text);
        }
        else if (!Path.Exists(path))
        {
            return new LintTarget { Unreadable = [new SkippedFile(path, "nothing found there; expected a Go file or a folder")] };
        }

        var isFile = files.List(path) is null;
        var workspace = GoWorkspace.Open(path, files, request.Selection.ToOptions() with { IncludesSiblings = true });
        var inRoot = workspace.Folders.ToDictionary(static folder => folder, folder => Path.GetRelativePath(workspace.Root, folder.Path).Replace('\\', '/'));
        var configuration = request.UsesConfiguration
            ? AnalyzerConfigSet.Load(files, workspace.Root, workspace.Folders.SelectMany(folder => folder.FileNames.Select(name => ConfigurationPath(inRoot[folder], name))), overrides)
            : new AnalyzerConfigSet([], overrides);
        var units = new List<LintUnit>();
        var unreadable = workspace.Skipped.Where(static entry => !GoFiles.IsLeftOut(entry.Reason)).ToList();
        foreach (var folder in workspace.Folders)
        {
            var compilations = workspace.GetCompilations(folder);
            unreadable.AddRange(compilations.Package.Unreadable);
            var options = new FolderOptions(configuration, inRoot[folder]) { AdditionalFiles = ReadOthers(files, folder) };
            units.AddRange(LintUnit.Of(compilations, options, isFile ? Path.GetFileName(path) : null));
        }

        return new LintTarget
        {
            Root = workspace.Root,
            Units = units,
            Unreadable = unreadable,
            Problems =
            [
                .. workspace.Diagnostics,
                .. configuration.Problems,
                .. workspace.Folders.Count == 0 ? [new PackageDiagnostic(path, 0, 0, "found no Go files")] : (PackageDiagnostic[])[],
            ],
        };
    }

    private static string ConfigurationPath(string folder, string name) => folder == "." ? name : $"{folder}/{name}";

    private static List<AdditionalFile> ReadOthers(IFileProvider files, GoFolder folder)
    {
        var found = new List<AdditionalFile>();
        foreach (var entry in files.List(folder.Path) ?? [])
        {
            if (entry.IsFolder || !OtherSources.Contains(Path.GetExtension(entry.Name)))
            {
                continue;
            }

            try
            {
                found.Add(new AdditionalFile(folder.ShownPath.Length == 0 ? entry.Name : $"{folder.ShownPath}/{entry.Name}", files.ReadAllBytes($"{folder.Path}/{entry.Name}")));
            }
            catch (UnreadableFileException)
            {
                // It is no Go file, so nobody asked for it.
            }
        }

        return found;
    }

    /// <summary>Configuration counts from the root of the repository down, whatever part of it is looked at.</summary>
    private sealed class FolderOptions(AnalyzerConfigSet configuration, string folder) : AnalyzerOptions
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = configuration.ToAnalyzerOptions().GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(Syntax.GoSyntaxTree tree) =>
            configuration.GetOptions(ConfigurationPath(folder, tree.Path[(tree.Path.LastIndexOf('/') + 1)..]));
    }
}
