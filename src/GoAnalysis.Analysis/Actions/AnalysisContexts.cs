using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>A node that an analyzer asked for.</summary>
public readonly struct SyntaxNodeAnalysisContext
{
    private readonly AnalyzerRun run;

    internal SyntaxNodeAnalysisContext(AnalyzerRun run, SyntaxNode node, SemanticModel semanticModel)
    {
        this.run = run;
        Node = node;
        SemanticModel = semanticModel;
    }

    /// <summary>The node.</summary>
    public SyntaxNode Node { get; }

    /// <summary>What can be asked of the file.</summary>
    public SemanticModel SemanticModel { get; }

    /// <summary>The package.</summary>
    public GoCompilation Compilation => run.Compilation;

    /// <summary>Configuration and additional files.</summary>
    public AnalyzerOptions Options => run.Options;

    /// <summary>Asks the analyzer to stop.</summary>
    public CancellationToken CancellationToken => run.CancellationToken;

    /// <summary>Reports a diagnostic.</summary>
    /// <param name="diagnostic">A diagnostic of one of the analyzer's rules.</param>
    public void ReportDiagnostic(Diagnostic diagnostic) => run.Report(diagnostic);

    /// <summary>What this analyzer learned of a symbol, here or in a package that was looked at before.</summary>
    /// <param name="symbol">A symbol, or a package.</param>
    /// <typeparam name="TFact">The type of the fact.</typeparam>
    /// <returns>The fact; null where there is none.</returns>
    public TFact? GetFact<TFact>(ISymbol symbol)
        where TFact : AnalysisFact => run.GetFact<TFact>(symbol);

    /// <summary>Notes what the analyzer learned of a symbol of this package, in the place of an earlier fact of the same type.</summary>
    /// <param name="symbol">A symbol of this package, or the package.</param>
    /// <param name="fact">The fact.</param>
    public void ExportFact(ISymbol symbol, AnalysisFact fact) => run.ExportFact(symbol, fact);
}

/// <summary>A file.</summary>
public readonly struct SyntaxTreeAnalysisContext
{
    private readonly AnalyzerRun run;

    internal SyntaxTreeAnalysisContext(AnalyzerRun run, GoSyntaxTree tree)
    {
        this.run = run;
        Tree = tree;
    }

    /// <summary>The file.</summary>
    public GoSyntaxTree Tree { get; }

    /// <summary>The package.</summary>
    public GoCompilation Compilation => run.Compilation;

    /// <summary>Configuration and additional files.</summary>
    public AnalyzerOptions Options => run.Options;

    /// <summary>Asks the analyzer to stop.</summary>
    public CancellationToken CancellationToken => run.CancellationToken;

    /// <summary>Reports a diagnostic.</summary>
    /// <param name="diagnostic">A diagnostic of one of the analyzer's rules.</param>
    public void ReportDiagnostic(Diagnostic diagnostic) => run.Report(diagnostic);

    /// <summary>What this analyzer learned of a symbol, here or in a package that was looked at before.</summary>
    /// <param name="symbol">A symbol, or a package.</param>
    /// <typeparam name="TFact">The type of the fact.</typeparam>
    /// <returns>The fact; null where there is none.</returns>
    public TFact? GetFact<TFact>(ISymbol symbol)
        where TFact : AnalysisFact => run.GetFact<TFact>(symbol);

    /// <summary>Notes what the analyzer learned of a symbol of this package, in the place of an earlier fact of the same type.</summary>
    /// <param name="symbol">A symbol of this package, or the package.</param>
    /// <param name="fact">The fact.</param>
    public void ExportFact(ISymbol symbol, AnalysisFact fact) => run.ExportFact(symbol, fact);
}

