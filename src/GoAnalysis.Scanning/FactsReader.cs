using GoAnalysis.Model;
using GoAnalysis.Ranking;

namespace GoAnalysis.Scanning;

/// <summary>Reads the file of facts that a command line names.</summary>
public static class FactsReader
{
    /// <summary>Largest file that is read; an honest one has a few hundred bytes.</summary>
    private const int MaxBytes = 1 << 20;

    /// <summary>Reads the file; <see langword="null"/> where none was named.</summary>
    /// <param name="path">Its path.</param>
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
