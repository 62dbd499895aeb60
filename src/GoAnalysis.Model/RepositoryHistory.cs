namespace GoAnalysis.Model;

/// <summary>A person as the history knows them, after the mailmap.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Email">Canonical e-mail in lower case; the identity.</param>
/// <param name="Commits">Number of commits authored.</param>
/// <param name="FirstCommit">Author time of the first commit, UTC.</param>
/// <param name="LastCommit">Author time of the last commit, UTC.</param>
/// <param name="IsBot">Whether name or e-mail say that this is a program.</param>
public sealed record CommitAuthor(
    string Name,
    string Email,
    int Commits,
    DateTimeOffset FirstCommit,
    DateTimeOffset LastCommit,
    bool IsBot);

/// <summary>What activity needs to know of one commit.</summary>
/// <param name="Time">Committer time, UTC.</param>
/// <param name="Author">Index into <see cref="RepositoryHistory.Authors"/>.</param>
/// <param name="IsMerge">Whether it has more than one parent.</param>
/// <param name="IsMergedRequest">Whether its subject says that it merges or squashes a pull or merge request.</param>
public readonly record struct CommitFact(DateTimeOffset Time, int Author, bool IsMerge, bool IsMergedRequest);

/// <summary>A tag that leads to a commit.</summary>
/// <param name="Name">Name below <c>refs/tags/</c>.</param>
/// <param name="Time">Tagger time of an annotated tag, else the committer time of its commit, UTC.</param>
/// <param name="IsRelease">Whether the name is a semantic version, with or without a leading <c>v</c> or a module prefix.</param>
public sealed record ReleaseTag(string Name, DateTimeOffset Time, bool IsRelease);

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
    bool Partial);
