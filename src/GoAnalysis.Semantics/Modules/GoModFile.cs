using System.Text;

namespace GoAnalysis.Semantics;

/// <summary>
/// What is read of a <c>go.mod</c> file: its module path and its Go version. Any bytes are taken; what is missing or
/// malformed is <see langword="null"/>. The syntax is that of https://go.dev/ref/mod#go-mod-file-lexical.
/// </summary>
/// <param name="Module">The module path; <see langword="null"/> when there is none or it is no valid import path.</param>
/// <param name="Go">The version of the <c>go</c> line, such as <c>1.21</c> or <c>1.22rc1</c>; <see langword="null"/> when
/// there is none or it is no version.</param>
/// <example><code>GoModFile.Parse("module example.com/m\n\ngo 1.21\n"u8).Module == "example.com/m"</code></example>
public sealed record GoModFile(string? Module, string? Go)
{
    /// <summary>Longest accepted module path or version, in characters. Go has no limit; no real path comes near.</summary>
    public const int MaxValueLength = 1024;

    /// <summary>Reads the content of a <c>go.mod</c> file in one pass over its lines.</summary>
    /// <param name="content">The file's bytes, a byte order mark allowed.</param>
    /// <returns>What was found. The first <c>module</c> and the first <c>go</c> line decide, as Go refuses a second.</returns>
    public static GoModFile Parse(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\uFEFF"u8))
        {
            content = content[3..];
        }

        bool moduleSeen = false;
        bool goSeen = false;
        string? module = null;
        string? go = null;
        Block block = Block.None;
        while (!content.IsEmpty && !(moduleSeen && goSeen))
        {
            ReadOnlySpan<byte> line = NextLine(ref content);
            ReadOnlySpan<byte> rest = line;
            Token first = NextToken(ref rest);
            if (first.Kind == TokenKind.End)
            {
                continue;
            }

            if (block != Block.None)
            {
                if (first.Kind == TokenKind.Close)
                {
                    block = Block.None;
                }
                else if (block == Block.Module && !moduleSeen)
                {
                    moduleSeen = true;
                    module = LastValue(first, rest, IsImportPath);
                }

                continue;
            }

            bool isModule = first.Is("module"u8);
            bool isGo = first.Is("go"u8);
            Token second = NextToken(ref rest);
            if (second.Kind == TokenKind.Open)
            {
                // A block closed on its own line, "require ()", holds nothing.
                if (NextToken(ref rest).Kind != TokenKind.Close)
                {
                    block = isModule ? Block.Module : Block.Other;
                }
            }
            else if (isModule && !moduleSeen)
            {
                moduleSeen = true;
                module = LastValue(second, rest, IsImportPath);
            }
            else if (isGo && !goSeen)
            {
                goSeen = true;
                go = LastValue(second, rest, IsGoVersion);
            }
        }

        return new GoModFile(module, go);
    }

    private enum Block
    {
        None,
        Module,
        Other,
    }

    private enum TokenKind
    {
        End,
        Open,
        Close,
        Word,
        Quoted,
        Raw,
        Bad,
    }

    private readonly ref struct Token(TokenKind kind, ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> bytes = bytes;

        public TokenKind Kind { get; } = kind;

        public bool Is(ReadOnlySpan<byte> word) => Kind == TokenKind.Word && bytes.SequenceEqual(word);

        /// <summary>The value of a word or string; <see langword="null"/> for anything else. Escapes are left out on
        /// purpose: no valid module path needs one.</summary>
        public string? Value()
        {
            if (Kind is not (TokenKind.Word or TokenKind.Quoted or TokenKind.Raw)
                || bytes.IsEmpty
                || bytes.Length > MaxValueLength
                || (Kind == TokenKind.Quoted && bytes.Contains((byte)'\\')))
            {
                return null;
            }

            return Encoding.UTF8.GetString(bytes);
        }
    }

    private static string? LastValue(Token token, ReadOnlySpan<byte> rest, Func<string, bool> isValid)
    {
        string? value = token.Value();
        return value is not null && NextToken(ref rest).Kind == TokenKind.End && isValid(value) ? value : null;
    }

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> content)
    {
        int end = content.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = end < 0 ? content : content[..end];
        content = end < 0 ? default : content[(end + 1)..];
        return line;
    }

    private static Token NextToken(ref ReadOnlySpan<byte> line)
    {
        line = line.TrimStart(" \t\r"u8);
        if (line.IsEmpty || line.StartsWith("//"u8))
        {
            return default;
        }

        switch (line[0])
        {
            case (byte)'(':
                line = line[1..];
                return new Token(TokenKind.Open, default);
            case (byte)')':
                line = line[1..];
                return new Token(TokenKind.Close, default);
            case (byte)'"':
            case (byte)'`':
                TokenKind kind = line[0] == (byte)'"' ? TokenKind.Quoted : TokenKind.Raw;
                int close = line[1..].IndexOf(line[0]);
                if (close < 0)
                {
                    line = default;
                    return new Token(TokenKind.Bad, default);
                }

                Token text = new(kind, line.Slice(1, close));
                line = line[(close + 2)..];
                return text;
            default:
                int length = WordLength(line);
                Token word = new(TokenKind.Word, line[..length]);
                line = line[length..];
                return word;
        }
    }

    private static int WordLength(ReadOnlySpan<byte> line)
    {
        int length = 1;
        while (length < line.Length
            && line[length] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'(' or (byte)')')
            && !line[length..].StartsWith("//"u8))
        {
            length++;
        }

        return length;
    }

    /// <summary>The characters and elements that Go allows in an import path.</summary>
    private static bool IsImportPath(string path)
    {
        int elementStart = 0;
        for (int i = 0; i <= path.Length; i++)
        {
            if (i == path.Length || path[i] == '/')
            {
                if (i == elementStart || path[i - 1] == '.')
                {
                    return false;
                }

                elementStart = i + 1;
            }
            else if (!char.IsAsciiLetterOrDigit(path[i]) && path[i] is not ('-' or '.' or '_' or '~' or '+'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Two or three numbers and an optional pre-release such as <c>rc1</c>; or one number, as old files have it.</summary>
    private static bool IsGoVersion(string version)
    {
        int i = 0;
        for (int part = 0; part < 3; part++)
        {
            int start = i;
            while (i < version.Length && char.IsAsciiDigit(version[i]))
            {
                i++;
            }

            if (i == start)
            {
                return false;
            }

            if (i == version.Length)
            {
                return true;
            }

            if (version[i] != '.')
            {
                break;
            }

            i++;
        }

        int suffix = i;
        while (i < version.Length && char.IsAsciiLetterOrDigit(version[i]))
        {
            i++;
        }

        return i == version.Length && i > suffix && char.IsAsciiLetterLower(version[suffix]);
    }
}
