using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace GoAnalysis.Git;

/// <summary>The name that git gives a content.</summary>
public static class BlobName
{
    /// <summary>Forty hexadecimal digits: SHA-1 over <c>blob</c>, the size and the bytes. Filters such as the conversion of line
    /// ends are not applied.</summary>
    /// <param name="content">The bytes of a file.</param>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The name is git's own; nothing is trusted for it.")]
    public static string Of(ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes($"blob {content.Length}\0"));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
