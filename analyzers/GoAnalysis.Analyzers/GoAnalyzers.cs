using GoAnalysis.Analysis;

namespace GoAnalysis.Analyzers;

/// <summary>The analyzers of this assembly.</summary>
public static class GoAnalyzers
{
    /// <summary>Makes one of each, in the order of their ids. They are listed by hand: nothing is found by reflection at start-up.</summary>
    public static IReadOnlyList<DiagnosticAnalyzer> CreateAll() =>
    [
        new UnreachableAnalyzer(),
        new BuildTagAnalyzer(),
        new BoolsAnalyzer(),
        new AssignAnalyzer(),
        new StructTagAnalyzer(),
        new StdMethodsAnalyzer(),
        new ErrorsAsAnalyzer(),
        new UnusedResultAnalyzer(),
        new SigchanyzerAnalyzer(),
        new TestsAnalyzer(),
        new CopyLocksAnalyzer(),
        new PrintfAnalyzer(),
    ];

    /// <summary>Makes one of each of their fixes, in the order of the rules' ids.</summary>
    public static IReadOnlyList<CodeFixProvider> CreateAllCodeFixProviders() =>
    [
        new UnreachableFix(),
        new AssignFix(),
        new SigchanyzerFix(),
    ];
}
