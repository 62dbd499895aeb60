using System.Collections.Concurrent;
using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Reporting;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Scanning;

/// <summary>What calls are to be listed.</summary>
/// <param name="Paths">Files and folders.</param>
public sealed record CallsOptions(IReadOnlyList<string> Paths)
{
    /// <summary>Folders that hold packages as <c>DIR/&lt;import path&gt;</c>.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>Whether calls in test files are listed. Default no.</summary>
    public bool Tests { get; init; }

    /// <summary>The operating system. Default linux.</summary>
    public string Goos { get; init; } = "linux";

    /// <summary>The processor. Default amd64.</summary>
    public string Goarch { get; init; } = "amd64";

    /// <summary>The minor version of Go 1; null for the newest known, which is the default.</summary>
    public int? GoMinor { get; init; }

    /// <summary>Whether cgo is on. Default yes.</summary>
    public bool Cgo { get; init; } = true;

    /// <summary>Further build tags that hold.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

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
    /// <param name="options">Which.</param>
    /// <param name="cancellationToken">Stops between packages.</param>
    public static CallsOutcome Run(CallsOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var selection = new BuildSelection(options.Goos, options.Goarch, options.GoMinor ?? BuildSelection.NewestMinor, options.Cgo, options.Tags);
        var dependencies = options.Dependencies.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))).ToList();
        var sources = CallSources.Find(options, dependencies);
        var resolver = new FolderPackageResolver(sources.FolderByPath, dependencies, selection);
        var shared = new GoDependencies(resolver);
        var byFile = new ConcurrentDictionary<int, List<CallEntry>>();
        var unreadable = new ConcurrentQueue<SkippedFile>(sources.Unreadable);
        var queue = new ConcurrentQueue<SourceFolder>(sources.Folders);
        Exception? failure = null;
        var threads = Enumerable.Range(0, Math.Max(1, Math.Min(Environment.ProcessorCount, sources.Folders.Count))).Select(_ => new Thread(
            () =>
            {
                try
                {
                    while (!cancellationToken.IsCancellationRequested && queue.TryDequeue(out var folder))
                    {
                        new FolderCalls(folder, options, selection, shared, byFile, unreadable).List();
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

        var calls = byFile.OrderBy(static pair => pair.Key).SelectMany(static pair => pair.Value).ToList();
        return new CallsOutcome(calls, [.. unreadable.OrderBy(static file => file.Path, StringComparer.Ordinal)]);
    }
}
