using GoAnalysis.Analysis;

namespace GoAnalysis.Analyzers;

/// <summary>The analyzers of this assembly.</summary>
public static class GoAnalyzers
{
    /// <summary>Makes one of each, in the order of their ids. They are listed by hand: nothing is found by reflection at start-up.</summary>
    public static IReadOnlyList<DiagnosticAnalyzer> CreateAll() =>
    [
        new AtomicAnalyzer(),
        new NilFuncAnalyzer(),
        new LoopClosureAnalyzer(),
        new LostCancelAnalyzer(),
        new StringIntConvAnalyzer(),
        new HttpResponseAnalyzer(),
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
    ];

    /// <summary>Makes one of each code fix, in the order of the rules that they mend.</summary>
    public static IReadOnlyList<CodeFixProvider> CreateAllCodeFixes() =>
    [
        new AtomicCodeFix(),
        new StringIntConvCodeFix(),
        new TimeFormatCodeFix(),
    ];
}
