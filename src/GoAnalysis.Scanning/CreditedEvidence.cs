using GoAnalysis.Model;
using GoAnalysis.Semantics;
using GoAnalysis.Skills;

namespace GoAnalysis.Scanning;

/// <summary>What the files of a repository show, and whose it is: what a scan and a list of authors have in common.</summary>
/// <param name="Files">How the files fared.</param>
/// <param name="Modules">The modules.</param>
/// <param name="Evidence">What each file shows, in the order of the content.</param>
/// <param name="History">The history; <see langword="null"/> where there is none.</param>
/// <param name="Attribution">Who wrote the files; <see langword="null"/> where that is not known or not asked for.</param>
internal sealed record CreditedEvidence(
    FileTally Files,
    ModuleMap Modules,
    IReadOnlyList<FileEvidence> Evidence,
    RepositoryHistory? History,
    RepositoryAttribution? Attribution)
{
    /// <summary>Reads the files and, beside them, the history.</summary>
    /// <param name="content">The files.</param>
    /// <param name="history">Their history.</param>
    /// <param name="taxonomy">The skills to look for.</param>
    /// <param name="options">How evidence is credited; its number of cores counts for files too.</param>
    /// <param name="mayDiffer">Whether the files may differ from those of the revision.</param>
    /// <param name="progress">Told of the stages, at any time and from any thread.</param>
    /// <param name="cancellationToken">Stops between files and between commits.</param>
    public static CreditedEvidence Read(
        IRepositoryContent content,
        IRepositoryHistory history,
        SkillTaxonomy taxonomy,
        AttributionOptions options,
        bool mayDiffer,
        IProgress<ScanProgress>? progress,
        CancellationToken cancellationToken)
    {
        // Commits have nothing to do with files. Read beside them they cost a small repository no time of its own.
        using var commits = new SideWork<RepositoryHistory?>(
            token => history.ReadHistory(options.CacheFolder, token), cancellationToken);
        using var attributing = new SideWork<RepositoryAttribution?>(
            token => (history as IRepositoryAttribution)?.Attribute(options, token), cancellationToken);

        var files = new FileTally(content.Skipped);
        var modules = ModuleReader.Read(content, files);
        var detector = new EvidenceDetector(taxonomy, modules);
        // What is known of the files lies under the name of their history.
        var cache = options.CacheFolder is null ? null : ReferencesCache.Open(options.CacheFolder, content, commits.Wait());
        var found = new FileScanner(content, detector, cache, options.MaxParallelism, progress).Scan(files, cancellationToken);
        cache?.Save();

        progress?.Report(new ScanProgress(ScanStage.History, 0, 0));
        var past = commits.Wait();
        var attribution = attributing.Wait();
        var evidence = new EvidenceAttribution(past?.Authors ?? [], options.AsOf).Credit(found, attribution, mayDiffer ? content : null);
        return new CreditedEvidence(files, modules, evidence, past, attribution);
    }

    /// <summary>The evidence credited to one person, file by file.</summary>
    /// <param name="author">The person, by <see cref="EvidenceAttribution.NameOf(CommitAuthor)"/>.</param>
    public IEnumerable<FileEvidence> Of(string? author) =>
        Evidence.Select(file => file with { Evidence = [.. file.Evidence.Where(piece => author is not null && piece.Author == author)] });

    /// <summary>All credited evidence, by person.</summary>
    public Dictionary<string, List<FileEvidence>> ByAuthor()
    {
        var result = new Dictionary<string, List<FileEvidence>>(StringComparer.Ordinal);
        foreach (var file in Evidence)
        {
            foreach (var pieces in file.Evidence.Where(static piece => piece.Author is not null).GroupBy(static piece => piece.Author!))
            {
                if (!result.TryGetValue(pieces.Key, out var own))
                {
                    result.Add(pieces.Key, own = []);
                }

                own.Add(file with { Evidence = [.. pieces] });
            }
        }

        return result;
    }
}
