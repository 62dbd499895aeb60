using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Reporting;
using GoAnalysis.Semantics;

namespace GoAnalysis.Scanning;

/// <summary>Lists the imports of files from disk: folders many at once, written in their order.</summary>
public sealed class ImportsPipeline
{
    // A batch bounds what is held in memory: the sources of its folders.
    private const int BatchFolders = 64;

    private readonly IFileProvider files;
    private readonly Func<byte[]> readStandardInput;

    /// <summary>Makes a pipeline.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="readStandardInput">Reads the standard input whole; asked only for the argument <c>-</c>.</param>
    public ImportsPipeline(IFileProvider files, Func<byte[]> readStandardInput)
    {
        this.files = files;
        this.readStandardInput = readStandardInput;
    }

    /// <summary>A pipeline over the files of this machine.</summary>
    /// <param name="readStandardInput">Reads the standard input whole; asked only for the argument <c>-</c>.</param>
    public static ImportsPipeline OfDisk(Func<byte[]> readStandardInput) => new(new DiskFileProvider(), readStandardInput);

    /// <summary>Writes the imports of all Go files below paths: in the order of the paths, then by import path of the folder,
    /// file and line.</summary>
    /// <param name="paths">Files, folders, or <c>-</c> for the standard input.</param>
    /// <param name="selection">Platform and dependencies.</param>
    /// <param name="report">Where imports go.</param>
    /// <param name="progress">Told of folders done.</param>
    /// <param name="cancellationToken">Stops between folders.</param>
    public PackagesOutcome Run(
        IReadOnlyList<string> paths,
        BuildSelection selection,
        ImportEdgeReport report,
        IProgress<ScanProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(report);
        var outcome = new PackagesOutcome();
        foreach (var workspace in new PackageArguments(files, readStandardInput).Open(paths, selection, outcome).OfType<GoWorkspace>())
        {
            Run(workspace, report, outcome, progress, cancellationToken);
        }

        return outcome;
    }

    private static void Run(
        GoWorkspace workspace,
        ImportEdgeReport report,
        PackagesOutcome outcome,
        IProgress<ScanProgress>? progress,
        CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var batch in workspace.Folders.Chunk(BatchFolders))
        {
            var packages = new GoPackage[batch.Length];
            FileLoop.Run(batch.Length, new ParallelOptions { CancellationToken = cancellationToken }, index =>
            {
                packages[index] = workspace.Load(batch[index]);
                progress?.Report(new ScanProgress(ScanStage.Parsing, Interlocked.Increment(ref done), workspace.Folders.Count));
            });
            for (var index = 0; index < batch.Length; index++)
            {
                Write(packages[index], batch[index].IsVendored, report, outcome);
            }
        }
    }

    private static void Write(GoPackage package, bool isVendored, ImportEdgeReport report, PackagesOutcome outcome)
    {
        outcome.Add(package.Unreadable);
        outcome.Add(package.FileDiagnostics);
        report.Write([.. package.Files.SelectMany(file => file.Imports.Select(import => new ImportEdge(
            file.Class == GoFileClass.ExternalTest ? package.ImportPath + "_test" : package.ImportPath,
            import.Path,
            file.Path,
            import.Line,
            import.Name,
            file.IsTest,
            file.Class == GoFileClass.Excluded,
            isVendored)))]);
    }
}
