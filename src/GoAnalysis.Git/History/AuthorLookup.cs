using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>Finds people of a history.</summary>
public static class AuthorLookup
{
    /// <summary>Finds whom an e-mail belongs to: their canonical one first, then every other one that they committed with.</summary>
    /// <param name="authors">The people.</param>
    /// <param name="email">The e-mail, in any case; of a hosting site's noreply addresses the account number does not matter.</param>
    /// <returns><see langword="null"/> where it is nobody's.</returns>
    /// <exception cref="InputException">A mailmap gives it to several people by their names, so that it does not say whom.</exception>
    public static CommitAuthor? FindByEmail(IReadOnlyList<CommitAuthor> authors, string email)
    {
        ArgumentNullException.ThrowIfNull(authors);
        ArgumentNullException.ThrowIfNull(email);
        var key = KeyOf(email);
        if (key.Length == 0)
        {
            return null;
        }

        var owner = authors.FirstOrDefault(author => author.Key == key);
        if (owner is not null)
        {
            return owner;
        }

        var users = authors.Where(author => author.Emails.Any(alias => KeyOf(alias) == key)).ToList();
        return users.Count < 2
            ? users.FirstOrDefault()
            : throw new InputException(
                $"The e-mail {email} was used by {users.Count} people: {string.Join(", ", users.Select(static user => user.Email))}. Name one of these.");
    }

    private static string KeyOf(string email) => IdentityMap.WithoutAccountNumber(IdentityMap.Canonical(email));
}
