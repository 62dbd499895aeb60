using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>Files that a repository keeps a copy of and that others wrote.</summary>
internal static class VendoredFiles
{
    /// <summary>Whether a file is one: <c>linguist-vendored</c> where that is said, else by the names of its folders.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="attributes">What is said of it.</param>
    public static bool Contains(string path, AttributeSet attributes) =>
        attributes.IsVendored ?? FolderConventions.IsVendored(FolderConventions.FolderOf(path));
}
