using System.Security.Cryptography;

namespace GoAnalysis.Syntax.Fuzz;

/// <summary>
/// Checks sources and keeps those that show a violation as files, named by their content. What is being checked stands in a
/// file too, since nothing can be written after a stack overflow.
/// </summary>
internal sealed class Findings : IDisposable
{
    private readonly string folder;
    private readonly FileStream current;
    private readonly HashSet<string> seen = [];

    public Findings(string folder)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        current = new FileStream(Path.Join(this.folder, $"current-{Environment.ProcessId}.go"), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    /// <summary>Number of different violations so far.</summary>
    public int Count => seen.Count;

    /// <summary>Checks a source, and reports a violation unless one of the same kind was reported before.</summary>
    /// <param name="source">Any bytes.</param>
    /// <param name="patience">Ends the process where the check takes longer; zero for no limit.</param>
    /// <returns>Whether everything holds.</returns>
    public bool Check(byte[] source, TimeSpan patience = default)
    {
        current.Position = 0;
        current.Write(source);
        current.SetLength(source.Length);
        using var watch = patience == default ? null : new Timer(_ => Environment.FailFast($"a source takes longer than {patience}: {Write("slow", source)}"), null, patience, Timeout.InfiniteTimeSpan);
        try
        {
            SourceCheck.Run(source);
            return true;
        }
        catch (Exception exception)
        {
            // The same mistake shows in thousands of sources; one of each is enough. Digits differ, the place does not.
            if (seen.Add(Kind(exception)))
            {
                Console.WriteLine($"violation in {Write("violation", source)}: {Text(exception)}");
            }

            return false;
        }
    }

    /// <summary>Cuts from a source what its violation does not need, and writes what is left.</summary>
    /// <param name="source">A source that shows a violation.</param>
    /// <returns>The smallest source found, which shows a violation of the same kind.</returns>
    public byte[] Minimize(byte[] source)
    {
        if (KindOf(source) is not { } kind)
        {
            Console.WriteLine("everything holds");
            return source;
        }

        for (var length = source.Length / 2; length > 0; length = length == 1 ? 0 : Math.Max(1, length / 2))
        {
            for (var at = 0; at + length <= source.Length;)
            {
                byte[] shorter = [.. source[..at], .. source[(at + length)..]];
                if (KindOf(shorter) == kind)
                {
                    source = shorter;
                }
                else
                {
                    at += length;
                }
            }
        }

        Console.WriteLine($"{Write("minimal", source)}: {kind}");
        return source;
    }

    /// <summary>Writes a source and returns the path.</summary>
    public string Write(string name, byte[] source)
    {
        var path = Path.Join(folder, $"{name}-{Convert.ToHexStringLower(SHA256.HashData(source))[..12]}.go");
        File.WriteAllBytes(path, source);
        return path;
    }

    public void Dispose()
    {
        current.Dispose();
        File.Delete(current.Name);
    }

    private static string? KindOf(byte[] source)
    {
        try
        {
            SourceCheck.Run(source);
            return null;
        }
        catch (Exception exception)
        {
            return Kind(exception);
        }
    }

    private static string Text(Exception exception) => exception is ViolationException ? exception.Message : exception.ToString();

    private static string Kind(Exception exception) =>
        string.Concat(Text(exception).Split('\n').Take(3).SelectMany(line => line).Where(character => !char.IsAsciiDigit(character)));
}
