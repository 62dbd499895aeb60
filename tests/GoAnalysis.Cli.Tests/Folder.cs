using System.Diagnostics;

namespace GoAnalysis.Cli.Tests;

/// <summary>A temporary folder, removed afterwards.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("goanalysis-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public string At(string name) => System.IO.Path.Join(Path, name);

    public Folder Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
        return this;
    }

    public Folder Link(string name, string target)
    {
        File.CreateSymbolicLink(At(name), target);
        return this;
    }

    /// <summary>Makes the folder a git repository with one commit of everything in it.</summary>
    public Folder Commit()
    {
        Run("git", "init", "-q", "-b", "main");
        Run("git", "add", "-A");
        Run("git", "-c", "user.name=Ann", "-c", "user.email=ann@example.com", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "Start");
        Run("git", "tag", "v1.0.0");
        return this;
    }

    public void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Path, RedirectStandardError = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_SYSTEM"] = "/dev/null";
        start.Environment["GIT_AUTHOR_DATE"] = "2026-01-02T03:04:05Z";
        start.Environment["GIT_COMMITTER_DATE"] = "2026-01-02T03:04:05Z";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {error}");
    }
}
