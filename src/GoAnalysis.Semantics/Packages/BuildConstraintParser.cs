using System.Text;

namespace GoAnalysis.Semantics;

/// <summary>Reads the expression of a <c>//go:build</c> line: <c>||</c>, <c>&amp;&amp;</c>, <c>!</c>, parentheses and tags.</summary>
internal sealed class BuildConstraintParser(string text)
{
    private int next;
    private int depth;
    private int start;
    private string token = "";
    private bool isTag;

    /// <summary>What is wrong, once <see cref="Parse"/> has returned <see langword="null"/>.</summary>
    public string? Error { get; private set; }

    /// <summary>The same in the words of go/build/constraint, without the place.</summary>
    public string? GoError { get; private set; }

    public BuildConstraint? Parse()
    {
        var constraint = Advance() ? ReadOr() : null;
        return constraint is not null && token.Length > 0 ? Fail($"unexpected '{token}'", $"unexpected token {token}") : constraint;
    }

    /// <summary>A tag's characters: letters, digits, <c>_</c> and <c>.</c>.</summary>
    public static bool IsTagCharacter(Rune rune) => Rune.IsLetter(rune) || Rune.IsDigit(rune) || rune.Value is '_' or '.';

    private BuildConstraint? ReadOr() => ReadList("||", ReadAnd, BuildConstraint.Or);

    private BuildConstraint? ReadAnd() => ReadList("&&", ReadNot, BuildConstraint.And);

    private BuildConstraint? ReadList(string separator, Func<BuildConstraint?> readOperand, Func<IEnumerable<BuildConstraint?>, BuildConstraint?> combine)
    {
        var operands = new List<BuildConstraint>();
        while (true)
        {
            if (readOperand() is not { } operand)
            {
                return null;
            }

            operands.Add(operand);
            if (token != separator)
            {
                return combine(operands);
            }

            if (!Advance())
            {
                return null;
            }
        }
    }

    private BuildConstraint? ReadNot()
    {
        if (token != "!")
        {
            return ReadOperand();
        }

        if (!Advance())
        {
            return null;
        }

        return token == "!" ? Fail("double negation", "double negation not allowed")
            : ReadOperand() is { } operand ? BuildConstraint.Not(operand)
            : null;
    }

    private BuildConstraint? ReadOperand()
    {
        if (token == "(")
        {
            return ReadParentheses();
        }

        if (!isTag)
        {
            return token.Length > 0 ? Fail($"unexpected '{token}'", $"unexpected token {token}")
                : Fail("the expression ends where a tag is expected", depth > 0 ? "missing close paren" : "unexpected end of expression");
        }

        var tag = BuildConstraint.Tag(token);
        return Advance() ? tag : null;
    }

    private BuildConstraint? ReadParentheses()
    {
        if (++depth > BuildConstraint.MaximumDepth)
        {
            return Fail($"parentheses nest deeper than {BuildConstraint.MaximumDepth} levels", "expression nests too deep");
        }

        if (!Advance() || ReadOr() is not { } inner)
        {
            return null;
        }

        if (token != ")")
        {
            return Fail("missing ')'", "missing close paren");
        }

        depth--;
        return Advance() ? inner : null;
    }

    private bool Advance()
    {
        while (next < text.Length && text[next] is ' ' or '\t')
        {
            next++;
        }

        start = next;
        isTag = false;
        if (next == text.Length)
        {
            token = "";
            return true;
        }

        var first = text[next];
        var length = 1;
        if (first is '&' or '|')
        {
            length = 2;
            if (next + 1 == text.Length || text[next + 1] != first)
            {
                Fail($"single '{first}'", $"invalid syntax at {first}");
                return false;
            }
        }
        else if (first is not ('(' or ')' or '!'))
        {
            length = TagLength();
            isTag = true;
            if (length == 0)
            {
                Fail($"unexpected '{RuneAt(next)}'", $"invalid syntax at {RuneAt(next)}");
                return false;
            }
        }

        token = text.Substring(next, length);
        next += length;
        return true;
    }

    private int TagLength()
    {
        var length = 0;
        while (next + length < text.Length && RuneAt(next + length) is var rune && IsTagCharacter(rune))
        {
            length += rune.Utf16SequenceLength;
        }

        return length;
    }

    private Rune RuneAt(int index)
    {
        Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out _);
        return rune;
    }

    private BuildConstraint? Fail(string found, string goError)
    {
        GoError ??= goError;
        Error ??= $"{found} at character {start + 1} of the build constraint '{Shorten(text)}'";
        return null;
    }

    private static string Shorten(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "…");
}
