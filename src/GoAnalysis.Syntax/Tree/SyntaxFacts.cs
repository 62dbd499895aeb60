namespace GoAnalysis.Syntax;

/// <summary>Where the parts of a node stand, told by its direct tokens: those that belong to none of its stored children.</summary>
internal static class SyntaxFacts
{
    /// <summary>The <c>:</c> of a case or communication clause; its end when it is missing.</summary>
    public static int ClauseColon(SyntaxNode clause) =>
        DirectToken(clause, clause.FirstToken + 1, TokenKind.Colon) is >= 0 and var colon ? colon : clause.EndToken;

    /// <summary>Index behind a list of names that a node starts with.</summary>
    public static int EndOfNames(SyntaxNode node)
    {
        var at = node.FirstToken + 1;
        while (at + 1 < node.EndToken && node.RawKind(at) == TokenKind.Comma)
        {
            at += 2;
        }

        return at;
    }

    /// <summary>The result behind a parameter list: neither the list nor the body.</summary>
    public static SyntaxNode Result(SyntaxNode function, SyntaxNode parameters) =>
        parameters.Exists && function.ChildrenFrom(parameters.EndToken).First is { Exists: true } next && next.Kind != SyntaxKind.Block
            ? next
            : default;

    /// <summary>The name behind the last <c>.</c> of a selector expression; no node when it is missing.</summary>
    public static SyntaxNode Selector(SyntaxNode node)
    {
        var last = node.EndToken - 1;
        return last > node.FirstToken && node.RawKind(last) == TokenKind.Identifier && TokenFacts.Lexical(node.RawKind(last - 1)) == TokenKind.Period
            ? new SyntaxNode(node.Tree, ~last)
            : default;
    }

    /// <summary>The block of a statement that ends with it; no node when it is missing.</summary>
    public static SyntaxNode LastBlock(SyntaxNode statement) => statement.Children.Last is { Kind: SyntaxKind.Block } block ? block : default;

    /// <summary>The operator of an assignment, where the last target has one behind it.</summary>
    public static int AssignmentOperator(SyntaxNode node)
    {
        SyntaxNode last = default;
        foreach (var target in node.Children)
        {
            if (last.Exists && node.RawKind(last.EndToken) != TokenKind.Comma)
            {
                break;
            }

            last = target;
        }

        return last.Exists ? last.EndToken : node.FirstToken;
    }

    /// <summary>The <c>;</c> of a header, or −1. A statement with clauses has it before its body, where one can stand by mistake.</summary>
    private static int HeaderSemicolon(SyntaxNode statement) =>
        DirectToken(statement, statement.FirstToken + 1, TokenKind.Semicolon) is >= 0 and var semicolon && semicolon < OpeningBrace(statement) ? semicolon : -1;

    /// <summary>The statement before the first <c>;</c> of a header.</summary>
    public static SyntaxNode Initializer(SyntaxNode statement) =>
        HeaderSemicolon(statement) is >= 0 and var semicolon
            ? statement.ChildrenBetween(statement.FirstToken, semicolon).First
            : default;

    /// <summary>Index behind the first <c>;</c> of a header, or behind the keyword.</summary>
    public static int AfterInitializer(SyntaxNode statement) =>
        HeaderSemicolon(statement) is >= 0 and var semicolon ? semicolon + 1 : statement.FirstToken + 1;

    /// <summary>The <c>{</c> of a switch.</summary>
    public static int OpeningBrace(SyntaxNode statement) =>
        DirectToken(statement, statement.FirstToken, TokenKind.LeftBrace) is >= 0 and var brace ? brace : statement.EndToken;

    /// <summary>The condition of a for statement.</summary>
    public static SyntaxNode ForCondition(SyntaxNode statement)
    {
        var semicolon = HeaderSemicolon(statement);
        if (semicolon >= 0)
        {
            var second = DirectToken(statement, semicolon + 1, TokenKind.Semicolon);
            return statement.ChildrenBetween(semicolon + 1, second < 0 ? statement.EndToken : second).First;
        }

        var first = statement.Children.First;
        return first.Kind == SyntaxKind.Block ? default : first;
    }

    /// <summary>The post statement of a for statement.</summary>
    public static SyntaxNode ForPost(SyntaxNode statement)
    {
        var semicolon = HeaderSemicolon(statement);
        var second = semicolon < 0 ? -1 : DirectToken(statement, semicolon + 1, TokenKind.Semicolon);
        var post = second < 0 ? default : statement.ChildrenFrom(second + 1).First;
        return post.Kind == SyntaxKind.Block ? default : post;
    }

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
