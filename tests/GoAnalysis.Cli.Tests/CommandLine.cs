using System.Text;

namespace GoAnalysis.Cli.Tests;

/// <summary>What a command line came to.</summary>
internal sealed record Result(int ExitCode, string Output, string Error);

/// <summary>Runs command lines in this process.</summary>
internal static class CommandLine
{
    public static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public static Result Run(params string[] args) => RunWith(new Dictionary<string, string>(), "", args);

    public static Result RunWith(Dictionary<string, string> environment, string input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var source = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var exitCode = CommandLineApp.Run(args, new CommandHost
        {
            Input = source,
            Output = output,
            Error = error,
            Variable = environment.GetValueOrDefault,
            Clock = new FixedClock(),
        });
        return new Result(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
