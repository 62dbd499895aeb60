using System.Diagnostics;
using System.Text;

namespace GoAnalysis.Git.Tests;

/// <summary>
/// A temporary folder in which git, and what else the system has, builds repositories. Identities and dates are fixed and no
/// configuration of the machine is read, so hashes are the same everywhere.
/// </summary>
internal sealed class Sandbox : IDisposable
{
    private readonly Dictionary<string, string> environment = new()
    {
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_AUTHOR_NAME"] = "Ann Author",
        ["GIT_AUTHOR_EMAIL"] = "ann@example.org",
        ["GIT_COMMITTER_NAME"] = "Carl Committer",
        ["GIT_COMMITTER_EMAIL"] = "carl@example.org",
        ["TZ"] = "UTC",
        ["LC_ALL"] = "C",
    };

    public Sandbox()
    {
        Root = Directory.CreateTempSubdirectory("goanalysis-git-").FullName;
        environment["HOME"] = Root;
        SetDate(1_700_000_000);
    }

    public string Root { get; }

    /// <summary>Folder of the repository that most tests use.</summary>
    public string Repo => Path.Combine(Root, "repo");

    /// <summary>Starts an empty repository with branch <c>main</c>.</summary>
    public static Sandbox WithRepository()
    {
        var sandbox = new Sandbox();
        sandbox.Run(sandbox.Root, "git", "init", "-q", "-b", "main", "repo");
        return sandbox;
    }

    /// <summary>Starts a repository with one commit of the given files.</summary>
    public static Sandbox WithFiles(params string[] paths)
    {
        var sandbox = WithRepository();
        foreach (var path in paths)
        {
            sandbox.Write(path, $"package x // {path}\n");
        }

        sandbox.CommitAll("first");
        return sandbox;
    }

    public void SetDate(long seconds)
    {
        environment["GIT_AUTHOR_DATE"] = $"@{seconds} +0000";
        environment["GIT_COMMITTER_DATE"] = $"@{seconds} +0000";
    }

    public void SetAuthor(string name, string email)
    {
        environment["GIT_AUTHOR_NAME"] = name;
        environment["GIT_AUTHOR_EMAIL"] = email;
    }

    public string PathOf(string relative) => Path.Combine(Repo, relative);

    public void Write(string relative, string text)
    {
        var path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void CommitAll(string message)
    {
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "--allow-empty-message", "-m", message);
    }

    /// <summary>Commits in the name of others, one commit each, with the identity as raw as git takes it.</summary>
    public void CommitsOf(params (string Name, string Email)[] authors)
    {
        foreach (var (name, email) in authors)
        {
            SetAuthor(name, email);
            EmptyCommit("x");
        }
    }

    public void EmptyCommit(string message) => Git("commit", "-q", "--allow-empty", "--allow-empty-message", "-m", message);

    /// <summary>Runs git in the repository and returns what it printed, without the last line end.</summary>
    public string Git(params string[] arguments) => Run(Repo, "git", arguments);

    /// <summary>Makes commits out of a stream in the format of <c>git fast-import</c>.</summary>
    public void FastImport(string stream) =>
        RunWithInput(Repo, Encoding.UTF8.GetBytes(stream), "git", "fast-import", "--quiet", "--force", "--date-format=raw");

    /// <summary>Writes a raw object, however odd, and returns its hash.</summary>
    public string WriteObject(string type, byte[] bytes) =>
        Encoding.UTF8.GetString(GitBytes(bytes, "hash-object", "-t", type, "-w", "--literally", "--stdin")).TrimEnd('\n');

    /// <summary>Runs git in the repository with an input and returns the bytes that it printed.</summary>
    public byte[] GitBytes(byte[] input, params string[] arguments) => RunWithInput(Repo, input, "git", arguments);

    /// <summary>Writes a raw tree; names are taken as Latin-1, so that any bytes can be given.</summary>
    public string WriteTree(params (string Mode, string Name, string Hash)[] entries)
    {
        using var tree = new MemoryStream();
        foreach (var (mode, name, hash) in entries)
        {
            tree.Write(Encoding.Latin1.GetBytes($"{mode} {name}\0"));
            tree.Write(Convert.FromHexString(hash));
        }

        return WriteObject("tree", tree.ToArray());
    }

    /// <summary>Makes HEAD's branch a commit of a raw tree.</summary>
    public void CommitTree(string tree) =>
        Git("update-ref", "refs/heads/main", WriteCommit($"tree {tree}\nauthor A <a@x> 1 +0000\ncommitter A <a@x> 1 +0000\n\nraw\n"));

    public string WriteCommit(string text) => WriteObject("commit", Encoding.Latin1.GetBytes(text));

    public void MakeFifo(string path) => Run(Root, "mkfifo", path);

    public string Run(string folder, string program, params string[] arguments) =>
        Encoding.UTF8.GetString(RunWithInput(folder, [], program, arguments)).TrimEnd('\n');

    /// <summary>Removes the folder with the system's rm, which finds names that are not UTF-8 too.</summary>
    public void Dispose() => Run("/", "rm", "-rf", Root);

    private byte[] RunWithInput(string folder, byte[] input, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It stopped reading; its exit code and what it printed say why.
        }

        reading.Wait();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {error.Result}");
        return output.ToArray();
    }
}
