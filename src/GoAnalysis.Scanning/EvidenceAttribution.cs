using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Skills;

namespace GoAnalysis.Scanning;

/// <summary>Credits evidence to people.</summary>
internal static class EvidenceAttribution
{
    /// <summary>
    /// Gives each piece of evidence its author, their share, and its commit: by churn those of its file, by blame those of its
    /// line. Where nobody is credited, as in an imported file, author and share stay unknown.
    /// </summary>
    /// <param name="files">What the files show.</param>
    /// <param name="attribution">Who wrote them; <see langword="null"/> where that is not known or not asked for.</param>
    /// <param name="content">The files, where they may differ from those that were attributed; else <see langword="null"/>.</param>
    /// <param name="author">Keeps only evidence credited to this person, by e-mail in any case; <see langword="null"/> for all.</param>
    public static IReadOnlyList<FileEvidence> Apply(
        IReadOnlyList<FileEvidence> files, RepositoryAttribution? attribution, IRepositoryContent? content, string? author)
    {
        var byPath = (attribution?.Files ?? []).ToDictionary(static file => file.Path, StringComparer.Ordinal);
        var onDisk = content?.Files.ToDictionary(static file => file.Path, StringComparer.Ordinal);
        var result = new List<FileEvidence>(files.Count);
        foreach (var file in files)
        {
            var credited = byPath.TryGetValue(file.File, out var known) ? Credit(file, attribution!.Mode, known, content, onDisk) : file;
            result.Add(author is null
                ? credited
                : credited with { Evidence = [.. credited.Evidence.Where(evidence => author.Equals(evidence.Author, StringComparison.OrdinalIgnoreCase))] });
        }

        return result;
    }

    private static FileEvidence Credit(
        FileEvidence file, AttributionMode mode, FileAttribution known, IRepositoryContent? content, Dictionary<string, RepositoryFile>? onDisk)
    {
        if (file.Evidence.Count == 0)
        {
            return file;
        }

        // The lines of a file that was changed since are not the lines that were attributed.
        var hasLines = mode == AttributionMode.Blame
            && (content is null || (onDisk!.TryGetValue(file.File, out var entry) && IsUnchanged(content, entry, known.Blob)));
        var evidence = new List<SkillEvidence>(file.Evidence.Count);
        foreach (var piece in file.Evidence)
        {
            evidence.Add(mode == AttributionMode.Churn ? ByFile(piece, known) : hasLines ? ByLine(piece, known) : piece);
        }

        return file with { Evidence = evidence };
    }

    private static SkillEvidence ByFile(SkillEvidence piece, FileAttribution known) => known.Shares is [var largest, ..]
        ? piece with { Author = largest.Author, Share = largest.Share, Commit = known.Commit }
        : piece with { Commit = known.Commit };

    private static SkillEvidence ByLine(SkillEvidence piece, FileAttribution known) => known.RunOf(piece.Location.Line) is { } run
        ? piece with { Author = run.Author, Share = run.Author is null ? null : 1, Commit = run.Commit }
        : piece;

    private static bool IsUnchanged(IRepositoryContent content, RepositoryFile file, string blob)
    {
        try
        {
            return BlobName.Of(content.Read(file)) == blob;
        }
        catch (UnreadableFileException)
        {
            return false;
        }
    }
}
