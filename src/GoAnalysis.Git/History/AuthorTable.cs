using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>Collects who authored how much.</summary>
internal sealed class AuthorTable(IdentityMap identities, KnownPrograms programs)
{
    private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);
    private readonly List<Person> people = [];

    /// <summary>Counts a commit for its author.</summary>
    /// <returns>Number of the author, in order of appearance.</returns>
    public int Add(Ident author)
    {
        var number = NumberOf(author.Name, author.Email);
        people[number].Commits++;
        people[number].See(identities.Resolve(author.Name, author.Email), author);
        return number;
    }

    /// <summary>Counts a commit for somebody whom its message names as a co-author.</summary>
    /// <param name="trailer">Who.</param>
    /// <param name="commit">The commit's own author, whose time is taken.</param>
    /// <param name="credits">Whether it counts as a commit of theirs; else it is only noted.</param>
    /// <returns>Number of the person.</returns>
    public int AddCoAuthor(PersonTrailer trailer, Ident commit, bool credits)
    {
        var number = NumberOf(trailer.Name, trailer.Email);
        var person = people[number];
        person.CoAuthored++;
        if (credits)
        {
            person.Commits++;
            person.See(identities.Resolve(trailer.Name, trailer.Email), commit with { Name = trailer.Name, Email = trailer.Email });
        }

        return number;
    }

    /// <summary>Number of somebody; new people are added without a commit.</summary>
    public int NumberOf(string name, string email)
    {
        var key = identities.Resolve(name, email).Key;
        if (!byKey.TryGetValue(key, out var number))
        {
            number = people.Count;
            people.Add(new Person(key));
            byKey.Add(key, number);
        }

        return number;
    }

    /// <summary>The authors in the order of <see cref="RepositoryHistory.Authors"/>; who has no commit is left out.</summary>
    /// <returns>The authors, and for each number the place in the list, −1 for who is left out.</returns>
    public (IReadOnlyList<CommitAuthor> Authors, int[] Places) ToList()
    {
        var authors = people.Select(person => person.Commits > 0 ? person.ToAuthor(programs) : null).ToList();
        var order = Enumerable.Range(0, people.Count)
            .Where(number => authors[number] is not null)
            .OrderByDescending(number => authors[number]!.Commits)
            .ThenBy(number => authors[number]!.Email, PathOrder.Instance)
            .ThenBy(number => authors[number]!.Name, PathOrder.Instance)
            .ToArray();
        var places = new int[people.Count];
        Array.Fill(places, -1);
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        return ([.. order.Select(number => authors[number]!)], places);
    }

    private sealed class Person(string key)
    {
        private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> emails = new(StringComparer.Ordinal);
        private readonly HashSet<string> formerEmails = new(StringComparer.Ordinal);
        private DateTimeOffset first = DateTimeOffset.MaxValue;
        private DateTimeOffset last = DateTimeOffset.MinValue;

        public int Commits { get; set; }

        public int CoAuthored { get; set; }

        public void See(Identity identity, Ident raw)
        {
            names[identity.Name] = names.GetValueOrDefault(identity.Name) + 1;
            emails[identity.Email] = emails.GetValueOrDefault(identity.Email) + 1;
            formerEmails.Add(IdentityMap.Canonical(raw.Email));
            first = raw.Time < first ? raw.Time : first;
            last = raw.Time > last ? raw.Time : last;
        }

        /// <summary>Name and e-mail are those that most commits carry; of equals the first in byte order.</summary>
        public CommitAuthor ToAuthor(KnownPrograms programs)
        {
            var (name, email) = (MostUsed(names), MostUsed(emails));
            return new CommitAuthor(name, email, Commits, first, last, programs.Contains(name, email))
            {
                Key = key,
                Names = [name, .. names.Keys.Where(other => other != name).Order(PathOrder.Instance)],
                Emails = [.. emails.Keys.Concat(formerEmails)
                    .Where(other => other.Length > 0)
                    .Distinct(StringComparer.Ordinal)
                    .OrderBy(other => other == email ? 0 : 1)
                    .ThenBy(other => other, PathOrder.Instance)],
                CoAuthored = CoAuthored,
            };
        }

        private static string MostUsed(Dictionary<string, int> uses) =>
            uses.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, PathOrder.Instance).First().Key;
    }
}
