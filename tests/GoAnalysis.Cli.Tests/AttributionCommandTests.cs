using System.Text.Json;

namespace GoAnalysis.Cli.Tests;

/// <summary>What <c>scan</c> and <c>authors</c> say of who wrote what.</summary>
public sealed class AttributionCommandTests : IDisposable
{
    private const string Server = "package a\n\nimport \"net/http\"\n\nvar mux = http.NewServeMux()\n";
    private const string Dump = "package b\n\nimport \"encoding/json\"\n\nvar valid = json.Valid(nil)\n";

    private readonly Folder folder = new();

    /// <summary>Ann writes a server, under an e-mail that the mailmap replaces; Bob, five days later, a file that a program
    /// makes longer another five days later.</summary>
    public AttributionCommandTests()
    {
        folder.Run("git", "init", "-q", "-b", "main");
        folder.Write(".mailmap", "Ann <ann@example.com> <ann@old.example>\n").Write("a.go", Server);
        Commit("Ann", "ann@old.example", 1);
        folder.Write("b/b.go", Dump);
        Commit("Bob", "7+bob@users.noreply.github.com", 6);
        folder.Write("b/b.go", Dump + string.Concat(Enumerable.Range(0, 15).Select(i => $"\nvar v{i} = json.Valid(nil)\n")));
        Commit("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com", 11);
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("churn", "a.go:5 ann@example.com 1", "b/b.go:5 7+bob@users.noreply.github.com", "2026-01-02T00:00:00Z", "2026-01-12T00:00:00Z")]
    [InlineData("blame", "a.go:5 ann@example.com 1", "b/b.go:5 7+bob@users.noreply.github.com 1", "2026-01-02T00:00:00Z", "2026-01-12T00:00:00Z")]
    [InlineData("none", "a.go:5  ", "b/b.go:5  ", null, null)]
    public void Evidence_IsCredited(string mode, string server, string json, string? serverSeen, string? jsonSeen)
    {
        using var scan = Json("scan", folder.Path, "--attribution", mode, "--evidence", "all");
        var skills = scan.RootElement.GetProperty("skills").EnumerateArray().ToList();
        var credits = skills.SelectMany(static skill => skill.GetProperty("evidence").EnumerateArray()).Select(Credit).ToList();

        Assert.Contains(credits, credit => credit == server);
        Assert.Contains(credits, credit => credit.StartsWith(json, StringComparison.Ordinal));
        Assert.Equal((serverSeen, jsonSeen), (SeenBy("a.go"), SeenBy("b/b.go")));

        string? SeenBy(string file) => skills.Single(skill => skill.GetProperty("evidence").EnumerateArray().Any(piece => piece.GetProperty("file").GetString() == file))
            .GetProperty("lastSeen").GetString();
    }

    [Fact]
    public void Recency_IsPartOfTheScore_OnceCommitsAreKnown()
    {
        double[] scores = [Score("churn", "2026-01-12"), Score("churn", "2027-01-12"), Score("churn", "2030-01-12")];
        Assert.Equal(scores.OrderDescending().Distinct(), scores);
        Assert.Equal(Score("none", "2026-01-12"), Score("none", "2030-01-12"));

        double Score(string mode, string day)
        {
            using var scan = Json("scan", folder.Path, "--attribution", mode, "--as-of", day);
            return scan.RootElement.GetProperty("skills").EnumerateArray().Max(static skill => skill.GetProperty("score").GetDouble());
        }
    }

    [Theory]
    [InlineData("ann@example.com", "a.go")]
    [InlineData("ANN@old.example", "a.go")]
    [InlineData("bob@users.noreply.github.com", "b/b.go")]
    [InlineData("8+bob@users.noreply.github.com", "b/b.go")]
    [InlineData("dependabot[bot]@users.noreply.github.com", "")]
    public void Author_IsFoundByAnyEmail(string email, string expected)
    {
        using var scan = Json("scan", folder.Path, "--author", email);
        var files = scan.RootElement.GetProperty("skills").EnumerateArray()
            .SelectMany(static skill => skill.GetProperty("evidence").EnumerateArray())
            .Select(static piece => piece.GetProperty("file").GetString()).Distinct();
        Assert.Equal(expected, string.Join(' ', files));
    }

