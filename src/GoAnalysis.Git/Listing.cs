using System.Text;
using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>What a walk over a tree or a folder has found so far, and how much more it may look at.</summary>
internal sealed class Listing(ReadLimits limits)
{
    private int entriesLeft = limits.MaxEntries;
    private long pathBytesLeft = limits.MaxTotalPathBytes;
    private readonly List<(string Folder, byte[] Content)> attributes = [];
    private bool isFull;

    public List<RepositoryFile> Files { get; } = [];

    public List<SkippedFile> Skipped { get; } = [];

    /// <summary>Counts an entry. <see langword="false"/> when no more may be looked at; the first time is recorded.</summary>
    /// <param name="folder">Path of the folder that the entry stands in.</param>
    public bool TryCount(string folder)
    {
        if (isFull)
        {
            return false;
        }

        if (entriesLeft-- > 0)
        {
            return true;
        }

        Close(folder, $"more than {limits.MaxEntries} entries: the rest was not read");
        return false;
    }

    /// <summary>Whether a folder may be entered; if not, that is recorded.</summary>
    public bool TryEnter(string folder, int depth)
    {
        if (depth > limits.MaxDepth)
        {
            Skip(folder, $"more than {limits.MaxDepth} folders deep");
            return false;
        }

        if (folder.Length > limits.MaxPathBytes)
        {
            Skip(folder, $"path longer than {limits.MaxPathBytes} bytes");
            return false;
        }

        return true;
    }

    /// <summary>Lists a file.</summary>
    public void Add(string path, long? size)
    {
        var bytes = Encoding.UTF8.GetByteCount(path);
        if (bytes > limits.MaxPathBytes)
        {
            Skip(path, $"path longer than {limits.MaxPathBytes} bytes");
        }
        else if (TrySpend(path, bytes))
        {
            Files.Add(new RepositoryFile(path, size));
        }
    }

    /// <summary>Takes a <c>.gitattributes</c> file in.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="content">Its content; <see langword="null"/> where it could not be read.</param>
    /// <param name="reason">Why it could not be read.</param>
    public void AddAttributes(string path, byte[]? content, string? reason)
    {
        if (content is null)
        {
            Skip(path, "attributes: " + reason);
        }
        else if (attributes.Count >= PathAttributes.MaxFiles)
        {
            Skip(path, $"attributes: more than {PathAttributes.MaxFiles} files");
        }
        else
        {
            attributes.Add((path[..Math.Max(path.LastIndexOf('/'), 0)], content));
        }
    }

    /// <summary>Ends the walk: says of each file what the attributes say, and puts everything in order.</summary>
    /// <returns>The attributes.</returns>
    public PathAttributes Finish()
    {
        var marks = PathAttributes.Parse(attributes);
        for (var i = 0; i < Files.Count; i++)
        {
            var said = marks.Of(Files[i].Path);
            if (said.IsGenerated is not null || said.IsVendored is not null)
            {
                Files[i] = Files[i] with { IsGenerated = said.IsGenerated, IsVendored = said.IsVendored };
            }
        }

        PathOrder.Sort(Files, Skipped);
        return marks;
    }

    /// <summary>Records an entry that is passed over.</summary>
    public void Skip(string path, string reason)
    {
        if (TrySpend(path, Encoding.UTF8.GetByteCount(path)))
        {
            Skipped.Add(new SkippedFile(path, reason));
        }
    }

    private bool TrySpend(string path, int bytes)
    {
        pathBytesLeft -= bytes;
        if (pathBytesLeft >= 0)
        {
            return true;
        }

        var slash = path.IndexOf('/', StringComparison.Ordinal);
        Close(slash < 0 ? "" : path[..slash], $"paths of more than {limits.MaxTotalPathBytes} bytes: the rest was not read");
        return false;
    }

    private void Close(string folder, string reason)
    {
        if (!isFull)
        {
            isFull = true;
            Skipped.Add(new SkippedFile(folder.Length == 0 ? "." : folder, reason));
        }
    }
}
