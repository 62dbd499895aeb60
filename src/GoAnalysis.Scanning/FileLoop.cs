using System.Collections.Concurrent;

namespace GoAnalysis.Scanning;

/// <summary>Work on many files at once.</summary>
internal static class FileLoop
{
    /// <summary>
    /// Runs an action for each index. An index is taken when a core is free: in ranges, as <see cref="Parallel"/> shares them
    /// out by itself, the core with the largest files would be waited for, which costs a quarter of the time on Go's source.
    /// </summary>
    /// <param name="count">Number of files.</param>
    /// <param name="options">How many at once, and what stops the loop between files.</param>
    /// <param name="action">What to do with the file of an index.</param>
    public static void Run(int count, ParallelOptions options, Action<int> action) =>
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, count), EnumerablePartitionerOptions.NoBuffering), options, action);
}
