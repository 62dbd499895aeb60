using System.Text;
using System.Text.Json;
using GoAnalysis.Analysis;

namespace GoAnalysis.Reporting.Tests;

public class LintReportTests
{
    [Fact]
    public void Text_ShowsLinesWithCarets_AndNothingThatATerminalActsOn() => Assert.Equal(
        """
        a b/p.go
        a b/p.go:3:6: error: bad name 世界 [GO9001]
         3 | func 世界() {
           |      ^^^^
        a b/p.go:5:2: warning: unreachable code [GO1001 (unreachable)]
         5 |     println("\x1b[2J")
           |     ^^^^^^^^^^^^^^^^^^
            a b/p.go:4:2: it ends here
            fix: Remove it

        (no file)
        error: bad name p [GO9001]

        2 errors, 1 warning in 1 file of 1 package (1 suppressed, 2 in the baseline, 1 can be fixed with --fix)

        """,
        Text(static report => report.Write(SampleFindings.Result)));

    [Fact]
    public void Text_CutsLongLinesAroundTheFinding()
    {
        var tree = Syntax.GoSyntaxTree.ParseText($"package p\n\nvar x = \"{new string('é', 500)}\" + bad + \"{new string('b', 500)}\"\n", "p.go");
        var at = tree.Source.Span.IndexOf("bad"u8);
        var finding = new LintFinding(Diagnostic.Create(SampleFindings.Naming, Location.Create(tree, new Syntax.TextSpan(at, 3)), "bad"), [], "f");
        var lines = Text(report => report.Write(new LintResult { Findings = [finding] })).Split('\n');
        Assert.True(lines[2].Length < 180, lines[2]);
        Assert.Equal("bad", lines[2].Substring(lines[3].IndexOf('^', StringComparison.Ordinal), 3));
    }

    [Fact]
    public void Text_Statistics_CountByRule() => Assert.Equal(
        "      2  GO9001\n      1  GO1001 (unreachable)  (1 can be fixed)\n",
        Text(static report => report.WriteStatistics(SampleFindings.Result)));

    [Fact]
    public void Github_EscapesWhatItsCommandsTakeForSyntax()
    {
        using var output = new StringWriter();
        LintGithubReport.Write(output, SampleFindings.Result);
        Assert.Equal(
            """
            ::error file=a b/p.go,line=3,endLine=3,col=6,endColumn=12,title=GO9001::bad name 世界
            ::warning file=a b/p.go,line=5,endLine=5,col=2,endColumn=17,title=GO1001 (unreachable)::unreachable code
            ::error title=GO9001::bad name p

            """,
            output.ToString());
    }

    [Fact]
    public void Json_HasTheKeysOfTheContract()
    {
        using var document = JsonDocument.Parse(Bytes(static stream => LintJsonReport.Write(stream, SampleFindings.Result)));
        var first = document.RootElement.GetProperty("diagnostics")[1];
        Assert.Equal(
            ["id", "alias", "severity", "message", "file", "line", "column", "endLine", "endColumn", "suppressed", "fixes"],
            first.EnumerateObject().Select(static property => property.Name));
        Assert.Equal("GO1001 unreachable warning 5 2 5 17", string.Join(
            ' ', first.GetProperty("id"), first.GetProperty("alias"), first.GetProperty("severity"), first.GetProperty("line"), first.GetProperty("column"), first.GetProperty("endLine"), first.GetProperty("endColumn")));
        Assert.Equal(["id", "file", "message"], document.RootElement.GetProperty("failures")[0].EnumerateObject().Select(static property => property.Name));
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("diagnostics")[3].GetProperty("line").ValueKind);
    }

    [Fact]
    public void Sarif_PointsFromResultsToRules_AndCountsUtf16()
    {
        using var document = JsonDocument.Parse(Bytes(static stream => SarifReport.Write(stream, SampleFindings.Result, "1.2.3")));
        var run = document.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        }

        var physical = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("a%20b/p.go", physical.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("3 6 3 8 16 6", string.Join(' ', physical.GetProperty("region").EnumerateObject().Select(static property => property.Value)));
        var suppression = run.GetProperty("results")[2].GetProperty("suppressions")[0];
        Assert.Equal("inSource on purpose", $"{suppression.GetProperty("kind")} {suppression.GetProperty("justification")}");
    }

    [Fact]
    public void Sarif_KeepsWhatGitHubTakes_AndSaysWhatItLeftOut()
    {
        var finding = SampleFindings.Result.Findings[0];
        var many = SampleFindings.Result with { Findings = [.. Enumerable.Repeat(SampleFindings.Result.Findings[1], 7), .. Enumerable.Repeat(finding, SarifReport.MaximumResults)] };
        var left = 0;
        using var document = JsonDocument.Parse(Bytes(stream => left = SarifReport.Write(stream, many, "1.2.3")));
        var run = document.RootElement.GetProperty("runs")[0];
        Assert.Equal(7, left);
        Assert.Equal(SarifReport.MaximumResults, run.GetProperty("results").GetArrayLength());
        Assert.All(run.GetProperty("results").EnumerateArray(), static result => Assert.Equal("GO9001", result.GetProperty("ruleId").GetString()));
        Assert.StartsWith("7 findings", run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explanation_SaysAllThereIs()
    {
        using var output = new StringWriter();
        RulesReport.WriteExplanation(output, SampleFindings.Unreachable, isFixable: true);
        Assert.Equal(
            """
            GO1001 (unreachable): Unreachable code

            Category Correctness, warning by default, can be fixed with lint --fix.

            Finds statements that cannot run.

            Such code is a mistake or a leftover.

            Reported, for example:

                return
                f()

            Suppress one finding:  //nolint:GO1001 // the reason
            Turn the rule off:     go_diagnostic.GO1001.severity = none   (.editorconfig, section [*.go])
            See also:              https://example.com/GO1001

            """,
            output.ToString());
    }

    private static string Text(Action<LintTextReport> write)
    {
        using var output = new StringWriter();
        write(new LintTextReport(output, color: false));
        return output.ToString();
    }

    private static ReadOnlyMemory<byte> Bytes(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        Assert.NotEmpty(Encoding.UTF8.GetString(output.ToArray()));
        return output.ToArray();
    }
}
