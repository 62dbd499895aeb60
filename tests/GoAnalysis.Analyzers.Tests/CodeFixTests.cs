using GoAnalysis.Analysis;
using GoAnalysis.Analysis.Testing;

namespace GoAnalysis.Analyzers.Tests;

public class CodeFixTests
{
    /// <summary>Analyzers with their fixes, a body of a function with marks, and the body as the fixes leave it.</summary>
    public static TheoryData<string, string, string> Bodies => new()
    {
        {
            "atomic",
            "{|GO1004:n|} = atomic.AddInt64(&n, 1); {|GO1004:*p|} = atomic.AddInt64(p, 1)",
            "atomic.AddInt64(&n, 1); atomic.AddInt64(p, 1)"
        },
        { "atomic", "{|GO1004:n|}, m = atomic.AddInt64(&n, 1), 2", "{|GO1004:n|}, m = atomic.AddInt64(&n, 1), 2" },
        { "stringintconv", "s = {|GO1011:string(n)|} + {|GO1011:string(m + 1)|}", "s = string(rune(n)) + string(rune(m + 1))" },
        { "timeformat", "s = t.Format(\"at {|GO1025:2006-02-01|}\")", "s = t.Format(\"at 2006-01-02\")" },
        { "timeformat", "const layout = \"2006-02-01\"; s = t.Format({|GO1025:layout|})", "const layout = \"2006-02-01\"; s = t.Format({|GO1025:layout|})" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Fix_MakesTheStatementThatIsMeant(string alias, string body, string expected) =>
        new AnalyzerTest(GoAnalyzers.CreateAll().Single(analyzer => analyzer.SupportedDiagnostics[0].Alias == alias))
        {
            Files = [("p.go", InFunction(body))],
            CodeFixProviders = GoAnalyzers.CreateAllCodeFixProviders(),
            FixedFiles = [("p.go", InFunction(expected))],
        }.Run();

    private static string InFunction(string body) =>
        $"package p\n\nimport (\n\t\"sync/atomic\"\n\t\"time\"\n)\n\nvar _ atomic.Value\n\nfunc f(n, m int64, p *int64, s string, t time.Time) {{\n\t{body}\n}}\n";
}
