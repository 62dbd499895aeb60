using System.Runtime.InteropServices;

namespace GoAnalysis.Cli;

/// <summary>Turns SIGINT and SIGTERM into a cancellation and the exit code that goes with it.</summary>
public sealed class Interrupts : IDisposable
{
    // Long enough for every stage to notice; native code that does not is left behind by ending the process.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations = [];
    private Timer? deadline;

    /// <summary>Starts to listen to the signals of the process.</summary>
    public Interrupts()
    {
        registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, ExitCodes.Interrupted)));
        registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, ExitCodes.Terminated)));
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>The code to end with once <see cref="Token"/> is cancelled.</summary>
    public int ExitCode { get; private set; } = ExitCodes.Interrupted;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        deadline?.Dispose();
        source.Dispose();
    }

    private void Stop(PosixSignalContext context, int exitCode)
    {
        if (source.IsCancellationRequested)
        {
            // The second signal has its ordinary effect: the process dies of it at once.
            return;
        }

        context.Cancel = true;
        ExitCode = exitCode;
        deadline = new Timer(_ => Environment.Exit(exitCode), null, Patience, Timeout.InfiniteTimeSpan);
        source.Cancel();
    }
}
