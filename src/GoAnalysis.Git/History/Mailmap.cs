namespace GoAnalysis.Git;

/// <summary>
/// A <c>.mailmap</c>, read and applied as git does it (gitmailmap(5)): later lines overrule earlier ones, a line with an old
/// name is only for that name, and old names and e-mails are compared without regard to the case of ASCII letters.
/// </summary>
internal sealed class Mailmap
{
    /// <summary>Largest mailmap that is read.</summary>
    public const long MaxBytes = 16 << 20;

    private readonly Dictionary<string, Entry> byOldEmail = new(AsciiCaseComparer.Instance);

    private Mailmap()
    {
    }

    /// <summary>A map that changes nothing.</summary>
    public static Mailmap Empty { get; } = new();

    /// <summary>Reads a mailmap; a line that git would not understand changes nothing. As for git, a NUL ends the file.</summary>
    public static Mailmap Parse(ReadOnlySpan<byte> text)
    {
        var map = new Mailmap();
        var end = text.IndexOf((byte)0);
        text = end < 0 ? text : text[..end];
        while (!text.IsEmpty)
        {
            var line = GitText.Decode(Commit.NextLine(ref text));
            if (!line.StartsWith('#'))
            {
                map.AddLine(line);
            }
        }

        return map;
    }

    /// <summary>The proper name and e-mail of somebody.</summary>
    /// <param name="name">Name as stored in a commit.</param>
    /// <param name="email">E-mail as stored in a commit.</param>
    public (string Name, string Email) Map(string name, string email)
    {
        if (!byOldEmail.TryGetValue(email, out var entry))
        {
            return (name, email);
        }

        // A name that is listed overrules the plain entry as a whole, even where it gives less.
        var target = entry.ByOldName is { } named && named.TryGetValue(name, out var forName) ? forName : entry.Plain;
        return (target.Name ?? name, target.Email ?? email);
    }

    private void AddLine(string line)
    {
        if (!TryTakeIdentity(line, allowEmptyEmail: false, out var firstName, out var firstEmail, out var rest))
        {
            return;
        }

        string? newEmail = null;
        var oldEmail = firstEmail;
        string? oldName = null;
        if (TryTakeIdentity(rest, allowEmptyEmail: true, out var secondName, out var secondEmail, out _))
        {
            (newEmail, oldEmail, oldName) = (firstEmail, secondEmail, secondName);
        }

        if (!byOldEmail.TryGetValue(oldEmail, out var entry))
        {
            byOldEmail.Add(oldEmail, entry = new Entry());
        }

        if (oldName is null)
        {
            entry.Plain = (firstName ?? entry.Plain.Name, newEmail ?? entry.Plain.Email);
        }
        else
        {
            entry.ByOldName ??= new Dictionary<string, (string?, string?)>(AsciiCaseComparer.Instance);
            entry.ByOldName[oldName] = (firstName, newEmail);
        }
    }

    /// <summary>Takes <c>Name &lt;e-mail&gt;</c> from the start; an absent name is <see langword="null"/>.</summary>
    private static bool TryTakeIdentity(string text, bool allowEmptyEmail, out string? name, out string email, out string rest)
    {
        (name, email, rest) = (null, "", "");
        var left = text.IndexOf('<', StringComparison.Ordinal);
        var right = left < 0 ? -1 : text.IndexOf('>', left + 1);
        if (right < 0 || (!allowEmptyEmail && right == left + 1))
        {
            return false;
        }

        var trimmed = text[..left].Trim(GitText.Blanks);
        name = trimmed.Length == 0 ? null : trimmed;
        email = text[(left + 1)..right];
        rest = text[(right + 1)..];
        return true;
    }

    private sealed class Entry
    {
        public (string? Name, string? Email) Plain { get; set; }

        public Dictionary<string, (string? Name, string? Email)>? ByOldName { get; set; }
    }

    /// <summary>Equality as C's <c>strcasecmp</c> has it: the base library's own would fold letters beyond ASCII too.</summary>
    private sealed class AsciiCaseComparer : IEqualityComparer<string>
    {
        public static readonly AsciiCaseComparer Instance = new();

        public bool Equals(string? x, string? y)
        {
            if (x is null || y is null || x.Length != y.Length)
            {
                return ReferenceEquals(x, y);
            }

            for (var i = 0; i < x.Length; i++)
            {
                if (Lower(x[i]) != Lower(y[i]))
                {
                    return false;
                }
            }

            return true;
        }

        public int GetHashCode(string text)
        {
            var hash = default(HashCode);
            foreach (var c in text)
            {
                hash.Add(Lower(c));
            }

            return hash.ToHashCode();
        }

        private static char Lower(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
    }
}
