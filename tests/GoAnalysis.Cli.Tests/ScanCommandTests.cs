using System.Text.Json;

namespace GoAnalysis.Cli.Tests;

public sealed class ScanCommandTests : IDisposable
{
    private const string Main = "package main\n\nimport \"net/http\"\n\nfunc main() {\n\thttp.ListenAndServe(\":80\", nil)\n}\n";

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Scan_OfARepository_ReadsTheCommitAndNotTheWorkingTree()
    {
        Shop().Commit().Write("extra.go", "package main\n");
        using var committed = ScanJson(folder.Path);
        using var onDisk = ScanJson(folder.Path, "--worktree");
        Assert.Equal(1, committed.RootElement.GetProperty("files").GetProperty("go").GetInt32());
        Assert.Equal(2, onDisk.RootElement.GetProperty("files").GetProperty("go").GetInt32());
        Assert.Equal(40, committed.RootElement.GetProperty("repository").GetProperty("head").GetString()!.Length);
        Assert.Equal("2026-01-02T03:04:05Z", committed.RootElement.GetProperty("activity").GetProperty("lastCommit").GetString());
    }

    [Fact]
    public void Scan_OfAPlainFolder_SaysThatActivityIsUnknown()
    {
        Shop();
        using var json = ScanJson(folder.Path);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("repository").GetProperty("head").ValueKind);
        Assert.False(json.RootElement.GetProperty("activity").GetProperty("known").GetBoolean());
        Assert.Contains("Activity  unknown: there is no git history here", CommandLine.Run("scan", folder.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Scan_OfAFolderInsideARepository_NamesTheRepository()
    {
        Shop().Write("sub/a.go", "package sub\n").Commit();
        var run = CommandLine.Run("scan", Path.Join(folder.Path, "sub"));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"lies inside the repository {folder.Path}", run.Error, StringComparison.Ordinal);
        Assert.Empty(CommandLine.Run("scan", folder.Path).Error);
    }

    [Fact]
    public void Scan_OfAWorkingTree_LeavesRepositoriesInsideAlone()
    {
        Shop().Commit().Write("inner/.git/HEAD", "ref: refs/heads/main\n").Write("inner/a.go", "package inner\n");
        using var json = ScanJson(folder.Path, "--worktree");
        Assert.Equal(1, json.RootElement.GetProperty("files").GetProperty("go").GetInt32());
        var skipped = Assert.Single(json.RootElement.GetProperty("files").GetProperty("skipped").EnumerateArray());
        Assert.Equal("inner: a repository of its own", $"{skipped.GetProperty("path")}: {skipped.GetProperty("reason")}");
    }

    [Fact]
    public void Scan_WithAGoModThatNamesNoModule_SaysSo()
    {
        Shop().Write("go.mod", "garbage\n");
        using var json = ScanJson(folder.Path);
        var skipped = Assert.Single(json.RootElement.GetProperty("files").GetProperty("skipped").EnumerateArray());
        Assert.Equal("go.mod: no module line", $"{skipped.GetProperty("path")}: {skipped.GetProperty("reason")}");
    }

    [Fact]
    public void Scan_Twice_GivesTheSameBytes()
    {
        Shop().Commit();
        string[] line = ["scan", folder.Path, "--format", "json", "--evidence", "all", "--as-of", "2026-01-31"];
        Assert.Equal(CommandLine.Run(line), CommandLine.Run(line));
    }

    [Theory]
    [InlineData("2026-01-31", "2026-01-31T00:00:00Z")]
    [InlineData("2026-01-31T02:00:00+02:00", "2026-01-31T00:00Z")]
    [InlineData("2026-01-31T00:00:00", "2026-01-31 00:00:00Z")]
    public void AsOf_DifferentWordsForOneMoment_GiveTheSameBytes(string one, string other)
    {
        Shop().Commit();
        string Output(string asOf) => CommandLine.Run("scan", folder.Path, "--format", "json", "--as-of", asOf).Output;
        Assert.Equal(Output(one), Output(other));
        Assert.NotEqual(Output(one), Output("2027-01-31"));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("all", 2)]
    public void Evidence_IsCutToTheLimit(string limit, int expected)
    {
        Shop();
        using var json = ScanJson(folder.Path, "--evidence", limit);
        var skill = json.RootElement.GetProperty("skills").EnumerateArray().Single(skill => skill.GetProperty("evidenceTotal").GetInt32() == 2);
        Assert.Equal(expected, skill.GetProperty("evidence").GetArrayLength());
    }

    [Fact]
    public void Output_IsWrittenWholeAndLeavesNoOtherFile()
    {
        Shop();
        using var target = new Folder();
        target.Write("scan.json", "old");
        var toStream = CommandLine.Run("scan", folder.Path, "--format", "json");
        var toFile = CommandLine.Run("scan", folder.Path, "--format", "json", "-o", target.At("scan.json"));
        Assert.Equal(new Result(0, "", ""), toFile);
        Assert.Equal(toStream.Output, File.ReadAllText(target.At("scan.json")));
        Assert.Equal([target.At("scan.json")], Directory.GetFileSystemEntries(target.Path));
    }

    [Fact]
    public void Output_BehindALink_ReplacesTheFileAndNotTheLink()
    {
        Shop();
        using var target = new Folder();
        target.Write("real.json", "old").Link("link.json", "real.json");
        CommandLine.Run("scan", folder.Path, "--format", "json", "-o", target.At("link.json"));
        Assert.Equal("real.json", new FileInfo(target.At("link.json")).LinkTarget);
        Assert.StartsWith("{", File.ReadAllText(target.At("real.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Output_OfAFailedScan_LeavesTheFileAsItWas()
    {
        using var target = new Folder();
        target.Write("scan.json", "old");
        Assert.Equal(2, CommandLine.Run("scan", folder.At("missing"), "-o", target.At("scan.json")).ExitCode);
        Assert.Equal("old", File.ReadAllText(target.At("scan.json")));
    }

    [Theory]
    [InlineData("", "found the folder")]
    [InlineData("missing/scan.json", "found no folder")]
    public void Output_ThatCannotBeWritten_IsAMessage(string name, string expected)
    {
        Shop();
        var result = CommandLine.Run("scan", folder.Path, "-o", folder.At(name));
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "auto", false)]
    [InlineData("", "always", true)]
    [InlineData("", "never", false)]
    [InlineData("1", "always", true)]
    public void Color_IsWrittenOnlyWhenAskedForOffATerminal(string noColor, string mode, bool expected)
    {
        Shop();
        var result = CommandLine.RunWith(new() { ["NO_COLOR"] = noColor }, "", "scan", folder.Path, "--color", mode);
        Assert.Equal(expected, result.Output.Contains('\u001b'));
    }

    private Folder Shop() => folder.Write("main.go", Main).Write("go.mod", "module example.com/shop\n\ngo 1.22\n");

    private static JsonDocument ScanJson(params string[] args)
    {
        var result = CommandLine.Run(["scan", .. args, "--format", "json"]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return JsonDocument.Parse(result.Output);
    }
}
