using System.Text;

namespace GoAnalysis.Reporting.Tests;

public class ParseReportTests
{
    private static readonly ParseSummary Summary = new(2, 1234567, 1, 40, 60, 12.34567, [new ParseError("a\u001b.go", 3, 14, "found '}', expected ')'")]);

    [Fact]
    public void WriteJson_HasTheKeysOfTheContract()
    {
        using var output = new MemoryStream();
        ParseReport.WriteJson(output, Summary);
        Assert.Equal(
            """
            {
              "files": 2,
              "bytes": 1234567,
              "withErrors": 1,
              "nodes": 40,
              "tokens": 60,
              "elapsedMs": 12.3457,
              "errors": [
                {
                  "file": "a\u001B.go",
                  "line": 3,
                  "column": 14,
                  "message": "found \u0027}\u0027, expected \u0027)\u0027"
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void WriteText_IsOneLineAnError_ThenTotals()
    {
        Check(Summary, "a\\x1b.go:3:14: found '}', expected ')'\n2 files, 1,234,567 bytes, 40 nodes, 60 tokens in 12 ms; 1 with syntax errors\n");
        Check(new ParseSummary(1, 1, 0, 1, 1, 0, []), "1 file, 1 byte, 1 node, 1 token in 0 ms; none with syntax errors\n");
    }

    private static void Check(ParseSummary summary, string expected)
    {
        using var output = new StringWriter();
        ParseReport.WriteText(output, summary);
        Assert.Equal(expected, output.ToString());
    }
}
