namespace GoAnalysis.Semantics;

/// <summary>
/// Keeps two threads from binding one compilation at the same time, so that each of its declarations gets one symbol.
/// Packages that are seen as dependencies have no gate: they are shared by all compilations, and whoever comes first
/// publishes. A thread holds one gate at a time at most, because a dependency never leads back to a compilation.
/// </summary>
internal readonly struct Gate : IDisposable
{
    private readonly object? gate;

    private Gate(object? gate)
    {
        this.gate = gate;
        if (gate is not null)
        {
            Monitor.Enter(gate);
        }
    }

    public static Gate Hold(PackageSymbol? package) => new(package?.Gate);

    public void Dispose()
    {
        if (gate is not null)
        {
            Monitor.Exit(gate);
        }
    }
}
