using System.Collections.Immutable;

namespace GoAnalysis.Syntax;

/// <summary>What is known of a token kind without looking at the source.</summary>
public static class TokenFacts
{
    private static readonly (TokenKind Kind, string Name, string Text)[] Table =
    [
        (TokenKind.EndOfFile, "EOF", ""),
        (TokenKind.Identifier, "IDENT", ""), (TokenKind.Integer, "INT", ""), (TokenKind.Float, "FLOAT", ""),
        (TokenKind.Imaginary, "IMAG", ""), (TokenKind.Rune, "CHAR", ""), (TokenKind.String, "STRING", ""),
        (TokenKind.LeftParen, "LPAREN", "("), (TokenKind.LeftBracket, "LBRACK", "["), (TokenKind.LeftBrace, "LBRACE", "{"),
        (TokenKind.RightParen, "RPAREN", ")"), (TokenKind.RightBracket, "RBRACK", "]"), (TokenKind.RightBrace, "RBRACE", "}"),
        (TokenKind.Add, "ADD", "+"), (TokenKind.Subtract, "SUB", "-"), (TokenKind.Not, "NOT", "!"),
        (TokenKind.Xor, "XOR", "^"), (TokenKind.And, "AND", "&"), (TokenKind.Tilde, "TILDE", "~"),
        (TokenKind.Arrow, "ARROW", "<-"), (TokenKind.Star, "MUL", "*"), (TokenKind.Divide, "QUO", "/"),
        (TokenKind.Remainder, "REM", "%"), (TokenKind.ShiftLeft, "SHL", "<<"), (TokenKind.ShiftRight, "SHR", ">>"),
        (TokenKind.AndNot, "AND_NOT", "&^"), (TokenKind.Or, "OR", "|"), (TokenKind.LogicalAnd, "LAND", "&&"),
        (TokenKind.LogicalOr, "LOR", "||"), (TokenKind.Equal, "EQL", "=="), (TokenKind.NotEqual, "NEQ", "!="),
        (TokenKind.Less, "LSS", "<"), (TokenKind.LessOrEqual, "LEQ", "<="), (TokenKind.Greater, "GTR", ">"),
        (TokenKind.GreaterOrEqual, "GEQ", ">="), (TokenKind.Increment, "INC", "++"), (TokenKind.Decrement, "DEC", "--"),
        (TokenKind.Define, "DEFINE", ":="), (TokenKind.Assign, "ASSIGN", "="), (TokenKind.AddAssign, "ADD_ASSIGN", "+="),
        (TokenKind.SubtractAssign, "SUB_ASSIGN", "-="), (TokenKind.MultiplyAssign, "MUL_ASSIGN", "*="),
        (TokenKind.DivideAssign, "QUO_ASSIGN", "/="), (TokenKind.RemainderAssign, "REM_ASSIGN", "%="),
        (TokenKind.AndAssign, "AND_ASSIGN", "&="), (TokenKind.OrAssign, "OR_ASSIGN", "|="),
        (TokenKind.XorAssign, "XOR_ASSIGN", "^="), (TokenKind.ShiftLeftAssign, "SHL_ASSIGN", "<<="),
        (TokenKind.ShiftRightAssign, "SHR_ASSIGN", ">>="), (TokenKind.AndNotAssign, "AND_NOT_ASSIGN", "&^="),
        (TokenKind.Comma, "COMMA", ","), (TokenKind.Semicolon, "SEMICOLON", ";"), (TokenKind.Colon, "COLON", ":"),
        (TokenKind.Period, "PERIOD", "."), (TokenKind.Ellipsis, "ELLIPSIS", "..."),
        (TokenKind.Break, "BREAK", "break"), (TokenKind.Case, "CASE", "case"), (TokenKind.Chan, "CHAN", "chan"),
        (TokenKind.Const, "CONST", "const"), (TokenKind.Continue, "CONTINUE", "continue"),
        (TokenKind.Default, "DEFAULT", "default"), (TokenKind.Defer, "DEFER", "defer"), (TokenKind.Else, "ELSE", "else"),
        (TokenKind.Fallthrough, "FALLTHROUGH", "fallthrough"), (TokenKind.For, "FOR", "for"), (TokenKind.Func, "FUNC", "func"),
        (TokenKind.Go, "GO", "go"), (TokenKind.Goto, "GOTO", "goto"), (TokenKind.If, "IF", "if"),
        (TokenKind.Import, "IMPORT", "import"), (TokenKind.Interface, "INTERFACE", "interface"), (TokenKind.Map, "MAP", "map"),
        (TokenKind.Package, "PACKAGE", "package"), (TokenKind.Range, "RANGE", "range"), (TokenKind.Return, "RETURN", "return"),
        (TokenKind.Select, "SELECT", "select"), (TokenKind.Struct, "STRUCT", "struct"), (TokenKind.Switch, "SWITCH", "switch"),
        (TokenKind.Type, "TYPE", "type"), (TokenKind.Var, "VAR", "var"), (TokenKind.Illegal, "ILLEGAL", ""),
    ];