/// <summary>The semantic model of a file.</summary>
public readonly struct SemanticModelAnalysisContext
{
    private readonly AnalyzerRun run;

    internal SemanticModelAnalysisContext(AnalyzerRun run, SemanticModel semanticModel)
    {
        this.run = run;
        SemanticModel = semanticModel;
    }

    /// <summary>What can be asked of the file.</summary>
    public SemanticModel SemanticModel { get; }

    /// <summary>The package.</summary>
    public GoCompilation Compilation => run.Compilation;

    /// <summary>Configuration and additional files.</summary>
    public AnalyzerOptions Options => run.Options;

    /// <summary>Asks the analyzer to stop.</summary>
    public CancellationToken CancellationToken => run.CancellationToken;

    /// <summary>Reports a diagnostic.</summary>
    /// <param name="diagnostic">A diagnostic of one of the analyzer's rules.</param>
    public void ReportDiagnostic(Diagnostic diagnostic) => run.Report(diagnostic);

    /// <summary>What this analyzer learned of a symbol, here or in a package that was looked at before.</summary>
    /// <param name="symbol">A symbol, or a package.</param>
    /// <typeparam name="TFact">The type of the fact.</typeparam>
    /// <returns>The fact; null where there is none.</returns>
    public TFact? GetFact<TFact>(ISymbol symbol)
        where TFact : AnalysisFact => run.GetFact<TFact>(symbol);

    /// <summary>Notes what the analyzer learned of a symbol of this package, in the place of an earlier fact of the same type.</summary>
    /// <param name="symbol">A symbol of this package, or the package.</param>
    /// <param name="fact">The fact.</param>
    public void ExportFact(ISymbol symbol, AnalysisFact fact) => run.ExportFact(symbol, fact);
}

/// <summary>A declaration of a package.</summary>
public readonly struct SymbolAnalysisContext
{
    private readonly AnalyzerRun run;

    internal SymbolAnalysisContext(AnalyzerRun run, ISymbol symbol)
    {
        this.run = run;
        Symbol = symbol;
    }

    /// <summary>The symbol.</summary>
    public ISymbol Symbol { get; }

    /// <summary>The package.</summary>
    public GoCompilation Compilation => run.Compilation;

    /// <summary>Configuration and additional files.</summary>
    public AnalyzerOptions Options => run.Options;

    /// <summary>Asks the analyzer to stop.</summary>
    public CancellationToken CancellationToken => run.CancellationToken;

    /// <summary>Reports a diagnostic.</summary>
    /// <param name="diagnostic">A diagnostic of one of the analyzer's rules.</param>
    public void ReportDiagnostic(Diagnostic diagnostic) => run.Report(diagnostic);

    /// <summary>What this analyzer learned of a symbol, here or in a package that was looked at before.</summary>
    /// <param name="symbol">A symbol, or a package.</param>
    /// <typeparam name="TFact">The type of the fact.</typeparam>
    /// <returns>The fact; null where there is none.</returns>
    public TFact? GetFact<TFact>(ISymbol symbol)
        where TFact : AnalysisFact => run.GetFact<TFact>(symbol);

    /// <summary>Notes what the analyzer learned of a symbol of this package, in the place of an earlier fact of the same type.</summary>
    /// <param name="symbol">A symbol of this package, or the package.</param>
    /// <param name="fact">The fact.</param>
    public void ExportFact(ISymbol symbol, AnalysisFact fact) => run.ExportFact(symbol, fact);
}

