using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GoAnalysis.Reporting;

/// <summary>What all tables for people are made of. No markup of the library is ever parsed.</summary>
internal static class TableConsole
{
    public static readonly Style Heading = new(decoration: Decoration.Bold);
    public static readonly Style Faint = new(Color.Grey);
    public static readonly Style Warning = new(Color.Yellow);

    private static readonly Padding NoGap = new(0);
    private static readonly Padding Gap = new(0, 0, 2, 0);
    private static readonly Style Bar = new(Color.Green);

    /// <summary>Lets <paramref name="write"/> produce a report and writes it.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="color">Whether ANSI colours are written.</param>
    /// <param name="write">Produces the report.</param>
    public static void WriteTo(TextWriter output, int width, bool color, Action<IAnsiConsole> write)
    {
        using var buffer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(CreateConsole(buffer, width, color));

        // Spectre pads every cell to its column; blanks at line ends only get in the way of a pipe.
        foreach (var line in buffer.ToString().TrimEnd('\n').Split('\n'))
        {
            output.Write(line.TrimEnd(' '));
            output.Write('\n');
        }
    }

    public static Table NewTable() => new Table { Border = TableBorder.None }.Collapse();

    /// <summary>The column that names the rows. It alone may wrap, so that no number is ever broken.</summary>
    public static TableColumn Names(string title, Style style) =>
        new TableColumn(Plain(title, style)) { Padding = Gap };

    public static TableColumn Column(string title, Justify justify, bool last = false) =>
        new TableColumn(Plain(title, Faint)) { Alignment = justify, NoWrap = true, Padding = last ? NoGap : Gap };

    /// <summary>A bar that leaves the numbers beside it their room.</summary>
    public static Text ScoreBar(IAnsiConsole console, double score)
    {
        var width = console.Profile.Width switch
        {
            >= 90 => 20,
            >= 70 => 16,
            _ => 8,
        };
        var filled = (int)Math.Round(Math.Clamp(score, 0, 100) / 100 * width, MidpointRounding.AwayFromZero);
        return new Text(new string('█', filled) + new string('░', width - filled), Bar);
    }

    public static string Score(double? score) => score is { } value ? value.ToString("0.0", CultureInfo.InvariantCulture) : "unknown";

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");

    public static string Few(int count) => count == 0 ? "none" : Plural.Number(count);

    public static string Day(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "unknown";

    public static Text Plain(string text, Style? style = null) => new(text, style);

    public static Text Safe(string text, Style? style = null) => new(TerminalText.Escape(text), style);

    public static void Line(IAnsiConsole console, params IRenderable[] parts)
    {
        foreach (var part in parts)
        {
            console.Write(part);
        }

        console.WriteLine();
    }

    private static IAnsiConsole CreateConsole(TextWriter output, int width, bool color)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            EnvironmentVariables = [],
            Out = new PlainOutput(output, Math.Max(ScanTableOptions.MinWidth, width)),
        });
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
