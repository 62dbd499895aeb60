using System.Collections.Concurrent;
using GoAnalysis.Git.Native;
using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>Types of objects, numbered as in libgit2.</summary>
internal enum ObjectType
{
    /// <summary>A commit.</summary>
    Commit = 1,

    /// <summary>A tree.</summary>
    Tree = 2,

    /// <summary>A blob.</summary>
    Blob = 3,

    /// <summary>An annotated tag.</summary>
    Tag = 4,
}

/// <summary>How a read ended.</summary>
internal enum ReadStatus
{
    /// <summary>The object was read.</summary>
    Done,

    /// <summary>There is no such object: a partial or shallow clone, or damage.</summary>
    Missing,

    /// <summary>It is of another type than expected.</summary>
    WrongType,

    /// <summary>It is larger than allowed and was not inflated.</summary>
    TooLarge,

    /// <summary>It cannot be inflated, or its bytes do not have its hash.</summary>
    Damaged,
}

/// <summary>
/// Raw objects of one object database, alternates included. Safe for parallel reads: libgit2 promises nothing for one
/// handle used by many threads, so each reader borrows a handle of its own from a pool.
/// </summary>
internal sealed class ObjectStore : IDisposable
{
    private const int NotFound = -3;

    private readonly string objectsFolder;
    private readonly ConcurrentBag<ObjectDatabaseHandle> idle = [];
    private volatile bool disposed;

    public ObjectStore(string objectsFolder)
    {
        this.objectsFolder = objectsFolder;
        // The first handle is opened here, so that a damaged repository is told at once and not in the middle of a scan.
        idle.Add(OpenHandle());
    }

    /// <summary>Reads an object whole.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="expected">The type that it must have.</param>
    /// <param name="maxBytes">Largest size that is inflated; the size is taken from the object's header first.</param>
    /// <param name="bytes">Its content when the result is <see cref="ReadStatus.Done"/>, else empty.</param>
    public ReadStatus TryRead(in ObjectHash id, ObjectType expected, long maxBytes, out byte[] bytes)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var database = idle.TryTake(out var pooled) ? pooled : OpenHandle();
        try
        {
            return Read(database, id, expected, maxBytes, out bytes);
        }
        finally
        {
            idle.Add(database);
            if (disposed)
            {
                CloseIdle();
            }
        }
    }

    public void Dispose()
    {
        disposed = true;
        CloseIdle();
    }

    private static ReadStatus Read(
        ObjectDatabaseHandle database, in ObjectHash id, ObjectType expected, long maxBytes, out byte[] bytes)
    {
        bytes = [];
        var result = LibGit2.ReadHeader(out var size, out var type, database, id);
        if (result != 0)
        {
            return result == NotFound ? ReadStatus.Missing : ReadStatus.Damaged;
        }

        if (type != (int)expected)
        {
            return ReadStatus.WrongType;
        }

        if (size > (ulong)maxBytes)
        {
            return ReadStatus.TooLarge;
        }

        result = LibGit2.ReadObject(out var gitObject, database, id);
        using (gitObject)
        {
            if (result != 0)
            {
                return result == NotFound ? ReadStatus.Missing : ReadStatus.Damaged;
            }

            bytes = new byte[checked((int)LibGit2.ObjectSize(gitObject))];
            System.Runtime.InteropServices.Marshal.Copy(LibGit2.ObjectData(gitObject), bytes, 0, bytes.Length);
            return ReadStatus.Done;
        }
    }

    private ObjectDatabaseHandle OpenHandle()
    {
        var result = LibGit2.OpenObjectDatabase(out var database, objectsFolder);
        if (result == 0)
        {
            return database;
        }

        database.Dispose();
        throw new InputException(
            $"The object database of the repository cannot be opened ({objectsFolder}); expected a folder with git objects. "
            + "Check the repository with `git fsck`, or clone it again.");
    }

    private void CloseIdle()
    {
        while (idle.TryTake(out var database))
        {
            database.Dispose();
        }
    }
}
