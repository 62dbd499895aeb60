using GoAnalysis.Model;

namespace GoAnalysis.Skills;

/// <summary>Lists every import path of a repository.</summary>
public static class ImportTable
{
    /// <summary>Counts the files that import each path.</summary>
    /// <param name="files">What the files show, in any order.</param>
    /// <returns>One entry a path, by path, ordinal.</returns>
    public static IReadOnlyList<ImportUse> Build(IEnumerable<FileEvidence> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var uses = new Dictionary<string, ImportUse>(StringComparer.Ordinal);
        foreach (FileEvidence file in files)
        {
            foreach (ImportMapping import in file.Imports)
            {
                uses[import.Path] = uses.TryGetValue(import.Path, out ImportUse? use)
                    ? use with { Files = use.Files + 1, Class = file.Class < use.Class ? file.Class : use.Class }
                    : new ImportUse(import.Path, 1, import.Skill, import.FirstParty, file.Class);
            }
        }

        var table = new List<ImportUse>(uses.Values);
        table.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return table;
    }
}
