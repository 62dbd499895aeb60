using System.Globalization;
using System.Text;
using System.Text.Json;
using GoAnalysis.Model;

namespace GoAnalysis.Ranking;

/// <summary>Reads a facts file, schema <c>goanalysis/facts/1</c>: docs/facts.md. Token by token, so that every mistake has a
/// line.</summary>
public static class FactsFile
{
    /// <summary>Name of the schema, which a file may state.</summary>
    public const string Schema = "goanalysis/facts/1";

    private const string SchemaKey = "schema";

    /// <summary>Every fact with the range it may have; whole numbers go up to that of a 64-bit one.</summary>
    private static readonly (string Key, bool IsWhole, double Most, Func<RepositoryFacts, double, RepositoryFacts> Set)[] Keys =
    [
        ("stars", true, long.MaxValue, static (facts, value) => facts with { Stars = (long)value }),
        ("mergedRequests", true, long.MaxValue, static (facts, value) => facts with { MergedRequests = (long)value }),
        ("ciPassRate", false, 1, static (facts, value) => facts with { CiPassRate = value }),
        ("issueResponseHours", false, double.MaxValue, static (facts, value) => facts with { IssueResponseHours = value }),
        ("sponsorships", true, long.MaxValue, static (facts, value) => facts with { Sponsorships = (long)value }),
    ];

    /// <summary>Reads facts.</summary>
    /// <param name="json">One JSON object in UTF-8.</param>
    /// <param name="source">Name of the file, for messages.</param>
    /// <exception cref="InputException">The content is no such object; the message names the line and the key.</exception>
    public static RepositoryFacts Parse(ReadOnlySpan<byte> json, string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        ReadOnlySpan<byte> text = json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        var reader = new Utf8JsonReader(text);
        try
        {
            return ReadObject(text, ref reader, source);
        }
        catch (JsonException exception)
        {
            string what = exception.Message.Split(" LineNumber:")[0];
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{source}:{(exception.LineNumber ?? 0) + 1}: not valid JSON: {what}"), exception);
        }
    }

    private static RepositoryFacts ReadObject(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, string source)
    {
        var facts = new RepositoryFacts();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new InputException($"{Place(json, reader, source)}: found {Describe(reader)}, expected an object of facts.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string place = Place(json, reader, source);
            string key = ReadText(reader);
            if (!seen.Add(key))
            {
                throw new InputException($"{place}: key '{key}': found a second time, expected once.");
            }

            reader.Read();
            facts = ReadFact(facts, key, reader, $"{place}: key '{key}'");

            // What a wrong value holds is never read: it has been refused.
        }

        // Reading on to the end finds what stands behind the object.
        reader.Read();
        return facts;
    }

    private static RepositoryFacts ReadFact(RepositoryFacts facts, string key, in Utf8JsonReader reader, string place)
    {
        if (key == SchemaKey)
        {
            return reader.TokenType == JsonTokenType.String && ReadText(reader) == Schema
                ? facts
                : throw new InputException($"{place}: found {Describe(reader)}, expected \"{Schema}\".");
        }

        int index = Array.FindIndex(Keys, fact => fact.Key == key);
        if (index < 0)
        {
            throw new InputException($"{place}: found an unknown key, expected one of {string.Join(", ", Keys.Select(fact => fact.Key))}.");
        }

        (_, bool isWhole, double most, Func<RepositoryFacts, double, RepositoryFacts> set) = Keys[index];
        if (reader.TokenType == JsonTokenType.Null)
        {
            return facts;
        }

        bool isValid = reader.TokenType == JsonTokenType.Number
            && (isWhole ? reader.TryGetInt64(out long whole) && whole >= 0 : reader.TryGetDouble(out double number) && number >= 0 && number <= most);
        string range = isWhole ? "a whole number from 0" : most > 1 ? "a number from 0" : "a number from 0 to 1";
        return isValid
            ? set(facts, isWhole ? reader.GetInt64() : reader.GetDouble())
            : throw new InputException($"{place}: found {Describe(reader)}, expected {range}, or null where it is not known.");
    }

    private static string Describe(in Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        _ => Encoding.UTF8.GetString(reader.ValueSpan) is var value && reader.TokenType == JsonTokenType.String ? $"\"{value}\"" : value,
    };

    /// <summary>Text with an escape of half a character cannot be decoded, which is a mistake of the file.</summary>
    private static string ReadText(in Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private static string Place(ReadOnlySpan<byte> json, in Utf8JsonReader reader, string source) =>
        string.Create(CultureInfo.InvariantCulture, $"{source}:{1 + json[..(int)reader.TokenStartIndex].Count((byte)'\n')}");
}
