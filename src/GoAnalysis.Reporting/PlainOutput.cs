using System.Text;
using Spectre.Console;

namespace GoAnalysis.Reporting;

/// <summary>A writer of a fixed width. The library's own output asks the terminal of the process for its size, which has
/// nothing to do with where a report goes and costs milliseconds at start-up.</summary>
internal sealed class PlainOutput(TextWriter writer, int width) : IAnsiConsoleOutput
{
    public TextWriter Writer => writer;

    public bool IsTerminal => false;

    public int Width => width;

    public int Height => 24;

    public void SetEncoding(Encoding encoding)
    {
    }
}
