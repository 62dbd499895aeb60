using System.Globalization;
using System.Text.RegularExpressions;
using GoAnalysis.Git.Native;
using GoAnalysis.Model;
using LibGit2Sharp;

namespace GoAnalysis.Git;

/// <summary>What LibGit2Sharp is asked for: revisions and references. Objects are read by <see cref="ObjectStore"/>.</summary>
internal static partial class Revisions
{
    /// <summary>Longest chain of tags of tags that is followed; longer ones are no honest ones.</summary>
    private const int MaxTagChain = 10;

    /// <summary>Where git looks for a short name of a reference, in its order.</summary>
    private static readonly string[] ReferencePlaces = ["{0}", "refs/{0}", "refs/tags/{0}", "refs/heads/{0}", "refs/remotes/{0}", "refs/remotes/{0}/HEAD"];

    /// <summary>Checks a repository and opens its objects.</summary>
    /// <exception cref="InputException">The repository cannot be used.</exception>
    public static ObjectStore OpenStore(GitFolders folders)
    {
        RepositoryGuard.Check(folders);
        LibGit2.EnsureReady();
        return new ObjectStore(folders.Objects);
    }

    /// <summary>Resolves a revision to the hash of its commit.</summary>
    /// <param name="folders">The repository.</param>
    /// <param name="store">Its objects.</param>
    /// <param name="revision">Anything that git understands; <see langword="null"/> for HEAD.</param>
    /// <returns><see langword="null"/> when HEAD is asked for and its branch has no commit yet.</returns>
    /// <exception cref="InputException">The repository or the revision cannot be used.</exception>
    public static ObjectHash? Resolve(GitFolders folders, ObjectStore store, string? revision)
    {
        if (revision is null)
        {
            return InRepository(folders, repository => repository.Info.IsHeadUnborn
                ? (ObjectHash?)null
                : ObjectHash.TryParse(FindHead(repository) ?? "", out var head) ? head : throw NotFound(folders, null));
        }

        if (revision.Length == 0)
        {
            throw NotFound(folders, revision);
        }

        // libgit2 knows the short form of HEAD only in front of a brace.
        var plain = revision.StartsWith('@') && !revision.StartsWith("@{", StringComparison.Ordinal) ? "HEAD" + revision[1..] : revision;
        return InRepository(folders, repository => FindByName(folders, repository, store, plain) ?? Find(repository, store, revision, plain))
            ?? throw NotFound(folders, revision);
    }

    /// <summary>Name of the branch that HEAD is on.</summary>
    public static string UnbornBranch(GitFolders folders) => InRepository(folders, repository =>
    {
        const string Prefix = "refs/heads/";
        var target = repository.Refs.Head.TargetIdentifier;
        return target.StartsWith(Prefix, StringComparison.Ordinal) ? target[Prefix.Length..] : target;
    });

