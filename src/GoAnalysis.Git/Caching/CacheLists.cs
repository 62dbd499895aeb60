using System.Text;

namespace GoAnalysis.Git;

/// <summary>How the content of a cached file is put together: a list is its length and its items.</summary>
public static class CacheLists
{
    /// <summary>Puts a content together.</summary>
    /// <param name="write">Writes it.</param>
    public static byte[] ToBytes(Action<BinaryWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>A reader of what <see cref="ToBytes"/> gave.</summary>
    /// <param name="content">The content.</param>
    public static BinaryReader ReaderOf(byte[] content) => new(new MemoryStream(content, writable: false), Encoding.UTF8);

    /// <summary>Writes a list.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="items">Its items.</param>
    /// <param name="save">Writes one.</param>
    public static void WriteList<T>(this BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> save)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(save);
        writer.Write7BitEncodedInt(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            save(writer, items[i]);
        }
    }

    /// <summary>Reads what <see cref="WriteList"/> wrote.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="load">Reads one item.</param>
    public static T[] ReadList<T>(this BinaryReader reader, Func<BinaryReader, T> load)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(load);
        var items = new T[reader.Read7BitEncodedInt()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = load(reader);
        }

        return items;
    }
}
