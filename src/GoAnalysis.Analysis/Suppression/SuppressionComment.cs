using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>A comment that suppresses diagnostics on some lines.</summary>
internal sealed class SuppressionComment
{
    private Suppression? suppression;

    /// <summary>The comment, the reason included.</summary>
    public required SyntaxTrivia Comment { get; init; }

    /// <summary>What is named, in order; empty for all rules.</summary>
    public required IReadOnlyList<SuppressedName> Names { get; init; }

    /// <summary>The reason that is given; empty for none.</summary>
    public required string Justification { get; init; }

    /// <summary>The first line that it counts for, 1-based.</summary>
    public required int FirstLine { get; init; }

    /// <summary>The last line that it counts for.</summary>
    public required int LastLine { get; init; }

    /// <summary>What a diagnostic says of it; one object for all, since the comment can be as long as a file.</summary>
    public Suppression Suppression => suppression ??= new Suppression(Comment.ToString().TrimEnd(), Justification);

    /// <summary>Whether it counts for a rule.</summary>
    public bool IsFor(DiagnosticDescriptor rule) => Names.Count == 0 || Names.Any(name => name.Matches(rule));
}

/// <summary>A rule as a comment names it.</summary>
/// <param name="Text">Its id or alias; in any case.</param>
/// <param name="Span">Where it stands, in bytes.</param>
internal readonly record struct SuppressedName(string Text, TextSpan Span)
{
    /// <summary>Whether it stands for many rules: it is <c>all</c>, or ends with <c>*</c>.</summary>
    public bool IsPattern => Text.EndsWith('*') || Text.Equals("all", StringComparison.OrdinalIgnoreCase);

    public bool Matches(DiagnosticDescriptor rule)
    {
        if (Text.Equals("all", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return Text.EndsWith('*')
            ? rule.Id.StartsWith(Text[..^1], StringComparison.OrdinalIgnoreCase)
            : Text.Equals(rule.Id, StringComparison.OrdinalIgnoreCase) || (rule.Alias.Length > 0 && Text.Equals(rule.Alias, StringComparison.OrdinalIgnoreCase));
    }
}
