using System.Buffers;
using System.Text;

namespace GoAnalysis.Syntax;

/// <summary>What comments say, and whom to. https://go.dev/doc/comment</summary>
internal static class CommentText
{
    /// <summary>Whether a line comment is a directive.</summary>
    /// <param name="text">What stands behind the two slashes.</param>
    public static bool IsDirective(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("line "u8) || text.StartsWith("extern "u8) || text.StartsWith("export "u8))
        {
            return true;
        }

        // A tool's name, a colon, and something right behind it.
        var colon = text.IndexOf((byte)':');
        return colon > 0 && colon + 1 < text.Length && text[..colon].IndexOfAnyExcept(NameCharacters) < 0
            && NameCharacters.Contains(text[colon + 1]);
    }

    /// <summary>The text of a group; see <see cref="CommentGroup.GetText"/>.</summary>
    /// <param name="group">The group.</param>
    public static string Of(CommentGroup group)
    {
        var text = new StringBuilder();
        var pendingBlank = false;
        foreach (var comment in group)
        {
            if (comment.IsDirective)
            {
                continue;
            }

            foreach (var rawLine in Content(comment).Split('\n'))
            {
                var line = rawLine.TrimEnd(' ', '\t');
                if (line.Length == 0)
                {
                    pendingBlank = text.Length > 0;
                    continue;
                }

                if (pendingBlank)
                {
                    text.Append('\n');
                    pendingBlank = false;
                }

                text.Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static SearchValues<byte> NameCharacters { get; } =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789"u8);

    /// <summary>A comment without its markers and without carriage returns, which are no part of it for Go.</summary>
    private static string Content(SyntaxTrivia comment)
    {
        var text = comment.Text[2..];
        if (comment.Kind == SyntaxTriviaKind.LineComment)
        {
            text = text.StartsWith(" "u8) ? text[1..] : text;
        }
        else if (text.EndsWith("*/"u8))
        {
            text = text[..^2];
        }

        return Encoding.UTF8.GetString(text).Replace("\r", "", StringComparison.Ordinal);
    }
}
