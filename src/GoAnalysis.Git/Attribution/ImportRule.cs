namespace GoAnalysis.Git;

/// <summary>
/// Tells commits that bring in a large tree written elsewhere, such as an initial import or a dump of another project. Who
/// commits such a tree did not write it in that commit, so its files are credited as imported.
/// </summary>
/// <remarks>
/// A commit is an import when the Go files that it adds, vendored and renamed ones apart, are at least
/// <see cref="LeastFiles"/> or have at least <see cref="LeastLines"/> lines, and at least <see cref="ForeignShare"/> of them
/// stand in folders in which its author changed nothing before. So a first commit of ordinary size is its author's work, and
/// so is a large addition where its author was at home already.
/// </remarks>
internal sealed class ImportRule
{
    /// <summary>Fewest added Go files.</summary>
    public const int LeastFiles = 50;

    /// <summary>Fewest added lines of Go, some months of one person's work.</summary>
    public const int LeastLines = 10_000;

    /// <summary>Least part of the added files that stand in folders new to the author.</summary>
    public const double ForeignShare = 0.9;

    private readonly HashSet<(int Author, string Folder)> knownFolders = [];

    /// <summary>Judges a commit; commits are to be shown parents first.</summary>
    /// <param name="author">Its author.</param>
    /// <param name="changes">What it changes.</param>
    /// <param name="isVendored">Whether a path is a vendored file's.</param>
    public bool IsImport(int author, FileChange[] changes, Func<string, bool> isVendored)
    {
        var (files, foreign) = (0, 0);
        long lines = 0;
        foreach (var change in changes)
        {
            if (change.Kind == ChangeKind.Added && EntryNames.IsGo(change.Path) && !isVendored(change.Path))
            {
                files++;
                lines += Math.Max(change.Added, 0);
                foreign += knownFolders.Contains((author, FolderOf(change.Path))) ? 0 : 1;
            }
        }

        var isImport = (files >= LeastFiles || lines >= LeastLines) && foreign >= ForeignShare * files;
        foreach (var change in changes)
        {
            if (!isImport || change.Kind != ChangeKind.Added)
            {
                knownFolders.Add((author, FolderOf(change.Path)));
            }
        }

        return isImport;
    }

    private static string FolderOf(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];
}
