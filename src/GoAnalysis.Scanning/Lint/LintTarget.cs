using GoAnalysis.Analysis;
using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Semantics;

namespace GoAnalysis.Scanning;

/// <summary>
/// What arguments of <c>goanalysis lint</c> name of one workspace: its packages and what is configured for them. Files that are
/// named one by one in the same folder are one target.
/// </summary>
internal sealed class LintTarget
{
    /// <summary>What go build takes besides Go, and analyzers may look at.</summary>
    private static readonly string[] OtherSources = [".s", ".S", ".sx", ".c", ".cc", ".cpp", ".cxx", ".m", ".h", ".hh", ".hpp", ".hxx", ".f", ".F", ".for", ".f90", ".swig", ".swigcxx"];

    private LintTarget(string root, IReadOnlyList<LintUnit> units)
    {
        Root = root;
        Units = units;
    }

    /// <summary>The folder that everything of the arguments lies in; empty for a text that lies nowhere.</summary>
    public string Root { get; }

    /// <summary>The packages, by folder; of a folder the package with its tests, tests from outside, then what is not built.</summary>
    public IReadOnlyList<LintUnit> Units { get; }

    /// <summary>Opens arguments.</summary>
    /// <param name="request">Has the arguments.</param>
    /// <param name="overrides">What the command line says of rules.</param>
    /// <param name="outcome">Told what cannot be read, and what is wrong with modules and configuration.</param>
    /// <returns>The targets in the order of the first arguments that name them; none for what cannot be read.</returns>
    public static IReadOnlyList<LintTarget> Open(LintRequest request, IReadOnlyDictionary<string, string> overrides, PackagesOutcome outcome)
    {
        IFileProvider files = new DiskFileProvider();
        var unsaved = request.StandardInput is null ? null : request.Paths[0];
        if (unsaved is not null)
        {
            files = new UnsavedFile(files, Path.GetFullPath(unsaved), request.StandardInput!);
        }

        return
        [
            .. new PackageArguments(files, request.ReadStandardInput, unsaved).OpenPackages(request.Paths, request.Selection, outcome)
                .GroupBy(static argument => argument.Workspace, ReferenceEqualityComparer.Instance)
                .Select(asked => Open((GoWorkspace)asked.Key!, [.. asked], files, request.UsesConfiguration, overrides, outcome)),
        ];
    }

    private static LintTarget Open(
        GoWorkspace workspace, IReadOnlyList<PackageArgument> asked, IFileProvider files, bool usesConfiguration, IReadOnlyDictionary<string, string> overrides, PackagesOutcome outcome)
    {
        // What came from the standard input lies nowhere: nothing on disk is configured for it, or lies beside it.
        usesConfiguration &= !workspace.IsOfFileAlone;
        var inRoot = workspace.Folders.ToDictionary(static folder => folder, folder => workspace.IsOfFileAlone ? "." : Path.GetRelativePath(workspace.Root, folder.Path).Replace('\\', '/'));
        var configuration = usesConfiguration
            ? AnalyzerConfigSet.Load(files, workspace.Root, workspace.Folders.SelectMany(folder => folder.FileNames.Select(name => ConfigurationPath(inRoot[folder], name))), overrides)
            : new AnalyzerConfigSet([], overrides);
        outcome.Add(configuration.Problems);
        var only = asked.Any(static argument => argument.FileName is null) ? null : asked.Select(static argument => argument.FileName!).ToHashSet(StringComparer.Ordinal);
        var units = new List<LintUnit>();
        foreach (var folder in workspace.Folders)
        {
            var compilations = workspace.GetCompilations(folder);
            outcome.Add(compilations.Package.Unreadable);
            var options = new FolderOptions(configuration, inRoot[folder]) { AdditionalFiles = workspace.IsOfFileAlone ? [] : ReadOthers(files, folder) };
            units.AddRange(LintUnit.Of(compilations, options, only));
        }

        return new LintTarget(workspace.IsOfFileAlone ? "" : workspace.Root, units);
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
