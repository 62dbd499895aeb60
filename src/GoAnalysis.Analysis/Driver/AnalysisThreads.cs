using System.Runtime.ExceptionServices;

namespace GoAnalysis.Analysis;

/// <summary>Threads for analyzers. Their stacks hold the deepest tree that the parser lets through; nobody can catch an overflow.</summary>
internal static class AnalysisThreads
{
    private const int StackBytes = 64 << 20;

    [ThreadStatic]
    private static bool isInside;

    /// <summary>Does pieces of work, each once, on some threads, and waits. What one of them throws stops the others and is thrown here.</summary>
    /// <param name="threads">How many threads; a call from such a thread with 1 works right there.</param>
    /// <param name="count">How many pieces.</param>
    /// <param name="work">Does a piece, by its 0-based index.</param>
    public static void Run(int threads, int count, Action<int> work)
    {
        threads = Math.Max(1, Math.Min(threads, count));
        if (threads == 1 && isInside)
        {
            for (var i = 0; i < count; i++)
            {
                work(i);
            }

            return;
        }

        var next = -1;
        Exception? failure = null;
        var started = Enumerable.Range(0, threads).Select(_ => new Thread(
            () =>
            {
                isInside = true;
                try
                {
                    for (var i = Interlocked.Increment(ref next); i < count && Volatile.Read(ref failure) is null; i = Interlocked.Increment(ref next))
                    {
                        work(i);
                    }
                }
#pragma warning disable CA1031 // It is thrown again on the thread that waits.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    Interlocked.CompareExchange(ref failure, exception, null);
                }
            },
            StackBytes)
        {
            IsBackground = true,
            Name = "GoAnalysis analyzers",
        }).ToList();
        started.ForEach(static thread => thread.Start());
        started.ForEach(static thread => thread.Join());
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }
}
