using GoAnalysis.Analysis;

namespace GoAnalysis.Analyzers;

/// <summary>The analyzers of this assembly and what mends their findings. Both are listed by hand: nothing is found by reflection at start-up.</summary>
public static class GoAnalyzers
{
    /// <summary>Makes one of each analyzer, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticAnalyzer> CreateAll() =>
    [
        new UnreachableAnalyzer(),
        new BuildTagAnalyzer(),
        new BoolsAnalyzer(),
        new AtomicAnalyzer(),
        new AssignAnalyzer(),
        new NilFuncAnalyzer(),
        new LoopClosureAnalyzer(),
        new LostCancelAnalyzer(),
        new StructTagAnalyzer(),
        new StdMethodsAnalyzer(),
        new StringIntConvAnalyzer(),
        new ErrorsAsAnalyzer(),
        new UnusedResultAnalyzer(),
        new SigchanyzerAnalyzer(),
        new TestsAnalyzer(),
        new HttpResponseAnalyzer(),
        new CopyLocksAnalyzer(),
        new PrintfAnalyzer(),
        new IfaceAssertAnalyzer(),
        new ShiftAnalyzer(),
        new UnmarshalAnalyzer(),
        new UnsafePtrAnalyzer(),
        new CompositesAnalyzer(),
        new TestingGoroutineAnalyzer(),
        new TimeFormatAnalyzer(),
        new DeepEqualErrorsAnalyzer(),
        new SortSliceAnalyzer(),
        new ReflectValueCompareAnalyzer(),
        new CgoCallAnalyzer(),
    ];

    /// <summary>Makes one of each provider of fixes, in the order of the ids.</summary>
    public static IReadOnlyList<CodeFixProvider> CreateAllCodeFixProviders() =>
    [
        new UnreachableFix(),
        new AssignFix(),
        new SigchanyzerFix(),
        new AtomicCodeFix(),
        new StringIntConvCodeFix(),
        new CompositesCodeFix(),
        new TimeFormatCodeFix(),
        new SortSliceCodeFix(),
    ];
}
