using System.Runtime.CompilerServices;
using GoAnalysis.Analysis;
using GoAnalysis.Git;
using GoAnalysis.Syntax;

namespace GoAnalysis.Scanning;

/// <summary>Which findings stand in lines that a git revision does not have.</summary>
internal sealed class NewLines : IDisposable
{
    private readonly Dictionary<string, RevisionLines> repositories;

    private NewLines(Dictionary<string, RevisionLines> repositories) => this.repositories = repositories;

    /// <summary>Opens the repositories of arguments.</summary>
    public static NewLines Since(string revision, IEnumerable<string> roots) =>
        new(roots.Where(static root => root.Length > 0).Distinct(StringComparer.Ordinal)
            .ToDictionary(static root => root, root => RevisionLines.Open(root, revision), StringComparer.Ordinal));

    /// <summary>Whether a finding starts in such a line; one without a place does.</summary>
    public bool Contains(Location location, ConditionalWeakTable<GoSyntaxTree, LintPlace> places)
    {
        if (location.Tree is not { } tree || !places.TryGetValue(tree, out var place))
        {
            return true;
        }

        var (root, lines) = repositories.Where(repository => place.Path.StartsWith(repository.Key.TrimEnd('/') + "/", StringComparison.Ordinal))
            .OrderByDescending(static repository => repository.Key.Length).FirstOrDefault();
        return lines is null || lines.IsNew(Path.GetRelativePath(root, place.Path).Replace('\\', '/'), tree.Source, location.Start.Line);
    }

    public void Dispose()
    {
        foreach (var lines in repositories.Values)
        {
            lines.Dispose();
        }
    }
}
