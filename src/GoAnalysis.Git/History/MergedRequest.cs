namespace GoAnalysis.Git;

/// <summary>
/// Recognises commits that brought a pull or merge request in, by what the hosting sites write into messages. A lower bound:
/// a request that was rebased or merged by hand leaves no trace.
/// </summary>
internal static class MergedRequest
{
    /// <summary>Whether a commit message says so.</summary>
    /// <param name="message">The raw message; its first line is the subject.</param>
    public static bool IsIn(ReadOnlySpan<byte> message)
    {
        message = message.TrimStart((byte)'\n');
        var rest = message;
        var subject = Commit.NextLine(ref rest).TrimEnd(" \r\t"u8);
        return IsMergeSubject(subject) || IsSquashSubject(subject) || HasGitLabLine(rest);
    }

    /// <summary>
    /// GitHub and Bitbucket Server <c>Merge pull request #1 from …</c>, Gitee <c>Merge pull request !1 from …</c> and
    /// <c>!1 title</c>, Gitea <c>Merge pull request 'title' (#1) from …</c>, Bitbucket <c>Merged in x (pull request #1)</c> and
    /// <c>Pull request #1: …</c>, Azure <c>Merged PR 1: …</c>.
    /// </summary>
    private static bool IsMergeSubject(ReadOnlySpan<byte> subject)
    {
        if (StartsWithNumber(subject, "Merge pull request #"u8)
            || StartsWithNumber(subject, "Merge pull request !"u8)
            || StartsWithNumber(subject, "Pull request #"u8)
            || StartsWithNumber(subject, "Merged PR "u8)
            || StartsWithNumber(subject, "!"u8))
        {
            return true;
        }

        if (subject.StartsWith("Merge pull request '"u8))
        {
            var number = subject.LastIndexOf(" (#"u8);
            return number >= 0 && CountDigits(subject[(number + 3)..]) is > 0 and var digits
                && subject[(number + 3 + digits)..].StartsWith(")"u8);
        }

        return subject.StartsWith("Merged in "u8) && EndsWithNumber(subject, "(pull request #"u8);
    }

    /// <summary>GitHub, Gitea and others end the subject of a squashed request with <c>(#1)</c>.</summary>
    private static bool IsSquashSubject(ReadOnlySpan<byte> subject) =>
        EndsWithNumber(subject, " (#"u8) || EndsWithNumber(subject, " (!"u8);

    /// <summary>GitLab says it in the body alone: <c>See merge request group/project!1</c>, at the start of a line.</summary>
    private static bool HasGitLabLine(ReadOnlySpan<byte> body)
    {
        var prefix = "See merge request "u8;
        while (!body.IsEmpty)
        {
            var line = Commit.NextLine(ref body);
            if (line.StartsWith(prefix))
            {
                var mark = line.LastIndexOf((byte)'!');
                if (mark >= prefix.Length && CountDigits(line[(mark + 1)..]) > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool StartsWithNumber(ReadOnlySpan<byte> text, ReadOnlySpan<byte> prefix) =>
        text.StartsWith(prefix) && CountDigits(text[prefix.Length..]) > 0;

    private static bool EndsWithNumber(ReadOnlySpan<byte> text, ReadOnlySpan<byte> opening)
    {
        var start = text.LastIndexOf(opening);
        if (start < 0)
        {
            return false;
        }

        var number = text[(start + opening.Length)..];
        var digits = CountDigits(number);
        return digits > 0 && number[digits..].SequenceEqual(")"u8);
    }

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }
}
