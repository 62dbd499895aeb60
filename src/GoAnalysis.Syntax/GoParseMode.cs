namespace GoAnalysis.Syntax;

/// <summary>How much of a file is parsed.</summary>
/// <remarks>
/// What is left out has no tokens, no comments and no nodes; its bytes are <see cref="SyntaxTriviaKind.SkippedText"/> before
/// the token behind it. <see cref="GoSyntaxTree.Source"/> is the whole file in every mode, and all offsets are its.
/// </remarks>
public enum GoParseMode
{
    /// <summary>Everything.</summary>
    Full,

    /// <summary>
    /// The package clause and the import declarations, as go/parser's <c>ImportsOnly</c>: what follows them counts as the end
    /// of the file. It is not even lexed, so that the cost is that of the imports whatever the file's length, and errors in it
    /// are not reported. https://go.dev/ref/spec#Source_file_organization
    /// </summary>
    ImportsOnly,

    /// <summary>
    /// Everything but the bodies of function and method declarations: of each the <see cref="SyntaxKind.Block"/> with its
    /// braces remains. A body ends at the brace that matches its first one; where none does, it is parsed. Bodies are lexed:
    /// lexical errors in them are reported, syntax errors are not. Function literals outside bodies are parsed in full.
    /// https://go.dev/ref/spec#Function_declarations
    /// </summary>
    DeclarationsOnly,
}
