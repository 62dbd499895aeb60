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

        WritePartial(messages, activity.PartialReason);
    }

    /// <summary>Says why a history is cut off; nothing where it is whole or was cloned shallow on purpose.</summary>
    public static void WritePartial(Messages messages, string? reason)
    {
        if (reason is not null)
        {
            messages.Write($"the history is cut off, so that counts are lower bounds: {reason}");
        }
    }
}
