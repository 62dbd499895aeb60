using System.Text;

namespace GoAnalysis.Git;

/// <summary>One string a path, since a history names the same few thousand files over and over. Safe for parallel use.</summary>
internal sealed class PathPool
{
    private readonly Lock gate = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>The string of a path.</summary>
    /// <param name="utf8">Its bytes, valid UTF-8.</param>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        const int Longest = 512;
        if (utf8.Length > Longest)
        {
            return Get(Encoding.UTF8.GetString(utf8));
        }

        Span<char> chars = stackalloc char[Longest];
        var path = chars[..Encoding.UTF8.GetChars(utf8, chars)];
        lock (gate)
        {
            var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!lookup.TryGetValue(path, out var found))
            {
                found = path.ToString();
                known.Add(found);
            }

            return found;
        }
    }

    /// <summary>The one string that equals a path.</summary>
    public string Get(string path)
    {
        lock (gate)
        {
            if (known.TryGetValue(path, out var found))
            {
                return found;
            }

            known.Add(path);
            return path;
        }
    }
}
