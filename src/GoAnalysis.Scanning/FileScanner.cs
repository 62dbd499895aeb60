using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Skills;

namespace GoAnalysis.Scanning;

/// <summary>
/// Reads, parses and binds the Go files of a repository, many at once. Of each file only its evidence is kept: bytes and
/// tree are garbage before the next file, so memory grows with what is reported and not with the repository.
/// </summary>
/// <param name="content">The files.</param>
/// <param name="detector">Tells what a file shows.</param>
/// <param name="cache">What is known from earlier runs; <see langword="null"/> where nothing is kept.</param>
/// <param name="maxParallelism">Files scanned at once.</param>
/// <param name="progress">Told of files done.</param>
internal sealed class FileScanner(
    IRepositoryContent content, EvidenceDetector detector, ReferencesCache? cache, int maxParallelism, IProgress<ScanProgress>? progress)
{
    /// <summary>Scans all Go files.</summary>
    /// <param name="files">Counts them.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <returns>What each readable file shows, in the order of the content whatever the number of cores.</returns>
    public IReadOnlyList<FileEvidence> Scan(FileTally files, CancellationToken cancellationToken)
    {
        var goFiles = content.Files.Where(file => GoFiles.IsGo(file.Path)).ToList();
        var outcomes = new Outcome[goFiles.Count];
        var done = 0;
        FileLoop.Run(
            goFiles.Count,
            new ParallelOptions { MaxDegreeOfParallelism = maxParallelism, CancellationToken = cancellationToken },
            index =>
            {
                outcomes[index] = ScanFile(goFiles[index]);
                progress?.Report(new ScanProgress(ScanStage.Parsing, Interlocked.Increment(ref done), goFiles.Count));
            });

        var evidence = new List<FileEvidence>(goFiles.Count);
        for (var index = 0; index < outcomes.Length; index++)
        {
            var outcome = outcomes[index];
            if (outcome.Evidence is { } found)
            {
                files.AddParsed(outcome.HasErrors);
                evidence.Add(found);
            }
            else
            {
                files.AddSkipped(goFiles[index].Path, outcome.Reason!);
            }
        }

        return evidence;
    }

    private Outcome ScanFile(RepositoryFile file)
    {
        try
        {
            var bound = cache is null ? BoundFile.Of(content.Read(file), file.Path) : FindOrBind(cache, file);
            return new Outcome(detector.Detect(file, bound.References), bound.HasErrors, null);
        }
        catch (UnreadableFileException exception)
        {
            return new Outcome(null, false, exception.Message);
        }
    }

    private BoundFile FindOrBind(ReferencesCache cache, RepositoryFile file)
    {
        var key = content.ContentKey(file);
        if (key is not null && cache.Find(key) is { } known)
        {
            return known;
        }

        var source = content.Read(file);
        key ??= BlobName.Of(source);
        if (cache.Find(key) is not { } bound)
        {
            cache.Add(key, bound = BoundFile.Of(source, file.Path));
        }

        return bound;
    }

    private readonly record struct Outcome(FileEvidence? Evidence, bool HasErrors, string? Reason);
}