    [Fact]
    public void AuthorWhomNobodyKnows_HasNoSkills_AndIsSaid()
    {
        var result = CommandLine.Run("scan", folder.Path, "--author", "nobody@x", "--format", "json");
        using var scan = JsonDocument.Parse(result.Output);
        Assert.Equal((0, 0), (result.ExitCode, scan.RootElement.GetProperty("skills").GetArrayLength()));
        Assert.Contains("nobody committed with the e-mail nobody@x", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AuthorOfSeveralPeoplesEmail_IsRefused()
    {
        folder.Write(".mailmap", "<ann@example.com> Ann <team@x>\n<bob@example.com> Bob <team@x>\n");
        Commit("Ann", "team@x", 12);
        Commit("Bob", "team@x", 13);
        var result = CommandLine.Run("scan", folder.Path, "--author", "team@x");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("used by 2 people: ann@example.com, bob@example.com", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AuthorWithoutAttribution_IsAUsageError()
    {
        var result = CommandLine.Run("scan", folder.Path, "--author", "ann@x", "--attribution", "none");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--author needs to know who wrote what", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("churn")]
    [InlineData("blame")]
    public void Cache_ChangesNothing(string mode)
    {
        using var cache = new Folder();
        foreach (var command in (string[])["scan", "authors"])
        {
            string[] line = [command, folder.Path, "--attribution", mode, "--format", "json"];
            var expected = CommandLine.Run(line);
            string[] cached = [.. line, "--cache", cache.At("new")];
            Assert.Equal(expected, CommandLine.Run(cached));
            Assert.NotEmpty(Directory.GetFiles(cache.At("new")));
            Assert.Equal(expected, CommandLine.Run(cached));
        }
    }

    [Theory]
    [InlineData("scan")]
    [InlineData("authors")]
    public void CacheThatCannotBeMade_IsAMessage(string command)
    {
        using var other = new Folder();
        other.Write("file", "");
        var result = CommandLine.Run(command, folder.Path, "--cache", other.At("file"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("cache folder", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("churn")]
    [InlineData("blame")]
    public void Authors_HaveTheirLinesAndSkills_ProgramsTheirOwn(string mode)
    {
        using var json = Json("authors", folder.Path, "--attribution", mode);
        var authors = json.RootElement.GetProperty("authors").EnumerateArray().ToDictionary(static author => author.GetProperty("name").GetString()!);
        var shares = authors.ToDictionary(static author => author.Key, static author => author.Value.GetProperty("shareOfLines").GetDouble());

        // Five lines each, and thirty of the program, weighed by age where churn is asked for.
        Assert.InRange(shares.Values.Sum(), 0.9998, 1.0002);
        Assert.InRange(shares["dependabot[bot]"], 0.74, 0.76);
        Assert.InRange(shares["Ann"], 0.12, 0.13);
        Assert.Equal(["net-http"], Skills("Ann"));
        Assert.Equal(["json"], Skills("Bob"));
        Assert.Equal(mode == "churn" ? [] : ["json"], Skills("dependabot[bot]"));

        IEnumerable<string?> Skills(string name) => authors[name].GetProperty("topSkills").EnumerateArray().Select(static skill => skill.GetString());
    }

    private void Commit(string name, string email, int day)
    {
        folder.Run("git", "add", "-A");
        folder.Run("sh", "-c", $"export GIT_AUTHOR_DATE='{1767225600 + (day * 86_400)} +0000' GIT_COMMITTER_DATE='{1767225600 + (day * 86_400)} +0000'; git -c 'user.name={name}' -c 'user.email={email}' -c commit.gpgsign=false commit -q --allow-empty -m x");
    }

    private static string Credit(JsonElement piece) =>
        $"{piece.GetProperty("file")}:{piece.GetProperty("line")} {piece.GetProperty("author")} {piece.GetProperty("share")}";

    private static JsonDocument Json(params string[] args)
    {
        var result = CommandLine.Run([.. args, "--format", "json"]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return JsonDocument.Parse(result.Output);
    }
}
