using System.Runtime.InteropServices;

namespace GoAnalysis.Git.Native;

/// <summary>What stands behind a name on disk.</summary>
internal enum FileKind
{
    /// <summary>Nothing, or nothing that may be looked at.</summary>
    Missing,

    /// <summary>A regular file.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Directory,

    /// <summary>A symbolic link; only when links are not followed.</summary>
    Link,

    /// <summary>A named pipe, socket or device. Opening one can block for ever.</summary>
    Special,
}

/// <summary>Tells regular files from pipes and devices before anything is opened, which the base library cannot.</summary>
internal static partial class FileKinds
{
    private const int AtFdCwd = -100;
    private const int AtSymlinkNoFollow = 0x100;
    private const uint StatxTypeAndSize = 0x201;

    /// <summary>Kind of what a path names.</summary>
    /// <param name="path">The path.</param>
    /// <param name="followLinks">Whether the answer is about a link's target rather than the link.</param>
    public static FileKind Of(string path, bool followLinks) => Of(path, followLinks, out _);

    /// <summary>Kind and size of what a path names, for the price of the kind alone.</summary>
    /// <param name="path">The path.</param>
    /// <param name="followLinks">Whether the answer is about a link's target rather than the link.</param>
    /// <param name="size">Size of a regular file in bytes; of no meaning for anything else.</param>
    public static FileKind Of(string path, bool followLinks, out long size)
    {
        size = 0;
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            return FileKind.Missing;
        }

        return OperatingSystem.IsLinux() ? OfLinux(path, followLinks, out size) : OfOther(path, followLinks, out size);
    }

    /// <summary>statx rather than stat: its structure is the same on every architecture.</summary>
    private static FileKind OfLinux(string path, bool followLinks, out long size)
    {
        size = 0;
        if (Statx(AtFdCwd, path, followLinks ? 0 : AtSymlinkNoFollow, StatxTypeAndSize, out var status) != 0)
        {
            return FileKind.Missing;
        }

        size = (long)status.Size;

        return (status.Mode & 0xF000) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Directory,
            0xA000 => FileKind.Link,
            _ => FileKind.Special,
        };
    }

    /// <summary>Elsewhere pipes are not told apart; attributes are all that the base library gives.</summary>
    private static FileKind OfOther(string path, bool followLinks, out long size)
    {
        size = 0;
        FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        if (!followLinks && info.LinkTarget is not null)
        {
            return FileKind.Link;
        }

        if (!info.Exists)
        {
            return FileKind.Missing;
        }

        size = (info as FileInfo)?.Length ?? 0;
        return info.Attributes.HasFlag(FileAttributes.Device) ? FileKind.Special
            : info is DirectoryInfo ? FileKind.Directory
            : FileKind.Regular;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, out StatxBuffer status);

    /// <summary>The head of <c>struct statx</c>, 256 bytes in all.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct StatxBuffer
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(40)]
        public ulong Size;
    }
}
