using System.Globalization;
using System.Text.Json;
using GoAnalysis.Model;

namespace GoAnalysis.Ranking;

/// <summary>The platform profiles, which are data. JSON is read through its document model: no reflection at start-up.</summary>
public static class PlatformProfiles
{
    private static readonly Lazy<IReadOnlyList<PlatformProfile>> LazyBuiltIn = new(ReadBuiltIn);

    /// <summary>The profiles that come with the program, by id, ordinal.</summary>
    public static IReadOnlyList<PlatformProfile> BuiltIn => LazyBuiltIn.Value;

    /// <summary>Reads profiles.</summary>
    /// <param name="json">JSON in UTF-8, shaped as the built-in platforms.json.</param>
    /// <param name="source">Name of the file, for messages.</param>
    /// <returns>The profiles by id, ordinal.</returns>
    /// <exception cref="InputException">The content is no valid list of profiles; the message names the platform and the key.</exception>
    public static IReadOnlyList<PlatformProfile> Parse(ReadOnlyMemory<byte> json, string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            throw new InputException($"{source}: {e.Message}", e);
        }

        using (document)
        {
            var profiles = new List<PlatformProfile>();
            var ids = new HashSet<string>(StringComparer.Ordinal);
            JsonElement root = Expect(document.RootElement, JsonValueKind.Object, source);
            foreach (JsonElement platform in Items(root, "platforms", source))
            {
                PlatformProfile profile = ReadProfile(platform, source);
                if (!ids.Add(profile.Id))
                {
                    throw new InputException($"{source}: platform '{profile.Id}' stands twice.");
                }

                profiles.Add(profile);
            }

            profiles.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
            return profiles;
        }
    }

    private static PlatformProfile ReadProfile(JsonElement platform, string source)
    {
        Expect(platform, JsonValueKind.Object, source);
        string id = Text(platform, "id", source);
        string where = $"{source}: platform '{id}'";
        var aliases = new List<string>();
        foreach (JsonElement alias in Items(platform, "aliases", where))
        {
            aliases.Add(Expect(alias, JsonValueKind.String, where).GetString()!);
        }

        var terms = new List<PlatformTerm>();
        decimal total = 0;
        foreach (JsonElement term in Items(platform, "terms", where))
        {
            Expect(term, JsonValueKind.Object, where);
            string name = Text(term, "name", where);
            string measureName = Text(term, "measure", where);
            decimal weight = Weight(term, $"{where}, term '{name}'");
            total += weight;
            terms.Add(new PlatformTerm(name, Measure(measureName, $"{where}, term '{name}'"), (double)weight, Flag(term, "assumption", where)));
        }

        // Decimals, so that 0.60 + 0.25 + 0.15 is exactly 1.
        if (total != 1)
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{where}: the weights add up to {total}, expected 1."));
        }

        return new PlatformProfile(id, Text(platform, "name", where), aliases, terms);
    }

    private static PlatformMeasure Measure(string name, string where) => name switch
    {
        "skillFit" => PlatformMeasure.SkillFit,
        "activity" => PlatformMeasure.Activity,
        "codeQuality" => PlatformMeasure.CodeQuality,
        "projectQuality" => PlatformMeasure.ProjectQuality,
        "community" => PlatformMeasure.Community,
        "mergedRequests" => PlatformMeasure.MergedRequests,
        "ciPassRate" => PlatformMeasure.CiPassRate,
        _ => throw new InputException($"{where}: unknown measure '{name}', expected skillFit, activity, codeQuality, projectQuality, community, mergedRequests or ciPassRate."),
    };

    private static decimal Weight(JsonElement term, string where)
    {
        JsonElement value = Property(term, "weight", JsonValueKind.Number, where);
        return value.TryGetDecimal(out decimal weight) && weight > 0 && weight <= 1
            ? weight
            : throw new InputException($"{where}: weight {value.GetRawText()} is out of range, expected above 0 and at most 1.");
    }

    private static string Text(JsonElement element, string key, string where)
    {
        string text = Property(element, key, JsonValueKind.String, where).GetString()!;
        return text.Length > 0 ? text : throw new InputException($"{where}: the key '{key}' is empty.");
    }

    private static bool Flag(JsonElement element, string key, string where) =>
        element.TryGetProperty(key, out JsonElement value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw new InputException($"{where}: expected the key '{key}' with true or false.");

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string key, string where) =>
        Property(element, key, JsonValueKind.Array, where).EnumerateArray();

    private static JsonElement Property(JsonElement element, string key, JsonValueKind kind, string where) =>
        element.TryGetProperty(key, out JsonElement value) && value.ValueKind == kind
            ? value
            : throw new InputException($"{where}: expected the key '{key}' with a value of type {kind}.");

    private static JsonElement Expect(JsonElement element, JsonValueKind kind, string where) => element.ValueKind == kind
        ? element
        : throw new InputException($"{where}: found {element.ValueKind}, expected {kind}.");

    private static IReadOnlyList<PlatformProfile> ReadBuiltIn()
    {
        using Stream stream = typeof(PlatformProfiles).Assembly.GetManifestResourceStream("platforms.json")
            ?? throw new InvalidOperationException("The embedded resource platforms.json is missing.");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return Parse(content, "platforms.json");
    }
}
