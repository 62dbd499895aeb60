using System.CommandLine;
using GoAnalysis.Model;
using GoAnalysis.Ranking;

namespace GoAnalysis.Cli.Commands;

/// <summary>The option <c>--facts</c>.</summary>
internal static class FactsOption
{
    /// <summary>Largest file that is read; an honest one has a few hundred bytes.</summary>
    private const int MaxBytes = 1 << 20;

    public static Option<string?> Create() => new("--facts")
    {
        Description = "A file of what git cannot tell: stars, merged requests, CI pass rate (docs/facts.md).",
        HelpName = "FILE",
    };

    /// <summary>Reads the file; <see langword="null"/> where none was named.</summary>
    /// <exception cref="InputException">It cannot be read or is not right.</exception>
    public static RepositoryFacts? Read(string? path)
    {
        if (path is null)
        {
            return null;
        }

        if (!File.Exists(path))
        {
            throw new InputException($"--facts: found no file '{path}', expected a file of facts (docs/facts.md)");
        }

        // Read from a stream, so that a pipe works too.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var buffer = new byte[MaxBytes + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return length > MaxBytes
            ? throw new InputException($"--facts: {path} is larger than {MaxBytes} bytes, expected a file of facts (docs/facts.md)")
            : FactsFile.Parse(buffer.AsSpan(0, length), path);
    }
}
