using System.Text;
using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>Reads the lines that <c>go.mod</c> and <c>go.work</c> files are made of, in one pass.
/// https://go.dev/ref/mod#go-mod-file-lexical</summary>
internal ref struct ModFileReader
{
    private readonly List<ModFileError> errors;
    private readonly List<string> comments = [];
    private ReadOnlySpan<byte> content;
    private ReadOnlySpan<byte> text;
    private int consumed;
    private int line;

    private ModFileReader(ReadOnlySpan<byte> content, List<ModFileError> errors)
    {
        this.content = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        this.errors = errors;
    }

    /// <summary>Reads a file; what is malformed is left out and added to the errors.</summary>
    public static List<ModFileLine> Read(ReadOnlySpan<byte> content, List<ModFileError> errors)
    {
        var reader = new ModFileReader(content, errors);
        return reader.Read();
    }

    private List<ModFileLine> Read()
    {
        var lines = new List<ModFileLine>();
        string? block = null;
        var blockLine = 0;
        IReadOnlyList<string> blockComments = [];
        while (NextLine())
        {
            var words = ReadWords(out var comment);
            var end = consumed + 1;
            if (words.Count == 0)
            {
                KeepComment(comment);
                continue;
            }

            IReadOnlyList<string> above = comments.Count > 0 ? [.. comments] : block is null ? [] : blockComments;
            comments.Clear();
            if (block is not null && words[0].Is(")"))
            {
                block = null;
                ExpectEnd(words, 1);
            }
            else if (block is not null)
            {
                lines.Add(new ModFileLine(line, block, words, end) { Comment = comment ?? "", CommentsAbove = above });
            }
            else if (words[0] is { IsSymbol: false, Text: { } verb })
            {
                if (words.Count > 1 && words[1].Is("(") && (words.Count == 2 || words[2].Is(")")))
                {
                    (block, blockLine, blockComments) = words.Count == 2 ? (verb, line, above) : (null, 0, []);
                    ExpectEnd(words, 3);
                }
                else
                {
                    lines.Add(new ModFileLine(line, verb, [.. words.Skip(1)], end) { Comment = comment ?? "", CommentsAbove = above });
                }
            }
            else
            {
                errors.Add(new ModFileError(line, words[0].Column, $"found '{words[0].Text}', expected a directive"));
            }
        }

        if (block is not null)
        {
            errors.Add(new ModFileError(blockLine, 1, $"the block '{block} (' is never closed"));
        }

        return lines;
    }

    private readonly void ExpectEnd(List<ModFileWord> words, int count)
    {
        if (words.Count > count)
        {
            errors.Add(new ModFileError(line, words[count].Column, $"found '{words[count].Text}', expected the end of the line"));
        }
    }

    private readonly void KeepComment(string? comment)
    {
        if (comment is null)
        {
            // An empty line parts comments from what follows.
            comments.Clear();
        }
        else
        {
            comments.Add(comment);
        }
    }

    private bool NextLine()
    {
        if (content.IsEmpty)
        {
            return false;
        }

        var end = content.IndexOf((byte)'\n');
        text = end < 0 ? content : content[..end];
        content = end < 0 ? default : content[(end + 1)..];
        consumed = 0;
        line++;
        return true;
    }

    private List<ModFileWord> ReadWords(out string? comment)
    {
        var words = new List<ModFileWord>();
        comment = null;
        while (true)
        {
            while (consumed < text.Length && text[consumed] is (byte)' ' or (byte)'\t' or (byte)'\r')
            {
                consumed++;
            }

            var rest = text[consumed..];
            if (rest.IsEmpty)
            {
                return words;
            }

            if (rest.StartsWith("//"u8))
            {
                comment = Encoding.UTF8.GetString(rest[2..]).Trim();
                return words;
            }

            if (rest.StartsWith("/*"u8))
            {
                errors.Add(new ModFileError(line, consumed + 1, "found a comment of the form /* */, expected one that begins with //"));
                return words;
            }

            words.Add(ReadWord(rest));
        }
    }

    private ModFileWord ReadWord(ReadOnlySpan<byte> rest)
    {
        var column = consumed + 1;
        if (rest.StartsWith("=>"u8))
        {
            consumed += 2;
            return new ModFileWord("=>", column, true);
        }

        if (IsSymbol(rest[0]))
        {
            consumed++;
            return new ModFileWord(((char)rest[0]).ToString(), column, true);
        }

        return rest[0] is (byte)'"' or (byte)'`' ? ReadString(rest, column) : ReadPlain(rest, column);
    }

    private ModFileWord ReadString(ReadOnlySpan<byte> rest, int column)
    {
        var end = 1;
        while (end < rest.Length && rest[end] != rest[0])
        {
            end += rest[end] == '\\' && rest[0] == '"' ? 2 : 1;
        }

        if (end >= rest.Length)
        {
            errors.Add(new ModFileError(line, column, "a string that does not end on its line"));
            consumed = text.Length;
            return new ModFileWord(null, column, false);
        }

        consumed += end + 1;
        return Limited(GoString.Unquote(rest[..(end + 1)]), column);
    }

    private ModFileWord ReadPlain(ReadOnlySpan<byte> rest, int column)
    {
        var length = 0;
        while (length < rest.Length
            && rest[length] is not ((byte)' ' or (byte)'\t' or (byte)'\r')
            && !IsSymbol(rest[length])
            && !rest[length..].StartsWith("//"u8))
        {
            length++;
        }

        consumed += length;
        return length <= GoModFile.MaxValueLength * 4
            ? Limited(Encoding.UTF8.GetString(rest[..length]), column)
            : Limited(new string(' ', GoModFile.MaxValueLength + 1), column);
    }

    private readonly ModFileWord Limited(string value, int column)
    {
        if (value.Length <= GoModFile.MaxValueLength)
        {
            return new ModFileWord(value, column, false);
        }

        errors.Add(new ModFileError(line, column, $"a word longer than {GoModFile.MaxValueLength} characters"));
        return new ModFileWord(null, column, false);
    }

    private static bool IsSymbol(byte character) =>
        character is (byte)'(' or (byte)')' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)',';
}
