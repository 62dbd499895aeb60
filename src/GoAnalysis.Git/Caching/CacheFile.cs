using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GoAnalysis.Git.Native;

namespace GoAnalysis.Git;

/// <summary>
/// A file that a later run may use: a mark, the version of the format, a hash of the key that it answers, its content, and a
/// hash over all of that. A file that does not fit to the last byte is as good as none.
/// </summary>
internal static class CacheFile
{
    /// <summary>Counted up when the frame changes. What stands in it is told apart by the key, which names the build that wrote it.</summary>
    private const int Version = 3;

    private const int HeaderBytes = 8 + sizeof(int) + SHA256.HashSizeInBytes;

    /// <summary>Largest file that is read.</summary>
    private const long MaxBytes = 1L << 30;

    private static ReadOnlySpan<byte> Mark => "GoAnAttr"u8;

    /// <summary>Reads a file; <see langword="null"/> when it is not there, damaged, of another version or for another key.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="key">What is asked.</param>
    public static byte[]? TryRead(string path, string key)
    {
        try
        {
            // A pipe of that name would be waited on for ever.
            if (FileKinds.Of(path, followLinks: false) != FileKind.Regular
                || BoundedFile.ReadAtMost(path, MaxBytes) is not { Length: > HeaderBytes + SHA256.HashSizeInBytes } bytes)
            {
                return null;
            }

            var body = bytes.AsSpan(0, bytes.Length - SHA256.HashSizeInBytes);
            return body[..HeaderBytes].SequenceEqual(Header(key)) && SHA256.HashData(body).AsSpan().SequenceEqual(bytes.AsSpan(body.Length))
                ? body[HeaderBytes..].ToArray()
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes a file beside its place and moves it there, so that whoever reads meanwhile sees the old or the new one
    /// whole. A cache that cannot be written costs time and nothing else.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="key">What it answers.</param>
    /// <param name="content">Its content; nothing is written when it is empty or too large to be read again.</param>
    public static void Write(string path, string key, byte[] content)
    {
        if (content.Length is 0 or > (int)(MaxBytes - HeaderBytes - SHA256.HashSizeInBytes))
        {
            return;
        }

        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256))
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                foreach (var part in (byte[][])[Header(key), content])
                {
                    hash.AppendData(part);
                    file.Write(part);
                }

                file.Write(hash.GetHashAndReset());
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
        }
    }

    private static byte[] Header(string key)
    {
        var header = new byte[HeaderBytes];
        Mark.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(Mark.Length), Version);
        SHA256.HashData(Encoding.UTF8.GetBytes(key), header.AsSpan(Mark.Length + sizeof(int)));
        return header;
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It stays behind; nothing ever reads it.
        }
    }
}
