namespace GoAnalysis.Scanning;

/// <summary>Work that goes on beside other work. Disposing it before its result was asked for cancels it and waits for its
/// end, so that nothing it reads from is closed under it.</summary>
internal sealed class SideWork<T> : IDisposable
{
    private readonly CancellationTokenSource _cancellation;
    private readonly Task<T> _task;

    /// <summary>Starts the work.</summary>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public SideWork(Func<CancellationToken, T> work, CancellationToken cancellationToken)
    {
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _task = Task.Run(() => work(_cancellation.Token));
    }

    /// <summary>Waits for the result; what the work throws is thrown on.</summary>
    public T Wait() => _task.GetAwaiter().GetResult();

    /// <inheritdoc />
    public void Dispose()
    {
        _cancellation.Cancel();

        // Unlike Wait, this throws nothing: whoever disposes early has an exception of its own under way.
        Task.WaitAny(_task);
        _cancellation.Dispose();
    }
}
