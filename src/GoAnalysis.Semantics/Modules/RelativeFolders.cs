namespace GoAnalysis.Semantics;

/// <summary>Folders relative to a root: elements between <c>/</c>, <c>.</c> for the root itself.</summary>
internal static class RelativeFolders
{
    public const string Root = ".";

    /// <summary>The folder that a relative path leads to.</summary>
    /// <param name="from">A folder relative to the root.</param>
    /// <param name="path">A path such as <c>../x</c>, with <c>/</c>.</param>
    /// <returns><see langword="null"/> where it leads out of the root, or is absolute.</returns>
    public static string? Resolve(string from, string path)
    {
        if (path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':'))
        {
            return null;
        }

        var elements = new List<string>();
        foreach (var element in from.Split('/').Concat(path.Split('/')))
        {
            if (element is "" or ".")
            {
                continue;
            }

            if (element != "..")
            {
                elements.Add(element);
            }
            else if (elements.Count == 0)
            {
                return null;
            }
            else
            {
                elements.RemoveAt(elements.Count - 1);
            }
        }

        return elements.Count == 0 ? Root : string.Join('/', elements);
    }

    /// <summary>A folder below another one.</summary>
    public static string Join(string folder, string below) =>
        below.Length == 0 ? folder : folder == Root || folder.Length == 0 ? below : folder + "/" + below;

    /// <summary>The folder above; <see langword="null"/> for the root.</summary>
    public static string? ParentOf(string folder)
    {
        if (folder is Root or "")
        {
            return null;
        }

        var slash = folder.LastIndexOf('/');
        return slash < 0 ? Root : folder[..slash];
    }

    /// <summary>What of a path lies below another one, in whole elements; empty for the same path.</summary>
    /// <returns><see langword="null"/> where it does not lie below.</returns>
    public static string? Below(string path, string prefix) =>
        prefix == Root ? (path == Root ? "" : path)
        : !path.StartsWith(prefix, StringComparison.Ordinal) ? null
        : path.Length == prefix.Length ? ""
        : path[prefix.Length] == '/' ? path[(prefix.Length + 1)..]
        : null;

    /// <summary>A path and the paths above it, the longest first; of <c>a/b</c> these are <c>a/b</c> and <c>a</c>.</summary>
    public static IEnumerable<string> Prefixes(string path)
    {
        while (path.Length > 0)
        {
            yield return path;
            var slash = path.LastIndexOf('/');
            path = slash < 0 ? "" : path[..slash];
        }
    }
}
