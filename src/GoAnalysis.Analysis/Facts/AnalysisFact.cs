namespace GoAnalysis.Analysis;

/// <summary>
/// Something an analyzer learned of a symbol or package, which it tells itself when it looks at packages that import it.
/// Facts are immutable records.
/// </summary>
public abstract record AnalysisFact;
