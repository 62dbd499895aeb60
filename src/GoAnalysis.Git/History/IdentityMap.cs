namespace GoAnalysis.Git;

/// <summary>Somebody, as an identity line leads to them.</summary>
/// <param name="Key">What makes them one: equal keys are one person. Stable from repository to repository.</param>
/// <param name="Name">Name after the mailmap.</param>
/// <param name="Email">E-mail after the mailmap, in lower case; empty where there is none.</param>
internal sealed record Identity(string Key, string Name, string Email);

/// <summary>
/// Leads raw identities to people: first the mailmap exactly as git applies it, then case, then GitHub's two forms of one
/// account's noreply address. Nothing else is ever merged here. Not safe for parallel use.
/// </summary>
internal sealed class IdentityMap(Mailmap mailmap)
{
    private readonly Dictionary<(string Name, string Email), Identity> known = [];

    /// <summary>Finds out who somebody is.</summary>
    /// <param name="name">Name as stored, see <see cref="Ident.Name"/>.</param>
    /// <param name="email">E-mail as stored, see <see cref="Ident.Email"/>.</param>
    public Identity Resolve(string name, string email)
    {
        if (!known.TryGetValue((name, email), out var identity))
        {
            var (mappedName, mappedEmail) = mailmap.Map(name, email);
            var properName = GitText.Show(mappedName).Trim();
            var properEmail = Canonical(mappedEmail);

            // Without an e-mail, the name is all that tells people apart.
            var key = properEmail.Length > 0 ? WithoutAccountNumber(properEmail) : "name:" + properName;
            known.Add((name, email), identity = new Identity(key, properName, properEmail));
        }

        return identity;
    }

    /// <summary>An e-mail as it is compared and shown: without outer blanks, in lower case.</summary>
    public static string Canonical(string email) => GitText.Show(email).Trim().ToLowerInvariant();

    /// <summary>
    /// GitHub hides an account's e-mail behind <c>name@users.noreply.github.com</c> and, for accounts made since July 2017,
    /// <c>123+name@users.noreply.github.com</c>; its installations elsewhere do so under their own host name.
    /// </summary>
    /// <returns>The e-mail without the number, where it has one; else as given.</returns>
    public static string WithoutAccountNumber(string email) =>
        AccountNumberLength(email) is > 0 and var length ? email[(length + 1)..] : email;

    /// <summary>The number before the <c>+</c> of a noreply address; <see langword="null"/> where there is none.</summary>
    public static string? AccountNumber(string email) =>
        AccountNumberLength(email) is > 0 and var length ? email[..length] : null;

    private static int AccountNumberLength(string email)
    {
        var digits = email.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return digits > 0 && email[digits] == '+' && at > digits + 1
            && email.AsSpan(at).StartsWith("@users.noreply.", StringComparison.OrdinalIgnoreCase)
                ? digits
                : 0;
    }
}
