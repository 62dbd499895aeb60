using GoAnalysis.Git.Native;
using GoAnalysis.Model;
using Microsoft.Win32.SafeHandles;

namespace GoAnalysis.Git;

/// <summary>Reads git's own small files, which in a hostile repository may be a pipe, a device or endless.</summary>
internal static class BoundedFile
{
    private const int SmallestGrowth = 4096;

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

        var buffer = GC.AllocateUninitializedArray<byte>(checked((int)length));
        var count = 0;
        while (true)
        {
            if (count == buffer.Length)
            {
                // The read that finds the end tells a file that grew, or whose length is a lie.
                var next = ReadByte(handle, count);
                if (next < 0)
                {
                    return buffer;
                }

                if (count >= maxBytes)
                {
                    return null;
                }

                Array.Resize(ref buffer, checked((int)Math.Min(maxBytes, Math.Max(SmallestGrowth, buffer.Length * 2L))));
                buffer[count++] = (byte)next;
                continue;
            }

            var read = RandomAccess.Read(handle, buffer.AsSpan(count), count);
            if (read == 0)
            {
                return buffer.AsSpan(0, count).ToArray();
            }

            count += read;
        }
    }

    /// <summary>The byte at an offset; −1 at the end.</summary>
    private static int ReadByte(SafeFileHandle handle, long offset)
    {
        Span<byte> one = stackalloc byte[1];
        return RandomAccess.Read(handle, one, offset) == 0 ? -1 : one[0];
    }
}
