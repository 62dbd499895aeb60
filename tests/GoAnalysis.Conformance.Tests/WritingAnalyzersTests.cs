using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace GoAnalysis.Conformance.Tests;

/// <summary>Follows docs/writing-analyzers.md to the letter, from an empty folder.</summary>
public sealed partial class WritingAnalyzersTests : IDisposable
{
    private readonly DirectoryInfo rules = Directory.CreateTempSubdirectory("goanalysis-page-");

    public void Dispose() => rules.Delete(recursive: true);

    [Fact]
    public void Page_LeadsToARuleThatRuns()
    {
        var (files, commands) = (0, 0);
        var output = "";
        foreach (Match block in Blocks().Matches(Checkout.Read("docs/writing-analyzers.md")))
        {
            var (name, language, text) = (block.Groups["name"].Value, block.Groups["language"].Value, block.Groups["text"].Value);
            if (name.Length > 0)
            {
                var path = Path.Combine(rules.FullName, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
                files++;
            }
            else if (language == "sh")
            {
                output = Run(text);
                commands++;
            }
            else if (language == "text")
            {
                Assert.Equal(text, output);
            }
        }

        Assert.Equal((9, 5), (files, commands));
    }

    /// <summary>What is restored goes into a folder of its own, so that no package of another build is taken; what others made is looked up where it is.</summary>
    private string Run(string commands)
    {
        var info = new ProcessStartInfo("/bin/sh", ["-e", "-c", commands]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = rules.FullName };
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        info.Environment["NUGET_FALLBACK_PACKAGES"] = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(home, ".nuget", "packages");
        info.Environment["NUGET_PACKAGES"] = Path.Combine(rules.FullName, ".packages");
        info.Environment["RULES"] = rules.FullName;
        info.Environment["CHECKOUT"] = Checkout.Root;

        // The runner of these tests sets what a nested build and run must not see.
        foreach (var variable in info.Environment.Keys.Where(static key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || key.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            info.Environment.Remove(variable);
        }

        info.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        info.Environment["PATH"] = $"{CommandFolder()}{Path.PathSeparator}{info.Environment["PATH"]}";
        using var process = Process.Start(info)!;
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{commands}\nended with {process.ExitCode}\n{output}\n{errors}");
        return output;
    }

    /// <summary>A folder with the command line of this build under the name that an installed one has.</summary>
    private string CommandFolder()
    {
        var folder = rules.CreateSubdirectory(".bin").FullName;
        var command = Path.Combine(folder, "goanalysis");
        File.WriteAllText(command, $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "goanalysis.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return folder;
    }

    /// <summary>A code block, and the name of a file in backticks on a line of its own above it.</summary>
    [GeneratedRegex(@"(?:^`(?<name>[^`\n]+)`\n\n)?^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
