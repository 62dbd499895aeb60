using GoAnalysis.Model;
using GoAnalysis.Semantics;

namespace GoAnalysis.Scanning;

/// <summary>Opens what stands on a command line as workspaces.</summary>
/// <param name="files">Where files come from.</param>
/// <param name="readStandardInput">Reads the standard input whole; asked only for the argument <c>-</c>. <see langword="null"/> where
/// that is a name like any other.</param>
/// <param name="unsaved">A file that <paramref name="files"/> have whether it is on disk or not; <see langword="null"/> for none.</param>
internal sealed class PackageArguments(IFileProvider files, Func<byte[]>? readStandardInput, string? unsaved = null)
{
    private const string StandardInput = "-";

    /// <summary>Opens arguments in their order, and tells the outcome what could not be.</summary>
    /// <returns>A workspace an argument; <see langword="null"/> for those that could not be read.</returns>
    public IReadOnlyList<GoWorkspace?> Open(IReadOnlyList<string> paths, BuildSelection selection, PackagesOutcome outcome)
    {
        var options = selection.ToOptions();
        return [.. paths.Select(path => Open(path, options, outcome))];
    }

    /// <summary>Opens arguments in their order as packages: a file by itself is one of the files of its folder, and files of one
    /// folder that are named the same way share its workspace.</summary>
    /// <returns>What each argument names; those that could not be read are left out.</returns>
    public IReadOnlyList<PackageArgument> OpenPackages(IReadOnlyList<string> paths, BuildSelection selection, PackagesOutcome outcome)
    {
        var options = selection.ToOptions() with { IncludesSiblings = true };
        var ofFolders = new Dictionary<string, GoWorkspace>(StringComparer.Ordinal);
        var opened = new List<PackageArgument>();
        for (var i = 0; i < paths.Count; i++)
        {
            var path = paths[i];
            var fileName = !IsStandardInput(path) && (path == unsaved || File.Exists(path)) ? Path.GetFileName(path) : null;
            var folder = fileName is null ? "" : path[..^fileName.Length];
            if (fileName is null || !ofFolders.TryGetValue(folder, out var workspace) || !workspace.Folders[0].FileNames.Contains(fileName))
            {
                workspace = Open(path, options, outcome);
            }

            if (workspace is not null)
            {
                opened.Add(new PackageArgument(i, workspace, fileName));
                if (fileName is not null)
                {
                    ofFolders.TryAdd(folder, workspace);
                }
            }
        }

        return opened;
    }

    private bool IsStandardInput(string path) => readStandardInput is not null && path == StandardInput;

    private GoWorkspace? Open(string path, GoWorkspaceOptions options, PackagesOutcome outcome)
    {
        if (!IsStandardInput(path) && path != unsaved && !Path.Exists(path))
        {
            var expected = readStandardInput is null ? "a Go file or a folder" : "a Go file, a folder, or - for the standard input";
            outcome.Add([new SkippedFile(path, $"nothing found there; expected {expected}")]);
            return null;
        }

        try
        {
            var workspace = IsStandardInput(path) ? GoWorkspace.OfFile(path, readStandardInput!(), files, options) : GoWorkspace.Open(path, files, options);
            outcome.Add(workspace.Skipped.Where(entry => !GoFiles.IsLeftOut(entry.Reason)));
            outcome.Add(workspace.Diagnostics);
            outcome.AddOpened(path, workspace.Folders.Count);
            return workspace;
        }
        catch (InputException exception)
        {
            outcome.Add([new SkippedFile(path, exception.Message)]);
            return null;
        }
    }
}
