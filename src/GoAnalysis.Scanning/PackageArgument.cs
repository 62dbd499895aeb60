using GoAnalysis.Semantics;

namespace GoAnalysis.Scanning;

/// <summary>What one argument of a command line names.</summary>
/// <param name="Index">Its place among the arguments, 0-based.</param>
/// <param name="Workspace">The packages it lies in.</param>
/// <param name="FileName">The file it names; <see langword="null"/> where it names all of the workspace.</param>
internal sealed record PackageArgument(int Index, GoWorkspace Workspace, string? FileName)
{
    /// <summary>Whether a file of the workspace is among what is named.</summary>
    /// <param name="path">Path to show. With a file named, all files lie in its folder.</param>
    public bool Names(string path) => FileName is null || path[(path.LastIndexOf('/') + 1)..] == FileName;
}
