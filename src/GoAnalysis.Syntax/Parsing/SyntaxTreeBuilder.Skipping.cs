namespace GoAnalysis.Syntax.Parsing;

/// <content>Function bodies that are not wanted (<see cref="GoParseMode.DeclarationsOnly"/>), and where reading ends.</content>
internal abstract partial class SyntaxTreeBuilder
{
    private bool skipsBodies;

    /// <summary>Where a search for a closing brace has ended in vain; no other goes there, so that all are linear together.</summary>
    private int unmatchedEnd;

    /// <summary>Bodies skipped: ranges of tokens between their braces, in order.</summary>
    public List<TokenRange> SkippedBodies { get; } = [];

    /// <summary>Index of the token from which on the file seems to have ended, for recovery.</summary>
    public int Fence { get; set; }

    /// <summary>Behind the opening brace of a function's body: moves to the brace that matches it, if there is one.</summary>
    public void SkipBody()
    {
        if (skipsBodies)
        {
            MoveToClosingBrace();
        }
    }

    public void ExitFunctionDeclarationBody() => CloseNested(SyntaxKind.Block);

    private void MoveToClosingBrace()
    {
        var end = Math.Min(buffer.Count, Fence);
        if (end == unmatchedEnd)
        {
            return;
        }

        var level = 1;
        for (var i = index; i < end; i++)
        {
            var kind = tokens[i].Kind;
            level += kind == TokenKind.LeftBrace ? 1 : kind == TokenKind.RightBrace ? -1 : 0;
            if (level == 0)
            {
                if (i > index)
                {
                    SkippedBodies.Add(new TokenRange(index, i));
                    index = i;
                }

                return;
            }
        }

        unmatchedEnd = end;
    }
}
