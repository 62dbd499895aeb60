using GoAnalysis.Analysis;
using GoAnalysis.Syntax;

namespace GoAnalysis.Reporting.Tests;

/// <summary>Findings of every kind that a report has to show.</summary>
internal static class SampleFindings
{
    public static readonly DiagnosticDescriptor Unreachable = new(
        "GO1001", "Unreachable code", "unreachable code", "Correctness", DiagnosticSeverity.Warning, true, "Finds statements that cannot run.", "https://example.com/GO1001", "Unnecessary")
    {
        Alias = "unreachable",
        Rationale = "Such code is a mistake or a leftover.",
        Example = "return\nf()\n",
    };

    public static readonly DiagnosticDescriptor Naming = new("GO9001", "Names", "bad name {0}", "Style", DiagnosticSeverity.Error, true);

    public static GoSyntaxTree Tree { get; } = GoSyntaxTree.ParseText("package p\n\nfunc 世界() {\n\treturn\n\tprintln(\"\u001b[2J\")\n}\n", "a b/p.go");

    public static LintResult Result { get; } = new()
    {
        Findings =
        [
            new LintFinding(Diagnostic.Create(Naming, Location.Create(Tree, new TextSpan(16, 6)), "世界"), [], "f1"),
            new LintFinding(
                Diagnostic.Create(Unreachable, Location.Create(Tree, Span("println(\"\u001b[2J\")")))
                    .WithRelatedLocations(new RelatedLocation(Location.Create(Tree, Span("return")), "it ends here")),
                [new LintFix("Remove it", [new LintEdit("a b/p.go", TextEdit.Delete(Span("println(\"\u001b[2J\")")))])],
                "f2"),
            new LintFinding(Diagnostic.Create(Unreachable, Location.Create(Tree, default)).WithSuppression(new Suppression("//nolint", "on purpose")), [], "f3"),
            new LintFinding(Diagnostic.Create(Naming, Location.None, "p"), [], "f4"),
        ],
        Rules = [Unreachable, Naming],
        Failures = [new LintFailure("GO9002", "a b/p.go", "InvalidOperationException: on purpose")],
        Files = 1,
        Packages = 1,
        InBaseline = 2,
    };

    private static TextSpan Span(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return new TextSpan(Tree.Source.Span.IndexOf(bytes), bytes.Length);
    }
}
