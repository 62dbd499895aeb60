using GoAnalysis.Model;

namespace GoAnalysis.Git.Tests;

/// <summary>Who is one person, who is a program, and who is credited.</summary>
public class IdentityTests
{
    [Fact]
    public void CaseAndNoreplyForms_AreOnePerson_AndNothingElseIs()
    {
        using var sandbox = Sandbox.WithRepository();
        sandbox.CommitsOf(
            ("Ann", "Ann@Example.org"), ("Ann", "ann@EXAMPLE.ORG"), ("Ann", "7+Ann@users.noreply.github.com"), ("ann", "ann@users.noreply.github.com"),
            ("Ann", "7+ann@users.noreply.github.com"), ("Bob", "7+bob@users.noreply.github.com"), ("Ann", "7+ann@elsewhere.example"),
            ("Cyd", "9+cyd@users.noreply.git.example"), ("Cyd", "cyd@users.noreply.git.example"), ("Dan", "+dan@users.noreply.github.com"),
            ("Dan", "dan@users.noreply.github.com"), ("Eve", "12@users.noreply.github.com"));

        string[] expected =
        [
            "3 7+ann@users.noreply.github.com ann@users.noreply.github.com",
            "2 9+cyd@users.noreply.git.example cyd@users.noreply.git.example",
            "2 ann@example.org",
            "1 +dan@users.noreply.github.com",
            "1 12@users.noreply.github.com",
            "1 7+ann@elsewhere.example",
            "1 7+bob@users.noreply.github.com",
            "1 dan@users.noreply.github.com",
        ];
        Assert.Equal(expected, Expect.History(sandbox.Repo).Authors.Select(author => $"{author.Commits} {string.Join(' ', author.Emails)}"));
    }

    [Fact]
    public void CanonicalEmail_IsTheOneOfMostCommits_AndFormerOnesAreListed()
    {
        using var sandbox = Sandbox.WithRepository();
        sandbox.CommitsOf(("Old", "old@x"), ("Ann", "ann@x"), ("Zed", "5+zed@users.noreply.github.com"), ("Zed", "zed@users.noreply.github.com"), ("Zed", "zed@users.noreply.github.com"));
        sandbox.SetAuthor("Ann", "ann@x");
        sandbox.Write(".mailmap", "Ann Proper <ann@x> <OLD@x>\n");
        sandbox.CommitAll("mailmap");
        var authors = Expect.History(sandbox.Repo).Authors;

        Assert.Equal(["ann@x old@x", "zed@users.noreply.github.com 5+zed@users.noreply.github.com"], authors.Select(author => string.Join(' ', author.Emails)));
        Assert.Equal(["Ann Ann Proper", "Zed"], authors.Select(author => string.Join(' ', author.Names)));
    }

    [Theory]
    [InlineData("renovate[bot]", "x@x", true)]
    [InlineData("X", "1+some[BOT]@users.noreply.github.com", true)]
    [InlineData("Dependabot", "x@x", true)]
    [InlineData("X", "3+prombot@users.noreply.github.com", true)]
    [InlineData("X", "Action@GitHub.com", true)]
    [InlineData("Copilot", "198982749+Copilot@users.noreply.github.com", true)]
    [InlineData("Claude", "noreply@anthropic.com", true)]
    [InlineData("Claude", "claude@example.fr", false)]
    [InlineData("Claude Dupont", "claude.dupont@example.fr", false)]
    [InlineData("Devin Smith", "devin@example.org", false)]
    [InlineData("Abbot", "abbot@example.org", false)]
    [InlineData("robot", "bot@example.org", false)]
    [InlineData("Ann", "ann@x", false)]
    public void Program_IsToldByNameOrEmail(string name, string email, bool expected) =>
        Assert.Equal(expected, KnownPrograms.All.Contains(name, email));

    [Fact]
    public void FurtherPrograms_CanBeNamed()
    {
        using var sandbox = Sandbox.WithRepository();
        sandbox.CommitsOf(("Deployer", "d@x"), ("Ann", "CI@x"), ("Bob", "bob@x"));
        var history = Expect.History(sandbox.Repo, new RepositoryOptions { Programs = ["deployer", "ci@X"] });

        Assert.Equal(["Ann True", "Bob False", "Deployer True"], history.Authors.Select(author => $"{author.Name} {author.IsBot}").Order(StringComparer.Ordinal));
    }

