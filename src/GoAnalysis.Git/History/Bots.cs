using System.Collections.Frozen;

namespace GoAnalysis.Git;

/// <summary>Tells programs from people by name or e-mail; the known ones are listed in <c>bots.txt</c>.</summary>
internal static class Bots
{
    private const string Suffix = "[bot]";

    private static readonly (FrozenSet<string> Names, FrozenSet<string> Emails) Known = Load();

    /// <summary>Whether an author is a program.</summary>
    public static bool IsBot(string name, string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        var user = at < 0 ? email : email[..at];
        return name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
            || user.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
            || Known.Names.Contains(name)
            || Known.Emails.Contains(email);
    }

    private static (FrozenSet<string> Names, FrozenSet<string> Emails) Load()
    {
        using var stream = typeof(Bots).Assembly.GetManifestResourceStream("bots.txt")
            ?? throw new InvalidOperationException("The list of bots is not embedded.");
        using var reader = new StreamReader(stream);
        var names = new List<string>();
        var emails = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("name ", StringComparison.Ordinal))
            {
                names.Add(line[5..]);
            }
            else if (line.StartsWith("email ", StringComparison.Ordinal))
            {
                emails.Add(line[6..]);
            }
        }

        return (names.ToFrozenSet(StringComparer.OrdinalIgnoreCase), emails.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }
}
