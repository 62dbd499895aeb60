using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GoAnalysis.Analysis;

namespace GoAnalysis.Scanning;

/// <summary>
/// Gives each finding a name of its own that does not depend on its line: rule, file, the text of its line without blanks around
/// it, and which of several equal ones it is.
/// </summary>
internal sealed class LintFingerprints
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>The fingerprint of the next finding; findings come in the order of their places.</summary>
    /// <param name="diagnostic">The finding.</param>
    public string Next(Diagnostic diagnostic)
    {
        var key = $"{diagnostic.Id}\0{diagnostic.Location.Path}\0{LineOf(diagnostic.Location)}";
        var number = seen.GetValueOrDefault(key);
        seen[key] = number + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key}\0{number}")));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }

    private static string LineOf(Location location)
    {
        if (location.Tree is not { } tree)
        {
            return "";
        }

        var source = tree.Source.Span;
        var start = source[..location.Span.Start].LastIndexOf((byte)'\n') + 1;
        var length = source[start..].IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(source.Slice(start, length < 0 ? source.Length - start : length).Trim(" \t\r"u8));
    }
}
