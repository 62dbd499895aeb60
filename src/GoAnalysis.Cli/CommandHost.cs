namespace GoAnalysis.Cli;

/// <summary>All that a command touches of the process it runs in, so that tests run commands without one.</summary>
public sealed class CommandHost
{
    /// <summary>Standard input, for the argument <c>-</c>.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output: data and nothing else.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error: messages and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether <see cref="Output"/> is a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The host of this process.</summary>
    public static CommandHost OfProcess() => new()
    {
        Input = Console.OpenStandardInput(),
        Output = Console.OpenStandardOutput(),
        Error = Console.Error,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? 80 : TerminalWidth(),
        Variable = Environment.GetEnvironmentVariable,
    };

    /// <summary>Columns of the terminal; some terminals answer 0, and then 80 is the usual guess.</summary>
    private static int TerminalWidth() => Console.WindowWidth is > 0 and var width ? width : 80;
}
