using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>
/// Calls the actions for nodes of all analyzers in one pass over a tree. The tree's own mask of kinds tells which analyzers
/// have nothing to see in it, and the walk stops only at kinds that somebody asked for.
/// </summary>
internal sealed class NodeDispatch
{
    private readonly (AnalyzerRun Run, Action<SyntaxNodeAnalysisContext> Action)[][] byKind;

    public NodeDispatch(IReadOnlyList<AnalyzerRun> runs)
    {
        byKind = new (AnalyzerRun, Action<SyntaxNodeAnalysisContext>)[(int)Enum.GetValues<SyntaxKind>().Max() + 1][];
        for (var kind = 0; kind < byKind.Length; kind++)
        {
            byKind[kind] =
            [
                .. from run in runs
                   from node in run.Actions.Nodes
                   where node.Kinds.Contains((SyntaxKind)kind)
                   select (run, node.Action),
            ];
        }
    }

    public void Visit(GoSyntaxTree tree, SemanticModel model, CancellationToken cancellationToken)
    {
        var wanted = default(KindMask);
        for (var kind = 0; kind < byKind.Length; kind++)
        {
            if (byKind[kind].Any(entry => entry.Run.LooksAt(tree)))
            {
                wanted.Add((SyntaxKind)kind);
            }
        }

        if (byKind[(int)tree.Root.Kind] is { Length: > 0 })
        {
            Visit(tree.Root, model);
        }

        foreach (var node in tree.Root.Descendants(wanted))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Visit(node, model);
        }
    }

    private void Visit(SyntaxNode node, SemanticModel model)
    {
        foreach (var (run, action) in byKind[(int)node.Kind])
        {
            if (run.LooksAt(node.Tree))
            {
                run.Do(static state => state.action(new SyntaxNodeAnalysisContext(state.run, state.node, state.model)), (run, action, node, model), node.Tree);
            }
        }
    }
}
