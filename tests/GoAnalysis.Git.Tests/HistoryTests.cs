using GoAnalysis.Model;

namespace GoAnalysis.Git.Tests;

public class HistoryTests
{
    private const long Day = 86_400;
    private const long Start = 1_700_000_000;

    [Fact]
    public void MergesAndOctopuses_CountEachCommitOnce_NewestFirst()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        string[] branches = ["one", "two", "three"];
        for (var i = 0; i < branches.Length; i++)
        {
            sandbox.SetDate(Start + ((i + 1) * Day));
            sandbox.Git("checkout", "-q", "-b", branches[i], "main");
            sandbox.EmptyCommit(branches[i]);
        }

        sandbox.SetDate(Start + (5 * Day));
        sandbox.Git("checkout", "-q", "main");
        sandbox.Git("merge", "-q", "--no-ff", "-m", "octopus", "one", "two");
        sandbox.SetDate(Start + (6 * Day));
        sandbox.Git("merge", "-q", "--no-ff", "-m", "merge", "three");
        var history = Expect.History(sandbox.Repo);

        Assert.Equal(int.Parse(sandbox.Git("rev-list", "--count", "HEAD"), provider: null), history.Commits.Count);
        Assert.Equal([true, true, false, false, false, false], history.Commits.Select(commit => commit.IsMerge));
        Assert.Equal([6, 5, 3, 2, 1, 0], history.Commits.Select(commit => (commit.Time.ToUnixTimeSeconds() - Start) / Day));
        Assert.Equal(sandbox.Git("rev-parse", "HEAD"), history.Head);
        Assert.False(history.Partial);
    }

    /// <summary>Roots, merges of any width, empty commits and people under a mailmap, as git itself counts them.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomHistories_CountAsGitCounts(int seed)
    {
        var random = new Random(seed);
        using var sandbox = Sandbox.WithRepository();
        string[] people = ["Ann <ann@x>", "Bob <BOB@x>", "Bob <bob@x>", "Robert <bob@old.example>", "Bot <1+ci[bot]@users.noreply.github.com>", "Cyd <cyd@x>"];
        var map = sandbox.WriteObject("blob", "Bob <bob@x> <bob@old.example>\nCyd Proper <cyd@x>\nBob <bob@x> <BOB@x>\n"u8.ToArray());
        var tree = sandbox.WriteTree(("100644", ".mailmap", map));
        var commits = new List<string>();
        for (var i = 0; i < 80; i++)
        {
            var width = i < 3 || random.Next(12) == 0 ? 0 : random.Next(4) == 0 ? random.Next(2, 5) : 1;
            var parents = Enumerable.Range(0, width).Select(_ => commits[Math.Max(0, commits.Count - 1 - random.Next(9))]).Distinct();
            var who = people[random.Next(people.Length)];
            commits.Add(sandbox.WriteCommit(
                $"tree {tree}\n{string.Concat(parents.Select(parent => $"parent {parent}\n"))}author {who} {Start + i} +0000\ncommitter {who} {Start - i} +0000\n\n{i}\n"));
        }

        // One merge of everything, so that every root is reached.
        sandbox.Git("update-ref", "refs/heads/main", sandbox.WriteCommit(
            $"tree {tree}\n{string.Concat(commits.Select(parent => $"parent {parent}\n"))}author {people[0]} {Start} +0000\ncommitter {people[0]} {Start} +0000\n\nall\n"));
        var history = Expect.History(sandbox.Repo);

        Assert.Equal(sandbox.Git("rev-list", "--count", "HEAD"), $"{history.Commits.Count}");
        Assert.Equal(sandbox.Git("rev-list", "--count", "--merges", "HEAD"), $"{history.Commits.Count(commit => commit.IsMerge)}");
        var byGit = sandbox.Git("-c", "mailmap.blob=HEAD:.mailmap", "shortlog", "-sne", "HEAD").Split('\n').Select(line => line.Trim().Replace('\t', ' '));
        Assert.Equal(
            byGit.Order(StringComparer.Ordinal),
            history.Authors.Select(author => $"{author.Commits} {author.Name} <{author.Email}>").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void CommitsOfOneSecond_AreOrderedByHash()
    {
        using var sandbox = Sandbox.WithRepository();
        string[] names = ["Ann", "Bob", "Cyd", "Dan", "Eve", "Fay"];
        foreach (var name in names)
        {
            sandbox.SetAuthor(name, name + "@example.org");
            sandbox.EmptyCommit("commit of " + name);
        }

        var history = Expect.History(sandbox.Repo);
        var expected = sandbox.Git("log", "--format=%H %an").Split('\n').Order(StringComparer.Ordinal).Select(line => line[41..]);
        Assert.Equal(expected, history.Commits.Select(commit => history.Authors[commit.Author].Name));
    }

    [Fact]
    public void Shallow_Clone_IsPartial()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        sandbox.EmptyCommit("second");
        sandbox.EmptyCommit("third");
        sandbox.Run(sandbox.Root, "git", "clone", "-q", "--depth", "2", "file://" + sandbox.Repo, "shallow");
        var history = Expect.History(Path.Combine(sandbox.Root, "shallow"));

        Assert.Equal(2, history.Commits.Count);
        Assert.True(history.Partial);
        Assert.Equal(("a shallow clone", null), (history.PartialReason, history.Damage));
    }

    [Fact]
    public void Grafted_History_IsPartial_AndFollowsTheGraft()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        sandbox.EmptyCommit("second");
        sandbox.EmptyCommit("third");
        var (head, root) = (sandbox.Git("rev-parse", "HEAD"), sandbox.Git("rev-parse", "HEAD~2"));
        sandbox.Write(".git/info/grafts", $"{head} {root}\n");
        var history = Expect.History(sandbox.Repo);

        Assert.Equal(2, history.Commits.Count);
        Assert.True(history.Partial);
    }

    [Fact]
    public void MissingAncestor_MakesTheHistoryPartial()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        sandbox.EmptyCommit("second");
        sandbox.EmptyCommit("third");
        var hash = sandbox.Git("rev-parse", "HEAD~1");
        File.Delete(sandbox.PathOf($".git/objects/{hash[..2]}/{hash[2..]}"));
        var history = Expect.History(sandbox.Repo);

        Assert.Single(history.Commits);
        Assert.True(history.Partial);
        Assert.Equal($"commit {hash} is missing from the object database", history.PartialReason);
        Assert.Equal(history.PartialReason, history.Damage);
    }

    [Fact]
    public void Mailmap_IsReadFromTheRevision_AndCaseOfEmailsIsOnePerson()
    {
        using var sandbox = Sandbox.WithRepository();
        (string Name, string Email)[] authors =
        [
            ("Jo", "jo@home"), ("Joan", "JO@Home"), ("Joan", "jo@home"), ("Joe", "joe@work"), ("Other", "joe@work"),
            ("Bot", "1+dependabot[bot]@users.noreply.github.com"), ("renovate[bot]", "r@x"), ("gopherbot", "gobot@golang.org"),
        ];
        foreach (var (name, email) in authors)
        {
            sandbox.SetAuthor(name, email);
            sandbox.EmptyCommit("x");
        }

        sandbox.SetAuthor("Joan", "joan@example.org");
        sandbox.Write(".mailmap", "Joan Proper <Joan@Example.org> <jo@home>\nJoan Proper <joan@example.org> Joe <joe@work>\n");
        sandbox.CommitAll("mailmap");
        File.Delete(sandbox.PathOf(".mailmap"));
        var history = Expect.History(sandbox.Repo);

        Assert.Equal(
            [
                ("Joan Proper", "joan@example.org", 5, false),
                ("Bot", "1+dependabot[bot]@users.noreply.github.com", 1, true),
                ("gopherbot", "gobot@golang.org", 1, true),
                ("Other", "joe@work", 1, false),
                ("renovate[bot]", "r@x", 1, true),
            ],
            history.Authors.Select(author => (author.Name, author.Email, author.Commits, author.IsBot)));
    }

    [Fact]
    public void AuthorTimes_AreAuthorDates_AndCommitTimesAreCommitterDates()
    {
        using var sandbox = Sandbox.WithRepository();
        sandbox.Git("commit", "-q", "--allow-empty", "-m", "x", "--date=@1000000000 +0000");
        var history = Expect.History(sandbox.Repo);

        Assert.Equal(1_000_000_000, history.Authors.Single().FirstCommit.ToUnixTimeSeconds());
        Assert.Equal(Start, history.Commits.Single().Time.ToUnixTimeSeconds());
        Assert.Equal(TimeSpan.Zero, history.Commits.Single().Time.Offset);
    }

    [Theory]
    [InlineData("A <a@x> 1700000000 +0000", false)]
    [InlineData("A <a@x> 1700000000 +1400", false)]
    [InlineData("A <a@x> 1700000000", false)]
    [InlineData("A <a@x> 76136400 -0500", false)]
    [InlineData("A <a@x> 1700000000 +1459", true)]
    [InlineData("A <a@x> 1700000000 +0060", true)]
    [InlineData("A <a@x> 1700000000 +51800", true)]
    [InlineData("A <a@x> 0 +0000", true)]
    [InlineData("A <a@x> 86400 +0000", true)]
    [InlineData("A <a@x> -1 +0000", true)]
    [InlineData("A <a@x> 253402300800 +0000", true)]
    [InlineData("A <a@x> now +0000", true)]
    [InlineData("A", true)]
    public void DateThatNoClockShows_IsCounted(string line, bool expected)
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        var tree = sandbox.Git("rev-parse", "HEAD^{tree}");
        sandbox.Git("update-ref", "refs/heads/main", sandbox.WriteCommit($"tree {tree}\nauthor A <a@x> 1700000000 +0000\ncommitter {line}\n\nx\n"));
        Assert.Equal(expected, Assert.Single(Expect.History(sandbox.Repo).Commits).IsDateOdd);
    }

    [Theory]
    [InlineData("A <a@x> 99999999999999999999999 +0000", "9999-12-31T23:59:59", "A", "a@x")]
    [InlineData("A <a@x> 253402300800 +0000", "9999-12-31T23:59:59", "A", "a@x")]
    [InlineData("A <a@x> 1700000000 +1459", "2023-11-14T22:13:20", "A", "a@x")]
    [InlineData("A <a@x> 1700000000 -9999", "2023-11-14T22:13:20", "A", "a@x")]
    [InlineData("A <a@x> -1700000000 +0000", "1970-01-01T00:00:00", "A", "a@x")]
    [InlineData("A <a@x>", "1970-01-01T00:00:00", "A", "a@x")]
    [InlineData("A <a@x", "1970-01-01T00:00:00", "A", "a@x")]
    [InlineData("A", "1970-01-01T00:00:00", "A", "")]
    [InlineData("", "1970-01-01T00:00:00", "", "")]
    [InlineData("A <<a@x>> 1700000000 +0000", "2023-11-14T22:13:20", "A", "<a@x")]
    [InlineData("  A B  < A@X > 1700000000 +0000", "2023-11-14T22:13:20", "A B", "a@x")]
    [InlineData("Andr\u00e9 <a@x> 1700000000 +0000", "2023-11-14T22:13:20", "André", "a@x")]
    public void OddIdentityLine_IsRead_WithoutACrash(string line, string time, string name, string email)
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        var tree = sandbox.Git("rev-parse", "HEAD^{tree}");
        var commit = sandbox.WriteCommit($"tree {tree}\nauthor {line}\ncommitter {line}\n\nx\n");
        sandbox.Git("update-ref", "refs/heads/main", commit);
        var history = Expect.History(sandbox.Repo);

        var author = Assert.Single(history.Authors);
        Assert.Equal((name, email), (author.Name, author.Email));
        Assert.Equal(time, author.LastCommit.ToString("s"));
        Assert.Equal(time, Assert.Single(history.Commits).Time.ToString("s"));
    }

    [Theory]
    [InlineData("Merge pull request #12 from a/b\n\nTitle", true)]
    [InlineData("Merge pull request !12 from a/b", true)]
    [InlineData("!12 Title", true)]
    [InlineData("Merge pull request 'Title' (#12) from a/b into main", true)]
    [InlineData("Merged in a (pull request #12)", true)]
    [InlineData("Pull request #12: Title", true)]
    [InlineData("Merged PR 12: Title", true)]
    [InlineData("Title (#12)", true)]
    [InlineData("Title (#12)\r\n\r\nBody", true)]
    [InlineData("Revert \"Title (#12)\" (#13)", true)]
    [InlineData("Merge branch 'a' into 'main'\n\nTitle\n\nSee merge request group/sub/project!12", true)]
    [InlineData("Revert \"Title (#12)\"", false)]
    [InlineData("A long title that was\nwrapped (#12)", true)]
    [InlineData("\n \n\nTitle (#12)\n", true)]
    [InlineData("Merge pull request 'Title (#3)' (#12) from a/b into main", true)]
    [InlineData("Merge branch 'a' into 'main'\n\nSee merge request !12", true)]
    [InlineData("Title\n\nChange-Id: I1\nReviewed-on: https://go-review.example/c/go/+/12\nReviewed-by: B <b@x>", true)]
    [InlineData("Title (#0)", false)]
    [InlineData("Title (#99999999999999999999)", false)]
    [InlineData("Merge pull request #+12 from a", false)]
    [InlineData("Title (#)", false)]
    [InlineData("Title (fixes #12)", false)]
    [InlineData("Title\n\nSubject of another (#12)", false)]
    [InlineData("Merge branch 'a' into b", false)]
    [InlineData("Merge pull request # from a", false)]
    [InlineData("Title\n\nas discussed: See merge request group/project!12", false)]
    [InlineData("", false)]
    public void MergedRequest_IsToldByTheMessage(string message, bool expected)
    {
        using var sandbox = Sandbox.WithRepository();
        var tree = sandbox.WriteTree();
        sandbox.Git("update-ref", "refs/heads/main", sandbox.WriteCommit(
            $"tree {tree}\nauthor A <a@x> 1 +0000\ncommitter A <a@x> 1 +0000\ngpgsig -----BEGIN\n Title (#1)\n -----END\n\n{message}"));

        Assert.Equal(expected, Assert.Single(Expect.History(sandbox.Repo).Commits).IsMergedRequest);
    }

    /// <summary>Each number once, where it came in first; whose work it is decides, not who pressed the button.</summary>
    [Fact]
    public void MergedRequests_AreCountedOnceEach_AndNeverForPrograms()
    {
        using var sandbox = Sandbox.WithRepository();
        (string Author, string Message)[] line =
        [
            ("Ann", "Title (#1)"), ("Ann", "Title (#1)"), ("Ann", "Merge pull request #1 from a/b"), ("Ann", "Title (!1)"),
            ("Bob", "x\n\nReviewed-on: https://host/c/p/+/1\nReviewed-by: Ann <a@x>"), ("renovate[bot]", "Update (#2)"), ("Ann", "Revert \"Title (#1)\""),
        ];
        foreach (var (author, message) in line)
        {
            sandbox.SetAuthor(author, author + "@x");
            sandbox.EmptyCommit(message);
        }

        Merge("Dan", "mergify", 5);
        Merge("dependabot[bot]", "Ann", 6);
        var history = Expect.History(sandbox.Repo);

        Assert.Equal(4, history.Commits.Count(commit => commit.IsMergedRequest));
        Assert.Equal(["mergify"], history.Commits.Where(commit => commit.IsMergedRequest && commit.IsMerge).Select(commit => history.Authors[commit.Author].Name));
        Assert.Equal(1, history.Commits.Count(commit => commit.IsRevert));

        void Merge(string author, string merger, int number)
        {
            sandbox.Git("checkout", "-q", "-b", "side" + number);
            sandbox.SetAuthor(author, author + "@x");
            sandbox.EmptyCommit("work");
            sandbox.Git("checkout", "-q", "main");
            sandbox.SetAuthor(merger, merger + "@x");
            sandbox.Git("merge", "-q", "--no-ff", "-m", $"Merge pull request #{number} from x/y", "side" + number);
        }
    }

    [Theory]
    [InlineData("Revert \"Title\"\n\nThis reverts commit 0123456789.", true)]
    [InlineData("Revert \"Title\"", true)]
    [InlineData("revert: title\n\nThis reverts commit 0123456789.", true)]
    [InlineData("Take it back\n\nThis reverts commit it all.", false)]
    [InlineData("Revert to the old way", false)]
    public void Revert_IsToldByTheMessage(string message, bool expected)
    {
        using var sandbox = Sandbox.WithRepository();
        sandbox.EmptyCommit(message);
        Assert.Equal(expected, Assert.Single(Expect.History(sandbox.Repo).Commits).IsRevert);
    }

    [Theory]
    [InlineData("a_test.go", true, false)]
    [InlineData("deep/er/a_test.go", true, false)]
    [InlineData("vendor/x/a_test.go", false, false)]
    [InlineData("testdata/a_test.go", false, false)]
    [InlineData("_test.goo", false, false)]
    [InlineData(".github/workflows/ci.yml", false, true)]
    [InlineData(".gitlab-ci.yml", false, true)]
    [InlineData(".travis.yml", false, true)]
    [InlineData("Jenkinsfile", false, true)]
    [InlineData("sub/.travis.yml", false, false)]
    [InlineData(".github/FUNDING.yml", false, false)]
    [InlineData(".circleci", false, false)]
    public void TestsAndIntegration_AreToldByNames(string path, bool hasTests, bool hasIntegration)
    {
        using var sandbox = Sandbox.WithFiles("a.go", path);
        var history = Expect.History(sandbox.Repo);
        Assert.Equal((hasTests, hasIntegration), (history.HasTests, history.HasIntegration));
    }

    [Fact]
    public void Traits_OfATreeThatUnfoldsWithoutEnd_AreFound()
    {
        using var sandbox = Sandbox.WithRepository();
        var tree = sandbox.WriteTree(("100644", "a.go", sandbox.WriteObject("blob", "package a\n"u8.ToArray())));
        for (var i = 0; i < 40; i++)
        {
            tree = sandbox.WriteTree(("40000", "a", tree), ("40000", "b", tree));
        }

        sandbox.CommitTree(tree);
        using var source = RepositorySource.Open(sandbox.Repo, new RepositoryOptions { ListsFiles = false });
        Assert.False(source.History.ReadHistory()!.HasTests);
    }

    [Fact]
    public void Tags_HaveTheTaggersTime_OrTheCommits_AndLeadToCommitsOnly()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        sandbox.Git("tag", "v1.0.0");
        sandbox.SetDate(Start + Day);
        sandbox.Git("tag", "-a", "api/v1.2.3-rc.1", "-m", "annotated");
        sandbox.SetDate(Start + (2 * Day));
        sandbox.Git("tag", "-a", "nested", "api/v1.2.3-rc.1", "-m", "tag of a tag");
        sandbox.Git("tag", "blob", "HEAD:a.go");
        sandbox.Git("tag", "-a", "tree", "HEAD^{tree}", "-m", "tree");
        sandbox.Write(".git/refs/tags/v9.9.9", new string('1', 40) + "\n");
        sandbox.Write(".git/refs/tags/v9.9.8", "garbage");

        Assert.Equal(
            [("api/v1.2.3-rc.1", 1L, true, true), ("nested", 2L, false, false), ("v1.0.0", 0L, true, false)],
            Expect.History(sandbox.Repo).Tags.Select(tag => (tag.Name, (tag.Time.ToUnixTimeSeconds() - Start) / Day, tag.IsRelease, tag.IsPrerelease)));
        Assert.All(Expect.History(sandbox.Repo).Tags, tag => Assert.Equal(sandbox.Git("rev-parse", "HEAD"), tag.Commit));
    }

    [Theory]
    [InlineData("v1.2.3", true)]
    [InlineData("1.2.3", true)]
    [InlineData("v1.2.3+incompatible", true)]
    [InlineData("sdk/metric/v0.1.0-alpha.1+b", true)]
    [InlineData("v1.2", false)]
    [InlineData("v01.2.3", false)]
    [InlineData("release-1.2.3", false)]
    [InlineData("v1.2.3.4", false)]
    [InlineData("v1.2.3-", false)]
    [InlineData("nightly", false)]
    public void Release_IsASemanticVersion(string name, bool expected) => Assert.Equal(expected, TagReader.IsRelease(name));

    [Fact]
    public void Walk_CanBeStopped()
    {
        using var sandbox = Sandbox.WithFiles("a.go");
        using var source = RepositorySource.Open(sandbox.Repo);
        Assert.Throws<OperationCanceledException>(() => source.History.ReadHistory(new CancellationToken(canceled: true)));
    }
}
