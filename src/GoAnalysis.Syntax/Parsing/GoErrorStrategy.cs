using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace GoAnalysis.Syntax.Parsing;

/// <summary>ANTLR's error strategy with go/parser's wording: what was expected, what was found.</summary>
internal sealed class GoErrorStrategy(TokenBuffer buffer) : DefaultErrorStrategy
{
    /// <summary>A file with more errors than this is not read to its end: it is no Go, and each error costs an exception.</summary>
    private const int MaximumErrors = 1000;

    protected override void NotifyErrorListeners([NotNull] Parser recognizer, string message, RecognitionException e) =>
        Report(recognizer, recognizer.CurrentToken);

    protected override void ReportUnwantedToken([NotNull] Parser recognizer)
    {
        if (!InErrorRecoveryMode(recognizer))
        {
            BeginErrorCondition(recognizer);
            Report(recognizer, recognizer.CurrentToken);
        }
    }

    protected override void ReportMissingToken([NotNull] Parser recognizer)
    {
        if (!InErrorRecoveryMode(recognizer))
        {
            BeginErrorCondition(recognizer);
            Report(recognizer, recognizer.CurrentToken);
        }
    }

    // The builder works on the token array; a token that is only imagined needs no object of its own.
    protected override IToken GetMissingSymbol([NotNull] Parser recognizer) => recognizer.CurrentToken;

    private void Report(Parser recognizer, IToken token)
    {
        if (buffer.Errors.Count >= MaximumErrors)
        {
            throw new RecoveryEndedException();
        }

        ref readonly var data = ref buffer.Tokens[token.TokenIndex];
        buffer.Error(data.Start, SyntaxErrorCode.Unexpected, Expected(recognizer), Found(data, token.Text));
    }

    private static string Expected(Parser recognizer)
    {
        switch (recognizer.RuleContext.RuleIndex)
        {
            case Generated.GoRule.TopLevelDeclaration:
            case Generated.GoRule.SourceFile when recognizer.TokenStream.Index > 3:
                return "declaration";
            case Generated.GoRule.Statement:
            case Generated.GoRule.StatementList:
                return "statement";
            case Generated.GoRule.UnaryExpression:
                return "operand";
            case Generated.GoRule.Type:
                return "type";
            case Generated.GoRule.SelectorTail:
                return "selector or type assertion";
        }

        var expected = recognizer.GetExpectedTokens().ToArray();
        foreach (var preferred in Preferred)
        {
            if (Array.IndexOf(expected, (int)preferred) >= 0)
            {
                return $"'{TokenFacts.Text(preferred)}'";
            }
        }

        return expected.Length > 0 ? Show((TokenKind)Math.Max(expected[0], 0)) : "nothing";
    }

    // Where several tokens could follow, the one that ends the construct says most.
    private static readonly TokenKind[] Preferred =
    [
        TokenKind.RightParen, TokenKind.RightBracket, TokenKind.LeftBrace, TokenKind.RightBrace, TokenKind.Semicolon,
        TokenKind.LeftParen, TokenKind.Colon,
    ];

    private static string Found(in TokenData data, string text) => data.Kind switch
    {
        TokenKind.Semicolon or ContextualKind.TrailingSemicolon when data.Length == 0 => "newline",
        TokenKind.Illegal => $"'{text}'",
        TokenKind.EndOfFile => "end of file",
        _ when TokenFacts.IsOperandLeaf(data.Kind) => text,
        _ => Show(data.Kind),
    };

    private static string Show(TokenKind kind) =>
        TokenFacts.Text(kind) is { Length: > 0 } text ? $"'{text}'" : kind == TokenKind.EndOfFile ? "end of file" : TokenFacts.Name(kind);
}
