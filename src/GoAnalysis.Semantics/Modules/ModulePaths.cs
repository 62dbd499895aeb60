using System.Text;

namespace GoAnalysis.Semantics;

/// <summary>Forms of module paths. https://go.dev/ref/mod#module-path</summary>
public static class ModulePaths
{
    private const string GopkgIn = "gopkg.in/";
    private const string Unstable = "-unstable";

    /// <summary>Whether a path has the characters and elements that Go allows in a module or import path.</summary>
    /// <param name="path">The path.</param>
    public static bool IsImportPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        int elementStart = 0;
        for (int i = 0; i <= path.Length; i++)
        {
            if (i == path.Length || path[i] == '/')
            {
                if (i == elementStart || path[i - 1] == '.')
                {
                    return false;
                }

                elementStart = i + 1;
            }
            else if (!char.IsAsciiLetterOrDigit(path[i]) && path[i] is not ('-' or '.' or '_' or '~' or '+'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the right side of <c>replace</c> is a folder: relative with <c>./</c> or <c>../</c>, or absolute.</summary>
    /// <param name="path">The path as written.</param>
    public static bool IsFolder(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path is "." or ".."
            || path.StartsWith("./", StringComparison.Ordinal)
            || path.StartsWith("../", StringComparison.Ordinal)
            || path.StartsWith('/')
            || path.StartsWith(".\\", StringComparison.Ordinal)
            || path.StartsWith("..\\", StringComparison.Ordinal)
            || path.StartsWith('\\')
            || (path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0]));
    }

    /// <summary>The major version that a module path names: <c>v2</c> of <c>example.com/m/v2</c>, <c>v1</c> of
    /// <c>gopkg.in/yaml.v1</c>.</summary>
    /// <param name="path">The module path.</param>
    /// <returns><see langword="null"/> where it names none, and for endings that Go does not allow, such as <c>/v1</c>.</returns>
    public static string? MajorOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.StartsWith(GopkgIn, StringComparison.Ordinal))
        {
            var plain = path.EndsWith(Unstable, StringComparison.Ordinal) ? path[..^Unstable.Length] : path;
            var dot = plain.LastIndexOf(".v", StringComparison.Ordinal);
            return dot > 0 && IsNumber(plain.AsSpan(dot + 2)) ? plain[(dot + 1)..] : null;
        }

        var slash = path.LastIndexOf("/v", StringComparison.Ordinal);
        return slash > 0 && IsNumber(path.AsSpan(slash + 2)) && path[(slash + 2)..] is not ("0" or "1") ? path[(slash + 1)..] : null;
    }

    /// <summary>Whether a path ends as Go allows: not in <c>/v0</c>, <c>/v1</c> or <c>/v02</c>, and below <c>gopkg.in</c> in
    /// <c>.vN</c>.</summary>
    /// <param name="path">The module path.</param>
    public static bool HasAllowedEnding(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.StartsWith(GopkgIn, StringComparison.Ordinal))
        {
            return MajorOf(path) is not null;
        }

        var slash = path.LastIndexOf("/v", StringComparison.Ordinal);
        var isVersion = slash > 0 && slash + 2 < path.Length && path.AsSpan(slash + 2).Trim("0123456789.").IsEmpty;
        return !isVersion || MajorOf(path) is not null;
    }

    /// <summary>What a version should be where its major version is not the one that the path names.</summary>
    /// <param name="path">The module path.</param>
    /// <param name="version">A canonical version.</param>
    /// <returns>What was expected, in words; <see langword="null"/> where both agree.</returns>
    public static string? MismatchedMajor(string path, string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var major = SemanticVersion.MajorOf(version);
        var isIncompatible = version.EndsWith(SemanticVersion.Incompatible, StringComparison.Ordinal);
        if (MajorOf(path) is { } named)
        {
            // A pseudo-version of a repository without tags has no other number.
            return major == named || (named == "v1" && version.StartsWith("v0.0.0-", StringComparison.Ordinal)) ? null : $"one of {named}";
        }

        return major is "v0" or "v1"
            ? isIncompatible ? $"no {SemanticVersion.Incompatible} behind v0 or v1" : null
            : isIncompatible ? null : $"one of v0 or v1, or {SemanticVersion.Incompatible} behind it";
    }

    /// <summary>The name of a path in a module cache, where <c>!a</c> stands for <c>A</c>.
    /// https://go.dev/ref/mod#goproxy-protocol</summary>
    /// <param name="path">A module path or version.</param>
    public static string Escape(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!path.AsSpan().ContainsAnyInRange('A', 'Z'))
        {
            return path;
        }

        var escaped = new StringBuilder(path.Length + 4);
        foreach (var character in path)
        {
            if (char.IsAsciiLetterUpper(character))
            {
                escaped.Append('!').Append(char.ToLowerInvariant(character));
            }
            else
            {
                escaped.Append(character);
            }
        }

        return escaped.ToString();
    }

    /// <summary>The path behind a name in a module cache, the reverse of <see cref="Escape"/>.</summary>
    /// <param name="escaped">The name.</param>
    /// <returns><see langword="null"/> for a name that no path has.</returns>
    public static string? Unescape(string escaped)
    {
        ArgumentNullException.ThrowIfNull(escaped);
        var path = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            var character = escaped[i];
            if (char.IsAsciiLetterUpper(character))
            {
                return null;
            }

            if (character == '!')
            {
                if (++i == escaped.Length || !char.IsAsciiLetterLower(escaped[i]))
                {
                    return null;
                }

                character = char.ToUpperInvariant(escaped[i]);
            }

            path.Append(character);
        }

        return path.ToString();
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9') && (text.Length == 1 || text[0] != '0');
}
