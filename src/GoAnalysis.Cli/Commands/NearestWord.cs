using System.CommandLine;

namespace GoAnalysis.Cli.Commands;

/// <summary>The word that a mistyped one was meant to be.</summary>
internal static class NearestWord
{
    /// <summary>Names that people use for what Go calls otherwise.</summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["macos"] = "darwin",
        ["osx"] = "darwin",
        ["mac"] = "darwin",
        ["win"] = "windows",
        ["win32"] = "windows",
        ["win64"] = "windows",
        ["x64"] = "amd64",
        ["x86_64"] = "amd64",
        ["x86"] = "386",
        ["i386"] = "386",
        ["aarch64"] = "arm64",
    };

    /// <summary>The nearest of some words.</summary>
    /// <param name="found">What was typed.</param>
    /// <param name="words">The words that are known.</param>
    /// <returns>The word that is at most two letters, and less than half of them, away; <see langword="null"/> where none is.</returns>
    public static string? Of(string found, IReadOnlyList<string> words)
    {
        if (Aliases.TryGetValue(found, out var meant) && words.Contains(meant))
        {
            return meant;
        }

        var nearest = words.Select(word => (Word: word, Distance: Distance(found, word))).MinBy(static pair => pair.Distance);
        return nearest.Distance <= 2 && nearest.Distance * 2 < found.Length ? nearest.Word : null;
    }

    /// <summary>Asks whether the nearest of some words was meant, where there is one.</summary>
    /// <param name="found">What was typed.</param>
    /// <param name="words">The words that are known.</param>
    /// <returns>A question such as <c>did you mean scan?</c>; empty where no word is near.</returns>
    public static string Question(string found, IReadOnlyList<string> words) => Of(found, words) is { } near ? $"did you mean {near}?" : "";

    /// <summary>The same for options of a command, those of the commands around it that count for it too included.</summary>
    /// <param name="found">What was typed, dashes and all; what stands behind <c>=</c> does not count.</param>
    /// <param name="command">The command.</param>
    public static string Question(string found, Command command)
    {
        var inherited = Around(command).SelectMany(static outer => outer.Options.Where(static option => option.Recursive));
        var names = command.Options.Concat(inherited).SelectMany(static option => option.Aliases.Prepend(option.Name))
            .Where(static name => name.StartsWith("--", StringComparison.Ordinal)).Distinct().ToDictionary(static name => name.TrimStart('-'));
        return Of(found.Split('=')[0].TrimStart('-'), [.. names.Keys]) is { } near ? $"did you mean {names[near]}?" : "";
    }

    private static IEnumerable<Command> Around(Command command) =>
        command.Parents.OfType<Command>().SelectMany(static outer => Around(outer).Prepend(outer));

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that make one word of the other, case aside.</summary>
    private static int Distance(string left, string right)
    {
        const int Longest = 32;
        if (left.Length > Longest || right.Length > Longest)
        {
            return int.MaxValue / 2;
        }

        var costs = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    costs[i, j] = i + j;
                    continue;
                }

                var (a, b) = (char.ToLowerInvariant(left[i - 1]), char.ToLowerInvariant(right[j - 1]));
                costs[i, j] = Math.Min(Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1, costs[i - 1, j - 1] + (a == b ? 0 : 1));
                if (i > 1 && j > 1 && a == char.ToLowerInvariant(right[j - 2]) && b == char.ToLowerInvariant(left[i - 2]))
                {
                    costs[i, j] = Math.Min(costs[i, j], costs[i - 2, j - 2] + 1);
                }
            }
        }

        return costs[left.Length, right.Length];
    }
}
