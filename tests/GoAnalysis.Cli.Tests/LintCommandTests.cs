using System.Runtime.Versioning;
using System.Text.Json;

namespace GoAnalysis.Cli.Tests;

public sealed class LintCommandTests : IDisposable
{
    private const string Faulty = """
        package p

        import "fmt"

        func f() int {
        	return 1
        	fmt.Println("x")
        }

        func g(x int) {
        	x = x
        	fmt.Printf("%d\n", "x")
        }

        """;

    private readonly Folder folder = new();

    public LintCommandTests() => folder.Write("go.mod", "module example.com/p\n\ngo 1.21\n").Write("p.go", Faulty);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Findings_EndIn1()
    {
        var result = CommandLine.Run("lint", folder.Path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("p.go:7:2: warning: unreachable code [GO1001 (unreachable)]\n 7 |     fmt.Println(\"x\")\n   |     ^^^^^^^^^^^^^^^^\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("3 warnings in 1 file of 1 package (2 can be fixed with --fix)\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GO1001 GO1005 GO1018")]
    [InlineData("GO1001", "--select", "unreachable")]
    [InlineData("GO1001 GO1005", "--select", "GO1001,assign")]
    [InlineData("GO1005 GO1018", "--ignore", "unreachable")]
    [InlineData("GO1005", "--select", "GO10", "--ignore", "GO1001", "--ignore", "printf")]
    public void Rules_AreChosenByIdAliasAndBeginning(string expected, params string[] arguments) =>
        Assert.Equal(expected.Split(' '), Ids(arguments));

    [Fact]
    public void UnknownRule_IsAnError_AndTheNearestIsNamed()
    {
        var result = CommandLine.Run("lint", "--select", "unreachible", folder.Path);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("did you mean unreachable?", result.Error, StringComparison.Ordinal);
    }

    /// <summary>What an example for another platform is named after is declared for that platform.</summary>
    [Theory]
    [InlineData("package p_test\n\nimport _ \"example.com/p\"\n\nfunc ExampleOnWindows() {}\n\nfunc ExampleT_OnWindows() {}\n")]
    [InlineData("package p\n\nfunc ExampleOnWindows() {}\n\nfunc ExampleT_OnWindows() {}\n")]
    public void ExampleForAnotherPlatform_IsNotJudged(string text)
    {
        folder.Write("t.go", "package p\n\ntype T int\n").Write("a_windows.go", "package p\n\nfunc OnWindows() {}\n\nfunc (T) OnWindows() {}\n");
        folder.Write("a_windows_test.go", text);
        Assert.DoesNotContain("GO1015", CommandLine.Run("lint", "--select", "tests", folder.Path).Output, StringComparison.Ordinal);
        folder.Write("a_test.go", "package p\n\nfunc ExampleOnWindows() {}\n");
        Assert.Contains("a_test.go:3:1: warning: ExampleOnWindows refers", CommandLine.Run("lint", "--select", "tests", folder.Path).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("silent", 1)]
    public void FailOn_DecidesTheExitCode(string severity, int expected) =>
        Assert.Equal(expected, CommandLine.Run("lint", "--fail-on", severity, folder.Path).ExitCode);

    [Fact]
    public void ConfigurationInTheTree_Counts_UnlessItIsIgnored()
    {
        folder.Write(".editorconfig", "root = true\n[*.go]\ngo_diagnostic.printf.severity = none\ngo_diagnostic.GO1001.severity = error\n");
        Assert.Equal(["GO1001 error", "GO1005 warning"], Diagnostics().Select(static finding => $"{finding.GetProperty("id")} {finding.GetProperty("severity")}"));
        Assert.Equal(["GO1001", "GO1005", "GO1018"], Ids("--no-config"));
        Assert.Equal(["GO1018"], Ids("--select", "printf"));
    }

    [Fact]
    public void ConfigurationAboveThePath_CountsInTheRepository()
    {
        folder.Write("sub/q.go", "package q\n\nfunc f(x int) {\n\tx = x\n}\n").Write(".editorconfig", "[sub/*.go]\ngo_diagnostic.assign.severity = none\n");
        var result = CommandLine.Run("lint", "--format", "json", folder.At("sub"));
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void Comments_Suppress_AndAreKeptAsSuppressed()
    {
        folder.Write("p.go", Faulty.Replace("x = x", "x = x //nolint:assign // on purpose", StringComparison.Ordinal));
        Assert.Equal(["False", "True", "False"], Diagnostics().Select(static finding => finding.GetProperty("suppressed").ToString()));
    }

    [Fact]
    public void Fix_MendsInPlace_AndReportsTheRest()
    {
        var result = CommandLine.Run("lint", "--fix", "--format", "json", folder.Path);
        Assert.Equal(["GO1018"], Parse(result.Output).Select(static finding => finding.GetProperty("id").GetString()));
        Assert.Equal(
            "package p\n\nimport \"fmt\"\n\nfunc f() int {\n\treturn 1\n}\n\nfunc g(x int) {\n\tfmt.Printf(\"%d\\n\", \"x\")\n}\n",
            File.ReadAllText(folder.At("p.go")));
    }

    [Fact]
    public void Fix_WritesThroughNoLink()
    {
        using var outside = new Folder();
        outside.Write("q.go", Faulty);
        folder.Link("q.go", outside.At("q.go"));
        var result = CommandLine.Run("lint", "--fix", folder.At("p.go"), folder.At("q.go"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("q.go: is a symbolic link; name the file that it leads to; no file was mended", result.Error, StringComparison.Ordinal);
        Assert.Equal((Faulty, Faulty), (File.ReadAllText(outside.At("q.go")), File.ReadAllText(folder.At("p.go"))));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Fix_LeavesReadOnlyFilesAlone()
    {
        File.SetUnixFileMode(folder.At("p.go"), UnixFileMode.UserRead | UnixFileMode.OtherRead);
        var result = CommandLine.Run("lint", "--fix", folder.Path);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("p.go: is read-only; no file was mended", result.Error, StringComparison.Ordinal);
        Assert.Equal(Faulty, File.ReadAllText(folder.At("p.go")));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Fix_KeepsWhoMayDoWhatWithAFile()
    {
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead;
        File.SetUnixFileMode(folder.At("p.go"), Mode);
        Assert.Equal(1, CommandLine.Run("lint", "--fix", folder.Path).ExitCode);
        Assert.NotEqual(Faulty, File.ReadAllText(folder.At("p.go")));
        Assert.Equal(Mode, File.GetUnixFileMode(folder.At("p.go")));
    }

    [Fact]
    public void Diff_ChangesNothing()
    {
        var result = CommandLine.Run("lint", "--diff", folder.Path);
        Assert.StartsWith("--- a/p.go\n+++ b/p.go\n@@ -4,10 +4,8 @@\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(Faulty, File.ReadAllText(folder.At("p.go")));
    }

    [Fact]
    public void Baseline_LeavesOutWhatItHas_WhateverItsLine()
    {
        var baseline = folder.At("baseline.json");
        Assert.Equal(0, CommandLine.Run("lint", "--write-baseline", baseline, folder.Path).ExitCode);
        folder.Write("p.go", Faulty.Replace("func f()", "// Said.\nfunc f()", StringComparison.Ordinal).Replace("x = x", "x = x\n\tx = x", StringComparison.Ordinal));
        Assert.Equal(["GO1005"], Ids("--baseline", baseline));
    }

    [Fact]
    public void NewFrom_KeepsFindingsInLinesThatTheRevisionDoesNotHave()
    {
        folder.Commit();
        folder.Write("p.go", Faulty.Replace("x = x", "x = x\n\tx = x", StringComparison.Ordinal)).Write("q.go", "package p\n\nfunc h(x int) {\n\tx = x\n}\n");
        Assert.Equal(["p.go:11", "q.go:4"], Diagnostics("--new-from", "HEAD").Select(static finding => $"{finding.GetProperty("file")}:{finding.GetProperty("line")}"));
    }

    [Fact]
    public void NewFrom_NeedsARepositoryAndARevision()
    {
        Assert.Equal(2, CommandLine.Run("lint", "--new-from", "HEAD", folder.Path).ExitCode);
        folder.Commit();
        Assert.Equal(2, CommandLine.Run("lint", "--new-from", "nowhere", folder.Path).ExitCode);
    }

    [Fact]
    public void BaselineThatIsNone_IsAnError()
    {
        folder.Write("baseline.json", "{}");
        var result = CommandLine.Run("lint", "--baseline", folder.At("baseline.json"), folder.Path);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("goanalysis/lint-baseline/1", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void UnsavedText_IsLookedAtWithTheRestOfItsPackage()
    {
        folder.Write("other.go", "package p\n\nfunc stop() { panic(1) }\n\nfunc h(x int) { x = x }\n");
        var result = CommandLine.RunWith([], "package p\n\nfunc k() int {\n\treturn number\n\tstop()\n}\n\nconst number = 1\n", "lint", "--format", "json", "--stdin-filename", folder.At("new.go"));
        Assert.Equal([$"{folder.At("new.go")} GO1001"], Parse(result.Output).Select(static finding => $"{finding.GetProperty("file")} {finding.GetProperty("id")}"));
    }

    [Fact]
    public void SingleFile_IsLookedAtWithTheRestOfItsPackage()
    {
        folder.Write("other.go", "package p\n\nfunc h() {\n\tlogf(\"%d\", \"x\")\n}\n").Write("p.go", "package p\n\nimport \"fmt\"\n\nfunc logf(format string, args ...any) { fmt.Printf(format, args...) }\n");
        var result = CommandLine.Run("lint", "--format", "json", folder.At("other.go"));
        Assert.Equal(["GO1018"], Parse(result.Output).Select(static finding => finding.GetProperty("id").GetString()));
    }

    /// <summary>Files that are named, and what is found in which: each once, in files that are named.</summary>
    [Theory]
    [InlineData("a.go GO1005", "a.go")]
    [InlineData("a.go GO1005,b.go GO1005", "b.go", "a.go")]
    [InlineData("a.go GO1005,b.go GO1005", "a.go", "b.go", "a.go")]
    [InlineData("p.go GO1001,p.go GO1005,p.go GO1018,a.go GO1005", "p.go", "sub/../a.go")]
    public void FilesOfOneFolder_AreLookedAtTogether(string expected, params string[] names)
    {
        folder.Write("a.go", "package p\n\nfunc a(x int) {\n\tx = x\n}\n").Write("b.go", "package p\n\nfunc b(x int) {\n\tx = x\n}\n").Write("sub/c.go", "package sub\n");
        var result = CommandLine.Run(["lint", "--format", "json", .. names.Select(folder.At)]);
        Assert.Equal(
            expected.Split(',').Order(StringComparer.Ordinal),
            Parse(result.Output).Select(static finding => $"{Path.GetFileName(finding.GetProperty("file").GetString())} {finding.GetProperty("id").GetString()}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void LoopVariables_AreTheRoundsOwn_FromGo122On()
    {
        const string Source = "package p\n\nfunc f(s []int) {\n\tfor _, x := range s {\n\t\tgo func() { println(x) }()\n\t}\n}\n";
        folder.Write("p.go", Source);
        Assert.Equal(["GO1007"], Ids());
        folder.Write("go.mod", "module example.com/p\n\ngo 1.22\n");
        Assert.Empty(Ids());
    }

    [Fact]
    public void WrappersOfOtherPackages_AreKnownByFacts()
    {
        folder.Write("log/log.go", "package log\n\nimport \"fmt\"\n\nfunc Logf(format string, args ...any) { fmt.Printf(format, args...) }\n")
            .Write("p.go", "package p\n\nimport \"example.com/p/log\"\n\nfunc f() { log.Logf(\"%d\", \"x\") }\n");
        Assert.Equal(["GO1018"], Ids());
    }

    [Fact]
    public void Result_IsTheSameTwice() =>
        Assert.Equal(CommandLine.Run("lint", "--format", "sarif", folder.Path).Output, CommandLine.Run("lint", "--format", "sarif", folder.Path).Output);

    [Fact]
    public void BrokenFile_IsTold_AndLookedAtAsFarAsItCanBeRead()
    {
        folder.Write("q.go", "package p\n\nfunc k() {\n\tx := 1\n\tx = x\n}\n\nfunc (\n");
        var result = CommandLine.Run("lint", "--format", "json", folder.Path);
        Assert.Contains("q.go:8:8: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(Parse(result.Output), static finding => finding.GetProperty("file").GetString() == "q.go" && finding.GetProperty("id").GetString() == "GO1005");
    }

    [Theory]
    [InlineData("--fix", "--diff")]
    [InlineData("--fail-on", "fatal")]
    [InlineData("--analyzer", "nothing.dll")]
    public void WrongUsage_EndsIn2(params string[] arguments) => Assert.Equal(2, CommandLine.Run(["lint", .. arguments, folder.Path]).ExitCode);

    [Fact]
    public void FolderWithoutGoFiles_IsNamed()
    {
        folder.Write("empty/notes.txt", "");
        var result = CommandLine.Run("lint", folder.At("empty"));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal($"goanalysis: {folder.At("empty")}: found no Go files\n", result.Error);
    }

    [Fact]
    public void MissingPath_IsNamed()
    {
        var result = CommandLine.Run("lint", folder.At("nothing"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("nothing found there", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void StandardInput_IsAFileThatLiesNowhere()
    {
        folder.Write(".editorconfig", "[*.go]\ngo_diagnostic.GO1005.severity = none\n");
        var result = CommandLine.RunWith([], "package p\n\nfunc f(x int) {\n\tx = x\n}\n", "lint", "-");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("-:4:2: warning: self-assignment of x to x", result.Output, StringComparison.Ordinal);
        Assert.Contains("--fix: found together with -", CommandLine.RunWith([], "package p\n", "lint", "--fix", "-").Error, StringComparison.Ordinal);
        Assert.Contains("-\tx = x\n", CommandLine.RunWith([], "package p\n\nfunc f(x int) {\n\tx = x\n}\n", "lint", "--diff", "-").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Statistics_And_Time_FollowTheReport()
    {
        var output = CommandLine.Run("lint", "--statistics", "--time", folder.Path).Output;
        Assert.Matches("(?m)^ +[0-9.]+ ms  GO1008 \\(lostcancel\\)$", output);
        Assert.Contains("      1  GO1001 (unreachable)  (1 can be fixed)\n", output, StringComparison.Ordinal);
        Assert.Matches(@"\d ms  GO1018 \(printf\)\n", output);
    }

    [Fact]
    public void Explain_KnowsAliases() =>
        Assert.StartsWith("GO1001 (unreachable): ", CommandLine.Run("explain", "unreachable").Output, StringComparison.Ordinal);

    private string[] Ids(params string[] arguments) => [.. Diagnostics(arguments).Select(static finding => finding.GetProperty("id").GetString()!)];

    private List<JsonElement> Diagnostics(params string[] arguments) => Parse(CommandLine.Run(["lint", "--format", "json", .. arguments, folder.Path]).Output);

    private static List<JsonElement> Parse(string output)
    {
        using var document = JsonDocument.Parse(output);
        return [.. document.RootElement.GetProperty("diagnostics").EnumerateArray().Select(static finding => finding.Clone())];
    }
}
