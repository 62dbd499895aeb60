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
}
