using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Ranking;

namespace GoAnalysis.Scanning;

/// <summary>Looks at the history of one repository alone; no file of it is read but the mailmap.</summary>
public static class HistoryPipeline
{
    /// <summary>Says how alive a repository is.</summary>
    /// <param name="options">Which repository.</param>
    /// <param name="cancellationToken">Stops between commits.</param>
    /// <exception cref="InputException">There is no history; the message says what was found and what to do.</exception>
    /// <example><code>
    /// var activity = HistoryPipeline.ReadActivity(new HistoryOptions("path/to/clone", DateTimeOffset.UtcNow));
    /// Console.WriteLine($"{activity.State}: {activity.StateRule}");
    /// </code></example>
    public static RepositoryActivity ReadActivity(HistoryOptions options, CancellationToken cancellationToken = default) =>
        ActivityScorer.Score(Read(options, cancellationToken), options.AsOf, options.Facts);

    /// <summary>Says who made a repository.</summary>
    /// <param name="options">Which repository.</param>
    /// <param name="attribution">What each author wrote, by canonical e-mail; <see langword="null"/> where lines are not
    /// attributed, which leaves it unknown.</param>
    /// <param name="cancellationToken">Stops between commits.</param>
    /// <exception cref="InputException">There is no history; the message says what was found and what to do.</exception>
    public static AuthorsResult ReadAuthors(
        HistoryOptions options, IReadOnlyDictionary<string, AuthorContribution>? attribution = null, CancellationToken cancellationToken = default)
    {
        var history = Read(options, cancellationToken);
        return new AuthorsResult(
            [.. history.Authors.Select(author => attribution?.TryGetValue(author.Email, out var contribution) == true
                ? new AuthorEntry(author, contribution.ShareOfLines, contribution.TopSkills)
                : new AuthorEntry(author, attribution is null ? null : 0, attribution is null ? null : []))],
            MergeSuggestions.Find(history.Authors),
            history.Partial,
            history.PartialReason)
        {
            Damage = history.Damage,
        };
    }

    private static RepositoryHistory Read(HistoryOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var source = RepositorySource.Open(options.Path, new RepositoryOptions
        {
            Revision = options.Revision,
            ListsFiles = false,
            Programs = options.Programs,
            CreditsCoAuthors = options.CreditsCoAuthors,
        });
        return source.History.ReadHistory(cancellationToken)
            ?? throw new InputException(
                $"{options.Path} has no git history: {source.History.WhyNoHistory}. Commit something, or name a revision with --rev.");
    }
}

/// <summary>What attribution tells of one author.</summary>
/// <param name="ShareOfLines">Share of the revision's lines, 0 to 1.</param>
/// <param name="TopSkills">Ids of their best skills, best first.</param>
public sealed record AuthorContribution(double ShareOfLines, IReadOnlyList<string> TopSkills);
