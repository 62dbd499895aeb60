using System.Text;
using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>What a revision's tree holds.</summary>
/// <param name="Files">The files, sorted.</param>
/// <param name="Skipped">What was passed over, sorted.</param>
/// <param name="Blobs">The blob behind every listed file.</param>
/// <param name="Attributes">What <c>.gitattributes</c> say of them.</param>
internal sealed record TreeListing(
    IReadOnlyList<RepositoryFile> Files,
    IReadOnlyList<SkippedFile> Skipped,
    Dictionary<string, ObjectHash> Blobs,
    PathAttributes Attributes);

/// <summary>
/// Lists the files of a revision's tree. Nothing is remembered between folders, because equal trees at two places hold
/// different paths; <see cref="ReadLimits"/> bounds what a hostile tree can unfold into.
/// </summary>
internal sealed class TreeWalker
{
    private readonly ObjectStore store;
    private readonly ReadLimits limits;
    private readonly Listing listing;
    private readonly Dictionary<string, ObjectHash> blobs = new(StringComparer.Ordinal);

    private TreeWalker(ObjectStore store, ReadLimits limits)
    {
        this.store = store;
        this.limits = limits;
        listing = new Listing(limits);
    }

    /// <summary>Walks a tree.</summary>
    /// <param name="store">Where the trees are.</param>
    /// <param name="root">The root tree.</param>
    /// <param name="limits">How far to go.</param>
    /// <returns>What was found.</returns>
    public static TreeListing Walk(
        ObjectStore store, ObjectHash root, ReadLimits limits)
    {
        CheckRoot(store, root, limits);
        var walker = new TreeWalker(store, limits);
        walker.WalkFolder(root, "", 0);
        var marks = walker.listing.Finish();
        return new TreeListing(walker.listing.Files, walker.listing.Skipped, walker.blobs, marks);
    }

    /// <summary>Refuses a revision whose own tree cannot be read.</summary>
    /// <inheritdoc cref="Walk"/>
    /// <exception cref="InputException">What was found, and what to do.</exception>
    public static void CheckRoot(ObjectStore store, ObjectHash root, ReadLimits limits)
    {
        var status = store.TryRead(root, ObjectType.Tree, limits.MaxFileBytes, out _);
        if (status != ReadStatus.Done)
        {
            throw new InputException(
                $"The tree {root} of the revision cannot be read: {Describe(status)}. Expected a complete repository; "
                + "check it with `git fsck`, or clone it again.");
        }
    }

    private void WalkFolder(ObjectHash tree, string folder, int depth)
    {
        if (!listing.TryEnter(folder, depth))
        {
            return;
        }

        var status = store.TryRead(tree, ObjectType.Tree, limits.MaxFileBytes, out var bytes);
        if (status != ReadStatus.Done)
        {
            listing.Skip(folder, "folder: " + Describe(status));
            return;
        }

        var entries = new TreeEntries(bytes);
        while (entries.MoveNext())
        {
            if (!listing.TryCount(folder))
            {
                return;
            }

            var name = Encoding.UTF8.GetString(entries.Name);
            var path = folder.Length == 0 ? name : folder + "/" + name;
            if (EntryNames.WhyUnsafe(entries.Name) is { } reason)
            {
                listing.Skip(path, reason);
                continue;
            }

            VisitEntry(entries.Kind, entries.Id, name, path, depth);
        }

        if (entries.IsDamaged)
        {
            listing.Skip(folder.Length == 0 ? "." : folder, "folder is damaged in the object database: its last entries were not read");
        }
    }

    private void VisitEntry(EntryKind kind, ObjectHash id, string name, string path, int depth)
    {
        switch (kind)
        {
            case EntryKind.Folder:
                if (EntryNames.IsWanted(name))
                {
                    listing.Skip(path, "a folder, not a file");
                }

                WalkFolder(id, path, depth + 1);
                break;
            case EntryKind.File when EntryNames.IsWanted(name):
                // git itself never writes a name twice; the first one counts.
                if (blobs.TryAdd(path, id))
                {
                    listing.Add(path, null);
                }
                else
                {
                    listing.Skip(path, "name stands twice in its folder");
                }

                break;
            case EntryKind.File when name == PathAttributes.FileName:
                ReadAttributes(id, path);
                break;
            case EntryKind.Link:
                listing.Skip(path, "symbolic link");
                break;
            case EntryKind.Submodule:
                listing.Skip(path, "submodule");
                break;
            case EntryKind.Unknown:
                listing.Skip(path, "unknown file mode");
                break;
        }
    }

    private void ReadAttributes(ObjectHash id, string path)
    {
        var status = store.TryRead(id, ObjectType.Blob, PathAttributes.MaxFileBytes, out var content);
        listing.AddAttributes(path, status == ReadStatus.Done ? content : null, Describe(status));
    }

    /// <summary>A status in words.</summary>
    public static string Describe(ReadStatus status) => status switch
    {
        ReadStatus.Missing => "missing from the object database",
        ReadStatus.WrongType => "of another object type than expected",
        ReadStatus.TooLarge => "larger than the limit",
        _ => "damaged in the object database",
    };
}
