using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>
/// Calls the actions for nodes of all analyzers in one pass over a tree, which stops only at kinds that somebody asked for.
/// Files that the same analyzers look at share a table.
/// </summary>
internal sealed class NodeDispatch
{
    private static readonly int KindCount = (int)Enum.GetValues<SyntaxKind>().Max() + 1;

    private readonly Handler[][] byKind = new Handler[KindCount][];
    private readonly KindMask wanted;

    public NodeDispatch(IEnumerable<AnalyzerRun> runs)
    {
        var handlers = new List<Handler>?[KindCount];
        foreach (var run in runs)
        {
            foreach (var (action, kinds) in run.Actions.Nodes)
            {
                foreach (var kind in kinds)
                {
                    (handlers[(int)kind] ??= []).Add(new Handler(run, action));
                    wanted.Add(kind);
                }
            }
        }

        for (var kind = 0; kind < KindCount; kind++)
        {
            byKind[kind] = handlers[kind] is { } some ? [.. some] : [];
        }
    }

    public void Visit(GoSyntaxTree tree, SemanticModel model, ref long clock, CancellationToken cancellationToken)
    {
        if (wanted.Contains(tree.Root.Kind))
        {
            Visit(tree.Root, model, ref clock);
        }

        // Where a tree has none of the kinds its mask tells so, and no node is looked at.
        foreach (var node in tree.Root.Descendants(wanted))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Visit(node, model, ref clock);
        }
    }

    private void Visit(SyntaxNode node, SemanticModel model, ref long clock)
    {
        foreach (ref readonly var handler in byKind[(int)node.Kind].AsSpan())
        {
            handler.Run.Invoke(handler.Action, new SyntaxNodeAnalysisContext(handler.Run, node, model), node.Tree, ref clock);
        }
    }

    private readonly record struct Handler(AnalyzerRun Run, Action<SyntaxNodeAnalysisContext> Action);
}
