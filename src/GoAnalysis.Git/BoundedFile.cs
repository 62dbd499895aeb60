using GoAnalysis.Git.Native;
using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>Reads git's own small files, which in a hostile repository may be a pipe, a device or endless.</summary>
internal static class BoundedFile
{
    /// <summary>Reads a file whole; <see langword="null"/> where there is none.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="maxBytes">Largest size allowed.</param>
    /// <exception cref="InputException">It is not a regular file, too large, or not readable.</exception>
    public static byte[]? ReadIfPresent(string path, long maxBytes)
    {
        switch (FileKinds.Of(path, followLinks: true))
        {
            case FileKind.Missing:
                return null;
            case FileKind.Regular:
                break;
            default:
                throw new InputException($"{path} is not a regular file, which git expects there. The repository is refused.");
        }

        try
        {
            return ReadAtMost(path, maxBytes)
                ?? throw new InputException($"{path} is larger than {maxBytes} bytes. The repository is refused.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Reads a regular file; <see langword="null"/> when it is larger than allowed, whatever its length claims.</summary>
    public static byte[]? ReadAtMost(string path, long maxBytes)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = RandomAccess.GetLength(handle);
        if (length > maxBytes)
        {
            return null;
        }

        // One byte more than announced: the read that finds the end tells a file that grew, or whose length is a lie.
        var buffer = new byte[length + 1];
        var count = 0;
        while (true)
        {
            var read = RandomAccess.Read(handle, buffer.AsSpan(count), count);
            if (read == 0)
            {
                return buffer.AsSpan(0, count).ToArray();
            }

            count += read;
            if (count > maxBytes)
            {
                return null;
            }

            if (count == buffer.Length)
            {
                Array.Resize(ref buffer, checked((int)Math.Min(maxBytes + 1, buffer.Length * 2L)));
            }
        }
    }
}
