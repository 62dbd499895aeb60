namespace GoAnalysis.Analysis.Testing;

/// <summary>What a <c>// want</c> comment expects: a diagnostic, or a fact of a name that its line declares.</summary>
/// <param name="FactName">Name of the symbol that a fact is expected of, or <c>package</c>; null for a diagnostic.</param>
/// <param name="Regexp">What the message, or the fact's text, must match.</param>
public sealed record WantExpectation(string? FactName, GoRegexp Regexp)
{
    /// <summary>What is expected, in words.</summary>
    public string Kind => FactName is null ? "diagnostic" : "fact";
}

/// <summary>The expectations of one comment.</summary>
/// <param name="LineOffset">How many lines below the comment they are meant, 0 or more.</param>
/// <param name="Expectations">The expectations; empty where the comment has none.</param>
public sealed record WantComment(int LineOffset, IReadOnlyList<WantExpectation> Expectations);
