using System.Diagnostics;
using System.Text;

namespace GoAnalysis.Conformance.Tests;

/// <summary>What an oracle says of a file.</summary>
/// <param name="Path">Its path, below the folder if a folder was dumped.</param>
/// <param name="Lines">The lines of the dump.</param>
internal sealed record OracleDump(string Path, byte[] Lines)
{
    /// <summary>Whether go/parser refuses the file.</summary>
    public bool IsRefused => Lines.AsSpan().SequenceEqual("!reject\n"u8);
}

/// <summary>A program of eng/oracles that dumps file by file, built for the test. Set-up installs Go and, below Debian's GOPATH, golang.org/x/tools; where they are missing the test fails.</summary>
internal sealed class GoOracle : IDisposable
{
    private readonly DirectoryInfo work = Directory.CreateTempSubdirectory("goanalysis-oracle");
    private readonly string program;

    /// <summary>Builds an oracle.</summary>
    /// <param name="name">Its folder below eng/oracles.</param>
    public GoOracle(string name)
    {
        program = Path.Combine(work.FullName, name);
        Run("go", ["build", "-o", program, Checkout.PathOf($"eng/oracles/{name}/main.go")]);
    }

    /// <summary>Dumps files, or all Go files of folders.</summary>
    public List<OracleDump> Dump(params string[] paths)
    {
        var files = new List<OracleDump>();
        ReadOnlySpan<byte> remaining = Run(program, paths);
        while (!remaining.IsEmpty)
        {
            var headerEnd = remaining.IndexOf((byte)'\n');
            var next = remaining[headerEnd..].IndexOf("\n# "u8);
            var length = next < 0 ? remaining.Length : headerEnd + next + 1;
            files.Add(new OracleDump(Encoding.UTF8.GetString(remaining[2..headerEnd]), remaining[(headerEnd + 1)..length].ToArray()));
            remaining = remaining[length..];
        }

        return files;
    }

    /// <summary>What the oracle prints for some arguments.</summary>
    public string Run(params string[] arguments) => Encoding.UTF8.GetString(Run(program, arguments));

    public void Dispose() => work.Delete(recursive: true);

    private static byte[] Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GO111MODULE"] = "off";
        start.Environment["GOPATH"] = "/usr/share/gocode";
        start.Environment["CGO_ENABLED"] = "0";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return output.ToArray();
    }
}
