using System.Text;
using Antlr4.Runtime;
using GoAnalysis.Syntax.Tests.Generated;
using GoAnalysis.Tests;

namespace GoAnalysis.Syntax.Tests;

/// <summary>
/// Holds the span lexer against the lexer that ANTLR makes from grammar/GoLexer.g4, which is the specification. ANTLR's is
/// many times slower, so that every fourth file of Go's source is compared, and all of them when
/// GOANALYSIS_WHOLE_CORPUS is set.
/// </summary>
public class GrammarLexerTests
{
    [Fact]
    public void SpanLexer_AndGrammar_GiveTheSameTokens_OnGosSource()
    {
        var step = Environment.GetEnvironmentVariable("GOANALYSIS_WHOLE_CORPUS") is { Length: > 0 } ? 1 : 4;
        var files = GoSource.Files.Where((_, index) => index % step == 0).ToList();
        var compared = 0;
        Parallel.ForEach(files, file => Interlocked.Add(ref compared, Compare(File.ReadAllBytes(file), file) ? 1 : 0));

        // The others are test data with lexical errors.
        Assert.InRange(compared, files.Count * 95 / 100, files.Count);
    }

    public static TheoryData<string> Files => [.. Goldens.Names("ok")];

    [Theory]
    [MemberData(nameof(Files))]
    public void SpanLexer_AndGrammar_GiveTheSameTokens(string name) => Assert.True(Compare(Goldens.Read("ok", name), name));

    /// <summary>Compares one file; says whether it was free of lexical errors, so that there was something to compare.</summary>
    private static bool Compare(byte[] source, string name)
    {
        var buffer = new TokenBuffer();
        Lexer.Lex(source, buffer);
        if (buffer.Errors.Count > 0)
        {
            return false;
        }

        var expected = GrammarTokens(source);
        for (var i = 0; i < buffer.Count - 1; i++)
        {
            var actual = (TokenFacts.Name(buffer.Tokens[i].Kind), buffer.Tokens[i].Start, buffer.End(i));
            Assert.True(i < expected.Count && expected[i] == actual, $"{name}: token {i} is {actual}, by the grammar {expected.ElementAtOrDefault(i)}");
        }

        Assert.Equal(expected.Count, buffer.Count - 1);
        return true;
    }

    /// <summary>The grammar's tokens with Go's automatic semicolons, https://go.dev/ref/spec#Semicolons, which no rule can give.</summary>
    private static List<(string Name, int Start, int End)> GrammarTokens(byte[] source)
    {
        var text = Encoding.UTF8.GetString(source);
        var offsets = ByteOffsets(text);
        var lexer = new GoLexer(CharStreams.fromString(text));
        lexer.RemoveErrorListeners();
        var tokens = new List<(string Name, int Start, int End)>();
        var firstComment = -1;
        foreach (var token in lexer.GetAllTokens())
        {
            var (start, end) = (offsets[token.StartIndex], offsets[token.StopIndex + 1]);
            var isComment = token.Type == GoLexer.COMMENT;
            if (isComment && firstComment < 0)
            {
                firstComment = start;
            }

            var endsLine = token.Type == GoLexer.NEWLINE || (isComment && token.Text.Contains('\n', StringComparison.Ordinal));
            if (endsLine && EndsStatement(tokens))
            {
                var at = firstComment < 0 ? start : firstComment;
                tokens.Add(("SEMICOLON", at, at));
            }

            if (!isComment)
            {
                firstComment = -1;
            }

            if (token.Channel == Antlr4.Runtime.Lexer.DefaultTokenChannel)
            {
                tokens.Add((GoLexer.DefaultVocabulary.GetSymbolicName(token.Type), start, end));
            }
        }

        if (EndsStatement(tokens))
        {
            var at = firstComment < 0 ? source.Length : firstComment;
            tokens.Add(("SEMICOLON", at, at));
        }

        return tokens;
    }

    private static bool EndsStatement(List<(string Name, int Start, int End)> tokens) => tokens.Count > 0 && tokens[^1].Name
        is "IDENT" or "INT" or "FLOAT" or "IMAG" or "CHAR" or "STRING" or "BREAK" or "CONTINUE" or "FALLTHROUGH" or "RETURN"
        or "INC" or "DEC" or "RPAREN" or "RBRACK" or "RBRACE";

    /// <summary>Byte offset of each code point, which is what ANTLR counts, and of the end.</summary>
    private static int[] ByteOffsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            offsets.Add(at);
            at += rune.Utf8SequenceLength;
        }

        offsets.Add(at);
        return [.. offsets];
    }
}
