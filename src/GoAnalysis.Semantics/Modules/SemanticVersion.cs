namespace GoAnalysis.Semantics;

/// <summary>Versions of modules, such as <c>v1.2.3-rc.1</c>. https://go.dev/ref/mod#versions</summary>
public static class SemanticVersion
{
    /// <summary>The ending of a version from before modules, of a major version that the path does not name.</summary>
    public const string Incompatible = "+incompatible";

    /// <summary>Whether a version is written in full: three numbers, an optional pre-release, and no build metadata but
    /// <c>+incompatible</c>.</summary>
    /// <param name="version">The version.</param>
    public static bool IsCanonical(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var text = version.AsSpan();
        if (text.EndsWith(Incompatible, StringComparison.Ordinal))
        {
            text = text[..^Incompatible.Length];
        }

        if (text.IsEmpty || text[0] != 'v')
        {
            return false;
        }

        text = text[1..];
        var dash = text.IndexOf('-');
        if (dash >= 0)
        {
            if (!IsPreRelease(text[(dash + 1)..]))
            {
                return false;
            }

            text = text[..dash];
        }

        var numbers = 0;
        foreach (var range in text.Split('.'))
        {
            numbers++;
            if (!IsNumber(text[range]))
            {
                return false;
            }
        }

        return numbers == 3;
    }

    /// <summary>A version in full: <c>v1</c> and <c>v1.2</c> are short for <c>v1.0.0</c> and <c>v1.2.0</c>, and build metadata
    /// is left out.</summary>
    /// <param name="version">The version.</param>
    /// <returns><see langword="null"/> for what is no version.</returns>
    public static string? Canonical(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var plus = version.IndexOf('+', StringComparison.Ordinal);
        var text = plus < 0 ? version : version[..plus];
        var isIncompatible = plus >= 0 && version[plus..] == Incompatible;
        foreach (var full in (string[])[text, text + ".0", text + ".0.0"])
        {
            if (IsCanonical(full))
            {
                return isIncompatible ? full + Incompatible : full;
            }
        }

        return null;
    }

    /// <summary>The order of two canonical versions: numbers as numbers, a pre-release before its release.</summary>
    /// <param name="x">A canonical version.</param>
    /// <param name="y">A canonical version.</param>
    /// <returns>Below 0, 0 or above 0.</returns>
    public static int Compare(string x, string y)
    {
        var (left, leftPre) = Split(x);
        var (right, rightPre) = Split(y);
        var byNumbers = CompareLists(left, right);
        return byNumbers != 0 ? byNumbers
            : leftPre is null || rightPre is null ? (leftPre is null ? 1 : 0) - (rightPre is null ? 1 : 0)
            : CompareLists(leftPre, rightPre);
    }

    /// <summary>The major version, such as <c>v2</c>.</summary>
    /// <param name="version">A canonical version.</param>
    public static string MajorOf(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var dot = version.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? version : version[..dot];
    }

    private static (string[] Numbers, string[]? PreRelease) Split(string version)
    {
        var plus = version.IndexOf('+', StringComparison.Ordinal);
        var text = (plus < 0 ? version : version[..plus])[1..];
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (text.Split('.'), null) : (text[..dash].Split('.'), text[(dash + 1)..].Split('.'));
    }

    private static int CompareLists(string[] left, string[] right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var order = CompareWords(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length - right.Length;
    }

    /// <summary>Numbers of any length, and numbers before other words.</summary>
    private static int CompareWords(string left, string right)
    {
        var (leftIsNumber, rightIsNumber) = (IsDigits(left), IsDigits(right));
        return leftIsNumber != rightIsNumber ? (leftIsNumber ? -1 : 1)
            : leftIsNumber && left.Length != right.Length ? left.Length - right.Length
            : string.CompareOrdinal(left, right);
    }

    private static bool IsPreRelease(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('.'))
        {
            var word = text[range];
            if (word.IsEmpty || (IsDigits(word) && !IsNumber(word)))
            {
                return false;
            }

            foreach (var character in word)
            {
                if (!char.IsAsciiLetterOrDigit(character) && character != '-')
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => IsDigits(text) && (text.Length == 1 || text[0] != '0');

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
