using System.Diagnostics;
using System.Globalization;

namespace GoAnalysis.Syntax.Fuzz;

/// <summary>What go/parser says of one source.</summary>
/// <param name="IsAccepted">Whether there is no error.</param>
/// <param name="Hash">Hash of the dump of an accepted source.</param>
/// <param name="Line">1-based line of the first error; 0 for an accepted source.</param>
/// <param name="Message">The first error.</param>
internal readonly record struct GoAnswer(bool IsAccepted, ulong Hash, int Line, string Message);

/// <summary>The program of <c>eng/oracles/goverdict</c>, which answers one line a source.</summary>
internal sealed class GoOracle : IDisposable
{
    private readonly Process process;

    public GoOracle(string program) =>
        process = Process.Start(new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    /// <summary>Asks about some sources at once: a few hundred, so that the answers fit a pipe while nobody reads them.</summary>
    public List<GoAnswer> Ask(IReadOnlyList<byte[]> sources)
    {
        var input = process.StandardInput.BaseStream;
        foreach (var source in sources)
        {
            input.Write(BitConverter.GetBytes(source.Length));
            input.Write(source);
        }

        input.Flush();
        return [.. sources.Select(_ => Parse(process.StandardOutput.ReadLine() ?? throw new EndOfStreamException("the oracle has ended")))];
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static GoAnswer Parse(string answer)
    {
        var words = answer.Split(' ', 3);
        return words[0] == "ok"
            ? new GoAnswer(true, ulong.Parse(words[1], CultureInfo.InvariantCulture), 0, "")
            : new GoAnswer(false, 0, int.Parse(words[1], CultureInfo.InvariantCulture), words[2]);
    }
}
