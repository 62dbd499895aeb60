using System.Buffers.Binary;
using GoAnalysis.Git.Native;

namespace GoAnalysis.Git;

/// <summary>
/// Says which pack of an object database is broken, after an object could not be read: libgit2 passes over a pack that it
/// cannot use, so that its objects merely seem to be missing. Only what a few reads show is looked at.
/// </summary>
internal static class PackCheck
{
    private const int HashBytes = 20;
    private const int FanoutBytes = 256 * 4;
    private const int IndexHeaderBytes = 8;
    private const int PackHeaderBytes = 12;
    private const uint IndexMagic = 0xFF744F63;

    /// <summary>A hash, a checksum and an offset for each object.</summary>
    private const int IndexEntryBytes = HashBytes + 4 + 4;

    /// <summary>The first fault, by file name; <see langword="null"/> where none is found.</summary>
    public static string? FindFault(string objectsFolder)
    {
        var folder = Path.Combine(objectsFolder, "pack");
        if (FileKinds.Of(folder, followLinks: true) != FileKind.Directory)
        {
            return null;
        }

        try
        {
            return Directory.EnumerateFiles(folder, "*.pack").Order(StringComparer.Ordinal).Select(FaultOf).FirstOrDefault(fault => fault is not null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"{folder} cannot be read: {exception.Message}";
        }
    }

    /// <summary>The same as the end of a sentence; empty where no fault is found.</summary>
    public static string FaultInWords(string objectsFolder) => FindFault(objectsFolder) is { } fault ? $" ({fault})" : "";

    private static string? FaultOf(string pack)
    {
        var name = Path.GetFileName(pack);
        var index = Path.ChangeExtension(pack, ".idx");
        var indexName = Path.GetFileName(index);
        if (FileKinds.Of(index, followLinks: true) != FileKind.Regular)
        {
            return $"{name} has no index {indexName}";
        }

        using var indexFile = File.OpenHandle(index);
        var indexLength = RandomAccess.GetLength(indexFile);
        Span<byte> head = stackalloc byte[IndexHeaderBytes + FanoutBytes];
        if (RandomAccess.Read(indexFile, head, 0) < head.Length)
        {
            return $"{indexName} is cut off: found {indexLength} bytes";
        }

        // Version 1, which has no header, has not been written since 2007.
        if (BinaryPrimitives.ReadUInt32BigEndian(head) != IndexMagic)
        {
            return null;
        }

        var objects = BinaryPrimitives.ReadUInt32BigEndian(head[^4..]);
        var expected = head.Length + (objects * (long)IndexEntryBytes) + (2 * HashBytes);
        if (indexLength < expected)
        {
            return $"{indexName} is cut off: found {indexLength} bytes, expected at least {expected}";
        }

        using var packFile = File.OpenHandle(pack);
        var packLength = RandomAccess.GetLength(packFile);
        Span<byte> packHead = stackalloc byte[PackHeaderBytes];
        if (packLength < PackHeaderBytes + HashBytes || RandomAccess.Read(packFile, packHead, 0) < PackHeaderBytes || !packHead.StartsWith("PACK"u8))
        {
            return $"{name} is no pack or cut off: found {packLength} bytes";
        }

        // Both files end with the checksum of the pack; a pack that was cut off ends with something else.
        Span<byte> fromIndex = stackalloc byte[HashBytes];
        Span<byte> fromPack = stackalloc byte[HashBytes];
        RandomAccess.Read(indexFile, fromIndex, indexLength - (2 * HashBytes));
        RandomAccess.Read(packFile, fromPack, packLength - HashBytes);
        return fromIndex.SequenceEqual(fromPack) ? null : $"{name} is cut off or is not the one that {indexName} was made for";
    }
}
