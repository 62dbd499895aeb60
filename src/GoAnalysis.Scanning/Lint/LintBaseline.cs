using System.Text.Json;
using GoAnalysis.Model;

namespace GoAnalysis.Scanning;

/// <summary>The findings that a project lives with, by fingerprint: <c>lint --baseline</c> leaves them out.</summary>
public sealed class LintBaseline
{
    private readonly HashSet<string> fingerprints;

    private LintBaseline(HashSet<string> fingerprints) => this.fingerprints = fingerprints;

    /// <summary>Number of findings in it.</summary>
    public int Count => fingerprints.Count;

    /// <summary>Whether a finding is in it.</summary>
    /// <param name="fingerprint">The finding's fingerprint.</param>
    public bool Contains(string fingerprint) => fingerprints.Contains(fingerprint);

    /// <summary>Reads a baseline that <c>lint --write-baseline</c> wrote.</summary>
    /// <param name="content">The file.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <exception cref="InputException">It is no such file.</exception>
    public static LintBaseline Parse(ReadOnlyMemory<byte> content, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            using var document = JsonDocument.Parse(content);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schema", out var schema) || schema.ValueKind != JsonValueKind.String || schema.GetString() != Schema)
            {
                throw new InputException($"{path}: expected a baseline with \"schema\": \"{Schema}\"; write one with lint --write-baseline {path}");
            }

            return new LintBaseline([.. root.GetProperty("findings").EnumerateArray().Select(static finding => finding.GetProperty("fingerprint").GetString()!)]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InputException($"{path}: found no baseline: {exception.Message}", exception);
        }
    }

    /// <summary>Name of the schema, the value of the first key.</summary>
    public const string Schema = "goanalysis/lint-baseline/1";
}
