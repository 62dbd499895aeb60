using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Skills;

namespace GoAnalysis.Scanning;

/// <summary>Credits evidence to people.</summary>
/// <remarks>
/// By churn a piece of evidence has the author of the largest share of its file, the commit that touched the file last, and
/// that author's share. A program is that author only where no person has a share. By blame it has the author and the commit
/// of its line, whoever that is. Where nobody is credited, as in an imported file, author and share stay unknown.
/// </remarks>
/// <param name="authors">The people whom the history knows.</param>
/// <param name="asOf">The clock: no commit counts as later.</param>
internal sealed class EvidenceAttribution(IReadOnlyList<CommitAuthor> authors, DateTimeOffset asOf)
{
    private readonly Dictionary<string, CommitAuthor> people = authors.ToDictionary(static author => author.Key, StringComparer.Ordinal);

    /// <summary>How a person is named in a result: by e-mail, or by name where they have none.</summary>
    public static string NameOf(CommitAuthor author) => author.Email.Length > 0 ? author.Email : author.Name;

    /// <summary>Gives each piece of evidence its author, their share, and its commit.</summary>
    /// <param name="files">What the files show.</param>
    /// <param name="attribution">Who wrote them; <see langword="null"/> where that is not known or not asked for.</param>
    /// <param name="content">The files, where they may differ from those that were attributed; else <see langword="null"/>.</param>
    public IReadOnlyList<FileEvidence> Credit(IReadOnlyList<FileEvidence> files, RepositoryAttribution? attribution, IRepositoryContent? content)
    {
        if (attribution is null)
        {
            return files;
        }

        var byPath = attribution.Files.ToDictionary(static file => file.Path, StringComparer.Ordinal);
        var onDisk = content?.Files.ToDictionary(static file => file.Path, StringComparer.Ordinal);
        return [.. files.Select(file => file.Evidence.Count > 0 && byPath.TryGetValue(file.File, out var known)
            ? Credit(file, attribution, known, content, onDisk)
            : file)];
    }

    private FileEvidence Credit(
        FileEvidence file, RepositoryAttribution attribution, FileAttribution known, IRepositoryContent? content, Dictionary<string, RepositoryFile>? onDisk)
    {
        if (attribution.Mode == AttributionMode.Churn)
        {
            var first = FirstOf(known.Shares);
            var author = first is { } share ? NameOf(share.Author) : null;
            var time = TimeOf(attribution, known.Commit);
            return file with
            {
                Evidence = [.. file.Evidence.Select(piece => piece with { Author = author, Share = first?.Share, Commit = known.Commit, CommitTime = time })],
            };
        }

        // The lines of a file that was changed since are not the lines that were attributed.
        return content is null || (onDisk!.TryGetValue(file.File, out var entry) && IsUnchanged(content, entry, known.Blob))
            ? file with { Evidence = [.. file.Evidence.Select(piece => ByLine(piece, attribution, known))] }
            : file;
    }

    private SkillEvidence ByLine(SkillEvidence piece, RepositoryAttribution attribution, FileAttribution known) =>
        known.RunOf(piece.Location.Line) is { } run
            ? piece with
            {
                Author = run.Author is null ? null : NameOf(run.Author),
                Share = run.Author is null ? null : 1,
                Commit = run.Commit,
                CommitTime = TimeOf(attribution, run.Commit),
            }
            : piece;

    private AuthorShare? FirstOf(IReadOnlyList<AuthorShare> shares)
    {
        foreach (var share in shares)
        {
            if (!people.TryGetValue(share.Author, out var author) || !author.IsBot)
            {
                return share;
            }
        }

        return shares is [var program, ..] ? program : null;
    }

    private string NameOf(string key) => people.TryGetValue(key, out var author) ? NameOf(author) : key;

    private DateTimeOffset? TimeOf(RepositoryAttribution attribution, string? commit) =>
        commit is not null && attribution.CommitTimes.TryGetValue(commit, out var time) ? time < asOf ? time : asOf.ToUniversalTime() : null;

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