    private static readonly string[] Names = Column(static row => row.Name);
    private static readonly string[] Texts = Column(static row => row.Text);

    /// <summary>All keywords of Go, in alphabetical order of their text.</summary>
    public static ImmutableArray<TokenKind> Keywords { get; } = Spelt(static text => char.IsAsciiLetterLower(text[0]), string.CompareOrdinal);

    /// <summary>All operators and punctuation of Go, shorter ones first. https://go.dev/ref/spec#Operators_and_punctuation</summary>
    public static ImmutableArray<TokenKind> Operators { get; } =
        Spelt(static text => !char.IsAsciiLetterLower(text[0]), static (left, right) => left.Length - right.Length);

    /// <summary>The name of a kind as go/token has it, such as <c>IDENT</c> or <c>ADD_ASSIGN</c>.</summary>
    /// <param name="kind">A kind.</param>
    public static string Name(TokenKind kind) => Names[(int)Lexical(kind)];

    /// <summary>The text of a keyword or operator; empty for kinds whose text is in the source.</summary>
    /// <param name="kind">A kind.</param>
    public static string Text(TokenKind kind) => Texts[(int)Lexical(kind)];

    /// <summary>Precedence of a binary operator, 1 (<c>||</c>) to 5 (<c>*</c>); 0 for any other token.
    /// https://go.dev/ref/spec#Operator_precedence</summary>
    /// <param name="kind">A kind.</param>
    public static int BinaryPrecedence(TokenKind kind) => kind switch
    {
        TokenKind.LogicalOr => 1,
        TokenKind.LogicalAnd => 2,
        TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual
            or TokenKind.Greater or TokenKind.GreaterOrEqual => 3,
        TokenKind.Add or TokenKind.Subtract or TokenKind.Or or TokenKind.Xor => 4,
        TokenKind.Star or ContextualKind.BinaryStar or TokenKind.Divide or TokenKind.Remainder or TokenKind.ShiftLeft
            or TokenKind.ShiftRight or TokenKind.And or TokenKind.AndNot => 5,
        _ => 0,
    };

    /// <summary>Whether a kind is an identifier or a literal: a token that is a node of the tree by itself.</summary>
    /// <param name="kind">A kind.</param>
    public static bool IsOperandLeaf(TokenKind kind) => (uint)kind - 1 < (uint)TokenKind.String;

    /// <summary>The kind as spelt, for a kind that the parser has retagged.</summary>
    /// <param name="kind">A kind as stored.</param>
    internal static TokenKind Lexical(TokenKind kind) => kind switch
    {
        ContextualKind.BinaryStar => TokenKind.Star,
        ContextualKind.CallParen => TokenKind.LeftParen,
        ContextualKind.IndexBracket or ContextualKind.TypeBracket => TokenKind.LeftBracket,
        ContextualKind.LiteralBrace or ContextualKind.BodyBrace => TokenKind.LeftBrace,
        ContextualKind.SelectorPeriod => TokenKind.Period,
        ContextualKind.SendArrow or ContextualKind.ChanArrow => TokenKind.Arrow,
        ContextualKind.TrailingComma => TokenKind.Comma,
        ContextualKind.TrailingSemicolon => TokenKind.Semicolon,
        ContextualKind.ElseIf => TokenKind.Else,
        ContextualKind.Stop => TokenKind.EndOfFile,
        _ => kind,
    };

    /// <summary>The kinds with a text of their own that has a property, in an order of these texts.</summary>
    private static ImmutableArray<TokenKind> Spelt(Func<string, bool> isWanted, Comparison<string> order)
    {
        // An insertion sort, because a query over value types would be compiled anew at each start.
        var spelt = new TokenKind[Table.Length];
        var count = 0;
        foreach (var (kind, _, text) in Table)
        {
            if (text.Length > 0 && isWanted(text))
            {
                var at = count++;
                for (; at > 0 && order(Texts[(int)spelt[at - 1]], text) > 0; at--)
                {
                    spelt[at] = spelt[at - 1];
                }

                spelt[at] = kind;
            }
        }

        return ImmutableArray.Create(spelt, 0, count);
    }

    private static string[] Column(Func<(TokenKind Kind, string Name, string Text), string> select)
    {
        var column = new string[256];
        Array.Fill(column, "");
        foreach (var row in Table)
        {
            column[(int)row.Kind] = select(row);
        }

        return column;
    }
}
