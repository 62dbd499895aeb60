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
    private readonly RepositoryOptions options;
    private readonly Commit? commit;
    private readonly ObjectHash head;
    private readonly Lazy<TreeListing>? listing;

    private readonly bool listsFiles;

    internal GitRepositoryContent(GitFolders folders, RepositoryOptions options, bool listFiles)
    {
        this.folders = folders;
        this.options = options;
        limits = options.Limits;
        listsFiles = listFiles;
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
                TreeWalker.CheckRoot(store, commit.Tree, limits);
            }

            // Listed when first asked for: whoever has all answers from a cache never asks.
            listing = new Lazy<TreeListing>(() => TreeWalker.Walk(store, commit.Tree, limits));
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
    public IReadOnlyList<RepositoryFile> Files => listsFiles && listing is not null ? listing.Value.Files : [];

    /// <inheritdoc/>
    public IReadOnlyList<SkippedFile> Skipped => listsFiles && listing is not null ? listing.Value.Skipped : [];

    /// <inheritdoc/>
    public byte[] Read(RepositoryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (FindBlob(file) is not { } blob)
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
    public string? ContentKey(RepositoryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);

        // Where less is read, a file that others parsed may be too large.
        return FindBlob(file) is { } blob
            ? limits.MaxFileBytes == ReadLimits.Default.MaxFileBytes ? blob.ToString() : $"{blob} {limits.MaxFileBytes}"
            : null;
    }

    /// <inheritdoc/>
    public RepositoryHistory? ReadHistory(CancellationToken cancellationToken = default) => ReadHistory(null, cancellationToken);

    /// <inheritdoc/>
    public RepositoryHistory? ReadHistory(string? cacheFolder, CancellationToken cancellationToken)
    {
        if (commit is null)
        {
            return null;
        }

        var cache = CacheFolder.Open(cacheFolder) is { } folder ? new HistoryCache(folder, head, HistoryConditions()) : null;
        if (cache?.TryRead(known => TagReader.Read(folders, store, known).Tags) is { } kept)
        {
            return kept;
        }

        var rules = new HistoryRules(KnownPrograms.With(options.Programs), options.CreditsCoAuthors);
        var isWhole = TryReadMailmap(commit.Tree, out var mailmap);
        var (hasTests, hasIntegration) = TreeTraits.Of(store, commit.Tree);
        var (tags, peeled) = TagReader.Read(folders, store);
        var history = HistoryReader.Read(folders, store, head, mailmap, rules, limits.MaxCommits, cancellationToken) with
        {
            Tags = tags,
            HasTests = hasTests,
            HasIntegration = hasIntegration,
        };
        if (isWhole && history.Damage is null && hasTests is not null && hasIntegration is not null)
        {
            cache?.Write(history, peeled);
        }

        return history;
    }

    /// <inheritdoc/>
    public RepositoryAttribution? Attribute(AttributionOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (commit is null || options.Mode == AttributionMode.None)
        {
            return null;
        }

        var folder = CacheFolder.Open(options.CacheFolder);
        var conditions = folder is null ? "" : Conditions();
        var results = folder is null ? null : new ResultCache(folder, head, conditions);
        if (results?.TryRead(options) is { } known)
        {
            return known;
        }

        var isWhole = TryReadMailmap(commit.Tree, out var mailmap);
        var identities = new IdentityMap(mailmap);
        var graph = CommitGraph.Read(folders, store, head, limits.MaxCommits, author => identities.Resolve(author.Name, author.Email).Key, cancellationToken);
        if (graph.Commits is not [.., var last] || last.Id != head)
        {
            // Grafts made the revision its own ancestor.
            return null;
        }

        var found = listing!.Value;
        var changes = folder is null ? ChangeCache.None : ChangeCache.Open(folder, graph.Commits[0].Id, $"{conditions} {found.Attributes.Fingerprint}");
        var attribution = Attributor.Attribute(
            store,
            graph,
            [.. found.Files.Select(file => (file.Path, found.Blobs[file.Path]))],
            found.Attributes,
            limits,
            options,
            changes,
            cancellationToken);
        if (isWhole)
        {
            results?.Write(options, graph.Commits.Max(static entry => entry.AuthorTime), attribution);
        }

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

    /// <summary>What everything in a cache depends on beside the revision: where the history is cut, how much is read, and the
    /// program itself.</summary>
    private string Conditions() => $"{HistoryCuts.Fingerprint(folders)} {limits} {CacheFolder.BuildOf(typeof(GitRepositoryContent).Assembly)}";

    private string HistoryConditions() =>
        $"{Conditions()} {options.CreditsCoAuthors} {string.Join(' ', options.Programs.Order(StringComparer.Ordinal).Select(static name => $"{name.Length}:{name}"))}";

    private ObjectHash? FindBlob(RepositoryFile file) =>
        listsFiles && listing is not null && listing.Value.Blobs.TryGetValue(file.Path, out var blob) ? blob : null;

    /// <summary>The mailmap of the revision itself, so that the answer does not depend on a working tree.</summary>
    /// <returns>Whether there is none or it could be read.</returns>
    private bool TryReadMailmap(ObjectHash tree, out Mailmap mailmap)
    {
        mailmap = Mailmap.Empty;
        if (store.TryRead(tree, ObjectType.Tree, limits.MaxFileBytes, out var bytes) != ReadStatus.Done)
        {
            return false;
        }

        var entries = new TreeEntries(bytes);
        while (entries.MoveNext())
        {
            // A link is not followed, as git itself does not.
            if (entries.Kind == EntryKind.File && entries.Name.SequenceEqual(".mailmap"u8))
            {
                if (store.TryRead(entries.Id, ObjectType.Blob, Mailmap.MaxBytes, out var text) != ReadStatus.Done)
                {
                    return false;
                }

                mailmap = Mailmap.Parse(text);
                return true;
            }
        }

        return true;
    }
}
