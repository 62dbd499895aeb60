using System.Globalization;

namespace GoAnalysis.Tests;

/// <summary>Reads the project's own documents, so that what they claim is tested as written.</summary>
internal static class Document
{
    /// <summary>Folder that holds GoAnalysis.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The rows of every table whose header is exactly these cells.</summary>
    public static List<string[]> Rows(string file, params string[] header)
    {
        var rows = new List<string[]>();
        bool inside = false;
        foreach (string line in File.ReadLines(Path.Combine(Root, file)))
        {
            if (!line.StartsWith('|'))
            {
                inside = false;
                continue;
            }

            string[] cells = Array.ConvertAll(line[1..^1].Split('|'), c => c.Trim());
            if (cells.SequenceEqual(header))
            {
                inside = true;
            }
            else if (inside && !cells[0].StartsWith("--", StringComparison.Ordinal) && !cells[0].StartsWith(":-", StringComparison.Ordinal))
            {
                rows.Add(cells);
            }
        }

        Assert.True(rows.Count > 0, $"{file} has no table with the header {string.Join(" | ", header)}");
        return rows;
    }

    /// <summary>A number of a cell; null for an empty one.</summary>
    public static double? Number(string cell) =>
        cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "GoAnalysis.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
