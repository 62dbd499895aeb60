using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>
/// Finds authors who may be one person: one name with several e-mails, or one numbered account of a hosting site under
/// several names. Neither is proof (names are shared, accounts change hands), so that nobody is merged for it.
/// </summary>
public static class MergeSuggestions
{
    private const string SameName = "same name, other e-mail";
    private const string SameAccount = "same account number of a noreply address, other name";

    /// <summary>Finds groups of authors.</summary>
    /// <param name="authors">The authors in the order of <see cref="RepositoryHistory.Authors"/>; programs are passed over.</param>
    /// <returns>One suggestion a group, in the order of the authors; nobody stands in two.</returns>
    public static IReadOnlyList<SuggestedMerge> Find(IReadOnlyList<CommitAuthor> authors)
    {
        ArgumentNullException.ThrowIfNull(authors);

        // The first author of its group stands for it.
        var group = Enumerable.Range(0, authors.Count).ToArray();
        var reasons = new SortedSet<string>?[authors.Count];
        var firstByTrait = new Dictionary<(string Reason, string Trait), int>();
        for (var i = 0; i < authors.Count; i++)
        {
            if (authors[i].IsBot)
            {
                continue;
            }

            foreach (var (reason, trait) in TraitsOf(authors[i]))
            {
                if (!firstByTrait.TryAdd((reason, trait), i) && firstByTrait[(reason, trait)] is var other && other != i)
                {
                    Join(other, i, reason);
                }
            }
        }

        return [.. Enumerable.Range(0, authors.Count)
            .GroupBy(Root)
            .Where(members => members.Skip(1).Any())
            .OrderBy(members => members.Key)
            .Select(members => new SuggestedMerge(
                [.. members.Select(i => authors[i].Name).Distinct(StringComparer.Ordinal)],
                [.. members.Select(i => authors[i].Email)],
                string.Join("; ", reasons[members.Key]!)))];

        int Root(int author)
        {
            while (group[author] != author)
            {
                // Each step halves the way for the next one, so that long chains stay cheap.
                author = group[author] = group[group[author]];
            }

            return author;
        }

        void Join(int one, int other, string reason)
        {
            var (first, second) = (Math.Min(Root(one), Root(other)), Math.Max(Root(one), Root(other)));
            group[second] = first;
            var merged = reasons[first] ??= new SortedSet<string>(StringComparer.Ordinal);
            merged.Add(reason);
            merged.UnionWith(first == second || reasons[second] is null ? [] : reasons[second]!);
        }
    }

    private static IEnumerable<(string Reason, string Trait)> TraitsOf(CommitAuthor author)
    {
        foreach (var name in author.Names)
        {
            var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words.Length > 0)
            {
                yield return (SameName, string.Join(' ', words).ToLowerInvariant());
            }
        }

        foreach (var email in author.Emails)
        {
            if (IdentityMap.AccountNumber(email) is { } number)
            {
                yield return (SameAccount, number + email[email.IndexOf('@', StringComparison.Ordinal)..]);
            }
        }
    }
}
