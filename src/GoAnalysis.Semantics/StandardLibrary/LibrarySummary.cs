using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace GoAnalysis.Semantics;

/// <summary>
/// Declarations of many packages without their bodies, as Go source: what a program that imports them can name. A package
/// is unpacked when it is first asked for.
/// </summary>
/// <remarks>
/// The file: the number of packages; for each its import path, the offset of its files behind the table and their length;
/// then, for each package, its files, compressed together. Numbers are 32 bits, little-endian; texts are UTF-8 with their
/// length in bytes before them.
/// </remarks>
public sealed class LibrarySummary
{
    private static readonly Lazy<LibrarySummary> Bundled = new(ReadBundled);

    private readonly byte[] content;
    private readonly Dictionary<string, (int Offset, int Length)> packages = new(StringComparer.Ordinal);

    /// <summary>Reads a summary.</summary>
    /// <param name="content">What <see cref="Write"/> has written.</param>
    /// <exception cref="InvalidDataException">It is not a summary.</exception>
    public LibrarySummary(byte[] content)
    {
        this.content = content;
        try
        {
            var at = 0;
            var count = ReadNumber(content, ref at);
            var table = new List<(string Path, int Offset, int Length)>();
            for (var i = 0; i < count; i++)
            {
                table.Add((ReadText(content, ref at), ReadNumber(content, ref at), ReadNumber(content, ref at)));
            }

            foreach (var (path, offset, length) in table)
            {
                packages[path] = (at + offset, length);
            }
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException("not a summary of packages", exception);
        }
    }

    /// <summary>The summary of Go's standard library that comes with the engine: Go 1.19, and what later versions added.</summary>
    public static LibrarySummary StandardLibrary => Bundled.Value;

    /// <summary>Import paths of the packages, in no particular order.</summary>
    public IReadOnlyCollection<string> ImportPaths => packages.Keys;

    /// <summary>Whether it has a package.</summary>
    /// <param name="importPath">Its import path, such as <c>net/http</c>.</param>
    public bool Contains(string importPath) => packages.ContainsKey(importPath);

    /// <summary>The files of a package; none if it has no such package.</summary>
    /// <param name="importPath">Its import path.</param>
    /// <exception cref="InvalidDataException">The summary is damaged.</exception>
    public IReadOnlyList<GoSourceFile> FilesOf(string importPath)
    {
        if (!packages.TryGetValue(importPath, out var place))
        {
            return [];
        }

        using var packed = new MemoryStream(content, place.Offset, place.Length, writable: false);
        using var unpacked = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionMode.Decompress))
        {
            brotli.CopyTo(unpacked);
        }

        var bytes = unpacked.ToArray();
        var files = new List<GoSourceFile>();
        for (var at = 0; at < bytes.Length;)
        {
            var name = ReadText(bytes, ref at);
            var length = ReadNumber(bytes, ref at);
            files.Add(new GoSourceFile(name, bytes.AsMemory(at, length)));
            at += length;
        }

        return files;
    }

    /// <summary>Writes a summary.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="contents">Import paths and files, in the order to write them in.</param>
    public static void Write(Stream output, IReadOnlyList<(string ImportPath, IReadOnlyList<GoSourceFile> Files)> contents)
    {
        using var table = new MemoryStream();
        using var packed = new MemoryStream();
        WriteNumber(table, contents.Count);
        foreach (var (path, files) in contents)
        {
            var offset = (int)packed.Length;
            using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            {
                foreach (var file in files)
                {
                    WriteText(brotli, file.Path);
                    WriteNumber(brotli, file.Bytes.Length);
                    brotli.Write(file.Bytes.Span);
                }
            }

            WriteText(table, path);
            WriteNumber(table, offset);
            WriteNumber(table, (int)packed.Length - offset);
        }

        table.WriteTo(output);
        packed.WriteTo(output);
    }

    private static LibrarySummary ReadBundled()
    {
        using var resource = typeof(LibrarySummary).Assembly.GetManifestResourceStream("standard-library.summary")
            ?? throw new InvalidOperationException("the summary of the standard library is missing from the assembly");
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return new LibrarySummary(content);
    }

    private static int ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
        at += sizeof(int);
        return number;
    }

    private static string ReadText(ReadOnlySpan<byte> bytes, ref int at)
    {
        var length = ReadNumber(bytes, ref at);
        var text = Encoding.UTF8.GetString(bytes.Slice(at, length));
        at += length;
        return text;
    }

    private static void WriteNumber(Stream output, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        output.Write(bytes);
    }

    private static void WriteText(Stream output, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        WriteNumber(output, bytes.Length);
        output.Write(bytes);
    }
}