    /// <summary>Follows tags to the commit behind them.</summary>
    /// <param name="store">The objects.</param>
    /// <param name="id">A commit or a tag.</param>
    /// <param name="tagTime">Time of the outermost tag; <see langword="null"/> where it has none.</param>
    /// <returns>The commit with its hash; <see langword="null"/> when none is reached.</returns>
    public static (ObjectHash Id, Commit Commit)? Peel(ObjectStore store, ObjectHash id, out DateTimeOffset? tagTime)
    {
        tagTime = null;
        for (var i = 0; i < MaxTagChain; i++)
        {
            switch (store.TryRead(id, ObjectType.Commit, Commit.MaxBytes, out var bytes))
            {
                case ReadStatus.Done:
                    return Commit.TryParse(bytes, out var commit) ? (id, commit) : null;
                case ReadStatus.WrongType when store.TryRead(id, ObjectType.Tag, Commit.MaxBytes, out bytes) == ReadStatus.Done:
                    if (!TagReader.TryParse(bytes, out id, out var time))
                    {
                        return null;
                    }

                    tagTime ??= time;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>References below a prefix with the hash that each holds directly, by name.</summary>
    public static List<(string Name, ObjectHash Target)> References(GitFolders folders, string prefix) =>
        InRepository(folders, repository =>
        {
            var found = new List<(string, ObjectHash)>();
            foreach (var reference in repository.Refs.FromGlob(prefix + "*"))
            {
                if (reference.ResolveToDirectReference() is { } direct
                    && ObjectHash.TryParse(direct.TargetIdentifier, out var target))
                {
                    found.Add((reference.CanonicalName[prefix.Length..], target));
                }
            }

            return found;
        });

    /// <summary>HEAD by its reference alone: libgit2 refuses commits with odd identity lines, which git and we read.</summary>
    private static string? FindHead(Repository repository) =>
        repository.Refs.Head.ResolveToDirectReference()?.TargetIdentifier;

    /// <summary>
    /// A hash or the name of a reference, with steps to parents behind it. Done here because libgit2 would have to parse the
    /// commits on the way, and refuses odd ones.
    /// </summary>
    /// <returns><see langword="null"/> for any other form, and where there is no such thing.</returns>
    private static ObjectHash? FindByName(GitFolders folders, Repository repository, ObjectStore store, string revision)
    {
        var match = NameAndSteps().Match(revision);
        if (!match.Success || FindReference(repository, match.Groups["name"].Value) is not { } id || Peel(store, id, out _) is not { } found)
        {
            return null;
        }

        var cuts = HistoryCuts.Read(folders);
        foreach (var step in match.Groups["step"].Captures.Select(capture => capture.Value))
        {
            if (step is "^{}" or "^{commit}" or "^0")
            {
                continue;
            }

            var count = step.Length == 1 ? 1 : int.TryParse(step.AsSpan(1), CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
            var (index, generations) = step[0] == '^' ? (count - 1, 1) : (0, count);
            for (var i = 0; i < generations; i++)
            {
                var parents = cuts.Parents(found.Id, found.Commit);
                if (index >= parents.Count || Peel(store, parents[index], out _) is not { } parent)
                {
                    return null;
                }

                found = parent;
            }
        }

        return found.Id;
    }

    private static ObjectHash? FindReference(Repository repository, string name)
    {
        if (ObjectHash.TryParse(name, out var hash))
        {
            return hash;
        }

        foreach (var place in ReferencePlaces)
        {
            var full = string.Format(CultureInfo.InvariantCulture, place, name);
            if (Reference.IsValidName(full)
                && repository.Refs[full]?.ResolveToDirectReference() is { } direct
                && ObjectHash.TryParse(direct.TargetIdentifier, out hash))
            {
                return hash;
            }
        }

        return null;
    }

    /// <summary>Every other form that git knows is left to libgit2.</summary>
    private static ObjectHash? Find(Repository repository, ObjectStore store, string revision, string plain)
    {
        try
        {
            return repository.Lookup(plain)?.Sha is { } sha && ObjectHash.TryParse(sha, out var hash) ? Peel(store, hash, out _)?.Id : null;
        }
        catch (Exception exception) when (exception is AmbiguousSpecificationException or InvalidSpecificationException or NotFoundException)
        {
            var hint = revision.Contains("..", StringComparison.Ordinal) ? "It looks like a range; only a single commit can be read. " : "";
            throw new InputException(
                $"The revision '{revision}' cannot be resolved: {exception.Message}. {hint}Expected the name of a commit, tag or "
                + "branch; `git log --all --oneline` shows what there is.",
                exception);
        }
    }

    private static InputException NotFound(GitFolders folders, string? revision) =>
        new(revision is null
            ? $"HEAD of {folders.Root} leads to no commit. Check the repository with `git fsck`, or clone it again."
            : $"There is no revision '{revision}' that leads to a commit in {folders.Root}. Expected the name of a commit, tag "
                + "or branch; `git log --all --oneline` shows what there is.");

    /// <summary>LibGit2Sharp's many exceptions become the one that the user sees.</summary>
    private static T InRepository<T>(GitFolders folders, Func<Repository, T> work)
    {
        try
        {
            using var repository = new Repository(folders.Root);
            return work(repository);
        }
        catch (LibGit2SharpException exception)
        {
            throw new InputException(
                $"{folders.Root} cannot be read as a git repository: {exception.Message}. "
                + "Check it with `git fsck`, or clone it again.",
                exception);
        }
    }

    [GeneratedRegex(@"^(?<name>[^~^:{}]+)(?<step>~[0-9]*|\^[0-9]*|\^\{(commit)?\})*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NameAndSteps();
}
