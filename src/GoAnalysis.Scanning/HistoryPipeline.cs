using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Ranking;
using GoAnalysis.Skills;

namespace GoAnalysis.Scanning;

/// <summary>Looks at the history of one repository, and at its files only where the authors' skills are asked for.</summary>
public static class HistoryPipeline
{
    /// <summary>Skills that are named of each author.</summary>
    private const int MaxTopSkills = 5;

    /// <summary>Says how alive a repository is.</summary>
    /// <param name="options">Which repository.</param>
    /// <param name="cancellationToken">Stops between commits.</param>
    /// <exception cref="InputException">There is no history; the message says what was found and what to do.</exception>
    /// <example><code>
    /// var activity = HistoryPipeline.ReadActivity(new HistoryOptions("path/to/clone", DateTimeOffset.UtcNow));
    /// Console.WriteLine($"{activity.State}: {activity.StateRule}");
    /// </code></example>
    public static RepositoryActivity ReadActivity(HistoryOptions options, CancellationToken cancellationToken = default) =>
        ActivityScorer.Score(Read(options, null, cancellationToken), options.AsOf, options.Facts);

    /// <summary>Says who made a repository, how much of it each wrote, and which skills that shows.</summary>
    /// <param name="options">Which repository.</param>
    /// <param name="attribution">How lines are told apart; by <see cref="AttributionMode.None"/> what each wrote stays unknown,
    /// and no file is read but the mailmap.</param>
    /// <param name="progress">Told of the stages, at any time and from any thread.</param>
    /// <param name="cancellationToken">Stops between files and between commits.</param>
    /// <exception cref="InputException">There is no history; the message says what was found and what to do.</exception>
    public static AuthorsResult ReadAuthors(
        HistoryOptions options, AttributionOptions attribution, IProgress<ScanProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attribution);
        if (attribution.Mode == AttributionMode.None)
        {
            var known = Read(options, attribution.CacheFolder, cancellationToken);
            return ToResult(known, [.. known.Authors.Select(static author => new AuthorEntry(author, null, null))]);
        }

        progress?.Report(new ScanProgress(ScanStage.Opening, 0, 0));
        using var source = Open(options, listsFiles: true);
        var taxonomy = SkillTaxonomy.BuiltIn;
        var read = CreditedEvidence.Read(source.Content, source.History, taxonomy, attribution, mayDiffer: false, progress, cancellationToken);
        var history = read.History ?? throw NoHistory(options, source);
        var shares = (read.Attribution?.Authors ?? []).ToDictionary(static share => share.Author, static share => share.Share, StringComparer.Ordinal);
        var evidence = read.ByAuthor();
        return ToResult(history, [.. history.Authors.Select(author => read.Attribution is null
            ? new AuthorEntry(author, null, null)
            : new AuthorEntry(author, shares.GetValueOrDefault(author.Key), TopSkills(author)))]) with
        {
            AttributionDamage = read.Attribution?.Damage,
        };

        IReadOnlyList<string> TopSkills(CommitAuthor author) =>
            evidence.TryGetValue(EvidenceAttribution.NameOf(author), out var own)
                ? [.. SkillVectorBuilder.Build(taxonomy, own, options.AsOf).Skills.Where(static skill => skill.Score > 0).Take(MaxTopSkills).Select(static skill => skill.Id)]
                : [];
    }

    private static AuthorsResult ToResult(RepositoryHistory history, IReadOnlyList<AuthorEntry> authors) =>
        new(authors, MergeSuggestions.Find(history.Authors), history.Partial, history.PartialReason) { Damage = history.Damage };

    private static RepositoryHistory Read(HistoryOptions options, string? cacheFolder, CancellationToken cancellationToken)
    {
        using var source = Open(options, listsFiles: false);
        return source.History.ReadHistory(cacheFolder, cancellationToken) ?? throw NoHistory(options, source);
    }

    private static RepositorySource Open(HistoryOptions options, bool listsFiles)
    {
        ArgumentNullException.ThrowIfNull(options);
        return RepositorySource.Open(options.Path, new RepositoryOptions
        {
            Revision = options.Revision,
            ListsFiles = listsFiles,
            NeedsHistory = true,
            Programs = options.Programs,
            CreditsCoAuthors = options.CreditsCoAuthors,
        });
    }

    private static InputException NoHistory(HistoryOptions options, RepositorySource source) =>
        new($"{options.Path} has no git history: {source.History.WhyNoHistory}. Commit something, or name a revision with --rev.");
}
