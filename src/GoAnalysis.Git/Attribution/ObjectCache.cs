namespace GoAnalysis.Git;

/// <summary>
/// Trees and blobs that were read lately, shared by all workers: what one commit makes of a file is what the next one starts
/// from, so without it every object would be inflated twice.
/// </summary>
/// <remarks>
/// Two generations: what is read goes into the younger one; when that has its fill it becomes the older, and the older one is
/// dropped. An object found in the older one goes back into the younger. So at most twice the bound is held.
/// </remarks>
internal sealed class ObjectCache(ObjectStore store, ObjectType type, long maxObjectBytes, long maxBytes)
{
    /// <summary>What an entry costs beside its bytes.</summary>
    private const int EntryBytes = 100;

    private readonly Lock gate = new();
    private Dictionary<ObjectHash, (ReadStatus Status, byte[] Bytes)> young = [];
    private Dictionary<ObjectHash, (ReadStatus Status, byte[] Bytes)> old = [];
    private long youngBytes;

    /// <summary>Reads an object whole, from memory where it is still there.</summary>
    /// <param name="id">Its name; the null name stands for no object and is missing.</param>
    /// <param name="bytes">Its content, which must not be changed; empty unless the result is <see cref="ReadStatus.Done"/>.</param>
    public ReadStatus TryRead(in ObjectHash id, out byte[] bytes)
    {
        lock (gate)
        {
            if (young.TryGetValue(id, out var known))
            {
                bytes = known.Bytes;
                return known.Status;
            }

            if (old.TryGetValue(id, out known))
            {
                Keep(id, known.Status, known.Bytes);
                bytes = known.Bytes;
                return known.Status;
            }
        }

        var status = store.TryRead(id, type, maxObjectBytes, out bytes);
        lock (gate)
        {
            Keep(id, status, bytes);
        }

        return status;
    }

    private void Keep(in ObjectHash id, ReadStatus status, byte[] bytes)
    {
        if (!young.TryAdd(id, (status, bytes)))
        {
            return;
        }

        youngBytes += bytes.Length + EntryBytes;
        if (youngBytes > maxBytes / 2)
        {
            (old, young) = (young, old);
            young.Clear();
            youngBytes = 0;
        }
    }
}
