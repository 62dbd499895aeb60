using System.Text;
using GoAnalysis.Analysis.Testing;

namespace GoAnalysis.Analysis.Tests;

public class SuppressionTests
{
    private static readonly DiagnosticDescriptor Panics = Probe.Rule("XX0001", alias: "panics");
    private static readonly DiagnosticDescriptor Prints = Probe.Rule("XX0002", alias: "prints");

    /// <summary>A file, and the lines of what is reported in it and not suppressed, with ids.</summary>
    [Theory]
    [InlineData("package p\nfunc f() { panic(1) } //nolint", "")]
    [InlineData("package p\nfunc f() { panic(1) } // nolint // because", "")]
    [InlineData("package p\nfunc f() { panic(1) } //nolint:XX0001", "")]
    [InlineData("package p\nfunc f() { panic(1) } //nolint: prints , Panics // because", "3 GO0003")]
    [InlineData("package p\nfunc f() { panic(1) } //nolint:all", "")]
    [InlineData("package p\nfunc f() { panic(1) } //nolint:errcheck", "3 XX0001")]
    [InlineData("package p\nfunc f() { panic(1) } //nolint:", "3 XX0001")]
    [InlineData("package p\nfunc f() { panic(1) } //nolinted", "3 XX0001")]
    [InlineData("package p\nfunc f() { panic(1) } /*nolint*/", "3 XX0001")]
    [InlineData("package p\nfunc f() { //nolint\npanic(1)\n}", "4 XX0001")]
    [InlineData("package p\n//nolint\nfunc f() {\npanic(1)\n}\nvar v = g(panic)\nfunc g() { panic(2) }", "8 XX0001")]
    [InlineData("package p\n//nolint:panics\n// F does.\nfunc F() {\npanic(1)\nprint(1)\n}", "7 XX0002")]
    [InlineData("package p\n// F does.\n//nolint:panics\nfunc F() {\npanic(1)\n}", "")]
    [InlineData("package p\n//nolint:panics\n\nfunc f() {\npanic(1)\n}", "3 GO0003,6 XX0001")]
    [InlineData("package p\nfunc f() {\n\tif true {\n\t\tprint()\n\t}\n\t//nolint:panics\n\tif true {\n\t\tpanic(1)\n\t}\n\tpanic(2)\n}", "5 XX0002,11 XX0001")]
    [InlineData("package p\nfunc f() {\n//nolint:panics\n\tif true {\n\t\tpanic(1)\n\t}\n}", "4 GO0003,6 XX0001")]
    [InlineData("package p\nvar (\n\t//nolint:panics\n\ta = func() { panic(1) }\n\tb = func() { panic(1) }\n)", "6 XX0001")]
    [InlineData("//nolint:panics // all of it\npackage p\nfunc f() { panic(1); print(1) }", "4 XX0002")]
    [InlineData("package p //nolint:panics\nfunc f() { panic(1); print(1) }", "3 XX0002")]
    [InlineData("package p\nfunc f() { panic(1) } //lint:ignore XX0001 because", "")]
    [InlineData("package p\nfunc f() {\n//lint:ignore panics because\n\tpanic(1)\n\tpanic(2)\n}", "6 XX0001")]
    [InlineData("package p\nfunc f() {\n//lint:ignore XX0001,prints because\n\tpanic(print(1))\n}", "")]
    [InlineData("package p\nfunc f() {\n//lint:ignore XX* because\n\tpanic(print(1))\n}", "")]
    [InlineData("package p\nfunc f() {\n//lint:ignore SA* because\n\tpanic(1)\n}", "5 XX0001")]
    [InlineData("package p\nfunc f() { panic(1) } //lint:ignore XX0001", "3 XX0001,3 GO0004")]
    [InlineData("package p\nfunc f() { panic(1) } //lint:ignore", "3 XX0001,3 GO0004")]
    [InlineData("package p\nfunc f() { panic(1) }\n//lint:file-ignore XX0001 because", "")]
    [InlineData("package p\nfunc f() { panic(1) }\n//lint:file-ignore XX0001", "3 XX0001,4 GO0004")]
    [InlineData("package p\nfunc f() { panic(1) } // see //lint:ignore XX0001 because", "3 XX0001")]
    [InlineData("package p\n//lint:ignore XX0001 because\nfunc f() { print(1) }", "3 GO0003,4 XX0002")]
    [InlineData("package p\n//nolint\nfunc f() {}", "")]
    [InlineData("package p\n//nolint:GO0002\nfunc f() {}", "")]
    [InlineData("package p\n//nolint", "")]
    [InlineData("//nolint:panics", "2 GO0003")]
    [InlineData("package p\nfunc f() { panic(1) }\r\n//nolint:prints\r\n", "3 XX0001,4 GO0003")]
    public void Comment_SuppressesWhatItSays(string source, string expected) =>
        Assert.Equal(expected, string.Join(',', Analyze("\n" + source).Diagnostics.Where(static found => !found.IsSuppressed).Select(static found => $"{found.Location.Start.Line} {found.Id}")));

