using System.Collections.Frozen;

namespace GoAnalysis.Git;

/// <summary>
/// Tells programs from people by name or e-mail. The known ones are data: <c>bots.txt</c> for those that commit by
/// themselves, <c>assistants.txt</c> for models that write along with a person.
/// </summary>
internal sealed class KnownPrograms
{
    private const string BotSuffix = "[bot]";

    private readonly FrozenSet<string> names;
    private readonly FrozenSet<string> emails;
    private readonly FrozenSet<string> words;
    private readonly string[] namePrefixes;
    private readonly string[] sentences;

    private KnownPrograms(IReadOnlyCollection<(string Kind, string Text)> entries)
    {
        names = Set("name");
        emails = Set("email");
        words = Set("word");
        namePrefixes = [.. Of("prefix")];
        sentences = [.. Of("sentence")];

        IEnumerable<string> Of(string kind) => entries.Where(entry => entry.Kind == kind).Select(entry => entry.Text);
        FrozenSet<string> Set(string kind) => Of(kind).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Models that people write code with.</summary>
    public static KnownPrograms Assistants { get; } = new(Load("assistants.txt"));

    /// <summary>Every program known, assistants included.</summary>
    public static KnownPrograms All { get; } = new([.. Load("bots.txt"), .. Load("assistants.txt")]);

    /// <summary>Every program known and some more.</summary>
    /// <param name="more">Names, or e-mails where there is an <c>@</c>.</param>
    public static KnownPrograms With(IReadOnlyCollection<string> more) => more.Count == 0
        ? All
        : new([.. Load("bots.txt"), .. Load("assistants.txt"), .. more.Select(entry => (entry.Contains('@', StringComparison.Ordinal) ? "email" : "name", entry))]);

    /// <summary>Whether an identity is a program's.</summary>
    /// <param name="name">The name.</param>
    /// <param name="email">The e-mail, empty when there is none.</param>
    public bool Contains(string name, string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        var user = at < 0 ? email : email[..at];
        return name.EndsWith(BotSuffix, StringComparison.OrdinalIgnoreCase)
            || user.EndsWith(BotSuffix, StringComparison.OrdinalIgnoreCase)
            || IsListed(name, email);
    }

    /// <summary>Whether an identity stands in the data, whatever its suffix.</summary>
    /// <inheritdoc cref="Contains"/>
    public bool IsListed(string name, string email) =>
        names.Contains(name)
        || emails.Contains(email)
        || emails.Contains(IdentityMap.WithoutAccountNumber(email))
        || (email.Length == 0 && words.Contains(name.Split([' ', ':', '/', '('], 2)[0]))
        || namePrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line of a message holds one of the listed sentences.</summary>
    public bool SpeaksIn(string line) => sentences.Any(sentence => line.Contains(sentence, StringComparison.OrdinalIgnoreCase));

    private static List<(string Kind, string Text)> Load(string resource)
    {
        using var stream = typeof(KnownPrograms).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The list {resource} is not embedded.");
        using var reader = new StreamReader(stream);
        var entries = new List<(string, string)>();
        while (reader.ReadLine() is { } line)
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            if (blank > 0 && line[0] != '#')
            {
                entries.Add((line[..blank], line[(blank + 1)..]));
            }
        }

        return entries;
    }
}
