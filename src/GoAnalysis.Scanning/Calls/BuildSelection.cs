using System.Text;

namespace GoAnalysis.Scanning;

/// <summary>For what a program is built: decides which files are. https://pkg.go.dev/cmd/go#hdr-Build_constraints</summary>
/// <param name="Goos">The operating system. Default linux.</param>
/// <param name="Goarch">The processor. Default amd64.</param>
/// <param name="GoMinor">The minor version of Go 1 whose release tags hold. Default the newest known.</param>
/// <param name="Cgo">Whether cgo is on. Default on.</param>
/// <param name="Tags">Further tags that hold.</param>
internal sealed record BuildSelection(string Goos, string Goarch, int GoMinor, bool Cgo, IReadOnlyList<string> Tags)
{
    public const int NewestMinor = 26;

    private static readonly HashSet<string> Systems = [.. "aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos".Split(' ')];

    private static readonly HashSet<string> Processors = [.. "386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm".Split(' ')];

    private static readonly HashSet<string> UnixSystems = [.. "aix android darwin dragonfly freebsd hurd illumos ios linux netbsd openbsd solaris".Split(' ')];

    /// <summary>Whether a file is built; test files by the rest of their name.</summary>
    public bool Includes(string fileName, ReadOnlySpan<byte> source, bool importsC) =>
        NameMatches(fileName) && (Cgo || !importsC) && ConstraintMatches(source);

    private bool NameMatches(string fileName)
    {
        if (fileName.StartsWith('_') || fileName.StartsWith('.'))
        {
            return false;
        }

        var stem = fileName.EndsWith(".go", StringComparison.Ordinal) ? fileName[..^3] : fileName;
        if (stem.EndsWith("_test", StringComparison.Ordinal))
        {
            stem = stem[..^5];
        }

        var first = stem.IndexOf('_', StringComparison.Ordinal);
        if (first < 0)
        {
            return true;
        }

        var parts = stem[(first + 1)..].Split('_');
        if (parts.Length >= 2 && Systems.Contains(parts[^2]) && Processors.Contains(parts[^1]))
        {
            return Holds(parts[^2]) && Holds(parts[^1]);
        }

        return (!Systems.Contains(parts[^1]) && !Processors.Contains(parts[^1])) || Holds(parts[^1]);
    }

    private bool Holds(string tag) =>
        tag == Goos || tag == Goarch || tag == "gc" || (tag == "cgo" && Cgo) || (tag == "unix" && UnixSystems.Contains(Goos))
        || (tag == "linux" && Goos == "android") || (tag == "darwin" && Goos == "ios") || (tag == "solaris" && Goos == "illumos")
        || (tag.StartsWith("go1.", StringComparison.Ordinal) && int.TryParse(tag.AsSpan(4), out var minor) && minor <= GoMinor)
        || Tags.Contains(tag);

    /// <summary>A <c>//go:build</c> line decides alone; without one all <c>// +build</c> lines before the package clause do.</summary>
    private bool ConstraintMatches(ReadOnlySpan<byte> source)
    {
        var result = true;
        var isInComment = false;
        foreach (var range in source.Split((byte)'\n'))
        {
            var line = Encoding.UTF8.GetString(source[range]).Trim();
            if (isInComment || line.StartsWith("/*", StringComparison.Ordinal))
            {
                isInComment = !line.Contains("*/", StringComparison.Ordinal);
                continue;
            }

            if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            {
                break;
            }

            if (line.StartsWith("//go:build ", StringComparison.Ordinal))
            {
                var at = 0;
                return Or(Tokens(line[11..]), ref at);
            }

            var comment = line.Length > 2 ? line[2..].Trim() : "";
            if (comment.StartsWith("+build ", StringComparison.Ordinal))
            {
                result &= comment[7..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Any(option => option.Split(',').All(term => term.StartsWith('!') ? !Holds(term[1..]) : Holds(term)));
            }
        }

        return result;
    }

    private static List<string> Tokens(string expression)
    {
        var tokens = new List<string>();
        for (var i = 0; i < expression.Length;)
        {
            var start = i;
            if (char.IsWhiteSpace(expression[i]))
            {
                i++;
                continue;
            }

            if (expression[i] is '&' or '|')
            {
                i = Math.Min(i + 2, expression.Length);
            }
            else if (expression[i] is '!' or '(' or ')')
            {
                i++;
            }
            else
            {
                while (i < expression.Length && !char.IsWhiteSpace(expression[i]) && expression[i] is not ('&' or '|' or '!' or '(' or ')'))
                {
                    i++;
                }
            }

            tokens.Add(expression[start..i]);
        }

        return tokens;
    }

    private bool Or(List<string> tokens, ref int at)
    {
        var result = And(tokens, ref at);
        while (at < tokens.Count && tokens[at] == "||")
        {
            at++;
            result |= And(tokens, ref at);
        }

        return result;
    }

    private bool And(List<string> tokens, ref int at)
    {
        var result = Not(tokens, ref at);
        while (at < tokens.Count && tokens[at] == "&&")
        {
            at++;
            result &= Not(tokens, ref at);
        }

        return result;
    }

    private bool Not(List<string> tokens, ref int at)
    {
        var negate = false;
        for (; at < tokens.Count && tokens[at] == "!"; at++)
        {
            negate = !negate;
        }

        if (at >= tokens.Count)
        {
            return negate;
        }

        if (tokens[at] != "(")
        {
            return Holds(tokens[at++]) != negate;
        }

        // Parentheses nest only as deep as a person writes them; deeper ones are taken as not holding.
        var open = 0;
        for (var i = 0; i <= at; i++)
        {
            open += tokens[i] == "(" ? 1 : tokens[i] == ")" ? -1 : 0;
        }

        if (open > 100)
        {
            at = tokens.Count;
            return false;
        }

        at++;
        var inner = Or(tokens, ref at);
        at++;
        return inner != negate;
    }
}
