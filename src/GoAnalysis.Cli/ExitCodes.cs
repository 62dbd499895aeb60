namespace GoAnalysis.Cli;

/// <summary>Exit codes of docs/contracts.md.</summary>
public static class ExitCodes
{
    /// <summary>The work is done.</summary>
    public const int Done = 0;

    /// <summary>The work is done and found something, such as syntax errors.</summary>
    public const int Findings = 1;

    /// <summary>The work could not be done, or not all of it.</summary>
    public const int Failed = 2;

    /// <summary>Stopped by SIGINT.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM.</summary>
    public const int Terminated = 143;
}
