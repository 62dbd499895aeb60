using GoAnalysis.Model;
using GoAnalysis.Semantics;

namespace GoAnalysis.Skills;

/// <summary>
/// Decides what a Go file is there for. Where several classes fit, the one that says most about whose work it is wins:
/// vendored, then generated, then test, then example, else production. So a generated test is generated, a test below
/// <c>examples</c> is a test, and everything below <c>vendor</c> is vendored. <see cref="SourceClass.Copied"/> is never
/// given here, as it needs other repositories.
/// </summary>
public static class SourceClassifier
{
    /// <summary>Classifies one file.</summary>
    /// <param name="file">Path relative to the root, with <c>/</c>.</param>
    /// <param name="isGenerated">Whether it carries Go's generated-code line.</param>
    /// <param name="isVendored">Whether it is vendored; <see langword="null"/>, the default, to tell by its folders.</param>
    public static SourceClass Classify(string file, bool isGenerated, bool? isVendored = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        int slash = file.LastIndexOf('/');
        ReadOnlySpan<char> folder = slash < 0 ? default : file.AsSpan(0, slash);
        if (isVendored ?? FolderConventions.IsVendored(folder))
        {
            return SourceClass.Vendored;
        }

        if (isGenerated)
        {
            return SourceClass.Generated;
        }

        if (file.EndsWith("_test.go", StringComparison.Ordinal) || FolderConventions.IsTestData(folder))
        {
            return SourceClass.Test;
        }

        return FolderConventions.IsExample(folder) ? SourceClass.Example : SourceClass.Production;
    }
}
