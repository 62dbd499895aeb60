using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>
/// A revision of a git repository: its files straight from the object database, and its history. Nothing is checked out,
/// and no hook, filter or submodule is run. Opened by <see cref="RepositorySource.Open"/>.
/// </summary>
public sealed class GitRepositoryContent : IRepositoryContent, IRepositoryHistory, IRepositoryAttribution
{
    private readonly ObjectStore store;
    private readonly GitFolders folders;
    private readonly ReadLimits limits;
    private readonly HistoryRules historyRules;
    private readonly Commit? commit;
    private readonly ObjectHash head;
    private readonly Dictionary<string, ObjectHash> blobs = [];
    private TreeListing? listing;

    internal GitRepositoryContent(GitFolders folders, RepositoryOptions options, bool listFiles)
    {
        this.folders = folders;
        limits = options.Limits;
        historyRules = new HistoryRules(KnownPrograms.With(options.Programs), options.CreditsCoAuthors);
        store = Revisions.OpenStore(folders);
        try
        {
            var resolved = Revisions.Resolve(folders, store, options.Revision);
            if (resolved is null)
            {
                WhyNoHistory = $"the branch {Revisions.UnbornBranch(folders)} has no commit yet";
                return;
            }

            head = resolved.Value;
            Head = head.ToString();
            commit = ReadCommit(head);
            if (listFiles)
            {
                listing = TreeWalker.Walk(store, commit.Tree, limits);
                (Files, Skipped, blobs) = (listing.Files, listing.Skipped, listing.Blobs);
            }
        }
        catch (Exception)
        {
            store.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public string? Head { get; }

    /// <inheritdoc/>
    public IReadOnlyList<RepositoryFile> Files { get; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<SkippedFile> Skipped { get; } = [];

    /// <inheritdoc/>
    public byte[] Read(RepositoryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!blobs.TryGetValue(file.Path, out var blob))
        {
            throw new UnreadableFileException("not a file of this revision");
        }

        return store.TryRead(blob, ObjectType.Blob, limits.MaxFileBytes, out var bytes) switch
        {
            ReadStatus.Done when LfsPointer.Is(bytes) => throw new UnreadableFileException(LfsPointer.Reason),
            ReadStatus.Done => bytes,
            ReadStatus.TooLarge => throw new UnreadableFileException($"larger than {limits.MaxFileBytes} bytes"),
            var status => throw new UnreadableFileException(TreeWalker.Describe(status)),
        };
    }

    /// <inheritdoc/>
    public string? WhyNoHistory { get; }

    /// <inheritdoc/>
    public RepositoryHistory? ReadHistory(CancellationToken cancellationToken = default)
    {
        if (commit is null)
        {
            return null;
        }

        var mailmap = ReadMailmap(commit.Tree);
        var (hasTests, hasIntegration) = TreeTraits.Of(store, commit.Tree);
        return HistoryReader.Read(folders, store, head, mailmap, historyRules, cancellationToken) with
        {
            HasTests = hasTests,
            HasIntegration = hasIntegration,
        };
    }

    /// <inheritdoc/>
    public RepositoryAttribution? Attribute(AttributionOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (commit is null || options.Mode == AttributionMode.None)
        {
            return null;
        }

        var (conditions, results) = OpenCache(options);
        if (results?.TryRead(options) is { } known)
        {
            return known;
        }

        var identities = new IdentityMap(ReadMailmap(commit.Tree));
        var graph = CommitGraph.Read(folders, store, head, author => identities.Resolve(author.Name, author.Email).Key, cancellationToken);
        if (graph.Commits is not [.., var last] || last.Id != head)
        {
            // Grafts made the revision its own ancestor.
            return null;
        }

        listing ??= TreeWalker.Walk(store, commit.Tree, limits);
        var found = listing;
        var cache = conditions is null ? ChangeCache.None : ChangeCache.Open(options.CacheFolder!, graph.Commits[0].Id, $"{conditions} {found.Attributes.Fingerprint}");
        var attribution = Attributor.Attribute(
            store,
            graph,
            [.. found.Files.Select(file => (file.Path, found.Blobs[file.Path]))],
            found.Attributes,
            limits,
            options,
            cache,
            cancellationToken);
        results?.Write(options, graph.Commits.Max(static entry => entry.AuthorTime), attribution);
        return attribution;
    }

    /// <summary>Closes the object database.</summary>
    public void Dispose() => store.Dispose();

    private Commit ReadCommit(ObjectHash id)
    {
        var status = store.TryRead(id, ObjectType.Commit, Commit.MaxBytes, out var bytes);
        if (status == ReadStatus.Done && Commit.TryParse(bytes, out var parsed))
        {
            return parsed;
        }

        throw new InputException(
            $"The commit {id} cannot be read: {TreeWalker.Describe(status)}{PackCheck.FaultInWords(folders.Objects)}. Expected a "
            + "complete repository; check it with `git fsck`, or clone it again.");
    }

    /// <summary>The cache that was asked for, and what its content depends on beside the revision: where the history is cut,
    /// and how much is read.</summary>
    private (string? Conditions, ResultCache? Results) OpenCache(AttributionOptions options)
    {
        if (options.CacheFolder is not { } folder)
        {
            return (null, null);
        }

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"The cache folder {folder} cannot be made: {exception.Message}. Name another one.", exception);
        }

        var conditions = $"{HistoryCuts.Fingerprint(folders)} {limits}";
        return (conditions, new ResultCache(folder, head, conditions));
    }

    /// <summary>The mailmap of the revision itself, so that the answer does not depend on a working tree.</summary>
    private Mailmap ReadMailmap(ObjectHash tree)
    {
        if (store.TryRead(tree, ObjectType.Tree, limits.MaxFileBytes, out var bytes) == ReadStatus.Done)
        {
            var entries = new TreeEntries(bytes);
            while (entries.MoveNext())
            {
                // A link is not followed, as git itself does not.
                if (entries.Kind == EntryKind.File
                    && entries.Name.SequenceEqual(".mailmap"u8)
                    && store.TryRead(entries.Id, ObjectType.Blob, Mailmap.MaxBytes, out var text) == ReadStatus.Done)
                {
                    return Mailmap.Parse(text);
                }
            }
        }

        return Mailmap.Empty;
    }
}
