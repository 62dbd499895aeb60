using System.Diagnostics;
using System.Globalization;

namespace GoAnalysis.Cli.Tests;

/// <summary>What only a real process shows: streams, signals, exit codes.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Process_WritesDataAndMessagesToTheirStreams()
    {
        using var process = Start("version");
        Assert.StartsWith("goanalysis ", process.StandardOutput.ReadToEnd(), StringComparison.Ordinal);
        Assert.Equal("", process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void Process_StoppedByASignal_EndsWithItsCode(string signal, int expected)
    {
        // It waits for its input until the signal comes.
        using var process = Start("parse", "-");
        folder.Run("kill", "-s", signal, process.Id.ToString(CultureInfo.InvariantCulture));
        process.WaitForExit();
        Assert.Equal(expected, process.ExitCode);
        Assert.DoesNotContain("   at ", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Process_WhoseReaderGoesAway_ShowsNoStackTrace()
    {
        for (var number = 0; number < 300; number++)
        {
            folder.Write($"f{number}.go", "package p\n" + string.Concat(Enumerable.Repeat("var _ = 1\n", 500)));
        }

        using var process = Start("parse", "--dump", "goast", folder.Path);
        Assert.Equal("# f0.go", process.StandardOutput.ReadLine());
        process.StandardOutput.Close();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("", error);
        Assert.Equal(0, process.ExitCode);
    }

    private static Process Start(params string[] arguments)
    {
        var program = Path.Join(AppContext.BaseDirectory, "goanalysis.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
