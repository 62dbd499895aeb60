using GoAnalysis.Model;

namespace GoAnalysis.Git.Tests;

/// <summary>What the tests of attribution ask of a repository, and of git.</summary>
internal static class AttributionSandbox
{
    /// <summary>Long after all commits of the tests.</summary>
    public static readonly DateTimeOffset Clock = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Attributes HEAD of the sandbox's repository.</summary>
    public static RepositoryAttribution Attribute(
        this Sandbox sandbox, AttributionMode mode = AttributionMode.Churn, string? cache = null, int parallelism = 2, ReadLimits? limits = null) =>
        Attribute(sandbox.Repo, new AttributionOptions(mode, Clock) { CacheFolder = cache, MaxParallelism = parallelism }, limits);

    /// <summary>Attributes HEAD of a repository.</summary>
    public static RepositoryAttribution Attribute(string path, AttributionOptions options, ReadLimits? limits = null)
    {
        using var source = RepositorySource.Open(path, new RepositoryOptions { Limits = limits ?? ReadLimits.Default });
        var attribution = Assert.IsAssignableFrom<IRepositoryAttribution>(source.History).Attribute(options);
        Assert.NotNull(attribution);
        return attribution;
    }

    /// <summary>A file as one line: <c>share author, …; import share; commit's subject</c>.</summary>
    public static string Summary(this Sandbox sandbox, RepositoryAttribution attribution, string path)
    {
        var file = attribution.Files.Single(entry => entry.Path == path);
        var shares = file.Shares.Select(share => FormattableString.Invariant($"{share.Share:0.##} {share.Author.Split('@')[0]}"));
        var subject = file.Commit is null ? "none" : sandbox.Git("cat-file", "-p", file.Commit).Split("\n\n")[^1];
        return FormattableString.Invariant($"{string.Join(", ", shares)}; {file.ImportShare:0.##}; {subject}");
    }

    /// <summary>What git counts: <c>commit added deleted path</c> a changed Go file, in byte order.</summary>
    public static string[] NumStat(this Sandbox sandbox, params string[] options)
    {
        var lines = new List<string>();
        var commit = "";
        string[] arguments = ["log", "--no-merges", "--numstat", "--format=%H", .. options, "HEAD"];
        foreach (var line in sandbox.Git(arguments).Split('\n'))
        {
            if (line.Length == 40)
            {
                commit = line;
            }
            else if (line.Contains(".go", StringComparison.Ordinal))
            {
                lines.Add($"{commit} {line.Replace('\t', ' ')}");
            }
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    /// <summary>What we count, likewise.</summary>
    public static string[] OwnNumStat(this Sandbox sandbox, ChangeOptions options)
    {
        var folders = GitFolders.Find(sandbox.Repo)!;
        using var source = RepositorySource.Open(sandbox.Repo);
        using var store = Revisions.OpenStore(folders);
        Assert.True(ObjectHash.TryParse(source.Content.Head!, out var head));
        var graph = CommitGraph.Read(folders, store, head, ReadLimits.Default.MaxCommits, static author => author.Email, default);
        Assert.True(store.TryRead(graph.Commits[^1].Id, ObjectType.Commit, Commit.MaxBytes, out _) == ReadStatus.Done);
        var attributes = TreeWalker.Walk(store, graph.Commits[^1].Tree, ReadLimits.Default).Attributes;
        var changes = new ChangeReader(store, graph, attributes, ReadLimits.Default, options).Read(static _ => null, default);
        return
        [
            .. changes.SelectMany((commit, i) => commit.Files.Where(static file => EntryNames.IsGo(file.Path)).Select(file =>
                $"{graph.Commits[i].Id} {Number(file.Added)} {Number(file.Deleted)} {PathOf(file)}")).Order(StringComparer.Ordinal),
        ];
    }

    private static string Number(int lines) => lines < 0 ? "-" : lines.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string PathOf(FileChange file) => file.OldPath is null ? file.Path : $"{file.OldPath} => {file.Path}";
}
