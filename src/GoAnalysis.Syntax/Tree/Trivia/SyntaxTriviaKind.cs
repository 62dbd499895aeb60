namespace GoAnalysis.Syntax;

/// <summary>Kinds of what stands between tokens. https://go.dev/ref/spec#Tokens and https://go.dev/ref/spec#Comments</summary>
public enum SyntaxTriviaKind : byte
{
    /// <summary>No trivia.</summary>
    None,

    /// <summary>A run of spaces, tabs, and carriage returns without a line feed behind them.</summary>
    WhiteSpace,

    /// <summary>
    /// One line feed, with the carriage return before it if there is one. Where Go inserts a semicolon at the line feed, the
    /// carriage return stands before the semicolon and is white space.
    /// </summary>
    EndOfLine,

    /// <summary>A comment from <c>//</c> to the end of its line, which is not part of it.</summary>
    LineComment,

    /// <summary>A comment from <c>/*</c> to <c>*/</c>; to the end of the file where that is missing, which is an error.</summary>
    GeneralComment,

    /// <summary>The byte order mark that a file may start with. https://go.dev/ref/spec#Source_code_representation</summary>
    ByteOrderMark,

    /// <summary>What the <see cref="GoParseMode"/> leaves out.</summary>
    SkippedText,
}
