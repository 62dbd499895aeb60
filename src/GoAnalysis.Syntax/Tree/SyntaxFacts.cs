namespace GoAnalysis.Syntax;

/// <summary>Where the direct tokens of a node stand: those of the node itself and of none of its stored children.</summary>
internal static class SyntaxFacts
{
    /// <summary>The <c>:</c> of a case or communication clause.</summary>
    public static int ClauseColon(SyntaxNode clause) => DirectToken(clause, clause.FirstToken + 1, TokenKind.Colon);

    /// <summary>The first direct token of a kind from a token on; −1 when there is none.</summary>
    public static int DirectToken(SyntaxNode node, int from, TokenKind kind)
    {
        var nodes = node.Tree.NodeData;
        var tokens = node.Tree.TokenData;
        var child = node.Index + 1;
        var endNode = nodes[node.Index].SubtreeEnd;
        for (var at = from; at < node.EndToken;)
        {
            while (child < endNode && nodes[child].FirstToken < at)
            {
                child = nodes[child].SubtreeEnd;
            }

            if (child < endNode && nodes[child].FirstToken == at)
            {
                at = nodes[child].EndToken;
                continue;
            }

            if (TokenFacts.Lexical(tokens[at].Kind) == kind)
            {
                return at;
            }

            at++;
        }

        return -1;
    }
}
