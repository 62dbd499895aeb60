using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GoAnalysis.Syntax.Tests;

/// <summary>
/// Holds the lexer against go/scanner on hostile sources: the same tokens at the same offsets, the same errors at the same
/// offsets, lines and columns in the same words. The data is made by eng/scanner-expectations.sh.
/// </summary>
public partial class ScannerExpectationTests
{
    private static readonly string[] Expectations = File.ReadAllLines(Path.Combine(Goldens.Folder, "scanner", "expectations.txt"));

    [Fact]
    public void TokensAndErrors_AreThoseOfGoScanner()
    {
        Assert.True(Expectations.Length >= 4000, $"only {Expectations.Length} sources");
        var differing = new List<string>();
        foreach (var expectation in Expectations)
        {
            var parts = expectation.Split('\t');
            var buffer = new TokenBuffer();
            var source = Bytes(parts[0]);
            Lexer.Lex(source, buffer);
            var actual = $"{parts[0]}\t{Tokens(buffer)}\t{Errors(source, buffer)}";
            if (actual != expectation)
            {
                differing.Add($"expected {expectation}\n  actual {actual}");
            }
        }

        Assert.True(differing.Count == 0, $"{differing.Count} of {Expectations.Length} differ:\n{string.Join('\n', differing.Take(20))}");
    }

    [Fact]
    public void LexicalErrors_AreReportedByTheTree()
    {
        foreach (var expectation in Expectations)
        {
            var parts = expectation.Split('\t');
            var tree = GoSyntaxTree.Parse(Bytes(parts[0]), options: new GoParseOptions { MaximumErrors = int.MaxValue });
            var reported = tree.Diagnostics.ToLookup(diagnostic => tree.GetPosition(diagnostic.ByteOffset).Line, diagnostic => diagnostic.ByteOffset);
            foreach (var error in parts[2].Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                // What is shown of a line is its first error, which can be one of syntax before the lexical one.
                var numbers = error.Split(' ');
                var line = int.Parse(numbers[1], CultureInfo.InvariantCulture);
                Assert.True(reported[line].Any(offset => offset <= int.Parse(numbers[0], CultureInfo.InvariantCulture)), $"{expectation}: line {line} lacks an error");
            }
        }
    }

    private static string Tokens(TokenBuffer buffer) =>
        string.Join(';', Enumerable.Range(0, buffer.Count - 1).Select(i => FormattableString.Invariant($"{TokenFacts.Name(buffer.Tokens[i].Kind)} {buffer.Tokens[i].Start}")));

    private static string Errors(byte[] source, TokenBuffer buffer)
    {
        var lines = new LineMap(source);
        var first = buffer.Errors
            .Select(error => (error.ByteOffset, Position: lines.GetPosition(error.ByteOffset), Message: Escape(Encoding.UTF8.GetBytes(error.Message))))
            .OrderBy(error => error.ByteOffset).ThenBy(error => error.Message, StringComparer.Ordinal)
            .DistinctBy(error => error.Position.Line);
        return string.Join(';', first.Select(error => FormattableString.Invariant($"{error.ByteOffset} {error.Position.Line} {error.Position.Column} {error.Message}")));
    }

    private static byte[] Bytes(string escaped) =>
        Encoding.Latin1.GetBytes(Escaped().Replace(escaped, match => ((char)Convert.ToByte(match.Groups[1].Value, 16)).ToString()));

    private static string Escape(byte[] text) =>
        string.Concat(text.Select(value => value is < (byte)' ' or > (byte)'~' or (byte)'\\' or (byte)';' ? $"\\x{value:x2}" : ((char)value).ToString()));

    [GeneratedRegex(@"\\x([0-9a-f]{2})")]
    private static partial Regex Escaped();
}
