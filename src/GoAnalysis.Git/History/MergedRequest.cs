namespace GoAnalysis.Git;

/// <summary>A pull or merge request that a commit brought in, as the hosting sites number them.</summary>
/// <param name="Mark"><c>#</c> for pull requests, <c>!</c> for merge requests, <c>+</c> for changes of Gerrit: each counts
/// from 1.</param>
/// <param name="Number">The number.</param>
internal readonly record struct RequestNumber(char Mark, long Number);

/// <summary>
/// Recognises commits that brought a pull or merge request in, by what the hosting sites write into messages. A lower bound:
/// a request that was rebased or merged by hand leaves no trace.
/// </summary>
internal static class MergedRequest
{
    private const string GerritKey = "reviewed-on";

    /// <summary>Finds the request that a commit message tells of.</summary>
    /// <param name="subject">First line of the message.</param>
    /// <param name="subjectEnd">Last line of its first paragraph, where the subject ends when it was wrapped.</param>
    /// <param name="body">What follows.</param>
    /// <param name="trailers">Trailers of the message.</param>
    public static RequestNumber? Find(
        ReadOnlySpan<byte> subject, ReadOnlySpan<byte> subjectEnd, ReadOnlySpan<byte> body, IReadOnlyList<(string Key, string Value)> trailers) =>
        FindInMergeSubject(subject) ?? FindInSquashSubject(subjectEnd) ?? FindGitLabLine(body) ?? FindGerritTrailer(trailers);

    /// <summary>
    /// GitHub and Bitbucket Server <c>Merge pull request #1 from …</c>, Gitee <c>Merge pull request !1 from …</c> and
    /// <c>!1 title</c>, Gitea <c>Merge pull request 'title' (#1) from …</c>, Bitbucket <c>Merged in x (pull request #1)</c> and
    /// <c>Pull request #1: …</c>, Azure <c>Merged PR 1: …</c>.
    /// </summary>
    private static RequestNumber? FindInMergeSubject(ReadOnlySpan<byte> subject)
    {
        var number = NumberAfter(subject, "Merge pull request #"u8, '#')
            ?? NumberAfter(subject, "Merge pull request !"u8, '!')
            ?? NumberAfter(subject, "Pull request #"u8, '#')
            ?? NumberAfter(subject, "Merged PR "u8, '#')
            ?? NumberAfter(subject, "!"u8, '!');
        if (number is not null)
        {
            return number;
        }

        if (subject.StartsWith("Merge pull request '"u8))
        {
            // A title may hold such a number itself; the request's own is the last one.
            var start = subject.LastIndexOf(" (#"u8);
            return start >= 0 && NumberAfter(subject[start..], " (#"u8, '#', out var end) is { } found
                && subject[(start + end)..].StartsWith(")"u8) ? found : null;
        }

        return subject.StartsWith("Merged in "u8) ? NumberAtEnd(subject, "(pull request #"u8, '#') : null;
    }

    /// <summary>GitHub, Gitea and others end the subject of a squashed request with <c>(#1)</c>.</summary>
    private static RequestNumber? FindInSquashSubject(ReadOnlySpan<byte> subject) =>
        NumberAtEnd(subject, " (#"u8, '#') ?? NumberAtEnd(subject, " (!"u8, '!');

    /// <summary>GitLab says it in the body alone: <c>See merge request group/project!1</c>, at the start of a line.</summary>
    private static RequestNumber? FindGitLabLine(ReadOnlySpan<byte> body)
    {
        var prefix = "See merge request "u8;
        while (!body.IsEmpty)
        {
            var line = Commit.NextLine(ref body);
            if (line.StartsWith(prefix))
            {
                var mark = line.LastIndexOf((byte)'!');
                if (mark >= prefix.Length && NumberAfter(line[mark..], "!"u8, '!') is { } number)
                {
                    return number;
                }
            }
        }

        return null;
    }

    /// <summary>Gerrit writes <c>Reviewed-on: https://host/c/project/+/1</c> when it submits a change.</summary>
    private static RequestNumber? FindGerritTrailer(IReadOnlyList<(string Key, string Value)> trailers)
    {
        foreach (var (key, value) in trailers)
        {
            if (key.Equals(GerritKey, StringComparison.OrdinalIgnoreCase)
                && long.TryParse(value.AsSpan(value.LastIndexOf('/') + 1), System.Globalization.NumberStyles.None, provider: null, out var number)
                && number > 0)
            {
                return new RequestNumber('+', number);
            }
        }

        return null;
    }

    private static RequestNumber? NumberAtEnd(ReadOnlySpan<byte> text, ReadOnlySpan<byte> opening, char mark)
    {
        var start = text.LastIndexOf(opening);
        return start >= 0 && NumberAfter(text[start..], opening, mark, out var end) is { } number
            && text[(start + end)..].SequenceEqual(")"u8) ? number : null;
    }

    private static RequestNumber? NumberAfter(ReadOnlySpan<byte> text, ReadOnlySpan<byte> prefix, char mark) =>
        NumberAfter(text, prefix, mark, out _);

    /// <summary>The number right behind a prefix; one too long for any site is none.</summary>
    private static RequestNumber? NumberAfter(ReadOnlySpan<byte> text, ReadOnlySpan<byte> prefix, char mark, out int end)
    {
        end = 0;
        if (!text.StartsWith(prefix) || !System.Buffers.Text.Utf8Parser.TryParse(text[prefix.Length..], out ulong number, out var read))
        {
            return null;
        }

        end = prefix.Length + read;
        return text[prefix.Length] != (byte)'+' && number is > 0 and <= long.MaxValue ? new RequestNumber(mark, (long)number) : null;
    }
}
