using System.Globalization;
using GoAnalysis.Model;

namespace GoAnalysis.Cli.Output;

/// <summary>What a person should know before they trust a score: the clock stands before the history, or part of it is lost.</summary>
internal static class HistoryNotices
{
    /// <summary>Writes them to the standard error stream.</summary>
    public static void Write(Messages messages, RepositoryActivity activity, DateTimeOffset asOf)
    {
        if (activity.FirstCommit is { } first && asOf < first)
        {
            messages.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"--as-of {asOf:yyyy-MM-dd} is before the first commit ({first:yyyy-MM-dd}); every commit counts as made on that day"));
        }

        WriteDamage(messages, activity.Damage);
    }

    /// <summary>Says that who wrote what is an estimate; nothing where it is none.</summary>
    public static void WriteAttribution(Messages messages, string? damage)
    {
        if (damage is not null)
        {
            messages.Write($"who wrote what is an estimate: {damage}.");
        }
    }

    /// <summary>Says what of a history is lost; nothing where it is whole or was cloned shallow on purpose.</summary>
    public static void WriteDamage(Messages messages, string? damage)
    {
        if (damage is not null)
        {
            messages.Write($"part of the history cannot be read, so that counts are lower bounds: {damage}. Check it with `git fsck`, or clone it again.");
        }
    }
}
