using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>
/// Takes an analyzer's actions. For each package, start actions come first, then those of files, nodes, code blocks and symbols
/// in no particular order, then end actions.
/// </summary>
public abstract class RegistrationContext
{
    private protected RegistrationContext(ActionTable actions) => Actions = actions;

    internal ActionTable Actions { get; }

    /// <summary>Calls an action for each node of some kinds.</summary>
    /// <param name="action">The action.</param>
    /// <param name="kinds">The kinds, those of leaves included; a file without any of them is not walked.</param>
    /// <exception cref="ArgumentException">No kind is given.</exception>
    public void RegisterSyntaxNodeAction(Action<SyntaxNodeAnalysisContext> action, params SyntaxKind[] kinds)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(kinds);
        if (kinds.Length == 0)
        {
            throw new ArgumentException("an action for nodes needs a kind", nameof(kinds));
        }

        Actions.Nodes.Add((action, [.. kinds.Distinct()]));
    }

    /// <summary>Calls an action for each file. No types are bound for it.</summary>
    /// <param name="action">The action.</param>
    public void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Actions.Trees.Add(action);
    }

    /// <summary>Calls an action for the semantic model of each file.</summary>
    /// <param name="action">The action.</param>
    public void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Actions.Models.Add(action);
    }

    /// <summary>Calls an action for each declaration of a package, methods and fields of its types included.</summary>
    /// <param name="action">The action.</param>
    /// <param name="kinds">The kinds of symbols: functions, methods, type names, variables, constants and fields.</param>
    /// <exception cref="ArgumentException">No kind is given.</exception>
    public void RegisterSymbolAction(Action<SymbolAnalysisContext> action, params SymbolKind[] kinds)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(kinds);
        if (kinds.Length == 0)
        {
            throw new ArgumentException("an action for symbols needs a kind", nameof(kinds));
        }

        Actions.Symbols.Add((action, [.. kinds.Distinct()]));
    }

    /// <summary>Calls an action for each function and method that has a body, and each package variable that has a value.</summary>
    /// <param name="action">The action.</param>
    public void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Actions.CodeBlocks.Add(action);
    }
}

/// <summary>Takes the actions of an analyzer for all packages.</summary>
public sealed class AnalysisContext : RegistrationContext
{
    internal AnalysisContext(ActionTable actions)
        : base(actions)
    {
    }

    internal bool IsConcurrent { get; private set; }

    internal GeneratedCodeAnalysisFlags GeneratedCode { get; private set; } = GeneratedCodeAnalysisFlags.None;

    /// <summary>Lets the actions be called by several threads at once. Without it they are called one at a time.</summary>
    public void EnableConcurrentExecution() => IsConcurrent = true;

    /// <summary>Says what is done with generated files; nothing of it where this is not called.</summary>
    /// <param name="flags">What is done.</param>
    public void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags flags) => GeneratedCode = flags;

    /// <summary>Calls an action before everything else of a package; it can take more actions for that package.</summary>
    /// <param name="action">The action.</param>
    public void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Actions.Starts.Add(action);
    }

    /// <summary>Calls an action after everything else of a package.</summary>
    /// <param name="action">The action.</param>
    public void RegisterCompilationAction(Action<CompilationAnalysisContext> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Actions.Ends.Add(action);
    }

    /// <summary>Calls an action for each file of the package's folder that is not Go.</summary>
    /// <param name="action">The action.</param>
    public void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Actions.AdditionalFiles.Add(action);
    }

    /// <summary>Calls an action once for a whole repository, after its packages.</summary>
    /// <param name="action">The action.</param>
    public void RegisterRepositoryAction(Action<RepositoryAnalysisContext> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Actions.Repositories.Add(action);
    }
}

/// <summary>Takes the actions of an analyzer for one package.</summary>
public sealed class CompilationStartAnalysisContext : RegistrationContext
{
    private readonly AnalyzerRun run;

    internal CompilationStartAnalysisContext(AnalyzerRun run, ActionTable actions)
        : base(actions) => this.run = run;

    /// <summary>The package.</summary>
    public GoCompilation Compilation => run.Compilation;

    /// <summary>Configuration and additional files.</summary>
    public AnalyzerOptions Options => run.Options;

    /// <summary>Asks the analyzer to stop.</summary>
    public CancellationToken CancellationToken => run.CancellationToken;

    /// <summary>Calls an action after everything else of this package.</summary>
    /// <param name="action">The action.</param>
    public void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Actions.Ends.Add(action);
    }

    /// <summary>What this analyzer learned of a symbol.</summary>
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

/// <summary>What an analyzer does with generated files (https://go.dev/s/generatedcode).</summary>
[Flags]
public enum GeneratedCodeAnalysisFlags
{
    /// <summary>Does not look at them.</summary>
    None = 0,

    /// <summary>Looks at them, so that it knows what they declare.</summary>
    Analyze = 1,

    /// <summary>Reports what it finds in them.</summary>
    ReportDiagnostics = 2,
}
