using GoAnalysis.Model;

namespace GoAnalysis.Scanning;

/// <summary>Whose history to look at, and how.</summary>
/// <param name="Path">A repository, bare or not.</param>
/// <param name="AsOf">The clock of the decay: later commits are counted, their time clamped to it.</param>
public sealed record HistoryOptions(string Path, DateTimeOffset AsOf)
{
    /// <summary>Revision to start from, anything that git understands; HEAD where it is <see langword="null"/>.</summary>
    public string? Revision { get; init; }

    /// <summary>Names and e-mails of further programs that commit, which are no people. Default none.</summary>
    public IReadOnlyList<string> Programs { get; init; } = [];

    /// <summary>Whether people whom a <c>Co-authored-by</c> trailer names are counted beside the author. Default no.</summary>
    public bool CreditsCoAuthors { get; init; }

    /// <summary>What git cannot tell of the repository; nothing by default.</summary>
    public RepositoryFacts? Facts { get; init; }
}
