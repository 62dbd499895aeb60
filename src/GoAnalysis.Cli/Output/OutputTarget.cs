using GoAnalysis.Model;

namespace GoAnalysis.Cli.Output;

/// <summary>Where the data of a command goes: the standard output, or a file that appears whole or not at all.</summary>
internal static class OutputTarget
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Lets <paramref name="write"/> produce the data.</summary>
    /// <param name="file">The file of <c>-o</c>; <see langword="null"/> or <c>-</c> for the standard output.</param>
    /// <param name="standardOutput">The standard output; flushed, not closed.</param>
    /// <param name="write">Writes all data; when it throws, the file stays as it was.</param>
    public static void Write(string? file, Stream standardOutput, Action<Stream> write) => Write(file, standardOutput, stream =>
    {
        write(stream);
        return true;
    });

    /// <summary>Lets <paramref name="write"/> produce the data, if there turns out to be any.</summary>
    /// <param name="file">The file of <c>-o</c>; <see langword="null"/> or <c>-</c> for the standard output.</param>
    /// <param name="standardOutput">The standard output; flushed, not closed.</param>
    /// <param name="write">Writes all data and says whether there was anything to write it of; when there was not and when it
    /// throws, the file stays as it was.</param>
    public static void Write(string? file, Stream standardOutput, Func<Stream, bool> write)
    {
        if (file is null or "-")
        {
            // Not disposed: that would close the standard output with it.
            var buffered = new BufferedStream(standardOutput, BufferBytes);
            write(buffered);
            buffered.Flush();
            return;
        }

        if (Directory.Exists(file))
        {
            throw new InputException($"-o: found the folder '{file}', expected the name of a file to write");
        }

        var path = Path.GetFullPath(file);
        var folder = Path.GetDirectoryName(path);
        if (!Directory.Exists(folder))
        {
            throw new InputException($"-o: found no folder '{folder}' to write into; create it first");
        }

        if (IsDeviceOrPipe(path))
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, BufferBytes);
            write(device);
            return;
        }

        // A rename is to replace the file behind a chain of links, not the link.
        var linked = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
        Replace(linked?.FullName ?? path, write);
    }

    /// <summary>Writes beside the target and renames, so that no reader and no crash ever sees half a file.</summary>
    private static void Replace(string target, Func<Stream, bool> write)
    {
        var temporary = Path.Join(Path.GetDirectoryName(target), $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            bool isWritten;
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes))
            {
                isWritten = write(stream);
            }

            if (isWritten)
            {
                // What takes the place of a file is as readable and as executable as it was.
                if (!OperatingSystem.IsWindows() && File.Exists(target))
                {
                    File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
                }

                File.Move(temporary, target, overwrite: true);
            }
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new InputException($"-o: '{target}' may not be written; choose another place or change its folder's permissions", exception);
        }
        finally
        {
            // Gone already when all went well.
            File.Delete(temporary);
        }
    }

    /// <summary>Neither can be replaced by a rename. A pipe opened both ways never blocks and cannot be sought.</summary>
    private static bool IsDeviceOrPipe(string path)
    {
        if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        {
            return true;
        }

        if (!File.Exists(path))
        {
            return false;
        }

        using var probe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        return !probe.CanSeek;
    }
}
