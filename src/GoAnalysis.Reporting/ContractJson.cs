using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace GoAnalysis.Reporting;

/// <summary>The rules that all our JSON follows: number and time formats, escaping, layout.</summary>
internal static class ContractJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = CreateEncoder(),
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>One object a line.</summary>
    public static JsonWriterOptions LineOptions => Options with { Indented = false };

    /// <summary>Writes one indented object with a line end after it.</summary>
    public static void WriteDocument(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes one object on one line with a line end after it.</summary>
    public static void WriteLine<T>(Stream output, T item, Action<Utf8JsonWriter, T> write)
    {
        using (var json = new Utf8JsonWriter(output, LineOptions))
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    public static void Number(this Utf8JsonWriter json, string name, double? value)
    {
        json.WritePropertyName(name);
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteRawValue(Format(number));
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public static void Count(this Utf8JsonWriter json, string name, int? value)
    {
        json.WritePropertyName(name);
        if (value is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public static void Flag(this Utf8JsonWriter json, string name, bool? value)
    {
        json.WritePropertyName(name);
        if (value is { } flag)
        {
            json.WriteBooleanValue(flag);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public static void Time(this Utf8JsonWriter json, string name, DateTimeOffset? value) =>
        json.WriteString(name, value is { } time ? Format(time) : null);

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string>? texts)
    {
        json.WritePropertyName(name);
        if (texts is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public static void Items<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>At most four decimals, none of them a trailing zero.</summary>
    public static string Format(double number)
    {
        // decimal has no negative zero and never falls into exponent notation; beyond its range four decimals say nothing.
        return Math.Abs(number) < 1e15
            ? Math.Round((decimal)number, 4, MidpointRounding.ToEven).ToString("0.####", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
    }

    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Letters of all scripts stay readable. Controls are always escaped; bidirectional and other format
    /// characters are too, so that the JSON itself is safe to look at in a terminal.</summary>
    private static JavaScriptEncoder CreateEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters(TerminalText.SuspiciousCharacters().ToCharArray());
        return JavaScriptEncoder.Create(settings);
    }
}
