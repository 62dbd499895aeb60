using System.Globalization;
using System.Text;

namespace GoAnalysis.Git.Tests;

/// <summary>
/// A history of random edits, renames, copies, deletions and merges over a few files whose lines repeat, as braces and blank
/// lines do in Go. The seed decides everything.
/// </summary>
internal sealed class RandomHistory(int seed)
{
    private static readonly string[] People = ["ann", "bob", "cyd", "dan"];

    private readonly Random random = new(seed);
    private readonly StringBuilder stream = new();
    private readonly Dictionary<string, Dictionary<string, List<string>>> branches = [];
    private readonly List<string> names = ["main"];
    private readonly Dictionary<string, int> tips = [];
    private int commits;

    /// <summary>The history as a stream for <c>git fast-import</c>, its last commit on <c>main</c>.</summary>
    /// <param name="count">Number of commits.</param>
    public string Build(int count)
    {
        branches["main"] = [];
        while (commits < count)
        {
            var branch = names[random.Next(names.Count)];
            if (commits > 3 && random.Next(12) == 0)
            {
                Branch(branch);
            }
            else if (names.Count > 1 && random.Next(10) == 0)
            {
                Merge(names[random.Next(names.Count)], branch);
            }
            else
            {
                Edit(branch);
            }
        }

        foreach (var name in names.Skip(1).ToList())
        {
            Merge("main", name);
        }

        return stream.ToString();
    }

    /// <summary>Random lines.</summary>
    public static List<string> Lines(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => Line(random))];

    /// <summary>A copy of lines with some edits.</summary>
    public static List<string> Edited(Random random, List<string> lines)
    {
        var edited = lines.ToList();
        for (var edits = random.Next(1, 6); edits > 0; edits--)
        {
            var at = random.Next(edited.Count + 1);
            var length = Math.Min(random.Next(1, 9), edited.Count - at);
            switch (random.Next(4))
            {
                case 0:
                    edited.RemoveRange(at, length);
                    break;
                case 1:
                    edited.InsertRange(at, Lines(random, random.Next(1, 12)));
                    break;
                case 2:
                    edited.InsertRange(random.Next(edited.Count + 1), edited.GetRange(at, length));
                    break;
                default:
                    for (var i = at; i < at + length; i++)
                    {
                        edited[i] = Line(random);
                    }

                    break;
            }
        }

        return edited;
    }

    private static string Line(Random random)
    {
        var indent = new string('\t', random.Next(4));
        return random.Next(10) switch
        {
            0 => "",
            1 or 2 => indent + "}",
            3 => indent + "{",
            4 => indent + "return nil",
            5 => "  " + indent + "x++ \r",
            _ => string.Create(CultureInfo.InvariantCulture, $"{indent}v{random.Next(400)}()"),
        };
    }

    private static Dictionary<string, List<string>> Copy(Dictionary<string, List<string>> files) => new(files);

    private void Branch(string from)
    {
        if (branches[from].Count > 0 && names.Count < 5)
        {
            var name = $"b{commits}";
            branches[name] = Copy(branches[from]);
            names.Add(name);
            Commit(name, [from]);
        }
        else
        {
            Edit(from);
        }
    }

    private void Merge(string into, string from)
    {
        if (into == from || branches[into].Count == 0)
        {
            return;
        }

        foreach (var (path, lines) in branches[from])
        {
            if (random.Next(2) == 0)
            {
                branches[into][path] = random.Next(8) == 0 ? Edited(random, lines) : lines;
            }
        }

        Commit(into, [into, from]);
    }

    private void Edit(string branch)
    {
        var files = branches[branch];
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var paths = files.Keys.Order(StringComparer.Ordinal).ToList();
            var path = paths.Count == 0 ? "" : paths[random.Next(paths.Count)];
            switch (paths.Count < 3 ? 0 : random.Next(10))
            {
                case 0:
                    files[NewPath()] = Lines(random, random.Next(5, 80));
                    break;
                case 1:
                    files.Remove(path, out var moved);
                    files[NewPath()] = random.Next(2) == 0 ? moved! : Edited(random, moved!);
                    break;
                case 2:
                    files.Remove(path);
                    break;
                default:
                    files[path] = Edited(random, files[path]);
                    break;
            }
        }

        Commit(branch, commits == 0 ? [] : [branch]);
    }

    private string NewPath() =>
        string.Create(CultureInfo.InvariantCulture, $"{(random.Next(2) == 0 ? "" : "p" + random.Next(3) + "/")}f{random.Next(1000)}.go");

    private void Commit(string branch, string[] parents)
    {
        var time = 1_700_000_000 + (commits * 86_400L);
        var who = People[random.Next(People.Length)];
        stream.Append(CultureInfo.InvariantCulture, $"commit refs/heads/{branch}\nmark :{commits + 1}\n");
        stream.Append(CultureInfo.InvariantCulture, $"author {who} <{who}@example.org> {time} +0000\n");
        stream.Append(CultureInfo.InvariantCulture, $"committer {who} <{who}@example.org> {time} +0000\ndata 0\n");
        for (var i = 0; i < parents.Length; i++)
        {
            stream.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "from" : "merge")} :{tips[parents[i]]}\n");
        }

        stream.Append("deleteall\n");
        foreach (var (path, lines) in branches[branch])
        {
            // git before 2.44 leaves a last line without line feed out when it measures how similar files are.
            var text = string.Join('\n', lines) + "\n";
            stream.Append(CultureInfo.InvariantCulture, $"M 644 inline {path}\ndata {Encoding.UTF8.GetByteCount(text)}\n{text}\n");
        }

        stream.Append('\n');
        tips[branch] = ++commits;
    }
}
