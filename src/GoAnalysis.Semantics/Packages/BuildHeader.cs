using System.Text;

namespace GoAnalysis.Semantics;

/// <summary>
/// The build constraint that the head of a file states, with go/build's rules for where it may stand: a <c>//go:build</c>
/// line before the package clause and outside other comments; else <c>// +build</c> lines among the line comments at the
/// start, with an empty line behind them. https://pkg.go.dev/cmd/go#hdr-Build_constraints
/// </summary>
/// <param name="Constraint">The condition; <see langword="null"/> where the file states none or <paramref name="Error"/> is set.</param>
/// <param name="Error">What is wrong; <see langword="null"/> for a file without fault.</param>
/// <param name="Line">1-based line of the error, or of the <c>//go:build</c> line; 0 where there is none.</param>
public sealed record BuildHeader(BuildConstraint? Constraint, string? Error, int Line)
{
    private const string GoBuild = "//go:build";
    private const string PlusBuild = "+build";

    /// <summary>A malformed part of a <c>// +build</c> line counts as this tag, which nobody sets.</summary>
    private const string NeverSet = "ignore";

    /// <summary>Reads the head of a file.</summary>
    /// <param name="source">The file, a byte order mark allowed.</param>
    public static BuildHeader Read(ReadOnlySpan<byte> source)
    {
        var head = new HeadScanner(source);
        if (!head.Scan())
        {
            return new BuildHeader(null, "a second //go:build line", head.GoBuildLine);
        }

        if (head.GoBuild is { } line)
        {
            return BuildConstraint.TryParse(line[GoBuild.Length..].Trim(), out var constraint, out var error)
                ? new BuildHeader(constraint, null, head.GoBuildLine)
                : new BuildHeader(null, error, head.GoBuildLine);
        }

        return new BuildHeader(BuildConstraint.And(head.PlusBuildLines.Select(ParsePlusBuild)), null, 0);
    }

    /// <summary>Parses what follows <c>+build</c>: alternatives between blanks, in each tags that must all hold between commas.</summary>
    internal static BuildConstraint ParsePlusBuild(string text)
    {
        var alternatives = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(alternative => BuildConstraint.And(alternative.Split(',').Select(ParseTerm)));
        return BuildConstraint.Or(alternatives) ?? BuildConstraint.Tag(NeverSet);
    }

    private static BuildConstraint ParseTerm(string term)
    {
        if (term == "!" || term.StartsWith("!!", StringComparison.Ordinal))
        {
            return BuildConstraint.Tag(NeverSet);
        }

        var isNegated = term.StartsWith('!');
        var name = isNegated ? term[1..] : term;
        var tag = BuildConstraint.Tag(name.Length > 0 && BuildConstraint.IsTagName(name) ? name : NeverSet);
        return isNegated ? BuildConstraint.Not(tag) : tag;
    }

    /// <summary>Whether a word is followed by white space or nothing.</summary>
    private static bool StartsWithWord(string line, string word) =>
        line.StartsWith(word, StringComparison.Ordinal) && (line.Length == word.Length || char.IsWhiteSpace(line[word.Length]));

    /// <summary>Goes through the lines before the package clause.</summary>
    private ref struct HeadScanner(ReadOnlySpan<byte> source)
    {
        private readonly List<string> pending = [];
        private ReadOnlySpan<byte> rest = source.StartsWith("\uFEFF"u8) ? source[3..] : source;
        private int line;
        private bool inComment;

        public string? GoBuild { get; private set; }

        public int GoBuildLine { get; private set; }

        public List<string> PlusBuildLines { get; } = [];

        /// <returns>Whether there is at most one <c>//go:build</c> line.</returns>
        public bool Scan()
        {
            var onlyLineComments = true;
            while (!rest.IsEmpty)
            {
                var text = NextLine();
                if (onlyLineComments && text.Length == 0)
                {
                    PlusBuildLines.AddRange(pending);
                    pending.Clear();
                    continue;
                }

                onlyLineComments &= text.StartsWith("//", StringComparison.Ordinal);
                if (!inComment && StartsWithWord(text, BuildHeader.GoBuild))
                {
                    if (GoBuild is not null)
                    {
                        GoBuildLine = line;
                        return false;
                    }

                    (GoBuild, GoBuildLine) = (text, line);
                }

                if (onlyLineComments && text[2..].TrimStart() is var comment && StartsWithWord(comment, PlusBuild))
                {
                    pending.Add(comment[PlusBuild.Length..]);
                }

                if (!IsComment(text))
                {
                    break;
                }
            }

            return true;
        }

        private string NextLine()
        {
            line++;
            var end = rest.IndexOf((byte)'\n');
            var bytes = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            bytes = bytes.Trim(" \t\r"u8);
            return bytes.IsEmpty ? "" : Encoding.UTF8.GetString(bytes).Trim();
        }

        /// <summary>Whether a line is nothing but comments, or parts of one.</summary>
        private bool IsComment(ReadOnlySpan<char> text)
        {
            while (!text.IsEmpty)
            {
                if (inComment)
                {
                    var end = text.IndexOf("*/");
                    if (end < 0)
                    {
                        return true;
                    }

                    inComment = false;
                    text = text[(end + 2)..].Trim();
                }
                else if (text.StartsWith("//"))
                {
                    return true;
                }
                else if (text.StartsWith("/*"))
                {
                    inComment = true;
                    text = text[2..].Trim();
                }
                else
                {
                    return false;
                }
            }

            return true;
        }
    }
}
