using GoAnalysis.Model;

namespace GoAnalysis.Git;

/// <summary>Collects who authored how much. A person is an e-mail, without regard to case, after the mailmap.</summary>
internal sealed class AuthorTable(Mailmap mailmap)
{
    private readonly Dictionary<(string Name, string Email), int> byIdentity = [];
    private readonly Dictionary<string, int> byEmail = new(StringComparer.Ordinal);
    private readonly List<Person> people = [];

    /// <summary>Counts a commit.</summary>
    /// <returns>Number of its author, in order of appearance.</returns>
    public int Add(Ident author)
    {
        if (!byIdentity.TryGetValue((author.Name, author.Email), out var number))
        {
            number = FindPerson(author);
            byIdentity.Add((author.Name, author.Email), number);
        }

        var (name, _) = mailmap.Map(author.Name, author.Email);
        people[number].Count(name, author.Time);
        return number;
    }

    /// <summary>The authors in the order of <see cref="RepositoryHistory.Authors"/>.</summary>
    /// <returns>The authors, and for each number that <see cref="Add"/> gave the place in the list.</returns>
    public (IReadOnlyList<CommitAuthor> Authors, int[] Places) ToList()
    {
        var order = Enumerable.Range(0, people.Count)
            .OrderByDescending(number => people[number].Commits)
            .ThenBy(number => people[number].Email, PathOrder.Instance)
            .ToArray();
        var places = new int[people.Count];
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        return ([.. order.Select(number => people[number].ToAuthor())], places);
    }

    private int FindPerson(Ident author)
    {
        var email = mailmap.Map(author.Name, author.Email).Email.ToLowerInvariant();
        // Without an e-mail, the name is all that tells people apart.
        var key = email.Length > 0 ? email : "name:" + author.Name;
        if (!byEmail.TryGetValue(key, out var number))
        {
            number = people.Count;
            people.Add(new Person(email));
            byEmail.Add(key, number);
        }

        return number;
    }

    private sealed class Person(string email)
    {
        private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
        private DateTimeOffset first = DateTimeOffset.MaxValue;
        private DateTimeOffset last = DateTimeOffset.MinValue;

        public string Email => email;

        public int Commits { get; private set; }

        public void Count(string name, DateTimeOffset time)
        {
            Commits++;
            names[name] = names.GetValueOrDefault(name) + 1;
            first = time < first ? time : first;
            last = time > last ? time : last;
        }

        /// <summary>The name is the one that most commits carry; of equals the first in byte order.</summary>
        public CommitAuthor ToAuthor()
        {
            var name = names.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, PathOrder.Instance).First().Key;
            return new CommitAuthor(name, email, Commits, first, last, names.Keys.Any(known => Bots.IsBot(known, email)));
        }
    }
}
