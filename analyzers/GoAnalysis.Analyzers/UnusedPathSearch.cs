using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>Looks in the graph of a function for ways from the definition of a variable to a return on which it is not used.</summary>
internal sealed class UnusedPathSearch(ControlFlowGraph graph, SemanticModel model)
{
    private readonly Dictionary<SyntaxNode, (BasicBlock Block, int Index)> places = PlacesOf(graph);
    private readonly int[] seen = new int[graph.Blocks.Count];
    private int round;

    /// <summary>Finds a return that may be reached without a use of a variable.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="definition">The statement or specification behind which uses count.</param>
    /// <returns>The return statement, or the closing brace of the body; null where every way uses the variable.</returns>
    public Location? FindReturn(ISymbol variable, SyntaxNode definition)
    {
        if (!places.TryGetValue(definition, out var place))
        {
            return null;
        }

        var uses = UsesOf(variable);
        if (IsUsed(place.Block, place.Index + 1, uses))
        {
            return null;
        }

        if (ReturnOf(place.Block) is { } immediate)
        {
            return immediate;
        }

        round++;
        var waiting = new Stack<BasicBlock>();
        Wait(place.Block);
        while (waiting.TryPop(out var block))
        {
            if (seen[block.Ordinal] == round)
            {
                continue;
            }

            seen[block.Ordinal] = round;
            if (IsUsed(block, 0, uses))
            {
                continue;
            }

            if (ReturnOf(block) is { } found)
            {
                return found;
            }

            Wait(block);
        }

        return null;

        // The last that waits is looked at first: the first branch.
        void Wait(BasicBlock block)
        {
            for (var i = block.Successors.Count - 1; i >= 0; i--)
            {
                waiting.Push(block.Successors[i].Destination);
            }
        }
    }

    private static Dictionary<SyntaxNode, (BasicBlock Block, int Index)> PlacesOf(ControlFlowGraph graph)
    {
        var places = new Dictionary<SyntaxNode, (BasicBlock, int)>();
        foreach (var block in graph.Blocks)
        {
            for (var i = 0; i < block.Nodes.Count; i++)
            {
                places.TryAdd(block.Nodes[i], (block, i));
            }
        }

        return places;
    }

    /// <summary>Where a block leaves the function by returning; null where it does not.</summary>
    private Location? ReturnOf(BasicBlock block)
    {
        foreach (var branch in block.Successors)
        {
            if (branch.Destination == graph.Exit && branch.Kind == ControlFlowBranchKind.Return)
            {
                return block.ReturnStatement.GetLocation();
            }

            if (branch.Destination == graph.Exit && branch.Kind == ControlFlowBranchKind.Regular)
            {
                return Location.Create(graph.Body.Tree, graph.Body.Token(graph.Body.EndToken - 1).Span);
            }
        }

        return null;
    }

    /// <summary>The offsets of the uses of a variable, ascending; what declares it is none.</summary>
    private List<int> UsesOf(ISymbol variable)
    {
        var uses = new List<int>();
        foreach (var name in graph.Body.Descendants(SyntaxKind.Identifier))
        {
            if (name != variable.Declaration && ReferenceEquals(model.GetSymbolInfo(name), variable))
            {
                uses.Add(name.Start);
            }
        }

        return uses;
    }

    private static bool IsUsed(BasicBlock block, int from, List<int> uses)
    {
        for (var i = from; i < block.Nodes.Count; i++)
        {
            var node = i == block.Nodes.Count - 1 && IsCondition(block) ? WholeCondition(block.Nodes[i]) : block.Nodes[i];
            var first = uses.BinarySearch(node.Start);
            first = first < 0 ? ~first : first;
            if (first < uses.Count && uses[first] < node.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCondition(BasicBlock block) =>
        block.Successors.Count > 0 && block.Successors[0].Kind is ControlFlowBranchKind.ConditionalTrue or ControlFlowBranchKind.ConditionalFalse;

    /// <summary>
    /// The condition that an operand is part of. Vet takes a condition for evaluated as a whole, and so a use in any operand for
    /// a use on both ways: <c>if cancel != nil &amp;&amp; done</c> is one.
    /// </summary>
    private static SyntaxNode WholeCondition(SyntaxNode operand)
    {
        while (operand.Parent is var outer
            && (outer.Kind == SyntaxKind.ParenthesizedExpression
                || (outer.TryAs<UnaryExpressionSyntax>(out var unary) && unary.Operator == TokenKind.Not)
                || (outer.TryAs<BinaryExpressionSyntax>(out var binary) && binary.Operator is TokenKind.LogicalAnd or TokenKind.LogicalOr)))
        {
            operand = outer;
        }

        return operand;
    }
}