/// <summary>A function with a body, or a package variable with a value.</summary>
public readonly struct CodeBlockAnalysisContext
{
    private readonly AnalyzerRun run;

    internal CodeBlockAnalysisContext(AnalyzerRun run, SyntaxNode codeBlock, ISymbol? owningSymbol, SemanticModel semanticModel)
    {
        this.run = run;
        CodeBlock = codeBlock;
        OwningSymbol = owningSymbol;
        SemanticModel = semanticModel;
    }

    /// <summary>The declaration: of a function or method, or the specification of variables.</summary>
    public SyntaxNode CodeBlock { get; }

    /// <summary>What it declares, the first of several; null where nothing.</summary>
    public ISymbol? OwningSymbol { get; }

    /// <summary>What can be asked of the file.</summary>
    public SemanticModel SemanticModel { get; }

    /// <summary>The package.</summary>
    public GoCompilation Compilation => run.Compilation;

    /// <summary>Configuration and additional files.</summary>
    public AnalyzerOptions Options => run.Options;

    /// <summary>Asks the analyzer to stop.</summary>
    public CancellationToken CancellationToken => run.CancellationToken;

    /// <summary>Reports a diagnostic.</summary>
    /// <param name="diagnostic">A diagnostic of one of the analyzer's rules.</param>
    public void ReportDiagnostic(Diagnostic diagnostic) => run.Report(diagnostic);

    /// <summary>What this analyzer learned of a symbol, here or in a package that was looked at before.</summary>
    /// <param name="symbol">A symbol, or a package.</param>
    /// <typeparam name="TFact">The type of the fact.</typeparam>
    /// <returns>The fact; null where there is none.</returns>
    public TFact? GetFact<TFact>(ISymbol symbol)
        where TFact : AnalysisFact => run.GetFact<TFact>(symbol);

    /// <summary>Notes what the analyzer learned of a symbol of this package, in the place of an earlier fact of the same type.</summary>
    /// <param name="symbol">A symbol of this package, or the package.</param>
    /// <param name="fact">The fact.</param>
    public void ExportFact(ISymbol symbol, AnalysisFact fact) => run.ExportFact(symbol, fact);
}

/// <summary>A package, after everything in it.</summary>
public readonly struct CompilationAnalysisContext
{
    private readonly AnalyzerRun run;

    internal CompilationAnalysisContext(AnalyzerRun run)
    {
        this.run = run;
    }

    /// <summary>The package.</summary>
    public GoCompilation Compilation => run.Compilation;

    /// <summary>Configuration and additional files.</summary>
    public AnalyzerOptions Options => run.Options;

    /// <summary>Asks the analyzer to stop.</summary>
    public CancellationToken CancellationToken => run.CancellationToken;

    /// <summary>Reports a diagnostic.</summary>
    /// <param name="diagnostic">A diagnostic of one of the analyzer's rules.</param>
    public void ReportDiagnostic(Diagnostic diagnostic) => run.Report(diagnostic);

    /// <summary>What this analyzer learned of a symbol, here or in a package that was looked at before.</summary>
    /// <param name="symbol">A symbol, or a package.</param>
    /// <typeparam name="TFact">The type of the fact.</typeparam>
    /// <returns>The fact; null where there is none.</returns>
    public TFact? GetFact<TFact>(ISymbol symbol)
        where TFact : AnalysisFact => run.GetFact<TFact>(symbol);

    /// <summary>Notes what the analyzer learned of a symbol of this package, in the place of an earlier fact of the same type.</summary>
    /// <param name="symbol">A symbol of this package, or the package.</param>
    /// <param name="fact">The fact.</param>
    public void ExportFact(ISymbol symbol, AnalysisFact fact) => run.ExportFact(symbol, fact);
}

/// <summary>A file of a package's folder that is not Go.</summary>
public readonly struct AdditionalFileAnalysisContext
{
    private readonly AnalyzerRun run;

    internal AdditionalFileAnalysisContext(AnalyzerRun run, AdditionalFile additionalFile)
    {
        this.run = run;
        AdditionalFile = additionalFile;
    }

    /// <summary>The file.</summary>
    public AdditionalFile AdditionalFile { get; }

    /// <summary>The package.</summary>
    public GoCompilation Compilation => run.Compilation;

    /// <summary>Configuration and additional files.</summary>
    public AnalyzerOptions Options => run.Options;

    /// <summary>Asks the analyzer to stop.</summary>
    public CancellationToken CancellationToken => run.CancellationToken;

    /// <summary>Reports a diagnostic.</summary>
    /// <param name="diagnostic">A diagnostic of one of the analyzer's rules.</param>
    public void ReportDiagnostic(Diagnostic diagnostic) => run.Report(diagnostic);
}
