using System.Globalization;
using GoAnalysis.Model;
using Spectre.Console;
using static GoAnalysis.Reporting.TableConsole;

namespace GoAnalysis.Reporting;

/// <summary>Writes a scan for people: tables that fit a terminal, and what is not known in words.</summary>
public static class ScanTableReport
{
    private const int PlaceWidth = 44;

    /// <summary>Writes the report.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="result">What to report. Text in it is escaped, see <see cref="TerminalText"/>.</param>
    /// <param name="options">Layout; the defaults suit a file or a terminal of 80 columns.</param>
    public static void Write(TextWriter output, ScanResult result, ScanTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        options ??= new ScanTableOptions();

        WriteTo(output, options.Width, options.Color, console =>
        {
            WriteHeader(console, result);
            WriteSkills(console, result.Skills.Skills, options);
            WriteEvidence(console, result.Skills.Skills, options);
            ActivityTable.Write(console, result.Activity);
            WritePlatforms(console, result.Platforms);
            WriteUnknown(console, result);
        });
    }

    private static void WriteHeader(IAnsiConsole console, ScanResult result)
    {
        var repository = result.Repository;
        Line(console, Safe(repository.Path, Heading), Plain(repository.Head is { } head ? $"  at {head[..Math.Min(12, head.Length)]}" : "  (files on disk)"));
        foreach (var module in repository.Modules.Take(5))
        {
            var place = module.Dir == "." ? "" : $" in {module.Dir}";
            Line(console, Safe($"module {module.Path}{place}{(module.Go is null ? "" : $", go {module.Go}")}"));
        }

        if (repository.Modules.Count > 5)
        {
            Line(console, Plain($"and {Plural.Of(repository.Modules.Count - 5, "more module")}", Faint));
        }

        var files = result.Files;
        Line(console, Plain($"{Plural.Of(files.Go, "Go file")}: {Plural.Number(files.Parsed)} parsed, {Few(files.WithErrors)} with syntax errors; {Few(files.Skipped.Count)} skipped"));
        foreach (var group in files.Skipped.GroupBy(file => file.Reason, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(5))
        {
            Line(console, Safe($"  skipped {Plural.Number(group.Count())}: {group.Key}, e.g. {group.First().Path}", Warning));
        }

        console.WriteLine();
    }

    private static void WriteSkills(IAnsiConsole console, IReadOnlyList<SkillScore> skills, ScanTableOptions options)
    {
        if (skills.Count == 0)
        {
            Line(console, Plain("Skills", Heading));
            Line(console, Plain("  none seen: no Go file imports a package or uses a construct of the taxonomy"));
            console.WriteLine();
            return;
        }

        var table = NewTable();
        table.AddColumn(Names("Skills", Heading));
        table.AddColumn(Column("score", Justify.Right));
        table.AddColumn(Column("", Justify.Left));
        table.AddColumn(Column("APIs", Justify.Right));
        table.AddColumn(Column("calls", Justify.Right));
        table.AddColumn(Column("packages", Justify.Right, last: true));
        foreach (var skill in skills.Take(options.SkillLimit))
        {
            table.AddRow(
                Safe(skill.Name),
                Plain(Score(skill.Score)),
                ScoreBar(console, skill.Score),
                Plain(Plural.Number(skill.Breadth)),
                Plain(Plural.Number(skill.Depth)),
                Plain(Plural.Number(skill.Spread)));
        }

        console.Write(table);
        if (skills.Count > options.SkillLimit)
        {
            Line(console, Plain($"  and {Plural.Of(skills.Count - options.SkillLimit, "more skill")}; --format json lists all", Faint));
        }

        console.WriteLine();
    }

    private static void WriteEvidence(IAnsiConsole console, IReadOnlyList<SkillScore> skills, ScanTableOptions options)
    {
        if (skills.Count == 0 || options.EvidenceLimit == 0)
        {
            return;
        }

        Line(console, Plain("Evidence", Heading));
        foreach (var skill in skills.Take(options.EvidenceSkillLimit))
        {
            Line(console, Safe("  " + skill.Name));

            // One line a symbol says more than the same call again and again.
            var pieces = skill.Evidence.DistinctBy(evidence => evidence.Symbol).Take(options.EvidenceLimit)
                .Select(evidence => (Place: "    " + TerminalText.Escape(Place(evidence)), Symbol: TerminalText.Escape(evidence.Symbol)))
                .ToList();
            foreach (var (place, symbol) in pieces)
            {
                var aligned = place.PadRight(Math.Min(pieces.Max(piece => piece.Place.Length), PlaceWidth));
                if (aligned.Length + 2 + symbol.Length <= console.Profile.Width)
                {
                    Line(console, Plain(aligned + "  ", Faint), Plain(symbol));
                }
                else
                {
                    // The place stays whole, so that it can be copied.
                    Line(console, Plain(place, Faint));
                    Line(console, Plain("      " + symbol));
                }
            }
        }

        console.WriteLine();
    }

    private static string Place(SkillEvidence evidence)
    {
        var note = evidence.Class == SourceClass.Production ? "" : $" ({evidence.Class.Word()})";
        return string.Create(CultureInfo.InvariantCulture, $"{evidence.Location.File}:{evidence.Location.Line}{note}");
    }

    private static void WritePlatforms(IAnsiConsole console, IReadOnlyList<PlatformScore> platforms)
    {
        if (platforms.Count == 0)
        {
            return;
        }

        var table = NewTable();
        table.AddColumn(Names("Platforms", Heading));
        table.AddColumn(Column("score", Justify.Right));
        table.AddColumn(Column("", Justify.Left));
        table.AddColumn(Column("low – high", Justify.Right));
        table.AddColumn(Column("confidence", Justify.Right, last: true));
        foreach (var platform in platforms)
        {
            table.AddRow(
                Safe(platform.Id),
                Plain(Score(platform.Score)),
                platform.Score is { } score ? ScoreBar(console, score) : Plain(""),
                Plain($"{Score(platform.Low)} – {Score(platform.High)}"),
                Plain(Percent(platform.Confidence)));
        }

        console.Write(table);
        console.WriteLine();
    }

    private static void WriteUnknown(IAnsiConsole console, ScanResult result)
    {
        var sentences = UnknownFacts.Sentences(result);
        if (sentences.Count == 0)
        {
            return;
        }

        Line(console, Plain("Not known", Heading));
        foreach (var sentence in sentences)
        {
            console.Write(new Padder(Safe(sentence), new Padding(2, 0, 0, 0)));
        }
    }
}
