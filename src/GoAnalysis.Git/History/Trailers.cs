using System.Text;

namespace GoAnalysis.Git;

/// <summary>
/// The lines such as <c>Reviewed-by: Name &lt;e-mail&gt;</c> that end a message, told from prose as git-interpret-trailers(1)
/// tells them: the last paragraph, when all of it are trailers, or a quarter with one that git itself writes among them.
/// </summary>
internal static class Trailers
{
    /// <summary>Reads the trailers of a message, in their order.</summary>
    /// <param name="message">The message, beginning with its subject, which never is a trailer.</param>
    /// <param name="encoding">Encoding of what is not ASCII; <see langword="null"/> for UTF-8.</param>
    public static IReadOnlyList<(string Key, string Value)> Read(ReadOnlySpan<byte> message, Encoding? encoding)
    {
        // All trailers that are used end so; most messages have none and are not looked at again.
        if (message.IndexOf("-by"u8) < 0 && message.IndexOf("-By"u8) < 0 && message.IndexOf("-BY"u8) < 0 && message.IndexOf("Reviewed-on:"u8) < 0)
        {
            return [];
        }

        var block = LastParagraph(message);
        return IsTrailerBlock(block) ? ReadBlock(block, encoding) : [];
    }

    private static List<string> LastParagraph(ReadOnlySpan<byte> message)
    {
        var block = new List<string>();
        var isSubject = true;
        var isOver = false;
        while (!message.IsEmpty)
        {
            // Latin-1 keeps every byte, so that a value can still be decoded when it is wanted.
            var line = Encoding.Latin1.GetString(Commit.NextLine(ref message));
            if (line.AsSpan().Trim(GitText.Blanks).IsEmpty)
            {
                isSubject = false;
                isOver = true;
            }
            else if (!isSubject && !line.StartsWith('#'))
            {
                if (isOver)
                {
                    block.Clear();
                    isOver = false;
                }

                block.Add(line);
            }
        }

        return block;
    }

    private static bool IsTrailerBlock(List<string> block)
    {
        var (trailers, others, byGit) = (0, 0, false);
        var followsTrailer = false;
        foreach (var line in block)
        {
            if (IsWrittenByGit(line) || KeyLength(line) > 0)
            {
                byGit |= IsWrittenByGit(line);
                trailers++;
                followsTrailer = true;
            }
            else if (!followsTrailer || !GitText.Blanks.Contains(line[0]))
            {
                // A line that begins with a blank goes on with the trailer before it.
                others++;
                followsTrailer = false;
            }
        }

        return trailers > 0 && (others == 0 || (byGit && trailers * 3 >= others));
    }

    private static List<(string Key, string Value)> ReadBlock(List<string> block, Encoding? encoding)
    {
        var found = new List<(string Key, string Value)>();
        var raw = new StringBuilder();
        string? key = null;
        foreach (var line in block)
        {
            if (key is not null && GitText.Blanks.Contains(line[0]))
            {
                raw.Append(' ').Append(line.Trim(GitText.Blanks));
                continue;
            }

            Close();
            if (KeyLength(line) is > 0 and var length)
            {
                key = line[..length];
                raw.Append(line.AsSpan(line.IndexOf(':', StringComparison.Ordinal) + 1).Trim(GitText.Blanks));
            }
        }

        Close();
        return found;

        void Close()
        {
            if (key is not null)
            {
                var bytes = Encoding.Latin1.GetBytes(raw.ToString());
                found.Add((key, encoding is null ? GitText.Decode(bytes) : encoding.GetString(bytes)));
            }

            key = null;
            raw.Clear();
        }
    }

    private static bool IsWrittenByGit(string line) =>
        line.StartsWith("Signed-off-by: ", StringComparison.Ordinal)
        || line.StartsWith("(cherry picked from commit ", StringComparison.Ordinal);

    /// <summary>Length of the word before <c>:</c>; 0 where the line is no trailer.</summary>
    private static int KeyLength(string line)
    {
        var length = 0;
        while (length < line.Length && (char.IsAsciiLetterOrDigit(line[length]) || line[length] == '-'))
        {
            length++;
        }

        return line.AsSpan(length).TrimStart(" \t").StartsWith(":") ? length : 0;
    }
}
