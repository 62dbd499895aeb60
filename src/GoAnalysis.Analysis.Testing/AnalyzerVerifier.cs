namespace GoAnalysis.Analysis.Testing;

/// <summary>Tests of one file and one analyzer, in a line.</summary>
public static class AnalyzerVerifier
{
    /// <summary>Holds what an analyzer reports against the marks of a file.</summary>
    /// <param name="source">The file, with marks (<see cref="TestMarkup"/>).</param>
    /// <typeparam name="TAnalyzer">The analyzer.</typeparam>
    /// <exception cref="AnalyzerTestException">They are not the same.</exception>
    public static void Verify<TAnalyzer>(string source)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        new AnalyzerTest(new TAnalyzer()) { Files = [("p.go", source)] }.Run();

    /// <summary>Holds what an analyzer reports against the marks of a file, and what a fix makes of it against another.</summary>
    /// <param name="source">The file, with marks.</param>
    /// <param name="fixedSource">The file as the fix leaves it, with marks for what is left.</param>
    /// <typeparam name="TAnalyzer">The analyzer.</typeparam>
    /// <typeparam name="TFix">The fix.</typeparam>
    /// <exception cref="AnalyzerTestException">They are not the same.</exception>
    public static void VerifyFix<TAnalyzer, TFix>(string source, string fixedSource)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        new AnalyzerTest(new TAnalyzer()) { Files = [("p.go", source)], CodeFixProviders = [new TFix()], FixedFiles = [("p.go", fixedSource)] }.Run();
}
