using GoAnalysis.Git.Native;
using GoAnalysis.Model;
using LibGit2Sharp;

namespace GoAnalysis.Git;

/// <summary>What LibGit2Sharp is asked for: revisions and references. Objects are read by <see cref="ObjectStore"/>.</summary>
internal static class Revisions
{
    /// <summary>Resolves a revision to the hash of its commit.</summary>
    /// <param name="folders">The repository.</param>
    /// <param name="revision">Anything that git understands; <see langword="null"/> for HEAD.</param>
    /// <returns><see langword="null"/> when HEAD is asked for and its branch has no commit yet.</returns>
    /// <exception cref="InputException">The repository or the revision cannot be used.</exception>
    public static ObjectHash? Resolve(GitFolders folders, string? revision)
    {
        RepositoryGuard.Check(folders);
        LibGit2.EnsureReady();
        return InRepository(folders, repository =>
        {
            if (revision is null && repository.Info.IsHeadUnborn)
            {
                return (ObjectHash?)null;
            }

            var found = revision is null ? FindHead(repository) : Find(repository, revision);
            return ObjectHash.TryParse(found ?? "", out var hash) ? hash : throw NotFound(folders, revision);
        });
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

    private static string? Find(Repository repository, string revision)
    {
        try
        {
            return repository.Lookup(revision + "^{commit}")?.Sha;
        }
        catch (Exception exception) when (exception is AmbiguousSpecificationException or InvalidSpecificationException or NotFoundException)
        {
            throw new InputException(
                $"The revision '{revision}' cannot be resolved: {exception.Message}. Expected the name of a commit, tag or "
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
}
