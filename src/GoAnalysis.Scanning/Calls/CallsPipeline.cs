using System.Text;
using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Reporting;
using GoAnalysis.Semantics;

namespace GoAnalysis.Scanning;

/// <summary>What a list of calls came to.</summary>
/// <param name="Calls">The calls, in the order of the arguments, files and offsets.</param>
/// <param name="Packages">How reading went.</param>
public sealed record CallsOutcome(IReadOnlyList<CallEntry> Calls, PackagesOutcome Packages);

/// <summary>Lists the call expressions of packages and what they call: packages are bound side by side, and each is dropped
/// when its calls are listed.</summary>
/// <param name="files">Where files come from.</param>
/// <param name="readStandardInput">Reads the standard input whole; asked only for the argument <c>-</c>.</param>
public sealed class CallsPipeline(IFileProvider files, Func<byte[]> readStandardInput)
{
    /// <summary>A pipeline over the files of this machine.</summary>
    /// <param name="readStandardInput">Reads the standard input whole; asked only for the argument <c>-</c>.</param>
    public static CallsPipeline OfDisk(Func<byte[]> readStandardInput) => new(new DiskFileProvider(), readStandardInput);

    /// <summary>Lists calls.</summary>
    /// <param name="paths">Files, folders, or <c>-</c> for the standard input.</param>
    /// <param name="selection">Platform and dependencies.</param>
    /// <param name="tests">Whether calls in test files are listed.</param>
    /// <param name="progress">Told of folders done.</param>
    /// <param name="cancellationToken">Stops between packages.</param>
    public CallsOutcome Run(
        IReadOnlyList<string> paths,
        BuildSelection selection,
        bool tests,
        IProgress<ScanProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(selection);
        var outcome = new PackagesOutcome();
        var arguments = new PackageArguments(files, readStandardInput).OpenPackages(paths, selection, outcome);
        var folders = arguments.SelectMany(static argument => argument.Workspace.Folders.Select(folder => (Argument: argument, Folder: folder)))
            .GroupBy(static asked => asked.Folder, static asked => asked.Argument, ReferenceEqualityComparer.Instance)
            .Select(static group => (Folder: (GoFolder)group.Key!, Arguments: group.ToArray())).ToArray();
        var listed = new FolderCalls[folders.Length];
        var done = 0;
        BindingLoop.Run(
            folders.Length,
            index =>
            {
                var (folder, asking) = folders[index];
                var compilations = asking[0].Workspace.GetCompilations(folder);
                var compiled = compilations.GetFiles(tests);
                listed[index] = new FolderCalls(
                    compilations.Package,
                    asking,
                    [.. asking.SelectMany(argument => compiled.Where(file => argument.Names(file.File.Path)).Select(file => FileCalls.Of(argument.Index, file)))]);
                progress?.Report(new ScanProgress(ScanStage.Binding, Interlocked.Increment(ref done), folders.Length));
            },
            cancellationToken);

        foreach (var folder in listed)
        {
            outcome.Add(folder.Unreadable);
            outcome.Add(folder.Diagnostics.Where(diagnostic => tests || !diagnostic.File.EndsWith("_test.go", StringComparison.Ordinal)));
        }

        var sorted = listed.SelectMany(static folder => folder.Files)
            .OrderBy(static file => file.Argument).ThenBy(static file => Encoding.UTF8.GetBytes(file.Path), ByteOrder.Instance).ToList();
        foreach (var file in sorted)
        {
            outcome.AddFile(file.FirstError);
        }

        return new CallsOutcome([.. sorted.SelectMany(static file => file.Calls)], outcome);
    }

    /// <summary>What is kept of a folder: neither trees nor symbols.</summary>
    private sealed class FolderCalls(GoPackage package, IReadOnlyList<PackageArgument> asking, IReadOnlyList<FileCalls> files)
    {
        public IReadOnlyList<FileCalls> Files { get; } = files;

        public IReadOnlyList<SkippedFile> Unreadable { get; } =
            [.. package.Unreadable.Where(file => asking.Any(argument => argument.Names(file.Path)))];

        public IReadOnlyList<PackageDiagnostic> Diagnostics { get; } =
            [.. package.FileDiagnostics.Where(diagnostic => asking.Any(argument => argument.Names(diagnostic.File)))];
    }
}
