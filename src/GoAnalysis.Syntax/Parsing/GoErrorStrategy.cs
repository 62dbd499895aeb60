using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using GoAnalysis.Syntax.Parsing.Generated;

namespace GoAnalysis.Syntax.Parsing;

/// <summary>ANTLR's error strategy with go/parser's wording: what was expected, what was found.</summary>
internal sealed class GoErrorStrategy(TokenBuffer buffer, ReadOnlyMemory<byte> source) : DefaultErrorStrategy
{
    /// <summary>A file with more errors than this is not read to its end: it is no Go, and each error costs an exception.</summary>
    private const int MaximumErrors = 1000;

    /// <summary>In bytes.</summary>
    private const int MaximumText = 64;

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

        var at = token.TokenIndex;
        var rule = recognizer.RuleContext.RuleIndex;
        var expected = recognizer.GetExpectedTokens();
        var isBetweenDeclarations = rule is GoRule.SourceFile or GoRule.ResumedDeclarations;
        if (isBetweenDeclarations && buffer.Tokens[at].Kind == ContextualKind.TrailingSemicolon && buffer.Tokens[at].Length == 0)
        {
            // Between declarations, a ';' that Go has put before a closing bracket is not what the reader sees there.
            at++;
        }
        else if (buffer.Tokens[at].Kind == ContextualKind.TrailingComma && rule is GoRule.Block or GoRule.FunctionBody or GoRule.FunctionDeclarationBody
            && buffer.Tokens[at - 1].Kind is not (TokenKind.Increment or TokenKind.Decrement))
        {
            // A list of expressions goes on behind its comma: what is missing is the next one.
            Report(at + 1, "operand");
            return;
        }

        if (isBetweenDeclarations && buffer.Tokens[at].Kind == TokenKind.LeftBrace && buffer.Tokens[Math.Max(0, at - 1)].Kind == TokenKind.Semicolon)
        {
            Report(at, "a function's body on the line of its signature");
            return;
        }

        Report(at, Expected(recognizer, rule, expected));
    }

    private void Report(int at, string expected)
    {
        ref readonly var data = ref buffer.Tokens[at];
        buffer.LastUnexpected = Math.Max(buffer.LastUnexpected, data.Start);
        buffer.Error(data.Start, SyntaxErrorCode.Unexpected, expected, Found(at));
    }

    /// <summary>What could stand here, in a word where there is one, else the token that says most.</summary>
    private static string Expected(Parser recognizer, int rule, IntervalSet expected)
    {
        var previous = (TokenKind)Math.Max(recognizer.TokenStream.LA(-1), 0);
        if (expected.Contains((int)TokenKind.RightBrace))
        {
            switch (rule)
            {
                case GoRule.Block or GoRule.FunctionBody or GoRule.FunctionDeclarationBody:
                    // Behind a statement a block expects its end, but what is missing is the end of the statement.
                    return recognizer.TokenStream.LA(1) == TokenConstants.EOF ? Show(TokenKind.RightBrace)
                        : EndsStatement(previous) ? "statement" : Show(TokenKind.Semicolon);
                case GoRule.SwitchStatement or GoRule.SelectStatement when previous == TokenKind.LeftBrace:
                    return "'case', 'default' or '}'";
            }
        }

        if (ListName(rule) is { } list && previous is not (TokenKind.Comma or TokenKind.LeftParen or ContextualKind.CallParen))
        {
            foreach (var close in Closing)
            {
                if (expected.Contains((int)close))
                {
                    return $"',' or {Show(close)} in {list}";
                }
            }
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

    private static string? ListName(int rule) => rule switch
    {
        GoRule.CallTail => "argument list",
        GoRule.Parameters => "parameter list",
        GoRule.TypeParameters => "type parameter list",
        GoRule.TypeArgumentsTail or GoRule.ElementArgumentsTail => "type argument list",
        GoRule.LiteralTail or GoRule.LiteralValue => "composite literal",
        _ => null,
    };

    private static bool EndsStatement(TokenKind token) => token
        is TokenKind.LeftBrace or ContextualKind.BodyBrace or TokenKind.Semicolon or ContextualKind.TrailingSemicolon;

    private static readonly TokenKind[] Closing = [TokenKind.RightParen, TokenKind.RightBracket, TokenKind.RightBrace];

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
        TokenKind.Identifier, TokenKind.LeftParen, TokenKind.Colon,
    ];

    private string Found(int at)
    {
        ref readonly var data = ref buffer.Tokens[at];
        return data.Kind switch
        {
            TokenKind.Semicolon or ContextualKind.TrailingSemicolon when data.Length == 0 => "newline",
            TokenKind.Illegal => $"'{Text(at)}'",
            _ when TokenFacts.IsOperandLeaf(data.Kind) => Text(at),
            _ => Show(data.Kind),
        };
    }

    /// <summary>The token as spelt, cut where it is too long for a message.</summary>
    private string Text(int at)
    {
        var start = buffer.Tokens[at].Start;
        return System.Text.Encoding.UTF8.GetString(source.Span[start..Math.Min(buffer.End(at), start + MaximumText)]);
    }

    private static string Show(TokenKind kind) => TokenFacts.Text(kind) is { Length: > 0 } text ? $"'{text}'" : kind switch
    {
        TokenKind.EndOfFile => "end of file",
        TokenKind.Identifier => "identifier",
        TokenKind.String => "string literal",
        _ => TokenFacts.Name(kind),
    };
}
