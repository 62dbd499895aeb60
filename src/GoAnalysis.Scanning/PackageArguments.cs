using GoAnalysis.Model;
using GoAnalysis.Semantics;

namespace GoAnalysis.Scanning;

/// <summary>Opens what stands on a command line as workspaces.</summary>
/// <param name="files">Where files come from.</param>
/// <param name="readStandardInput">Reads the standard input whole; asked only for the argument <c>-</c>.</param>
internal sealed class PackageArguments(IFileProvider files, Func<byte[]> readStandardInput)
{
    private const string StandardInput = "-";

    /// <summary>Opens arguments in their order, and tells the outcome what could not be.</summary>
    /// <returns>A workspace an argument; <see langword="null"/> for those that could not be read.</returns>
    public IReadOnlyList<GoWorkspace?> Open(IReadOnlyList<string> paths, BuildSelection selection, PackagesOutcome outcome)
    {
        var options = selection.ToOptions();
        return [.. paths.Select(path => Open(path, options, outcome))];
    }

    private GoWorkspace? Open(string path, GoWorkspaceOptions options, PackagesOutcome outcome)
    {
        if (path != StandardInput && !Path.Exists(path))
        {
            outcome.Add([new SkippedFile(path, "nothing found there; expected a Go file, a folder, or - for the standard input")]);
            return null;
        }

        try
        {
            var workspace = path == StandardInput ? GoWorkspace.OfFile(path, readStandardInput(), files, options) : GoWorkspace.Open(path, files, options);
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
