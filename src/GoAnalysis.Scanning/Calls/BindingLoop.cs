using System.Runtime.ExceptionServices;

namespace GoAnalysis.Scanning;

/// <summary>Work on many packages at once, on threads whose stacks have room for the deepest expression that the parser lets
/// through and the binder follows.</summary>
internal static class BindingLoop
{
    private const int StackBytes = 64 << 20;

    /// <summary>Runs an action for each index; each is taken when a core is free.</summary>
    /// <param name="count">Number of packages.</param>
    /// <param name="action">What to do with the package of an index. What it throws ends the loop and is thrown on.</param>
    /// <param name="cancellationToken">Stops between packages.</param>
    public static void Run(int count, Action<int> action, CancellationToken cancellationToken)
    {
        var next = -1;
        ExceptionDispatchInfo? failure = null;
        void Work()
        {
            try
            {
                for (var index = Interlocked.Increment(ref next); index < count; index = Interlocked.Increment(ref next))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    action(index);
                }
            }
#pragma warning disable CA1031 // It is thrown again on the thread that waits.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
                Interlocked.Exchange(ref next, count);
            }
        }

        var threads = Enumerable.Range(0, Math.Clamp(count, 1, Environment.ProcessorCount)).Select(_ => new Thread(Work, StackBytes)).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
        failure?.Throw();
    }
}
