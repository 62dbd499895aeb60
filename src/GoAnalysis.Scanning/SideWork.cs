namespace GoAnalysis.Scanning;

/// <summary>Work that goes on beside other work. Disposing it before its result was asked for cancels it and waits for its
/// end, so that nothing it reads from is closed under it.</summary>
internal sealed class SideWork<T> : IDisposable
{
    private readonly CancellationTokenSource cancellation;
    private readonly Task<T> task;

    /// <summary>Starts the work.</summary>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public SideWork(Func<CancellationToken, T> work, CancellationToken cancellationToken)
    {
        cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        task = Task.Run(() => work(cancellation.Token));
    }

    /// <summary>Waits for the result; what the work throws is thrown on.</summary>
    public T Wait() => task.GetAwaiter().GetResult();

    /// <inheritdoc />
    public void Dispose()
    {
        cancellation.Cancel();

        // Unlike Wait, this throws nothing: whoever disposes early has an exception of its own under way.
        Task.WaitAny(task);
        cancellation.Dispose();
    }
}
