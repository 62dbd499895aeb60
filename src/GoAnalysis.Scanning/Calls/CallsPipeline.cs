using System.Collections.Concurrent;
using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Reporting;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Scanning;

/// <summary>What a list of calls came to.</summary>
/// <param name="Calls">The calls, in the order of the arguments, files and offsets.</param>
/// <param name="Unreadable">What could not be read, and why.</param>
public sealed record CallsOutcome(IReadOnlyList<CallEntry> Calls, IReadOnlyList<SkippedFile> Unreadable);

/// <summary>Lists the call expressions of packages on disk and what they call: packages are bound side by side.</summary>
public static class CallsPipeline
{
    /// <summary>Room for the deepest expression that the parser lets through and the binder follows.</summary>
    private const int StackBytes = 64 << 20;

    /// <summary>Lists calls.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="selection">Platform and dependencies.</param>
    /// <param name="tests">Whether calls in test files are listed.</param>
    /// <param name="cancellationToken">Stops between packages.</param>
    public static CallsOutcome Run(IReadOnlyList<string> paths, BuildSelection selection, bool tests, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(selection);
        var files = new DiskFileProvider();
        var listed = new ConcurrentQueue<FileCalls>();
        var unreadable = new ConcurrentQueue<SkippedFile>();
        var queue = new ConcurrentQueue<(int Argument, GoWorkspace Workspace, GoFolder Folder)>();
        for (var argument = 0; argument < paths.Count; argument++)
        {
            if (!Path.Exists(paths[argument]))
            {
                unreadable.Enqueue(new SkippedFile(paths[argument], "nothing found there; expected a Go file or a folder"));
                continue;
            }

            var workspace = GoWorkspace.Open(paths[argument], files, selection.ToOptions());
            foreach (var folder in workspace.Folders)
            {
                queue.Enqueue((argument, workspace, folder));
            }
        }

        Exception? failure = null;
        var threads = Enumerable.Range(0, Math.Max(1, Math.Min(Environment.ProcessorCount, queue.Count))).Select(_ => new Thread(
            () =>
            {
                try
                {
                    while (!cancellationToken.IsCancellationRequested && queue.TryDequeue(out var next))
                    {
                        var compilations = next.Workspace.GetCompilations(next.Folder);
                        foreach (var file in compilations.Package.Unreadable)
                        {
                            unreadable.Enqueue(file);
                        }

                        foreach (var file in compilations.GetFiles(tests))
                        {
                            listed.Enqueue(FileCalls.Of(next.Argument, file));
                        }
                    }
                }
#pragma warning disable CA1031 // It is thrown again on the thread that waits.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    Interlocked.CompareExchange(ref failure, exception, null);
                }
            },
            StackBytes)).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
        cancellationToken.ThrowIfCancellationRequested();
        if (failure is not null)
        {
            throw new InvalidOperationException(failure.Message, failure);
        }

        var calls = listed.OrderBy(static file => file.Argument).ThenBy(static file => file.Path, StringComparer.Ordinal)
            .SelectMany(static file => file.Calls).ToList();
        return new CallsOutcome(calls, [.. unreadable.OrderBy(static file => file.Path, StringComparer.Ordinal)]);
    }
}
