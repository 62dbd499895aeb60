using System.Buffers.Text;

namespace GoAnalysis.Git;

/// <summary>An identity line: <c>Name &lt;e-mail&gt; seconds zone</c>, split as git splits it.</summary>
/// <param name="Name">The name, without outer blanks; may be empty.</param>
/// <param name="Email">What stands between the brackets, without outer blanks; may be empty.</param>
/// <param name="Time">The time, UTC, within the years 1970 to 9999.</param>
internal sealed record Ident(string Name, string Email, DateTimeOffset Time)
{
    /// <summary>Stands for a line that is not there.</summary>
    public static Ident Unknown { get; } = new("", "", DateTimeOffset.UnixEpoch);

    private static readonly long LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>Parses what follows the keyword. Any bytes give an identity.</summary>
    public static Ident Parse(ReadOnlySpan<byte> line)
    {
        var left = line.IndexOf((byte)'<');
        if (left < 0)
        {
            return new Ident(Commit.Decode(line).Trim(), "", DateTimeOffset.UnixEpoch);
        }

        var name = Commit.Decode(line[..left]).Trim();
        var afterLeft = line[(left + 1)..];
        var right = afterLeft.IndexOf((byte)'>');
        if (right < 0)
        {
            return new Ident(name, Commit.Decode(afterLeft).Trim(), DateTimeOffset.UnixEpoch);
        }

        // The date stands behind the last bracket: e-mails with brackets of their own exist.
        var date = line[(line.LastIndexOf((byte)'>') + 1)..];
        return new Ident(name, Commit.Decode(afterLeft[..right]).Trim(), ParseTime(date));
    }

    /// <summary>
    /// The zone is left out: it changes how a time is shown, not when it was. A time before 1970 or without digits is taken
    /// for 1970, one beyond the year 9999 for its end, as nothing later can be told.
    /// </summary>
    private static DateTimeOffset ParseTime(ReadOnlySpan<byte> date)
    {
        date = date.TrimStart((byte)' ');
        var digits = date.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits == 0 || date.IsEmpty)
        {
            return DateTimeOffset.UnixEpoch;
        }

        // Digits that do not fit are a number beyond any date.
        var seconds = Utf8Parser.TryParse(digits < 0 ? date : date[..digits], out long value, out _) ? value : long.MaxValue;
        return DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, LastSecond));
    }
}
