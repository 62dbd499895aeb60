using System.Buffers;
using System.Diagnostics;
using System.Text;
using GoAnalysis.Syntax;
using GoAnalysis.Tests;

namespace GoAnalysis.Conformance.Tests;

/// <summary>
/// Holds the parser against Go's own, over Go's own source: what go/parser accepts is accepted, what it refuses is refused, and the tree is go/ast's to
/// the last offset. Set-up installs both; where they are missing the test fails.
/// </summary>
public sealed class GoSourceTests : IDisposable
{
    private readonly DirectoryInfo work = Directory.CreateTempSubdirectory("goanalysis-oracle");

    [Fact]
    public void EveryFileOfGosSource_HasTheTreeThatGoGivesIt()
    {
        var source = GoSource.Folder;
        var oracle = Run("go", ["build", "-o", Path.Combine(work.FullName, "goast"), Checkout.PathOf("eng/oracles/goast/main.go")]);
        Assert.True(oracle.ExitCode == 0, oracle.Error);
        var dump = Run(Path.Combine(work.FullName, "goast"), [source]);
        Assert.True(dump.ExitCode == 0, dump.Error);

        var files = 0;
        var differing = new List<string>();
        var accepted = new List<string>();
        ReadOnlySpan<byte> remaining = dump.Output;
        while (!remaining.IsEmpty)
        {
            var (path, expected) = NextFile(ref remaining);
            var tree = GoSyntaxTree.Parse(File.ReadAllBytes(Path.Combine(source, path)), path);
            var isRefused = expected.SequenceEqual("!reject\n"u8);
            files++;
            if (isRefused && !tree.HasErrors)
            {
                accepted.Add(path);
            }
            else if (!isRefused && (tree.HasErrors || !Dump(tree).SequenceEqual(expected)))
            {
                differing.Add(path);
            }
        }

        Assert.True(files > 5000, $"only {files} files were compared");
        Assert.Empty(differing);
        Assert.Empty(accepted);
    }

    public void Dispose() => work.Delete(recursive: true);

    /// <summary>Takes one file off a dump: its path, and the lines below it.</summary>
    private static (string Path, byte[] Lines) NextFile(ref ReadOnlySpan<byte> dump)
    {
        var headerEnd = dump.IndexOf((byte)'\n');
        var next = dump[headerEnd..].IndexOf("\n# "u8);
        var length = next < 0 ? dump.Length : headerEnd + next + 1;
        var file = (Encoding.UTF8.GetString(dump[2..headerEnd]), dump[(headerEnd + 1)..length].ToArray());
        dump = dump[length..];
        return file;
    }

    private static ReadOnlySpan<byte> Dump(GoSyntaxTree tree)
    {
        var output = new ArrayBufferWriter<byte>();
        GoAstDump.Write(tree, output);
        return output.WrittenSpan;
    }

    private static (int ExitCode, byte[] Output, string Error) Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GO111MODULE"] = "off";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), error.Result);
    }
}
