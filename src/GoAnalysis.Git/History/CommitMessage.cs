using System.Text;

namespace GoAnalysis.Git;

/// <summary>A person whom a trailer of a commit names.</summary>
/// <param name="Name">Name as stored.</param>
/// <param name="Email">E-mail as stored; empty where the trailer has none.</param>
internal readonly record struct PersonTrailer(string Name, string Email)
{
    /// <summary>Splits <c>Name &lt;e-mail&gt;</c>.</summary>
    public static PersonTrailer Parse(string value)
    {
        var left = value.IndexOf('<', StringComparison.Ordinal);
        var right = left < 0 ? -1 : value.IndexOf('>', left);
        return right < 0
            ? new PersonTrailer(value.Trim(), "")
            : new PersonTrailer(value[..left].TrimEnd(GitText.Blanks), value[(left + 1)..right]);
    }
}

/// <summary>What a commit's message tells beside its text.</summary>
internal sealed class CommitMessage
{
    /// <summary>Trailers that say a person wrote along; the second is the Linux kernel's word.</summary>
    private static readonly string[] CoAuthorKeys = ["co-authored-by", "co-developed-by"];

    /// <summary>Trailers that name a tool which wrote along.</summary>
    private static readonly string[] AssistantKeys = ["assisted-by", "generated-by", "co-authored-by", "co-developed-by"];

    private CommitMessage()
    {
    }

    /// <summary>A message that tells nothing.</summary>
    public static CommitMessage Empty { get; } = new();

    /// <summary>The pull or merge request that came in; <see langword="null"/> where none is told.</summary>
    public RequestNumber? Request { get; private init; }

    /// <summary>Whether the commit takes another one back: <c>Revert "…"</c> or <c>This reverts commit …</c>.</summary>
    public bool IsRevert { get; private init; }

    /// <summary>People who wrote along, assistants left out, in the order of the trailers.</summary>
    public IReadOnlyList<PersonTrailer> CoAuthors { get; private init; } = [];

    /// <summary>People who vouch for a review, in the order of the trailers.</summary>
    public IReadOnlyList<PersonTrailer> Reviewers { get; private init; } = [];

    /// <summary>Whether a model wrote along.</summary>
    public bool NamesAssistant { get; private init; }

    /// <summary>Reads a message.</summary>
    /// <param name="message">The raw bytes.</param>
    /// <param name="encoding">Encoding that the commit names; <see langword="null"/> for UTF-8.</param>
    public static CommitMessage Parse(ReadOnlySpan<byte> message, Encoding? encoding)
    {
        var rest = SkipBlankLines(message);
        if (rest.IsEmpty)
        {
            return Empty;
        }

        var trailers = Trailers.Read(rest, encoding);
        var subject = Commit.NextLine(ref rest).TrimEnd(" \r\t"u8);
        var subjectEnd = EndOfParagraph(subject, ref rest);
        var people = trailers.Select(trailer => (trailer.Key, Person: PersonTrailer.Parse(trailer.Value))).ToList();
        return new CommitMessage
        {
            Request = MergedRequest.Find(subject, subjectEnd, rest, trailers),
            IsRevert = subject.StartsWith("Revert \""u8) || HasRevertLine(rest),
            CoAuthors = [.. people.Where(trailer => Is(trailer.Key, CoAuthorKeys) && !IsAssistant(trailer.Person) && trailer.Person.Email.Length > 0).Select(trailer => trailer.Person)],
            Reviewers = [.. people.Where(trailer => Is(trailer.Key, "reviewed-by")).Select(trailer => trailer.Person)],
            NamesAssistant = people.Any(trailer => Is(trailer.Key, AssistantKeys) && IsAssistant(trailer.Person)) || HasAssistantLine(rest),
        };
    }

    private static bool Is(string key, params ReadOnlySpan<string> keys)
    {
        foreach (var other in keys)
        {
            if (key.Equals(other, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAssistant(PersonTrailer person) =>
        KnownPrograms.Assistants.IsListed(GitText.Show(person.Name).Trim(), IdentityMap.Canonical(person.Email));

    private static ReadOnlySpan<byte> SkipBlankLines(ReadOnlySpan<byte> message)
    {
        var rest = message;
        while (!rest.IsEmpty)
        {
            var next = rest;
            if (!Commit.NextLine(ref next).Trim(" \t\r"u8).IsEmpty)
            {
                break;
            }

            rest = next;
        }

        return rest;
    }

    /// <summary>git takes all lines up to the first empty one for the subject, joined by blanks.</summary>
    /// <returns>The last of them; <paramref name="rest"/> then begins behind it.</returns>
    private static ReadOnlySpan<byte> EndOfParagraph(ReadOnlySpan<byte> subject, scoped ref ReadOnlySpan<byte> rest)
    {
        var last = subject;
        while (!rest.IsEmpty)
        {
            var next = rest;
            var line = Commit.NextLine(ref next).TrimEnd(" \r\t"u8);
            if (line.IsEmpty)
            {
                break;
            }

            last = line;
            rest = next;
        }

        return last;
    }

    private static bool HasRevertLine(ReadOnlySpan<byte> body)
    {
        var prefix = "This reverts commit "u8;
        while (!body.IsEmpty)
        {
            var line = Commit.NextLine(ref body);
            if (line.Length > prefix.Length && line.StartsWith(prefix) && char.IsAsciiHexDigit((char)line[prefix.Length]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAssistantLine(ReadOnlySpan<byte> body)
    {
        // Hardly any message has the word, so that its lines are decoded seldom.
        if (body.IndexOf("enerated with "u8) < 0)
        {
            return false;
        }

        while (!body.IsEmpty)
        {
            if (KnownPrograms.Assistants.SpeaksIn(GitText.Decode(Commit.NextLine(ref body))))
            {
                return true;
            }
        }

        return false;
    }
}
