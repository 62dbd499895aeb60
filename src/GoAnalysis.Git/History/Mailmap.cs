namespace GoAnalysis.Git;

/// <summary>
/// A <c>.mailmap</c>, read and applied as git does it (gitmailmap(5)): later lines overrule earlier ones, a line with an old
/// name is only for that name, and old names and e-mails are compared without regard to case.
/// </summary>
internal sealed class Mailmap
{
    /// <summary>Largest mailmap that is read.</summary>
    public const long MaxBytes = 16 << 20;

    private readonly Dictionary<string, Entry> byOldEmail = new(StringComparer.OrdinalIgnoreCase);

    private Mailmap()
    {
    }

    /// <summary>A map that changes nothing.</summary>
    public static Mailmap Empty { get; } = new();

    /// <summary>Reads a mailmap; a line that git would not understand changes nothing.</summary>
    public static Mailmap Parse(ReadOnlySpan<byte> text)
    {
        var map = new Mailmap();
        while (!text.IsEmpty)
        {
            var line = Commit.Decode(Commit.NextLine(ref text));
            if (!line.StartsWith('#'))
            {
                map.AddLine(line);
            }
        }

        return map;
    }

    /// <summary>The proper name and e-mail of somebody.</summary>
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
            entry.ByOldName ??= new Dictionary<string, (string?, string?)>(StringComparer.OrdinalIgnoreCase);
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

        var trimmed = text[..left].Trim();
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
}
