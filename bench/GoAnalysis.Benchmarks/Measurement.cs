using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoAnalysis.Benchmarks;

/// <summary>One measured round, a JSON line of its own: what both programs of the side-by-side run print and the report reads.</summary>
/// <param name="Name">What was measured, and whose: <c>lex</c> is ours, <c>go/scanner</c> Go's.</param>
/// <param name="Round">1-based; the first one of a process is the cold one, and begins a turn.</param>
/// <param name="Files">Number of files.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Seconds">Wall time of the round.</param>
/// <param name="Count">What was counted: tokens, nodes, calls, or bytes of memory.</param>
internal sealed record Measurement(string Name, int Round, int Files, long Bytes, double Seconds, long Count)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Processor time of all threads of the process, which other processes disturb less than wall time.</summary>
    public double Cpu { get; init; }

    /// <summary>The largest resident size of the process so far, in bytes; 0 where the system does not tell.</summary>
    public long Peak { get; init; } = PeakOfProcess();

    /// <summary>What is to be said beside the figure: a reason where there is none, or how it is made up.</summary>
    public string? Note { get; init; }

    [JsonIgnore]
    public double MegabytesPerSecond => Bytes / 1e6 / Seconds;

    public void Print() => Console.WriteLine(JsonSerializer.Serialize(this, Options));

    private static long PeakOfProcess()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    public static Measurement Read(string line) =>
        JsonSerializer.Deserialize<Measurement>(line, Options) ?? throw new InvalidDataException($"not a measurement: {line}");
}
