namespace GoAnalysis.Syntax;

/// <summary>A token of a tree: a reference to the tree and an index. https://go.dev/ref/spec#Tokens</summary>
public readonly struct SyntaxToken
{
    private readonly GoSyntaxTree tree;

    internal SyntaxToken(GoSyntaxTree tree, int index)
    {
        this.tree = tree;
        Index = index;
    }

    /// <summary>Its place among the tokens of the file, 0-based.</summary>
    public int Index { get; }

    /// <summary>Its kind, told by its spelling alone.</summary>
    public TokenKind Kind => TokenFacts.Lexical(tree.TokenData[Index].Kind);

    /// <summary>Where it stands, in bytes; empty for an inserted semicolon and the end of the file.</summary>
    public TextSpan Span => new(tree.TokenStart(Index), tree.TokenEnd(Index) - tree.TokenStart(Index));

    /// <summary>Its bytes; none for an inserted semicolon and the end of the file.</summary>
    public ReadOnlySpan<byte> Text => tree.Source.Span[tree.TokenStart(Index)..tree.TokenEnd(Index)];

    /// <summary>
    /// White space and comments before it, back to the token before; for the end of the file all that is left. Costs no
    /// allocation. Go has no trailing trivia: a comment behind a token is before the next, often an inserted semicolon.
    /// </summary>
    public SyntaxTriviaList LeadingTrivia => tree.TriviaBefore(Index);

    /// <summary>Its text as UTF-16.</summary>
    public override string ToString() => System.Text.Encoding.UTF8.GetString(Text);
}
