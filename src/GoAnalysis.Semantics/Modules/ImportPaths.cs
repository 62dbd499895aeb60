namespace GoAnalysis.Semantics;

/// <summary>What the form of an import path tells.</summary>
public static class ImportPaths
{
    private const string GopkgIn = "gopkg.in/";

    /// <summary>
    /// Takes the major version out of an import path, so that all versions of a module have one name: path elements <c>v2</c>,
    /// <c>v3</c> … (https://go.dev/ref/mod#major-version-suffixes), and below <c>gopkg.in</c> the ending <c>.v3</c> of the
    /// first or second element (https://labix.org/gopkg.in). <c>v1</c> is no such suffix: <c>k8s.io/api/core/v1</c> stays.
    /// </summary>
    /// <param name="importPath">Import path as written in the source.</param>
    /// <returns>The path without version; the same instance when there is none.</returns>
    public static string WithoutMajorVersion(string importPath)
    {
        ArgumentNullException.ThrowIfNull(importPath);
        bool gopkg = importPath.StartsWith(GopkgIn, StringComparison.Ordinal);
        if (!gopkg && !importPath.Contains("/v", StringComparison.Ordinal))
        {
            return importPath;
        }

        Span<char> kept = importPath.Length <= 256 ? stackalloc char[importPath.Length] : new char[importPath.Length];
        int length = 0;
        int index = 0;
        ReadOnlySpan<char> path = importPath;
        foreach (Range range in path.Split('/'))
        {
            ReadOnlySpan<char> element = path[range];
            if (gopkg && index is 1 or 2)
            {
                element = WithoutDotVersion(element);
            }

            if (index == 0 || !IsMajorVersion(element))
            {
                if (index > 0)
                {
                    kept[length++] = '/';
                }

                element.CopyTo(kept[length..]);
                length += element.Length;
            }

            index++;
        }

        return length == importPath.Length ? importPath : kept[..length].ToString();
    }

    /// <summary>Whether a path has the form of a standard library package: no dot in its first element. The pseudo-package
    /// <c>C</c> counts as one.</summary>
    /// <param name="importPath">Import path.</param>
    public static bool HasStandardLibraryForm(ReadOnlySpan<char> importPath)
    {
        int slash = importPath.IndexOf('/');
        return !(slash < 0 ? importPath : importPath[..slash]).Contains('.');
    }

    /// <summary>Whether an import is relative to the importing folder: <c>.</c>, <c>..</c>, <c>./x</c> or <c>../x</c>.</summary>
    /// <param name="importPath">Import path.</param>
    public static bool IsRelative(string importPath)
    {
        ArgumentNullException.ThrowIfNull(importPath);
        return importPath is "." or ".."
            || importPath.StartsWith("./", StringComparison.Ordinal)
            || importPath.StartsWith("../", StringComparison.Ordinal);
    }

    private static bool IsMajorVersion(ReadOnlySpan<char> element) =>
        element.Length > 1 && element[0] == 'v' && IsNumber(element[1..]) && element[1] != '0' && element is not "v1";

    private static ReadOnlySpan<char> WithoutDotVersion(ReadOnlySpan<char> element)
    {
        int dot = element.LastIndexOf(".v");
        if (dot <= 0)
        {
            return element;
        }

        ReadOnlySpan<char> version = element[(dot + 2)..];
        const string Unstable = "-unstable";
        if (version.EndsWith(Unstable, StringComparison.Ordinal))
        {
            version = version[..^Unstable.Length];
        }

        return IsNumber(version) ? element[..dot] : element;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
