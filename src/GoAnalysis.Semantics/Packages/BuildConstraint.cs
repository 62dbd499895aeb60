namespace GoAnalysis.Semantics;

/// <summary>
/// A condition over build tags, as a <c>//go:build</c> line, <c>// +build</c> lines or a file's name state it. Immutable.
/// https://pkg.go.dev/cmd/go#hdr-Build_constraints
/// </summary>
/// <remarks><c>ToString</c> writes the condition in the notation of <c>//go:build</c>.</remarks>
/// <example><c>BuildConstraint.TryParse("linux &amp;&amp; !cgo", out var constraint, out var error)</c></example>
public abstract class BuildConstraint
{
    /// <summary>How deep parentheses may nest; real constraints stay below 5.</summary>
    public const int MaximumDepth = 200;

    private protected BuildConstraint()
    {
    }

    /// <summary>Whether the condition holds.</summary>
    /// <param name="isTagSet">Whether a tag is set; see <see cref="BuildContext.IsTagSet"/>.</param>
    public abstract bool Evaluate(Func<string, bool> isTagSet);

    /// <summary>The condition that one tag is set.</summary>
    /// <param name="name">The tag.</param>
    public static BuildConstraint Tag(string name) => new TagConstraint(name);

    /// <summary>The opposite of a condition.</summary>
    /// <param name="operand">The condition.</param>
    public static BuildConstraint Not(BuildConstraint operand) => new NotConstraint(operand);

    /// <summary>The condition that all operands hold; the operand itself where there is one.</summary>
    /// <param name="operands">At least one; <see langword="null"/> ones are left out.</param>
    /// <returns><see langword="null"/> when nothing is left, which means no condition.</returns>
    public static BuildConstraint? And(params IEnumerable<BuildConstraint?> operands) => Combine(operands, isAnd: true);

    /// <summary>The condition that one operand at least holds; the operand itself where there is one.</summary>
    /// <param name="operands">At least one; <see langword="null"/> ones are left out.</param>
    /// <returns><see langword="null"/> when nothing is left, which means no condition.</returns>
    public static BuildConstraint? Or(params IEnumerable<BuildConstraint?> operands) => Combine(operands, isAnd: false);

    /// <summary>Parses the expression of a <c>//go:build</c> line.</summary>
    /// <param name="expression">What follows <c>//go:build</c>.</param>
    /// <param name="constraint">The condition.</param>
    /// <param name="error">What was found and what was expected, where it is no expression.</param>
    public static bool TryParse(
        string expression,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out BuildConstraint? constraint,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var parser = new BuildConstraintParser(expression);
        constraint = parser.Parse();
        error = parser.Error;
        return constraint is not null;
    }

    /// <summary>What go/build/constraint says of an expression that is none, in its words, which are also vet's.</summary>
    /// <param name="expression">What follows <c>//go:build</c>.</param>
    /// <returns>Null for an expression without fault.</returns>
    public static string? GoErrorOf(string expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var parser = new BuildConstraintParser(expression);
        return parser.Parse() is null ? parser.GoError : null;
    }

    /// <summary>Whether a text has nothing but the characters of a tag: letters, digits, <c>_</c> and <c>.</c>; an empty one has.</summary>
    /// <param name="text">The text.</param>
    public static bool IsTagName(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!BuildConstraintParser.IsTagCharacter(rune))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The <c>// +build</c> lines that mean the same, those that gofmt writes.</summary>
    /// <returns>What follows <c>+build</c> in each; null for a condition that such lines cannot state.</returns>
    public IReadOnlyList<string>? ToPlusBuildLines()
    {
        var lines = new List<List<string>>();
        foreach (var (line, isNegated) in Split(this, false, isAnd: true))
        {
            var clauses = new List<string>();
            foreach (var (clause, isClauseNegated) in Split(line, isNegated, isAnd: false))
            {
                var terms = Split(clause, isClauseNegated, isAnd: true);
                if (terms.Exists(static term => term.Constraint is not TagConstraint))
                {
                    return null;
                }

                clauses.Add(string.Join(',', terms.Select(static term => (term.IsNegated ? "!" : "") + term.Constraint)));
            }

            lines.Add(clauses);
        }

        // Where nothing is an alternative, all fits on one line.
        return lines.TrueForAll(static clauses => clauses.Count == 1)
            ? [string.Join(',', lines.Select(static clauses => clauses[0]))]
            : [.. lines.Select(static clauses => string.Join(' ', clauses))];
    }

    /// <summary>Writes <c>// +build</c> lines the way go/build/constraint writes their condition: lines that it takes for the same give the same text.</summary>
    /// <param name="lines">What follows <c>+build</c> in each.</param>
    public static string PlusBuildText(params IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return string.Join(" && ", lines.Select(static line => BuildHeader.ParsePlusBuild(line)).SelectMany(static line => Split(line, false, isAnd: true)).Select(static term =>
            (term.IsNegated ? "!" : "") + (term.Constraint is ListConstraint ? $"({term.Constraint})" : term.Constraint)));
    }

    /// <summary>What a condition is made of by <c>&amp;&amp;</c>, or by <c>||</c>, with negations drawn inwards.</summary>
    private static List<(BuildConstraint Constraint, bool IsNegated)> Split(BuildConstraint constraint, bool isNegated, bool isAnd)
    {
        var operands = new List<(BuildConstraint, bool)>();
        Add(constraint, isNegated);
        return operands;

        void Add(BuildConstraint part, bool isPartNegated)
        {
            switch (part)
            {
                case NotConstraint negation:
                    Add(negation.Operand, !isPartNegated);
                    break;
                case ListConstraint list when (list.IsAnd != isPartNegated) == isAnd:
                    foreach (var operand in list.Operands)
                    {
                        Add(operand, isPartNegated);
                    }

                    break;
                default:
                    operands.Add((part, isPartNegated));
                    break;
            }
        }
    }

    private static BuildConstraint? Combine(IEnumerable<BuildConstraint?> operands, bool isAnd)
    {
        ArgumentNullException.ThrowIfNull(operands);
        BuildConstraint[] some = [.. operands.OfType<BuildConstraint>()];
        return some.Length switch
        {
            0 => null,
            1 => some[0],
            _ => new ListConstraint(some, isAnd),
        };
    }

    private sealed class TagConstraint(string name) : BuildConstraint
    {
        public override bool Evaluate(Func<string, bool> isTagSet) => isTagSet(name);

        public override string ToString() => name;
    }

    private sealed class NotConstraint(BuildConstraint operand) : BuildConstraint
    {
        public BuildConstraint Operand => operand;

        public override bool Evaluate(Func<string, bool> isTagSet) => !operand.Evaluate(isTagSet);

        public override string ToString() => operand is ListConstraint ? $"!({operand})" : $"!{operand}";
    }

    /// <summary>Operands in a list instead of pairs, so that a chain of any length is one level deep.</summary>
    private sealed class ListConstraint(BuildConstraint[] operands, bool isAnd) : BuildConstraint
    {
        public BuildConstraint[] Operands => operands;

        public bool IsAnd => isAnd;

        public override bool Evaluate(Func<string, bool> isTagSet)
        {
            foreach (var operand in operands)
            {
                if (operand.Evaluate(isTagSet) != isAnd)
                {
                    return !isAnd;
                }
            }

            return isAnd;
        }

        public override string ToString() => string.Join(isAnd ? " && " : " || ", operands.Select(operand =>
            operand is ListConstraint ? $"({operand})" : operand.ToString()));
    }
}