    /// <summary>git's own count of authors and trailers together says what is right.</summary>
    [Fact]
    public void CoAuthors_AreCreditedOnRequest_AsGitCountsThem()
    {
        using var sandbox = Sandbox.WithRepository();
        string[] messages =
        [
            "one\n\nCo-authored-by: Bob <bob@x>",
            "two\n\nbody\n\nco-authored-by: Bob <bob@x>\nCo-Authored-By: Cyd <cyd@x>\nSigned-off-by: Ann <ann@x>",
            "three\n\nCo-authored-by: Ann <ann@x>\nCo-authored-by: Bob <bob@x>\nCo-authored-by: Bob <bob@x>",
            "four\n\nCo-authored-by: Bob <bob@x>\nthis is prose\nand so is this",
            "five\n\nCo-authored-by: Bob <bob@x>\n\nthe last paragraph is another one",
            "six\n\nprose\nprose\nCo-authored-by: Dan <dan@x>\nSigned-off-by: Ann <ann@x>",
            "seven\n\nCo-authored-by: Eve\n <eve@x>",
            "eight\nCo-authored-by: Bob <bob@x>",
        ];
        sandbox.SetAuthor("Ann", "ann@x");
        foreach (var message in messages)
        {
            sandbox.EmptyCommit(message);
        }

        string[] byGit = sandbox.Git("shortlog", "-sne", "--group=author", "--group=trailer:co-authored-by", "HEAD").Split('\n');
        var credited = Expect.History(sandbox.Repo, new RepositoryOptions { CreditsCoAuthors = true }).Authors;
        Assert.Equal(Sorted(byGit.Select(line => line.Trim().Replace("\t", " ", StringComparison.Ordinal))), Sorted(credited.Select(author => $"{author.Commits} {author.Name} <{author.Email}>")));

        var plain = Expect.History(sandbox.Repo).Authors.Single();
        Assert.Equal(("Ann", messages.Length), (plain.Name, plain.Commits));

        static string[] Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
    }

    [Theory]
    [InlineData("x\n\nCo-Authored-By: Claude <noreply@anthropic.com>", true)]
    [InlineData("x\n\nCo-authored-by: Copilot <175728472+Copilot@users.noreply.github.com>", true)]
    [InlineData("x\n\nCo-authored-by: aider (gpt-4o) <someone@else.example>", true)]
    [InlineData("x\n\nCo-authored-by: Claude Opus 4.5 <a@b.example>", true)]
    [InlineData("x\n\nAssisted-by: Claude:claude-3-opus", true)]
    [InlineData("x\n\nCo-authored-by: Cursor <cursoragent@cursor.com>", true)]
    [InlineData("x\n\n\U0001f916 Generated with [Claude Code](https://claude.ai/code)", true)]
    [InlineData("x\n\nCo-authored-by: Claude Dupont <claude@dupont.example>", false)]
    [InlineData("x\n\nCo-authored-by: Gemini Rossi <gemini@rossi.example>", false)]
    [InlineData("x\n\nTested-by: Claude <noreply@anthropic.com>", false)]
    [InlineData("Generated with care", false)]
    public void Assistant_IsToldByTheMessage_AndIsNeverAPerson(string message, bool expected)
    {
        using var sandbox = Sandbox.WithRepository();
        sandbox.EmptyCommit(message);
        var history = Expect.History(sandbox.Repo, new RepositoryOptions { CreditsCoAuthors = true });

        Assert.Equal(expected, Assert.Single(history.Commits).IsAssisted);
        Assert.Equal(expected || !message.Contains("authored", StringComparison.Ordinal) ? 1 : 2, history.Authors.Count);
    }

    [Theory]
    [InlineData("x\n\nReviewed-by: Bob <bob@x>", true)]
    [InlineData("x\n\nreviewed-by: Bob", true)]
    [InlineData("x\n\nReviewed-by: Ann <ANN@example.org>", false)]
    [InlineData("x\n\nReviewed-by: renovate[bot] <r@x>", false)]
    [InlineData("x\n\nReviewed-by: Bob <bob@x>\n\nmore text", false)]
    [InlineData("Reviewed-by: Bob <bob@x>", false)]
    public void Review_IsATrailerOfSomebodyElse(string message, bool expected)
    {
        using var sandbox = Sandbox.WithRepository();
        sandbox.SetAuthor("Ann", "ann@example.org");
        sandbox.EmptyCommit(message);
        Assert.Equal(expected, Assert.Single(Expect.History(sandbox.Repo).Commits).IsReviewed);
    }

    /// <summary>Names are bytes: those of another encoding are shown by what the commit says, and maps compare them as stored.</summary>
    [Theory]
    [InlineData("encoding ISO-8859-1\n", "Andr\u00e9", "André")]
    [InlineData("encoding windows-1251\n", "\u00c0\u00ed\u00ed\u00e0", "Анна")]
    [InlineData("encoding nonsense\n", "Andr\u00e9", "André")]
    [InlineData("encoding UTF-16\n", "Andr\u00e9", "André")]
    [InlineData("", "\u00c3\u00a9 \u00e9", "é é")]
    public void NameInAnotherEncoding_IsShown(string header, string latin1Name, string expected)
    {
        using var sandbox = Sandbox.WithRepository();
        var commit = sandbox.WriteCommit($"tree {sandbox.WriteTree()}\nauthor {latin1Name} <a@x> 1700000000 +0000\ncommitter C <c@x> 1700000000 +0000\n{header}\nx\n");
        sandbox.Git("update-ref", "refs/heads/main", commit);
        Assert.Equal(expected, Assert.Single(Expect.History(sandbox.Repo).Authors).Name);
    }
}
