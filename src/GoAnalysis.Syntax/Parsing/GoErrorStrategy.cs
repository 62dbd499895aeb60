using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using GoAnalysis.Syntax.Parsing.Generated;

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

        // Between declarations, a ';' that Go has put before a closing bracket is not what the reader sees there.
        var at = token.TokenIndex;
        if (recognizer.RuleContext.RuleIndex is GoRule.SourceFile or GoRule.ResumedDeclarations && buffer.Tokens[at].Kind == ContextualKind.TrailingSemicolon && buffer.Tokens[at].Length == 0)
        {
            at++;
        }

        ref readonly var data = ref buffer.Tokens[at];
        buffer.LastUnexpected = Math.Max(buffer.LastUnexpected, data.Start);
        buffer.Error(data.Start, SyntaxErrorCode.Unexpected, Expected(recognizer), Found(data, at == token.TokenIndex ? token.Text : ""));
    }

    /// <summary>What could stand here, in a word where there is one, else the token that says most.</summary>
    private static string Expected(Parser recognizer)
    {
        var expected = recognizer.GetExpectedTokens();
        if (recognizer.RuleContext.RuleIndex is GoRule.Block or GoRule.FunctionBody or GoRule.FunctionDeclarationBody && !EndsStatement(recognizer.TokenStream.LA(-1)))
        {
            // Behind a statement a block expects its end, but what is missing is the end of the statement.
            return Show(TokenKind.Semicolon);
        }

        foreach (var (marker, name) in Names)
        {
            if (expected.Contains((int)marker))
            {
                return name;
            }
        }

        foreach (var preferred in Preferred)
        {
            if (expected.Contains((int)preferred))
            {
                return Show(preferred);
            }
        }

        return expected.Count > 0 ? Show((TokenKind)Math.Max(expected.MinElement, 0)) : "nothing";
    }

    private static bool EndsStatement(int token) => (TokenKind)Math.Max(token, 0)
        is TokenKind.LeftBrace or ContextualKind.BodyBrace or TokenKind.Semicolon or ContextualKind.TrailingSemicolon;

    // A token that only starts the construct named, given that the ones before it in the list are not expected.
    private static readonly (TokenKind Marker, string Name)[] Names =
    [
        (TokenKind.Return, "statement"), (TokenKind.Integer, "operand"), (TokenKind.Import, "declaration"),
        (TokenKind.Const, "declaration"), (TokenKind.Struct, "type"),
    ];

    // Where several tokens could follow, the one that ends the construct says most.
    private static readonly TokenKind[] Preferred =
    [
        TokenKind.RightParen, TokenKind.RightBracket, TokenKind.Semicolon, TokenKind.LeftBrace, TokenKind.RightBrace,
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
