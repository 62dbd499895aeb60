using GoAnalysis.Model;
using Spectre.Console;
using static GoAnalysis.Reporting.TableConsole;

namespace GoAnalysis.Reporting;

/// <summary>The activity of a repository as people read it.</summary>
internal static class ActivityTable
{
    /// <summary>Writes the activity, and a blank line after it.</summary>
    public static void Write(IAnsiConsole console, RepositoryActivity activity)
    {
        if (!activity.Known)
        {
            Line(console, Plain("Activity", Heading), Safe($"  unknown: {activity.UnknownReason ?? "there is no git history here"}"));
            console.WriteLine();
            return;
        }

        Line(console, Plain("Activity", Heading), Plain($"  {Score(activity.Score)}  "), Plain(activity.State ?? "state unknown", Heading));
        if (activity.StateRule is { } rule)
        {
            Line(console, Safe($"  {rule}"));
        }

        var first = Day(activity.FirstCommit);
        var last = Day(activity.LastCommit);
        Line(console, Plain($"  {Plural.Of(activity.Commits ?? 0, "commit")} by {Plural.Of(activity.Authors ?? 0, "author")}, {first} to {last}"));
        WriteCounts(console, activity);
        if (activity.Partial == true)
        {
            Line(console, Safe($"  the history is cut off ({activity.PartialReason ?? "a shallow clone, or missing commits"}): these are lower bounds", Warning));
        }

        var table = NewTable();
        table.AddColumn(Names("  signal", Faint));
        table.AddColumn(Column("value", Justify.Right));
        table.AddColumn(Column("", Justify.Left));
        table.AddColumn(Column("weight", Justify.Right, last: true));
        foreach (var signal in activity.Signals)
        {
            table.AddRow(
                Safe("  " + signal.Name),
                Safe(Value(signal)),
                signal.Normalized is { } normalized ? ScoreBar(console, 100 * normalized) : Plain(""),
                Plain(Percent(signal.Weight)));
        }

        console.Write(table);
        console.WriteLine();
    }

    /// <summary>What the messages and dates tell beside the signals, where they tell anything.</summary>
    private static void WriteCounts(IAnsiConsole console, RepositoryActivity activity)
    {
        (int? Count, string Noun)[] counts =
        [
            (activity.MergedRequests, "merged request"), (activity.Reverts, "revert"), (activity.AssistedCommits, "assisted commit"), (activity.OddDates, "odd date"),
        ];
        var told = counts.Where(count => count.Count > 0).Select(count => Plural.Of(count.Count!.Value, count.Noun)).ToList();
        if (told.Count > 0)
        {
            Line(console, Plain("  " + string.Join(", ", told)));
        }
    }

    private static string Value(ActivitySignal signal)
    {
        if (signal.Value is not { } value)
        {
            return "unknown";
        }

        if (signal.Unit == "present")
        {
            return value > 0 ? "present" : "none";
        }

        var number = ContractJson.Format(Math.Round(value, 1));
        return $"{(signal.Estimated ? "≥ " : "")}{Plural.WithUnit(number, signal.Unit)}";
    }
}
