namespace GoAnalysis.Model;

/// <summary>How it is told who wrote what.</summary>
public enum AttributionMode
{
    /// <summary>By file: who added how many of its lines, later ones counting more. Fast.</summary>
    Churn,

    /// <summary>By line: the commit that a line came with, as <c>git blame</c> tells it.</summary>
    Blame,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>How a repository is to be attributed.</summary>
/// <param name="Mode">By what measure.</param>
/// <param name="AsOf">The clock: a commit that claims to be later counts as of then.</param>
public sealed record AttributionOptions(AttributionMode Mode, DateTimeOffset AsOf)
{
    /// <summary>Folder for what later runs can use again; made where it is not there. Default <see langword="null"/>: nothing is
    /// kept.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Commits compared and files read at once. Default the number of cores. The result does not depend on it.</summary>
    public int MaxParallelism { get; init; } = Environment.ProcessorCount;
}

/// <summary>A person's part.</summary>
/// <param name="Author">Who, see <see cref="CommitAuthor.Key"/>.</param>
/// <param name="Share">0 to 1, a multiple of 2⁻³², so that adding shares up is exact in any order.</param>
public readonly record struct AuthorShare(string Author, double Share);

/// <summary>Neighbouring lines of a file that came with one commit.</summary>
/// <param name="FirstLine">1-based.</param>
/// <param name="Count">Number of lines, at least 1.</param>
/// <param name="Author">Who wrote them, see <see cref="CommitAuthor.Key"/>; <see langword="null"/> for imported lines.</param>
/// <param name="Commit">Hash of the commit.</param>
public readonly record struct LineRun(int FirstLine, int Count, string? Author, string Commit);

/// <summary>Who wrote a file.</summary>
/// <param name="Path">Its path in the revision.</param>
/// <param name="Blob">Name of the object that holds the content which was attributed.</param>
/// <param name="Shares">The authors, largest share first, then by author in byte order. They and
/// <paramref name="ImportShare"/> add up to exactly 1, unless no commit that is there touched the file: then there are none.</param>
/// <param name="ImportShare">The part that came from elsewhere: an initial import, a vendored file, history that was cut off.</param>
/// <param name="Commit">Hash of the last commit, merges apart, that touched the file; <see langword="null"/> where none is there.</param>
/// <param name="Lines">The lines in order; empty unless attributed by <see cref="AttributionMode.Blame"/>.</param>
public sealed record FileAttribution(
    string Path,
    string Blob,
    IReadOnlyList<AuthorShare> Shares,
    double ImportShare,
    string? Commit,
    IReadOnlyList<LineRun> Lines)
{
    /// <summary>The lines that a line belongs to; <see langword="null"/> when lines are not attributed or there is no such line.</summary>
    /// <param name="line">1-based.</param>
    public LineRun? RunOf(int line)
    {
        var (low, high) = (0, Lines.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var run = Lines[middle];
            if (line < run.FirstLine)
            {
                high = middle - 1;
            }
            else if (line >= run.FirstLine + run.Count)
            {
                low = middle + 1;
            }
            else
            {
                return run;
            }
        }

        return null;
    }
}

/// <summary>Who wrote a revision.</summary>
/// <param name="Mode">By what measure.</param>
/// <param name="Files">Go files and <c>go.mod</c> files of the revision, in byte order of the path.</param>
/// <param name="Authors">Each author's part of all files together, vendored ones apart, largest first; with what was imported they
/// add up to 1. The unit is decayed added lines or, by blame, lines.</param>
/// <param name="ImportCommits">Hashes of the commits whose new files were credited as imported, oldest first.</param>
/// <param name="Partial">Whether the history is cut off or something of it could not be read, so that shares are estimates.</param>
/// <param name="Unread">Folders of old revisions and whole commits that could not be compared, and files whose lines could not be read.</param>
public sealed record RepositoryAttribution(
    AttributionMode Mode,
    IReadOnlyList<FileAttribution> Files,
    IReadOnlyList<AuthorShare> Authors,
    IReadOnlyList<string> ImportCommits,
    bool Partial,
    int Unread)
{
    /// <summary>Commits that were not compared because the comparisons of the history had taken all the steps they may; a part of
    /// <see cref="Unread"/>.</summary>
    public int OverBudget { get; init; }

    /// <summary>What could not be compared, in words; <see langword="null"/> where all was.</summary>
    public string? Damage => Unread == 0
        ? null
        : OverBudget == 0
            ? $"{Unread} folders or files of old revisions could not be read"
            : $"{Unread} folders, files or commits were not compared, {OverBudget} commits among them because comparing took more steps than a history may";

    /// <summary>Committer time, UTC, of every commit that <see cref="Files"/> name, by hash.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> CommitTimes { get; init; } = new Dictionary<string, DateTimeOffset>();
}

/// <summary>Tells who wrote the files of a revision.</summary>
public interface IRepositoryAttribution
{
    /// <summary>Attributes the files of the revision; <see langword="null"/> where there is no history, and for
    /// <see cref="AttributionMode.None"/>.</summary>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops between commits.</param>
    RepositoryAttribution? Attribute(AttributionOptions options, CancellationToken cancellationToken = default);
}