    [Theory]
    [InlineData("panic(1) //nolint:panics // because it is", "//nolint:panics // because it is", "because it is")]
    [InlineData("panic(1) //nolint", "//nolint", "")]
    [InlineData("panic(1) //lint:ignore panics it has to", "//lint:ignore panics it has to", "it has to")]
    public void Suppressed_StaysInTheResult_WithItsReason(string line, string source, string justification)
    {
        var found = Assert.Single(Analyze($"package p\nfunc f() {{\n{line}\n}}").Diagnostics);
        Assert.Equal((true, "XX0001", source, justification), (found.IsSuppressed, found.Id, found.Suppression!.Source, found.Suppression.Justification));
    }

    /// <summary>A file, and which comment suppresses each diagnostic of it, by its reason.</summary>
    [Theory]
    [InlineData("//nolint // block\nfunc f() {\n\tpanic(1) //nolint // line\n\tpanic(2)\n}", "line,block")]
    [InlineData("//nolint // one\n//nolint // two\nfunc f() {\n\tpanic(1)\n}\n\n//lint:file-ignore panics all", "one")]
    [InlineData("//lint:file-ignore panics all\n\n//nolint // block\nfunc f() {\n\tpanic(1)\n}", "all")]
    [InlineData("//nolint // outer\nfunc f() {\n\t//nolint // inner\n\tif true {\n\t\tpanic(1)\n\t}\n\tpanic(2)\n}\nfunc g() { panic(3) }", "outer,outer,")]
    [InlineData("//nolint:prints // other\nfunc f() {\n\t//nolint // inner\n\tif true {\n\t\tpanic(1)\n\t}\n\tpanic(2)\n}", "inner,")]
    public void NearestComment_ElseTheFirst_Suppresses(string source, string expected) =>
        Assert.Equal(expected, string.Join(',', Analyze("package p\n\n" + source).Diagnostics.Where(static found => found.Id == Panics.Id).Select(static found => found.Suppression?.Justification)));

    /// <summary>What stands above a function whose body panics very often, and the number of unneeded suppressions.</summary>
    [Theory]
    [InlineData("//nolint:panics\n", 50_000, 0)]
    [InlineData("//nolint:prints\n//nolint\n", 25_000, 25_000)]
    [InlineData("//lint:file-ignore panics because\n", 50_000, 0)]
    public void CommentsOfOneBlock_CanBeVeryMany(string comment, int times, int unneeded)
    {
        var result = Analyze($"package p\n\n{Repeat(comment, times)}func f() {{\n{Repeat("\tpanic(1)\n", 50_000)}}}\n");
        Assert.Equal((50_000, 0, unneeded), (Count(true, Panics.Id), Count(false, Panics.Id), Count(false, "GO0003")));

        int Count(bool isSuppressed, string id) => result.Diagnostics.Count(found => found.Id == id && found.IsSuppressed == isSuppressed);
    }

    [Fact]
    public void NamesOfOneComment_CanBeVeryMany()
    {
        var result = Analyze($"package p\n\n//nolint:{Repeat("prints,", 50_000)}panics\nfunc f() {{\n{Repeat("\tpanic(1)\n", 50_000)}}}\n");
        Assert.Equal(["GO0003", "XX0001"], result.Diagnostics.Select(static found => found.Id).Distinct());
        Assert.Equal(50_000, result.Diagnostics.Count(static found => found.IsSuppressed));
    }

    [Theory]
    [InlineData("func f() {} //nolint:panics // reason\n", "func f() {}\n")]
    [InlineData("\t//nolint:panics\nfunc f() {}\n", "func f() {}\n")]
    [InlineData("//nolint:panics,prints\r\nfunc f() {}\n", "func f() {}\n")]
    [InlineData("func f() { print() } //nolint:panics, prints // reason\n", "func f() { print() } //nolint:prints // reason\n")]
    [InlineData("func f() { print() } //nolint:prints,XX0001,errcheck\n", "func f() { print() } //nolint:prints,errcheck\n")]
    [InlineData("func f() {}\n//lint:ignore XX0001 reason", "func f() {}\n")]
    public void UnneededSuppression_IsTakenAway(string before, string after)
    {
        var applied = FixAll.Apply(Analyze("package p\n" + before));
        Assert.Equal("package p\n" + after, Encoding.UTF8.GetString(Assert.Single(applied.Files).NewSource.Span));
        Assert.Empty(applied.NotApplied);
    }

