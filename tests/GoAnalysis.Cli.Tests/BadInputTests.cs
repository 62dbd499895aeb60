using System.Text;

namespace GoAnalysis.Cli.Tests;

/// <summary>Whatever is handed in ends in a message or a counted skip, never in a stack trace.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void MissingPath_IsAMessage()
    {
        CheckFailure(CommandLine.Run("scan", folder.At("missing")), "missing");
        CheckFailure(CommandLine.Run("parse", folder.At("missing")), "missing");
    }

    [Fact]
    public void FileInsteadOfAFolder_IsAMessage()
    {
        folder.Write("main.go", "package main\n");
        CheckFailure(CommandLine.Run("scan", folder.At("main.go")), "is a file");
    }

    [Fact]
    public void UnknownRevision_IsAMessage()
    {
        folder.Write("main.go", "package main\n").Commit();
        CheckFailure(CommandLine.Run("scan", folder.Path, "--rev", "nonsense"), "nonsense");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void FolderWithoutGo_HasNothingAndSaysSo(bool withText)
    {
        if (withText)
        {
            folder.Write("README.md", "nothing here");
        }

        var scan = CommandLine.Run("scan", folder.Path);
        Assert.Equal((0, ""), (scan.ExitCode, scan.Error));
        Assert.Contains("0 Go files", scan.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (CommandLine.Run("parse", folder.Path).ExitCode, CommandLine.Run("parse", folder.Path, "--dump", "goast").Output));
    }

    [Fact]
    public void UnbornBranch_HasNothing()
    {
        folder.Run("git", "init", "-q");
        var scan = CommandLine.Run("scan", folder.Path);
        Assert.Equal((0, ""), (scan.ExitCode, scan.Error));
        Assert.Contains("0 Go files", scan.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("package p\nvar s = \"\xff\xfe\"\n")]
    [InlineData("\x7f" + "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0")]
    [InlineData("")]
    [InlineData("\xff\xfe\xfd")]
    public void BytesThatAreNoGo_AreSyntaxErrors(string latin1)
    {
        File.WriteAllBytes(folder.At("bad.go"), Encoding.Latin1.GetBytes(latin1));
        var parse = CommandLine.Run("parse", folder.Path);
        Assert.Equal((1, ""), (parse.ExitCode, parse.Error));
        Assert.Contains("bad.go:", parse.Output, StringComparison.Ordinal);
        var scan = CommandLine.Run("scan", folder.Path);
        Assert.Equal((0, ""), (scan.ExitCode, scan.Error));
        Assert.Contains("1 Go file: 1 parsed, 1 with syntax errors", scan.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void OddEntries_AreCountedSkips()
    {
        Directory.CreateDirectory(folder.At("x.go"));
        folder.Write("main.go", "package main\n").Link("out.go", "/etc/passwd").Link("self.go", "self.go");
        folder.Run("mkfifo", "pipe.go");

        var scan = CommandLine.Run("scan", folder.Path);
        Assert.Equal((0, ""), (scan.ExitCode, scan.Error));
        Assert.Contains("4 Go files: 1 parsed, none with syntax errors; 4 skipped", scan.Output, StringComparison.Ordinal);

        var parse = CommandLine.Run("parse", folder.Path);
        Assert.Equal((0, ""), (parse.ExitCode, parse.Error));
        Assert.StartsWith("1 file, ", parse.Output, StringComparison.Ordinal);
        CheckFailure(CommandLine.Run("parse", folder.At("pipe.go")), "not a regular file");
        CheckFailure(CommandLine.Run("parse", folder.At("self.go")), "self.go");
    }

    [Fact]
    public void HostileNames_NeverReachTheTerminalRaw()
    {
        folder.Write("\u202ered\u001b[31m.txt", "package p\nfunc {\n");
        var result = CommandLine.Run("parse", folder.At("\u202ered\u001b[31m.txt"));
        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain(result.Output, character => character is '\u001b' or '\u202e');
        Assert.Contains("\\u202ered\\x1b[31m.txt:2:", result.Output, StringComparison.Ordinal);
    }

    private static void CheckFailure(Result result, string expected)
    {
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("goanalysis: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }
}
