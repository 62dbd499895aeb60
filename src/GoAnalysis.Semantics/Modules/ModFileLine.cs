namespace GoAnalysis.Semantics;

/// <summary>What is wrong with a line of a <c>go.mod</c>, <c>go.work</c> or <c>modules.txt</c> file.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column in bytes.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record ModFileError(int Line, int Column, string Message);

/// <summary>A word of a line: a plain word, a string without its quotes, or one of <c>( ) [ ] { } ,</c> and <c>=&gt;</c>.</summary>
/// <param name="Text">The word; <see langword="null"/> for a string that is malformed or too long.</param>
/// <param name="Column">1-based column in bytes.</param>
/// <param name="IsSymbol">Whether it is punctuation.</param>
internal readonly record struct ModFileWord(string? Text, int Column, bool IsSymbol)
{
    public bool Is(string symbol) => IsSymbol && Text == symbol;
}

/// <summary>A directive: one line, or one line of a block.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Verb">The directive's name.</param>
/// <param name="Words">What follows it.</param>
/// <param name="EndColumn">1-based column behind the last word, in bytes.</param>
internal sealed record ModFileLine(int Line, string Verb, IReadOnlyList<ModFileWord> Words, int EndColumn)
{
    /// <summary>The comment behind the directive, without <c>//</c>; empty where there is none.</summary>
    public string Comment { get; init; } = "";

    /// <summary>The comment lines right above the directive, else those of its block, without <c>//</c>.</summary>
    public IReadOnlyList<string> CommentsAbove { get; init; } = [];

    /// <summary>All comments of the directive as one text, lines that begin with <c>//</c> apart.</summary>
    public string Documentation => string.Join('\n', Comment.Length > 0 ? [.. CommentsAbove, Comment] : CommentsAbove).Trim();
}
