using System.Text;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis.Testing;

/// <summary>
/// Holds what fixes make of a file against the golden file beside it: <c>a.go.golden</c> is the file with all fixes made, or a
/// txtar archive with the file for each title of fixes.
/// </summary>
/// <param name="format">Formats Go source, as gofmt does.</param>
internal sealed class WantFixes(Func<string, string> format)
{
    private readonly Dictionary<GoSyntaxTree, Dictionary<string, List<TextEdit>>> edits = [];

    public void Add(CodeAction action)
    {
        foreach (var (tree, more) in action.Files)
        {
            if (!edits.TryGetValue(tree, out var byTitle))
            {
                edits.Add(tree, byTitle = new(StringComparer.Ordinal));
            }

            if (!byTitle.TryGetValue(action.Title, out var list))
            {
                byTitle.Add(action.Title, list = []);
            }

            list.AddRange(more.Except(list));
        }
    }

    /// <summary>Compares a file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="golden">Path of its golden file, which may not be there.</param>
    /// <returns>What differs, a line each.</returns>
    public IEnumerable<string> Compare(GoSyntaxTree tree, string golden)
    {
        var byTitle = edits.GetValueOrDefault(tree);
        if (!File.Exists(golden))
        {
            return byTitle is null ? [] : [$"there are fixes, and no {Path.GetFileName(golden)}"];
        }

        var archive = TxtarArchive.Parse(File.ReadAllText(golden));
        return archive.Files.Count == 0
            ? Differences("all fixes", archive.Comment, tree, byTitle?.Values.SelectMany(static list => list).Distinct() ?? [])
            : archive.Files.SelectMany(file => Differences($"fix \"{file.Name}\"", file.Text.TrimEnd('\n') + "\n", tree, byTitle?.GetValueOrDefault(file.Name) ?? []))
                .Concat((byTitle?.Keys ?? Enumerable.Empty<string>()).Except(archive.Files.Select(static file => file.Name)).Select(static title => $"no section for the fix \"{title}\""));
    }

    private IEnumerable<string> Differences(string what, string expected, GoSyntaxTree tree, IEnumerable<TextEdit> made)
    {
        string found;
        try
        {
            found = format(Encoding.UTF8.GetString(TextEdit.Apply(tree.Source.Span, made)));
        }
        catch (ArgumentException exception)
        {
            return [$"{what}: {exception.Message}"];
        }

        if (found == expected)
        {
            return [];
        }

        var (wanted, got) = (expected.Split('\n'), found.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(wanted.Length, got.Length)).First(i => wanted.ElementAtOrDefault(i) != got.ElementAtOrDefault(i));
        return [$"{what}: line {line + 1} is \"{got.ElementAtOrDefault(line)}\" and not \"{wanted.ElementAtOrDefault(line)}\""];
    }
}
