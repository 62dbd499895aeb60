namespace GoAnalysis.Model;

/// <summary>A person as the history knows them, after the mailmap.</summary>
/// <param name="Name">Canonical name: the one that most of their commits carry.</param>
/// <param name="Email">Canonical e-mail in lower case, chosen likewise; empty where there is none.</param>
/// <param name="Commits">Number of commits authored; with co-authors credited, theirs too.</param>
/// <param name="FirstCommit">Author time of the first commit, UTC.</param>
/// <param name="LastCommit">Author time of the last commit, UTC.</param>
/// <param name="IsBot">Whether name or e-mail say that this is a program.</param>
public sealed record CommitAuthor(
    string Name,
    string Email,
    int Commits,
    DateTimeOffset FirstCommit,
    DateTimeOffset LastCommit,
    bool IsBot)
{
    /// <summary>
    /// What makes them one, the same in every repository: <see cref="Email"/> without the account number that a hosting site
    /// puts before a noreply address; <c>name:</c> and the name where there is no e-mail.
    /// </summary>
    public string Key { get; init; } = Email;

    /// <summary>Every name of theirs after the mailmap: <see cref="Name"/>, then the others in byte order.</summary>
    public IReadOnlyList<string> Names { get; init; } = [Name];

    /// <summary>Every e-mail of theirs, those that the mailmap replaces included: <see cref="Email"/>, then the others in
    /// byte order; empty where there is none.</summary>
    public IReadOnlyList<string> Emails { get; init; } = Email.Length > 0 ? [Email] : [];

    /// <summary>Number of other people's commits that name them as co-author.</summary>
    public int CoAuthored { get; init; }
}

/// <summary>What activity needs to know of one commit.</summary>
/// <param name="Time">Committer time, UTC.</param>
/// <param name="Author">Index into <see cref="RepositoryHistory.Authors"/>.</param>
/// <param name="IsMerge">Whether it has more than one parent.</param>
/// <param name="IsMergedRequest">Whether it is the first to merge or squash some person's pull or merge request, as its
/// message tells.</param>
public readonly record struct CommitFact(DateTimeOffset Time, int Author, bool IsMerge, bool IsMergedRequest)
{
    /// <summary>Indices of the co-authors who count as its authors beside <see cref="Author"/>, each once;
    /// <see langword="null"/> where there are none or they are not credited.</summary>
    public IReadOnlyList<int>? CoAuthors { get; init; }

    /// <summary>Whether it takes another commit back.</summary>
    public bool IsRevert { get; init; }

    /// <summary>Whether a trailer says that somebody else than the author reviewed it.</summary>
    public bool IsReviewed { get; init; }

    /// <summary>Whether its message names a model that wrote along.</summary>
    public bool IsAssisted { get; init; }

    /// <summary>Whether a date of it is none that a clock can have shown: missing, the epoch, beyond the year 9999, or in a
    /// zone that does not exist. Such times lie within the years 1970 to 9999 here.</summary>
    public bool IsDateOdd { get; init; }
}

/// <summary>A tag that leads to a commit.</summary>
/// <param name="Name">Name below <c>refs/tags/</c>.</param>
/// <param name="Time">Tagger time of an annotated tag, else the committer time of its commit, UTC.</param>
/// <param name="IsRelease">Whether the name is a semantic version, with or without a leading <c>v</c> or a module prefix.</param>
public sealed record ReleaseTag(string Name, DateTimeOffset Time, bool IsRelease)
{
    /// <summary>Whether that version is a pre-release, such as <c>v1.2.3-rc.1</c>.</summary>
    public bool IsPrerelease { get; init; }

    /// <summary>Hash of the commit that it leads to; <see langword="null"/> when not known. The tags of one commit, one for
    /// each module of a repository, are one release.</summary>
    public string? Commit { get; init; }
}

/// <summary>The commits that a revision reaches, each once. Facts only: what they are worth is decided by the ranking.</summary>
/// <param name="Head">Hash of the revision.</param>
/// <param name="Commits">Newest first by committer time, then by hash.</param>
/// <param name="Authors">By commits descending, then e-mail.</param>
/// <param name="Tags">By name, ordinal.</param>
/// <param name="Partial">Whether the history is cut off (a shallow or grafted clone), so that counts are lower bounds.</param>
public sealed record RepositoryHistory(
    string Head,
    IReadOnlyList<CommitFact> Commits,
    IReadOnlyList<CommitAuthor> Authors,
    IReadOnlyList<ReleaseTag> Tags,
    bool Partial)
{
    /// <summary>Why the history is cut off; <see langword="null"/> where it is whole.</summary>
    public string? PartialReason { get; init; }

    /// <summary>What of it is lost or damaged, a part of <see cref="PartialReason"/>; <see langword="null"/> where nothing is,
    /// as in a shallow clone, which lacks commits on purpose.</summary>
    public string? Damage { get; init; }

    /// <summary>Hash of the oldest commit without parents, by committer time, then hash: the same in all clones that are not
    /// cut. <see langword="null"/> where there is none or it is not known.</summary>
    public string? OldestCommit { get; init; }

    /// <summary>Whether the revision's own code has Go tests; <see langword="null"/> when not known.</summary>
    public bool? HasTests { get; init; }

    /// <summary>Whether the revision configures continuous integration; <see langword="null"/> when not known.</summary>
    public bool? HasIntegration { get; init; }
}
