using System.Globalization;
using GoAnalysis.Git;
using GoAnalysis.Model;

namespace GoAnalysis.Benchmarks;

/// <summary>Writes what attribution is made of in a form that <c>eng/attribution.sh</c> compares with git's own.</summary>
internal static class AttributionLines
{
    /// <summary>Writes <c>commit added deleted path</c> for every Go file that a commit of HEAD's history changed, merges
    /// apart and renames not looked for, separated by tabs; <c>-</c> stands for binary content, as git has it.</summary>
    /// <param name="path">A repository.</param>
    /// <param name="output">Where to.</param>
    public static void WriteNumStat(string path, TextWriter output)
    {
        var folders = GitFolders.Find(Path.GetFullPath(path)) ?? throw new InputException($"{path} is no git repository.");
        using var store = Revisions.OpenStore(folders);
        var head = Revisions.Resolve(folders, store, null) ?? throw new InputException($"{path} has no commit.");
        var graph = CommitGraph.Read(folders, store, head, ReadLimits.Default.MaxCommits, static author => author.Email, default);
        var options = new ChangeOptions { DetectRenames = false, CountVendored = true };
        var changes = new ChangeReader(store, graph, PathAttributes.None, ReadLimits.Default, options).Read(static _ => null, default);
        for (var i = 0; i < changes.Length; i++)
        {
            foreach (var file in changes[i].Files.Where(static file => file.Path.EndsWith(".go", StringComparison.Ordinal)))
            {
                output.Write($"{graph.Commits[i].Id}\t{Number(file.Added)}\t{Number(file.Deleted)}\t{file.Path}\n");
            }
        }
    }

    /// <summary>Writes <c>path line commit</c> for every line of HEAD's Go files, separated by tabs.</summary>
    /// <param name="path">A repository.</param>
    /// <param name="output">Where to.</param>
    public static void WriteBlame(string path, TextWriter output)
    {
        using var source = RepositorySource.Open(path);
        var attribution = (source.History as IRepositoryAttribution)?.Attribute(new AttributionOptions(AttributionMode.Blame, DateTimeOffset.UtcNow))
            ?? throw new InputException($"{path} has no commit.");
        foreach (var file in attribution.Files.Where(static file => file.Path.EndsWith(".go", StringComparison.Ordinal)))
        {
            foreach (var run in file.Lines)
            {
                for (var line = run.FirstLine; line < run.FirstLine + run.Count; line++)
                {
                    output.Write($"{file.Path}\t{line}\t{run.Commit}\n");
                }
            }
        }
    }

    private static string Number(int lines) => lines < 0 ? "-" : lines.ToString(CultureInfo.InvariantCulture);
}
