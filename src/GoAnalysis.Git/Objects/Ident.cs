using System.Buffers.Text;
using System.Text;

namespace GoAnalysis.Git;

/// <summary>An identity line: <c>Name &lt;e-mail&gt; seconds zone</c>, split as git splits it.</summary>
/// <param name="Name">The name as stored, without blanks at its end; may be empty. Decoded by <see cref="GitText.Decode"/>.</param>
/// <param name="Email">What stands between the brackets, as stored; may be empty. Decoded likewise.</param>
/// <param name="Time">The time, UTC, within the years 1970 to 9999.</param>
/// <param name="IsTimeOdd">Whether the time is none that a clock can have shown: none at all, up to the second day of 1970,
/// beyond the year 9999, or with a zone that the Earth does not have.</param>
internal sealed record Ident(string Name, string Email, DateTimeOffset Time, bool IsTimeOdd)
{
    private static readonly long LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>Clocks that were never set start at 0 and run; some write the zone into the time.</summary>
    private const long EpochSeconds = 2 * 86_400;

    /// <summary>Zones go from −12:00 to +14:00.</summary>
    private const int MaxZone = 1400;

    /// <summary>Stands for a line that is not there.</summary>
    public static Ident Unknown { get; } = new("", "", DateTimeOffset.UnixEpoch, IsTimeOdd: true);

    /// <summary>Parses what follows the keyword. Any bytes give an identity.</summary>
    /// <param name="line">The line without its keyword.</param>
    /// <param name="encoding">Encoding that the commit names for what is not ASCII; <see langword="null"/> for UTF-8.</param>
    public static Ident Parse(ReadOnlySpan<byte> line, Encoding? encoding = null)
    {
        var left = line.IndexOf((byte)'<');
        if (left < 0)
        {
            return Unknown with { Name = Decode(line, encoding).TrimEnd(GitText.Blanks) };
        }

        var name = Decode(line[..left], encoding).TrimEnd(GitText.Blanks);
        var afterLeft = line[(left + 1)..];
        var right = afterLeft.IndexOf((byte)'>');
        if (right < 0)
        {
            return Unknown with { Name = name, Email = Decode(afterLeft, encoding) };
        }

        // The date stands behind the last bracket: e-mails with brackets of their own exist.
        var (time, isOdd) = ParseTime(line[(line.LastIndexOf((byte)'>') + 1)..]);
        return new Ident(name, Decode(afterLeft[..right], encoding), time, isOdd);
    }

    private static string Decode(ReadOnlySpan<byte> text, Encoding? encoding) =>
        encoding is null || Ascii.IsValid(text) ? GitText.Decode(text) : encoding.GetString(text);

    /// <summary>
    /// The zone is left out: it changes how a time is shown, not when it was. A time before 1970 or without digits is taken
    /// for 1970, one beyond the year 9999 for its end, as nothing later can be told.
    /// </summary>
    private static (DateTimeOffset Time, bool IsOdd) ParseTime(ReadOnlySpan<byte> date)
    {
        date = date.TrimStart((byte)' ');
        var end = date.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var digits = end < 0 ? date : date[..end];
        if (digits.IsEmpty)
        {
            return (DateTimeOffset.UnixEpoch, true);
        }

        // Digits that do not fit are a number beyond any date.
        var seconds = Utf8Parser.TryParse(digits, out long value, out _) ? value : long.MaxValue;
        var isOdd = seconds > LastSecond || seconds < EpochSeconds || !IsZone(date[digits.Length..].Trim(" \r"u8));
        return (DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, LastSecond)), isOdd);
    }

    private static bool IsZone(ReadOnlySpan<byte> zone) =>
        zone.IsEmpty
        || (zone.Length == 5
            && zone[0] is (byte)'+' or (byte)'-'
            && Utf8Parser.TryParse(zone[1..], out int value, out var read)
            && read == 4
            && value <= MaxZone
            && value % 100 < 60);
}
