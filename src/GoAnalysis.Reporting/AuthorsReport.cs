using GoAnalysis.Model;
using Spectre.Console;
using static GoAnalysis.Reporting.TableConsole;

namespace GoAnalysis.Reporting;

/// <summary>Writes who made a repository, for programs and for people.</summary>
public static class AuthorsReport
{
    /// <summary>Name of the schema, the value of the first key.</summary>
    public const string Schema = "goanalysis/authors/1";

    /// <summary>Writes one JSON object with the keys in the order of docs/contracts.md, and a line end.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="result">What to write.</param>
    public static void WriteJson(Stream output, AuthorsResult result)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        ContractJson.WriteDocument(output, json =>
        {
            json.WriteString("schema", Schema);
            json.Items("authors", result.Authors, static (writer, entry) =>
            {
                writer.WriteString("name", entry.Author.Name);
                writer.Texts("emails", entry.Author.Emails);
                writer.WriteNumber("commits", entry.Author.Commits);
                writer.Time("firstCommit", entry.Author.FirstCommit);
                writer.Time("lastCommit", entry.Author.LastCommit);
                writer.Number("shareOfLines", entry.ShareOfLines);
                writer.WriteBoolean("bot", entry.Author.IsBot);
                writer.Texts("topSkills", entry.TopSkills);
                writer.WriteNumber("coAuthored", entry.Author.CoAuthored);
            });
            json.Items("suggestedMerges", result.SuggestedMerges, static (writer, merge) =>
            {
                writer.Texts("names", merge.Names);
                writer.Texts("emails", merge.Emails);
                writer.WriteString("reason", merge.Reason);
            });
            json.WriteBoolean("partial", result.Partial);
            json.WriteString("partialReason", result.PartialReason);
        });
    }

    /// <summary>Writes a table: people, programs apart, and who may be one person.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="result">What to write. Text in it is escaped, see <see cref="TerminalText"/>.</param>
    /// <param name="options">Layout; the defaults suit a file or a terminal of 80 columns.</param>
    public static void WriteTable(TextWriter output, AuthorsResult result, ScanTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        options ??= new ScanTableOptions();
        WriteTo(output, options.Width, options.Color, console =>
        {
            WriteAuthors(console, "People", [.. result.Authors.Where(entry => !entry.Author.IsBot)]);
            WriteAuthors(console, "Programs", [.. result.Authors.Where(entry => entry.Author.IsBot)]);
            WriteSuggestions(console, result.SuggestedMerges);
            if (result.Partial)
            {
                Line(console, Safe($"the history is cut off ({result.PartialReason}): these are lower bounds", Warning));
            }
        });
    }

    private static void WriteAuthors(IAnsiConsole console, string title, IReadOnlyList<AuthorEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var table = NewTable();
        table.AddColumn(Names(title, Heading));
        table.AddColumn(Column("commits", Justify.Right));
        table.AddColumn(Column("first", Justify.Left));
        table.AddColumn(Column("last", Justify.Left));
        table.AddColumn(Column("lines", Justify.Right, last: true));
        foreach (var (author, shareOfLines, _) in entries)
        {
            table.AddRow(
                Safe($"{author.Name} <{author.Email}>{(author.Emails.Count > 1 ? $" and {Plural.Of(author.Emails.Count - 1, "more e-mail")}" : "")}"),
                Plain(Plural.Number(author.Commits)),
                Plain(Day(author.FirstCommit)),
                Plain(Day(author.LastCommit)),
                Plain(shareOfLines is { } share ? Percent(share) : "unknown"));
        }

        console.Write(table);
        console.WriteLine();
    }

    private static void WriteSuggestions(IAnsiConsole console, IReadOnlyList<SuggestedMerge> merges)
    {
        if (merges.Count == 0)
        {
            return;
        }

        Line(console, Plain("May be one person", Heading), Plain("  a line in .mailmap merges them", Faint));
        foreach (var merge in merges)
        {
            Line(console, Safe($"  {string.Join(", ", merge.Names)}: {string.Join(", ", merge.Emails)}"), Safe($" ({merge.Reason})", Faint));
        }

        console.WriteLine();
    }
}