    [Theory]
    [InlineData("go_diagnostic.panics.severity", "none", "")]
    [InlineData("go_diagnostic.GO0003.severity", "none", "")]
    [InlineData("go_diagnostic.GO0003.severity", "error", "GO0003 Error")]
    public void RuleThatDidNotRun_IsNeverUnneeded(string key, string value, string expected)
    {
        var options = new AnalyzerConfigSet([], new Dictionary<string, string> { [key] = value }).ToAnalyzerOptions();
        Assert.Equal(expected, string.Join(',', Analyze("package p //nolint:panics\n", options).Diagnostics.Select(static found => $"{found.Id} {found.Severity}")));
    }

    [Fact]
    public void RuleThatFailed_IsNeverUnneeded()
    {
        var probe = new Probe(static context => context.RegisterSyntaxTreeAction(static _ => throw new InvalidOperationException()), Panics);
        var found = new CompilationWithAnalyzers(TestPackage.Compile(("p.go", "package p //nolint:panics\n")), new AnalyzerSet(probe)).GetAnalyzerDiagnostics();
        Assert.Equal("GO0002", Assert.Single(found).Id);
        Assert.False(found[0].IsSuppressed);
    }

    [Fact]
    public void CommentsAreText_WhereTheyAreNotHonored()
    {
        var run = new CompilationWithAnalyzers(
            TestPackage.Compile(("p.go", "package p\nfunc f() { panic(1) } //nolint:prints,panics")), new AnalyzerSet(Probe.Calls("panic", Panics)), settings: new AnalysisSettings { HonorsComments = false });
        Assert.False(Assert.Single(run.GetAnalyzerDiagnostics()).IsSuppressed);
    }

    [Fact]
    public void Suppressor_SuppressesWhatItNames_AndSeesNothingElse()
    {
        var suppressor = new InFunctionG();
        var result = Analyze("package p\nfunc f() { panic(1) }\nfunc g() { panic(2); print(3) }\nfunc h() { panic(4) } //nolint", suppressors: [suppressor]);
        Assert.Equal(
            ["2 XX0001 ", "3 XX0001 ZZ0001: g may", "3 XX0002 ", "4 XX0001 //nolint: "],
            result.Diagnostics.Select(static found => $"{found.Location.Start.Line} {found.Id} {(found.Suppression is { } by ? $"{by.Source}: {by.Justification}" : "")}"));
        Assert.Equal(2, suppressor.Seen);
    }

    [Fact]
    public void SuppressorThatFails_IsReported()
    {
        var result = Analyze("package p\nfunc f() { panic(1) }", suppressors: [new WrongSuppressor()]);
        Assert.Equal(["GO0002", "XX0001"], result.Diagnostics.Select(static found => found.Id));
        Assert.Contains("ZZ0009 does not suppress XX0001", result.Failures[0].Message, StringComparison.Ordinal);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static AnalysisResult Analyze(string source, AnalyzerOptions? options = null, IReadOnlyList<DiagnosticSuppressor>? suppressors = null) =>
        new CompilationWithAnalyzers(
            TestPackage.Compile(("p.go", source)),
            new AnalyzerSet([
                Probe.Calls("panic", Panics, GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics),
                Probe.Calls("print", Prints),
                .. suppressors ?? [],
            ]),
            options,
            settings: new AnalysisSettings { CodeFixProviders = [new UnneededSuppressionFix()] }).GetAnalysisResult();

    private sealed class InFunctionG : DiagnosticSuppressor
    {
        private static readonly SuppressionDescriptor Descriptor = new("ZZ0001", "XX0001", "g may");

        public int Seen { get; private set; }

        public override IReadOnlyList<SuppressionDescriptor> SupportedSuppressions => [Descriptor];

        public override void ReportSuppressions(SuppressionAnalysisContext context)
        {
            Seen = context.ReportedDiagnostics.Count;
            foreach (var diagnostic in context.ReportedDiagnostics.Where(static found => found.Location.Start.Line == 3))
            {
                context.ReportSuppression(Descriptor, diagnostic);
            }
        }
    }

    private sealed class WrongSuppressor : DiagnosticSuppressor
    {
        public override IReadOnlyList<SuppressionDescriptor> SupportedSuppressions => [new("ZZ0001", "XX0001", "")];

        public override void ReportSuppressions(SuppressionAnalysisContext context) =>
            context.ReportSuppression(new SuppressionDescriptor("ZZ0009", "XX0001", ""), context.ReportedDiagnostics[0]);
    }
}
