using System.Diagnostics;

namespace GoAnalysis.Analyzers.Tests;

/// <summary>Formats as Go does, which the set-up of the tests installs.</summary>
internal static class Gofmt
{
    public static string Format(string source)
    {
        using var process = Process.Start(new ProcessStartInfo("gofmt") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(source);
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Result : throw new ArgumentException($"gofmt: {error.Result}", nameof(source));
    }
}
