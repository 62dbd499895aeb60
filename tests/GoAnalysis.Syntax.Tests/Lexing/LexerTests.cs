using System.Text;

namespace GoAnalysis.Syntax.Tests;

public class LexerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "IDENT SEMICOLON")]
    [InlineData("a\n", "IDENT SEMICOLON")]
    [InlineData("a +\nb", "IDENT ADD IDENT SEMICOLON")]
    [InlineData("return\nbreak\ncontinue\nfallthrough\ngo\n", "RETURN SEMICOLON BREAK SEMICOLON CONTINUE SEMICOLON FALLTHROUGH SEMICOLON GO")]
    [InlineData("x++\ny--\n", "IDENT INC SEMICOLON IDENT DEC SEMICOLON")]
    [InlineData(")\n]\n}\n(\n[\n{\n", "RPAREN SEMICOLON RBRACK SEMICOLON RBRACE SEMICOLON LPAREN LBRACK LBRACE")]
    [InlineData("1\n'a'\n\"s\"\n`r`\n1.5\n2i\n", "INT SEMICOLON CHAR SEMICOLON STRING SEMICOLON STRING SEMICOLON FLOAT SEMICOLON IMAG SEMICOLON")]
    [InlineData("a // c\nb", "IDENT SEMICOLON IDENT SEMICOLON")]
    [InlineData("a /* c */ b", "IDENT IDENT SEMICOLON")]
    [InlineData("a /* c\n */ b", "IDENT SEMICOLON IDENT SEMICOLON")]
    [InlineData("+ - * / % & | ^ << >> &^", "ADD SUB MUL QUO REM AND OR XOR SHL SHR AND_NOT")]
    [InlineData("+= -= *= /= %= &= |= ^= <<= >>= &^=", "ADD_ASSIGN SUB_ASSIGN MUL_ASSIGN QUO_ASSIGN REM_ASSIGN AND_ASSIGN OR_ASSIGN XOR_ASSIGN SHL_ASSIGN SHR_ASSIGN AND_NOT_ASSIGN")]
    [InlineData("&& || <- ++ == < > = ! ~", "LAND LOR ARROW INC EQL LSS GTR ASSIGN NOT TILDE")]
    [InlineData("!= <= >= := ... , ; : . ( )", "NEQ LEQ GEQ DEFINE ELLIPSIS COMMA SEMICOLON COLON PERIOD LPAREN RPAREN SEMICOLON")]
    [InlineData("break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var", "BREAK CASE CHAN CONST CONTINUE DEFAULT DEFER ELSE FALLTHROUGH FOR FUNC GO GOTO IF IMPORT INTERFACE MAP PACKAGE RANGE RETURN SELECT STRUCT SWITCH TYPE VAR")]
    [InlineData("breaks func1 _if ifx", "IDENT IDENT IDENT IDENT SEMICOLON")]
    [InlineData("été 変数1 _x aé9", "IDENT IDENT IDENT IDENT SEMICOLON")]
    [InlineData("0 1_000 0x1F 0b101 0o17 017 0i 1e5 1.5e-3 .5 0x1p-2 0x1.8p1 3.i", "INT INT INT INT INT INT IMAG FLOAT FLOAT FLOAT FLOAT FLOAT IMAG SEMICOLON")]
    [InlineData("1..2", "FLOAT FLOAT SEMICOLON")]
    [InlineData("a...b", "IDENT ELLIPSIS IDENT SEMICOLON")]
    [InlineData("'\\'' '\\\\' '\\x41' '\\u00e9' '\\U0001F600' '\\101'", "CHAR CHAR CHAR CHAR CHAR CHAR SEMICOLON")]
    [InlineData("\"a\\\"b\" `a\\`", "STRING STRING SEMICOLON")]
    [InlineData("a\r\nb\rc", "IDENT SEMICOLON IDENT IDENT SEMICOLON")]
    [InlineData("f(a,)", "IDENT LPAREN IDENT COMMA RPAREN SEMICOLON")]
    [InlineData("chan<- int", "CHAN ARROW IDENT SEMICOLON")]
    [InlineData("} else if x", "RBRACE ELSE IF IDENT SEMICOLON")]
    public void Tokens_AreGos(string source, string expected)
    {
        var buffer = Lex(Encoding.UTF8.GetBytes(source));

        Assert.Empty(buffer.Errors);
        Assert.Equal(expected, Names(buffer));
    }

    [Theory]
    [InlineData("a // c", 2)]
    [InlineData("a /* x */ // c\n", 2)]
    [InlineData("a  \n", 3)]
    [InlineData("a", 1)]
    [InlineData("a /* x\n */", 2)]
    public void InsertedSemicolon_StandsWhereGoPutsIt(string source, int offset)
    {
        var buffer = Lex(Encoding.UTF8.GetBytes(source));

        Assert.Equal(TokenKind.Semicolon, buffer.Tokens[1].Kind);
        Assert.Equal(offset, buffer.Tokens[1].Start);
        Assert.Equal(0, buffer.Tokens[1].Length);
    }

    [Theory]
    [InlineData("@", "0: illegal character U+0040 '@'")]
    [InlineData("a\0", "1: illegal character NUL", "1: illegal character U+0000")]
    [InlineData("@@@\n@@", "0: illegal character U+0040 '@'", "4: illegal character U+0040 '@'")]
    [InlineData("/*", "0: comment not terminated")]
    [InlineData("\"abc\n", "0: string literal not terminated")]
    [InlineData("`abc\n", "0: raw string literal not terminated")]
    [InlineData("'a", "0: rune literal not terminated")]
    [InlineData("''", "0: illegal rune literal")]
    [InlineData("'ab'", "0: illegal rune literal")]
    [InlineData("'\\q'", "2: unknown escape sequence")]
    [InlineData("\"\\", "2: escape sequence not terminated", "0: string literal not terminated")]
    [InlineData("\"\\xg1\"", "3: illegal character U+0067 'g' in escape sequence")]
    [InlineData("'\\uD800'", "2: escape sequence is invalid Unicode code point")]
    [InlineData("'\\400'", "2: escape sequence is invalid Unicode code point")]
    [InlineData("0x", "2: hexadecimal literal has no digits")]
    [InlineData("0b12", "3: invalid digit '2' in binary literal")]
    [InlineData("089", "1: invalid digit '8' in octal literal")]
    [InlineData("089.5", "")]
    [InlineData("1__0", "2: '_' must separate successive digits")]
    [InlineData("1_", "1: '_' must separate successive digits")]
    [InlineData("0_x1", "1: '_' must separate successive digits")]
    [InlineData("1e", "2: exponent has no digits")]
    [InlineData("1p1", "1: 'p' exponent requires hexadecimal mantissa")]
    [InlineData("0b1e1", "3: 'e' exponent requires decimal mantissa")]
    [InlineData("0x1.5", "5: hexadecimal mantissa requires a 'p' exponent")]
    [InlineData("0b1.0", "3: invalid radix point in binary literal")]
    public void LexicalErrors_AreWordedAsGos(string source, string expected, string second = "")
    {
        var buffer = Lex(Encoding.UTF8.GetBytes(source));

        var errors = buffer.Errors.Select(error => $"{error.ByteOffset}: {error.Message}").ToList();
        Assert.Equal(new[] { expected, second }.Where(message => message.Length > 0), errors);
    }

    [Fact]
    public void InvalidUtf8_AndByteOrderMarks_AreReportedWhereverTheyStand()
    {
        byte[] source = [0xEF, 0xBB, 0xBF, (byte)'"', 0xFF, (byte)'"', (byte)'/', (byte)'/', 0xC3, 0xEF, 0xBB, 0xBF, (byte)'\n'];

        var errors = Lex(source).Errors.Select(error => $"{error.ByteOffset}: {error.Message}").Order(StringComparer.Ordinal);

        Assert.Equal(["4: illegal UTF-8 encoding", "9: illegal byte order mark"], errors);
    }

    [Fact]
    public void TokenOfSixteenMegabytes_KeepsItsLength()
    {
        var source = new byte[(16 * 1024 * 1024) + 100];
        Array.Fill(source, (byte)'x');
        source[0] = source[^1] = (byte)'`';

        var buffer = Lex(source);

        Assert.Equal(source.Length, buffer.End(0));
    }

    [Fact]
    public void TokenKinds_AreTheGrammarsTokenTypes()
    {
        var expected = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "GoLexer.tokens"))
            .Where(line => !line.StartsWith('\'')).Select(line => line.Split('='))
            .Where(parts => parts[0] is not ("COMMENT" or "WHITE_SPACE" or "NEWLINE" or "BYTE_ORDER_MARK"))
            .ToDictionary(parts => int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), parts => parts[0]);
        var contextual = typeof(ContextualKind).GetFields().Select(field => (int)(TokenKind)field.GetValue(null)!).Where(kind => kind != 255);

        Assert.Equal(expected.Keys.Order(), Enum.GetValues<TokenKind>().Select(kind => (int)kind).Where(kind => kind != 0).Concat(contextual).Order());
        foreach (var kind in Enum.GetValues<TokenKind>().Where(kind => kind != TokenKind.EndOfFile))
        {
            Assert.Equal(expected[(int)kind], TokenFacts.Name(kind));
        }
    }

    private static TokenBuffer Lex(byte[] source)
    {
        var buffer = new TokenBuffer();
        Lexer.Lex(source, buffer);
        return buffer;
    }

    private static string Names(TokenBuffer buffer) =>
        string.Join(' ', buffer.Tokens.Take(buffer.Count - 1).Select(token => TokenFacts.Name(token.Kind)));
}
