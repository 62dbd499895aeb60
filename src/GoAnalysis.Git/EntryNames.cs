using System.Text;
using System.Text.Unicode;

namespace GoAnalysis.Git;

/// <summary>Which names of a repository are listed, and which are unsafe.</summary>
internal static class EntryNames
{
    /// <summary>Whether an analysis wants the file: <c>*.go</c> or <c>go.mod</c>.</summary>
    public static bool IsWanted(ReadOnlySpan<char> name) => IsGo(name) || name.SequenceEqual("go.mod");

    /// <inheritdoc cref="IsWanted(ReadOnlySpan{char})"/>
    public static bool IsWanted(ReadOnlySpan<byte> name) => name.EndsWith(".go"u8) || name.SequenceEqual("go.mod"u8);

    /// <summary>Whether the name is a Go file's.</summary>
    public static bool IsGo(ReadOnlySpan<char> name) => name.EndsWith(".go", StringComparison.Ordinal);

    /// <summary>Why a single name of a tree or folder must not be used as a path; <see langword="null"/> when it may.</summary>
    /// <param name="name">The name as stored.</param>
    public static string? WhyUnsafe(ReadOnlySpan<byte> name)
    {
        if (!Utf8.IsValid(name))
        {
            return "unsafe name: not valid UTF-8";
        }

        return WhyUnsafe(Encoding.UTF8.GetString(name));
    }

    /// <inheritdoc cref="WhyUnsafe(ReadOnlySpan{byte})"/>
    public static string? WhyUnsafe(string name)
    {
        if (name is "" or "." or "..")
        {
            return "unsafe name: leads out of its folder";
        }

        foreach (var c in name)
        {
            if (char.IsControl(c))
            {
                return "unsafe name: control character";
            }

            if (c is '/' or '\\')
            {
                return "unsafe name: path separator";
            }
        }

        return IsDotGit(name) ? "unsafe name: stands for .git" : null;
    }

    /// <summary>
    /// Spellings that some file system takes for <c>.git</c>: any case, NTFS's short name, its trailing dots and blanks and
    /// stream suffixes, and the code points that HFS+ ignores.
    /// </summary>
    private static bool IsDotGit(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c == ':')
            {
                break;
            }

            if (!IsIgnoredByHfs(c))
            {
                plain.Append(c);
            }
        }

        var text = plain.ToString().TrimEnd(' ', '.');
        return text.Equals(".git", StringComparison.OrdinalIgnoreCase)
            || text.Equals("git~1", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsIgnoredByHfs(char c) =>
        c is (>= '\u200c' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u206a' and <= '\u206f') or '\ufeff';
}
