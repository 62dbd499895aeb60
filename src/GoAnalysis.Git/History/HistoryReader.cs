using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>How a history is to be read.</summary>
/// <param name="Programs">Who is no person.</param>
/// <param name="CreditsCoAuthors">Whether a co-author whom a message names gets a commit as the author does.</param>
internal sealed record HistoryRules(KnownPrograms Programs, bool CreditsCoAuthors);

/// <summary>Walks every commit that a revision reaches, once each. Trees are not compared here.</summary>
internal sealed class HistoryReader
{
    private readonly GitFolders folders;
    private readonly ObjectStore store;
    private readonly HistoryRules rules;
    private readonly HistoryCuts cuts;
    private readonly HistoryFaults faults = new();
    private readonly IdentityMap identities;
    private readonly AuthorTable authors;
    private readonly List<Found> found = [];
    private readonly Dictionary<ObjectHash, int> authorOf = [];
    private (DateTimeOffset Time, ObjectHash Id)? oldest;
    private string? rest;

    private HistoryReader(GitFolders folders, ObjectStore store, Mailmap mailmap, HistoryRules rules)
    {
        this.folders = folders;
        this.store = store;
        this.rules = rules;
        cuts = HistoryCuts.Read(folders);
        identities = new IdentityMap(mailmap);
        authors = new AuthorTable(identities, rules.Programs);
    }

    /// <summary>Reads the history of a commit. Tags and what the tree says are left open.</summary>
    /// <param name="folders">The repository.</param>
    /// <param name="store">Its objects.</param>
    /// <param name="head">The commit to start from.</param>
    /// <param name="mailmap">Who is who.</param>
    /// <param name="rules">How to read.</param>
    /// <param name="maxCommits">Most commits that are read; where there are more the history counts as cut off.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public static RepositoryHistory Read(
        GitFolders folders, ObjectStore store, ObjectHash head, Mailmap mailmap, HistoryRules rules, int maxCommits, CancellationToken cancellationToken)
    {
        var reader = new HistoryReader(folders, store, mailmap, rules);
        reader.Walk(head, maxCommits, cancellationToken);
        return reader.ToHistory(head);
    }

    private void Walk(ObjectHash head, int maxCommits, CancellationToken cancellationToken)
    {
        var seen = new HashSet<ObjectHash> { head };
        var open = new Stack<ObjectHash>();
        open.Push(head);
        while (open.TryPop(out var id))
        {
            if (found.Count >= maxCommits)
            {
                rest = $"more than {maxCommits} commits: the rest was not read";
                return;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var status = store.TryRead(id, ObjectType.Commit, Commit.MaxBytes, out var bytes);
            if (status != ReadStatus.Done || !Commit.TryParse(bytes, out var commit))
            {
                // What lies behind a commit that is not there cannot be told, so all counts become lower bounds.
                faults.Add(id, status == ReadStatus.Done ? ReadStatus.Damaged : status);
                continue;
            }

            var parents = cuts.Parents(id, commit);
            Add(id, commit, parents);
            foreach (var parent in parents)
            {
                if (seen.Add(parent))
                {
                    open.Push(parent);
                }
            }
        }
    }

    private void Add(ObjectHash id, Commit commit, IReadOnlyList<ObjectHash> parents)
    {
        var author = authors.Add(commit.Author);
        authorOf.Add(id, author);
        var coAuthors = AddCoAuthors(commit, author);
        if (parents.Count == 0 && (oldest is null || (commit.Committer.Time, id).CompareTo(oldest.Value) < 0))
        {
            oldest = (commit.Committer.Time, id);
        }

        found.Add(new Found(
            id,
            new CommitFact(commit.Committer.Time, author, IsMerge: parents.Count > 1, IsMergedRequest: false)
            {
                CoAuthors = rules.CreditsCoAuthors && coAuthors.Count > 0 ? coAuthors : null,
                IsRevert = commit.Message.IsRevert,
                IsReviewed = IsReviewedByAnother(commit),
                IsAssisted = commit.Message.NamesAssistant,
                IsDateOdd = commit.Author.IsTimeOdd || commit.Committer.IsTimeOdd,
            },
            commit.Message.Request,
            parents.Count > 1 ? parents[1] : null));
    }

    /// <summary>Each person once a commit, and the author never beside the author.</summary>
    private List<int> AddCoAuthors(Commit commit, int author)
    {
        var added = new List<int>();
        foreach (var trailer in commit.Message.CoAuthors)
        {
            var number = authors.NumberOf(trailer.Name, trailer.Email);
            if (number != author && !added.Contains(number))
            {
                authors.AddCoAuthor(trailer, commit.Author, rules.CreditsCoAuthors);
                added.Add(number);
            }
        }

        return added;
    }

    private bool IsReviewedByAnother(Commit commit)
    {
        foreach (var reviewer in commit.Message.Reviewers)
        {
            var identity = identities.Resolve(reviewer.Name, reviewer.Email);
            if (identity.Key != identities.Resolve(commit.Author.Name, commit.Author.Email).Key
                && !rules.Programs.Contains(identity.Name, identity.Email))
            {
                return true;
            }
        }

        return false;
    }

    private RepositoryHistory ToHistory(ObjectHash head)
    {
        found.Sort(static (x, y) =>
        {
            var byTime = y.Fact.Time.CompareTo(x.Fact.Time);
            return byTime != 0 ? byTime : x.Id.CompareTo(y.Id);
        });
        var (authorList, places) = authors.ToList();
        var commits = new CommitFact[found.Count];
        var requests = new HashSet<RequestNumber>();

        // From the oldest on: a request counts where it came in first, not where it was picked or merged on.
        for (var i = commits.Length - 1; i >= 0; i--)
        {
            var fact = found[i].Fact;
            commits[i] = fact with
            {
                Author = places[fact.Author],
                CoAuthors = fact.CoAuthors?.Select(number => places[number]).ToArray(),
                IsMergedRequest = found[i].Request is { } request && IsOfAPerson(found[i], authorList, places) && requests.Add(request),
            };
        }

        List<string> damage = [.. faults.Reasons(folders)];
        return new RepositoryHistory(
            head.ToString(), commits, authorList, [], Partial: cuts.Any || faults.Any || rest is not null)
        {
            OldestCommit = oldest?.Id.ToString(),
            PartialReason = InWords([.. cuts.Reasons, .. rest is null ? Array.Empty<string>() : [rest], .. damage]),
            Damage = InWords(damage),
        };
    }

    private static string? InWords(List<string> reasons) => reasons.Count == 0 ? null : string.Join("; ", reasons);

    /// <summary>Whoever pressed the button, a request is the work of those whose commits it merges.</summary>
    private bool IsOfAPerson(Found commit, IReadOnlyList<CommitAuthor> authorList, int[] places) =>
        commit.MergedParent is { } parent && authorOf.TryGetValue(parent, out var number)
            ? !authorList[places[number]].IsBot
            : !authorList[places[commit.Fact.Author]].IsBot;

    private readonly record struct Found(ObjectHash Id, CommitFact Fact, RequestNumber? Request, ObjectHash? MergedParent);
}
