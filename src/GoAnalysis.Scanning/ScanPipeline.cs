using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Ranking;
using GoAnalysis.Semantics;
using GoAnalysis.Skills;

namespace GoAnalysis.Scanning;

/// <summary>Scans one repository: every stage from its files to its scores.</summary>
public static class ScanPipeline
{
    /// <summary>Opens a repository or a folder and scans it. Nothing of it is checked out, built or run.</summary>
    /// <param name="options">What to scan.</param>
    /// <param name="progress">Told of the stages, at any time and from any thread.</param>
    /// <param name="cancellationToken">Stops the scan between files and between commits.</param>
    /// <exception cref="InputException">There is nothing to scan; the message says what was found and what to do.</exception>
    /// <example><code>
    /// var result = ScanPipeline.Run(new ScanOptions("path/to/clone", DateTimeOffset.UtcNow));
    /// foreach (var skill in result.Skills.Skills) { Console.WriteLine($"{skill.Name}: {skill.Score:0.0}"); }
    /// </code></example>
    public static ScanResult Run(ScanOptions options, IProgress<ScanProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        progress?.Report(new ScanProgress(ScanStage.Opening, 0, 0));

        // The program's own data is read while the repository is opened, a tenth of the time of a scan that finds all else known.
        using var data = new SideWork<object>(static _ => (SkillTaxonomy.BuiltIn, PlatformProfiles.BuiltIn), cancellationToken);
        using var source = RepositorySource.Open(options.Path, new RepositoryOptions
        {
            Revision = options.Revision,
            WorkingTree = options.WorkTree,
            Programs = options.Programs,
            CreditsCoAuthors = options.CreditsCoAuthors,
        });
        return Run(options, source.Content, source.History, progress, cancellationToken);
    }

    /// <summary>The repository that a scanned folder lies in without being one itself; <see langword="null"/> where there is none.</summary>
    /// <param name="path">A folder.</param>
    public static string? FindEnclosingRepository(string path) => RepositorySource.FindEnclosing(path);

    /// <summary>Scans what is already open.</summary>
    /// <param name="options">What to scan; the path is only reported.</param>
    /// <param name="content">The files.</param>
    /// <param name="history">Their history.</param>
    /// <param name="progress">Told of the stages, at any time and from any thread.</param>
    /// <param name="cancellationToken">Stops the scan between files and between commits.</param>
    public static ScanResult Run(
        ScanOptions options,
        IRepositoryContent content,
        IRepositoryHistory history,
        IProgress<ScanProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(history);

        var taxonomy = SkillTaxonomy.BuiltIn;
        var read = CreditedEvidence.Read(content, history, taxonomy, options.Attribution, options.WorkTree, progress, cancellationToken);
        var (files, modules, evidence, past, attribution) = read;
        var author = options.Author is null ? null : AuthorLookup.FindByEmail(past?.Authors ?? [], options.Author);
        var chosen = options.Author is null ? evidence : read.Of(author is null ? null : EvidenceAttribution.NameOf(author));
        var skills = SkillVectorBuilder.Build(taxonomy, chosen, options.AsOf);
        var imports = ImportTable.Build(evidence);

        progress?.Report(new ScanProgress(ScanStage.Scoring, 0, 0));
        var activity = ActivityScorer.Score(past, options.AsOf, options.Facts) with { UnknownReason = history.WhyNoHistory };
        var inputs = PlatformInputs.FromScan(skills, files.Parsed, activity, past, options.Facts);
        var platforms = PlatformScorer.Score(PlatformProfiles.BuiltIn, inputs);

        return new ScanResult(
            new RepositoryInfo(options.Path, content.Head, modules.Modules),
            files.ToCounts(),
            skills,
            imports,
            activity,
            platforms)
        {
            AttributionDamage = attribution?.Damage,
            IsAuthorUnknown = options.Author is not null && author is null,
        };
    }
}
