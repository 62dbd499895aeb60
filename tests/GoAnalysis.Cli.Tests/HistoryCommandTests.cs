using System.Text.Json;

namespace GoAnalysis.Cli.Tests;

/// <summary><c>activity</c> and <c>authors</c>, and what <c>scan</c> shares with them.</summary>
public sealed class HistoryCommandTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Activity_IsThatOfAScan()
    {
        folder.Write("a.go", "package a\n").Write("a_test.go", "package a\n").Write(".github/workflows/ci.yml", "on: push\n").Commit();
        using var scan = Json("scan", folder.Path);
        using var activity = Json("activity", folder.Path);
        Assert.Equal("goanalysis/activity/1", activity.RootElement.GetProperty("schema").GetString());
        foreach (var property in scan.RootElement.GetProperty("activity").EnumerateObject())
        {
            Assert.Equal(property.Value.GetRawText().Replace(" ", "", StringComparison.Ordinal), activity.RootElement.GetProperty(property.Name).GetRawText().Replace(" ", "", StringComparison.Ordinal));
        }

        Assert.Equal([1d, 1d], Signals(activity, "tests", "ci"));
    }

    [Theory]
    [InlineData("activity")]
    [InlineData("authors")]
    public void PlainFolder_HasNoHistory(string command)
    {
        folder.Write("a.go", "package a\n");
        Fails("has no git history", command, folder.Path);
    }

    [Theory]
    [InlineData("activity")]
    [InlineData("authors")]
    public void UnbornBranch_IsNamed(string command)
    {
        folder.Run("git", "init", "-q", "-b", "trunk");
        Fails("the branch trunk has no commit yet", command, folder.Path);
        Assert.Contains("Activity  unknown: the branch trunk has no commit yet", CommandLine.Run("scan", folder.Path).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("activity")]
    [InlineData("authors")]
    public void Revision_IsWhereTheHistoryStarts(string command)
    {
        folder.Write("a.go", "package a\n").Commit();
        Commit("Bob", "bob@x", "second");
        string[] revisions = ["@~1", "v1.0.0", "HEAD^"];
        var expected = CommandLine.Run(command, folder.Path, "--rev", "main~1");
        Assert.Equal(0, expected.ExitCode);
        Assert.NotEqual(expected.Output, CommandLine.Run(command, folder.Path).Output);
        Assert.Equal(CommandLine.Run(command, folder.Path), CommandLine.Run(command, folder.Path, "--rev", "@"));
        Assert.All(revisions, revision => Assert.Equal(expected, CommandLine.Run(command, folder.Path, "--rev", revision)));
        Fails("It looks like a range", command, folder.Path, "--rev", "@~1..@");
    }

    [Theory]
    [InlineData("activity")]
    [InlineData("scan")]
    public void ClockBeforeTheFirstCommit_IsAWarning(string command)
    {
        folder.Write("a.go", "package a\n").Commit();
        var early = CommandLine.Run(command, folder.Path, "--as-of", "2020-01-31");
        Assert.Equal((0, "goanalysis: --as-of 2020-01-31 is before the first commit (2026-01-02); every commit counts as made on that day\n"), (early.ExitCode, early.Error.ReplaceLineEndings("\n")));
        Assert.Equal("", CommandLine.Run(command, folder.Path, "--as-of", "2026-01-03").Error);
    }

    [Fact]
    public void Table_SaysOneWeekAndOnePerson()
    {
        folder.Write("a.go", "package a\n").Commit();
        var table = CommandLine.Run("activity", folder.Path).Output;
        Assert.Contains("  1 week  ", table, StringComparison.Ordinal);
        Assert.Contains("  1 person  ", table, StringComparison.Ordinal);
        Assert.Contains("  1 release  ", CommandLine.Run("activity", folder.Path, "--as-of", "2026-01-02T04:00:00Z").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  1 weeks", CommandLine.Run("scan", folder.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_AreUsedByActivityAndScan()
    {
        folder.Write("a.go", "package a\n").Commit();
        using var facts = new Folder();
        facts.Write("facts.json", "{\"mergedRequests\": 100, \"ciPassRate\": 0.8, \"issueResponseHours\": 5}");
        using var activity = Json("activity", folder.Path, "--facts", facts.At("facts.json"));
        using var scan = Json("scan", folder.Path, "--facts", facts.At("facts.json"));

        Assert.Equal([80d, 5d], Signals(activity, "ci-pass-rate", "issue-response"));
        var terms = scan.RootElement.GetProperty("platforms").EnumerateArray().Single(platform => platform.GetProperty("id").GetString() == "zb-oschina").GetProperty("terms");
        Assert.Equal(["1 False", "0.8 False"], terms.EnumerateArray().Take(2).Select(term => $"{term.GetProperty("value")} {term.GetProperty("estimated")}"));
    }

    [Theory]
    [InlineData("{\n\"stars\": \"many\"}", ":2: key 'stars': found \"many\", expected a whole number from 0")]
    [InlineData("{\"ciPassRate\": 1.01}", ":1: key 'ciPassRate': found 1.01, expected a number from 0 to 1")]
    [InlineData("{\"stras\": 1}", ":1: key 'stras': found an unknown key, expected one of stars")]
    [InlineData("stars: 1", ":1: not valid JSON")]
    public void WrongFacts_AreAMessage(string json, string expected)
    {
        folder.Write("a.go", "package a\n").Commit();
        using var facts = new Folder();
        facts.Write("facts.json", json);
        Fails(facts.At("facts.json") + expected, "activity", folder.Path, "--facts", facts.At("facts.json"));
        Fails(facts.At("facts.json") + expected, "scan", folder.Path, "--facts", facts.At("facts.json"));
        Fails("--facts: found no file", "activity", folder.Path, "--facts", facts.At("missing.json"));
        Fails("", "activity", folder.Path, "--facts", facts.Path);
    }

    [Fact]
    public void Authors_AreListed_ProgramsApart_AndMergesOnlySuggested()
    {
        folder.Write("a.go", "package a\n").Write(".mailmap", "Ann Proper <ann@example.com> <ann@old.example>\n").Commit();
        Commit("Ann", "ann@old.example", "x");
        Commit("Ann", "Ann@Old.example", "x");
        Commit("Ann Proper", "ANN@elsewhere.example", "x\n\nCo-authored-by: Bob <bob@x>\nCo-Authored-By: Claude <noreply@anthropic.com>");
        Commit("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com", "x");
        Commit("Zed", "5+zed@users.noreply.github.com", "x");
        Commit("Zed", "zed@users.noreply.github.com", "x");
        using var json = Json("authors", folder.Path);

        Assert.Equal(
            [
                "Ann Proper ann@example.com ann@old.example 3 False",
                "Zed 5+zed@users.noreply.github.com zed@users.noreply.github.com 2 False",
                "dependabot[bot] 49699333+dependabot[bot]@users.noreply.github.com 1 True",
                "Ann Proper ann@elsewhere.example 1 False",
            ],
            json.RootElement.GetProperty("authors").EnumerateArray().Select(Text));
        using var bare = Json("authors", folder.Path, "--attribution", "none");
        Assert.All(bare.RootElement.GetProperty("authors").EnumerateArray(), author => Assert.Equal(
            (JsonValueKind.Null, JsonValueKind.Null), (author.GetProperty("shareOfLines").ValueKind, author.GetProperty("topSkills").ValueKind)));
        var merge = Assert.Single(json.RootElement.GetProperty("suggestedMerges").EnumerateArray());
        Assert.Equal("[\"ann@example.com\",\"ann@elsewhere.example\"]", merge.GetProperty("emails").GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));

        using var credited = Json("authors", folder.Path, "--co-authors", "credit", "--bot", "zed");
        Assert.Contains("Bob bob@x 1 False", credited.RootElement.GetProperty("authors").EnumerateArray().Select(Text));
        Assert.Contains("Zed 5+zed@users.noreply.github.com zed@users.noreply.github.com 2 True", credited.RootElement.GetProperty("authors").EnumerateArray().Select(Text));

        var table = CommandLine.Run("authors", folder.Path).Output;
        Assert.Matches("(?s)^People.*Zed.*\n\nPrograms.*dependabot.*\n\nMay be one person.*ann@elsewhere", table);

        static string Text(JsonElement author) =>
            $"{author.GetProperty("name")} {string.Join(' ', author.GetProperty("emails").EnumerateArray())} {author.GetProperty("commits")} {author.GetProperty("bot")}";
    }

    [Fact]
    public void DamagedHistory_IsNamedOnTheErrorStream()
    {
        folder.Write("a.go", "package a\n").Commit();
        Commit("Bob", "bob@x", "second");
        var objects = Directory.GetFiles(folder.At(".git/objects"), "*", SearchOption.AllDirectories).Where(file => file.Length > 0).ToList();
        var first = File.ReadAllText(folder.At(".git/refs/tags/v1.0.0")).Trim();
        File.SetAttributes(objects.Single(file => file.EndsWith(first[2..], StringComparison.Ordinal)), FileAttributes.Normal);
        File.WriteAllBytes(folder.At($".git/objects/{first[..2]}/{first[2..]}"), [1, 2, 3]);
        foreach (var command in (string[])["activity", "authors", "scan"])
        {
            var result = CommandLine.Run(command, folder.Path, "--format", "json");
            Assert.Equal(0, result.ExitCode);
            Assert.Contains($"commit {first} is damaged in the object database", result.Error, StringComparison.Ordinal);
            Assert.Contains("damaged in the object database", result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void NamesThatAreNotUtf8_AreCounted()
    {
        folder.Run("git", "init", "-q", "-b", "main");
        folder.Run("sh", "-c", "printf 'package a\\n' > \"$(printf 'a\\377.go')\" && printf 'package a\\n' > b.go && git add -A && git -c user.name=A -c user.email=a@x commit -q -m x");
        foreach (var option in (string[][])[[], ["--worktree"]])
        {
            using var scan = Json(["scan", folder.Path, .. option]);
            var files = scan.RootElement.GetProperty("files");
            Assert.Equal((2, 1, 1), (files.GetProperty("go").GetInt32(), files.GetProperty("parsed").GetInt32(), files.GetProperty("skipped").GetArrayLength()));
        }

        folder.Run("sh", "-c", "rm -rf .git a*.go");
    }

    [Fact]
    public void HostileNames_NeverReachTheTerminalRaw()
    {
        folder.Write("a.go", "package a\n").Commit();
        Commit("\u001b[31mRed\u202e", "\u001b]0;x\u0007@x", "x");
        foreach (var command in (string[])["authors", "activity"])
        {
            var output = CommandLine.Run(command, folder.Path).Output + CommandLine.Run(command, folder.Path, "--format", "json").Output;
            Assert.DoesNotContain(output, character => character is '\u001b' or '\u202e' or '\u0007');
        }
    }

    [Fact]
    public void Scan_CountsPeople_AsActivityDoes()
    {
        folder.Run("git", "init", "-q", "-b", "main");
        for (var i = 0; i < 4; i++)
        {
            Commit("Ann", "ann@x", "work\n\nCo-authored-by: Cem <cem@x>");
            Commit("Deployer", "deploy@x", "deploy");
        }

        var seen = new HashSet<string>();
        foreach (var options in (string[][])[[], ["--bot", "deploy@x"], ["--co-authors", "credit"], ["--bot", "Deployer", "--co-authors", "credit"]])
        {
            using var activity = Json(["activity", folder.Path, .. options]);
            using var scan = Json(["scan", folder.Path, .. options]);
            var expected = Text(activity.RootElement.EnumerateObject().Skip(1));

            Assert.Equal(expected, Text(scan.RootElement.GetProperty("activity").EnumerateObject()));
            seen.Add(expected);
        }

        Assert.Equal(4, seen.Count);

        static string Text(IEnumerable<JsonProperty> keys) => string.Join('|', keys.Select(static key => $"{key.Name} {JsonSerializer.Serialize(key.Value)}").Order());
    }

    private void Commit(string name, string email, string message) =>
        folder.Run("git", "-c", "user.name=" + name, "-c", "user.email=" + email, "-c", "commit.gpgsign=false", "commit", "-q", "--allow-empty", "-m", message);

    private static IEnumerable<double> Signals(JsonDocument activity, params string[] names) =>
        names.Select(name => activity.RootElement.GetProperty("signals").EnumerateArray().Single(signal => signal.GetProperty("name").GetString() == name).GetProperty("value").GetDouble());

    private static JsonDocument Json(params string[] args)
    {
        var result = CommandLine.Run([.. args, "--format", "json"]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return JsonDocument.Parse(result.Output);
    }

    private static void Fails(string expected, params string[] args)
    {
        var result = CommandLine.Run(args);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }
}
