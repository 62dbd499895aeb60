namespace GoAnalysis.Model;

/// <summary>What the names of folders say by Go's conventions. Paths are relative, with <c>/</c>; names are compared
/// exactly, case included, and only whole path elements count.</summary>
public static class FolderConventions
{
    /// <summary>Whether a file or folder lies in or below <c>vendor</c>, <c>third_party</c> or <c>Godeps</c>.</summary>
    /// <param name="folder">A folder, not a file; empty or <c>.</c> is the root.</param>
    public static bool IsVendored(ReadOnlySpan<char> folder) => HasElement(folder, "vendor", "third_party", "Godeps");

    /// <summary>Whether a folder is or lies below <c>testdata</c>.</summary>
    /// <param name="folder">A folder, not a file; empty or <c>.</c> is the root.</param>
    public static bool IsTestData(ReadOnlySpan<char> folder) => HasElement(folder, "testdata");

    /// <summary>Whether a folder is or lies below <c>example</c>, <c>examples</c>, <c>_example</c> or <c>_examples</c>.</summary>
    /// <param name="folder">A folder, not a file; empty or <c>.</c> is the root.</param>
    public static bool IsExample(ReadOnlySpan<char> folder) =>
        HasElement(folder, "example", "examples", "_example", "_examples");

    /// <summary>The folder of a file.</summary>
    /// <param name="file">Path of a file.</param>
    /// <returns>Everything before the last <c>/</c>; <c>.</c> for a file at the root.</returns>
    public static string FolderOf(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        int slash = file.LastIndexOf('/');
        return slash <= 0 ? "." : file[..slash];
    }

    private static bool HasElement(ReadOnlySpan<char> folder, params ReadOnlySpan<string> names)
    {
        foreach (Range range in folder.Split('/'))
        {
            foreach (string name in names)
            {
                if (folder[range].SequenceEqual(name))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
