using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>The actions that an analyzer registered.</summary>
internal sealed class ActionTable
{
    public List<(Action<SyntaxNodeAnalysisContext> Action, SyntaxKind[] Kinds)> Nodes { get; private init; } = [];

    public List<Action<SyntaxTreeAnalysisContext>> Trees { get; private init; } = [];

    public List<Action<SemanticModelAnalysisContext>> Models { get; private init; } = [];

    public List<(Action<SymbolAnalysisContext> Action, SymbolKind[] Kinds)> Symbols { get; private init; } = [];

    public List<Action<CodeBlockAnalysisContext>> CodeBlocks { get; private init; } = [];

    public List<Action<CompilationStartAnalysisContext>> Starts { get; private init; } = [];

    public List<Action<CompilationAnalysisContext>> Ends { get; private init; } = [];

    public List<Action<AdditionalFileAnalysisContext>> AdditionalFiles { get; private init; } = [];

    public List<Action<RepositoryAnalysisContext>> Repositories { get; private init; } = [];

    /// <summary>A table for one package, which its start actions add to.</summary>
    public ActionTable Copy() => new()
    {
        Nodes = [.. Nodes],
        Trees = [.. Trees],
        Models = [.. Models],
        Symbols = [.. Symbols],
        CodeBlocks = [.. CodeBlocks],
        Starts = Starts,
        Ends = [.. Ends],
        AdditionalFiles = AdditionalFiles,
        Repositories = Repositories,
    };
}
