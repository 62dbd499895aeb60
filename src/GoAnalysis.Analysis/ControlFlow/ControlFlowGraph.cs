using System.Text;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>
/// The ways that control can take through the body of one function. Operands of <c>&amp;&amp;</c>, <c>||</c> and <c>!</c> in
/// conditions have blocks of their own, and no condition is evaluated. Bodies of function literals are not part of it. Made in
/// time and memory linear in the body, whatever its depth; a body with errors has a graph too, in which jumps to nowhere end.
/// </summary>
public sealed class ControlFlowGraph
{
    internal ControlFlowGraph(SyntaxNode body, IReadOnlyList<BasicBlock> blocks, IReadOnlyList<SyntaxNode> deferredCalls)
    {
        Body = body;
        Blocks = blocks;
        DeferredCalls = deferredCalls;
        MarkReachable();
    }

    /// <summary>The body, a <see cref="SyntaxKind.Block"/>.</summary>
    public SyntaxNode Body { get; }

    /// <summary>All blocks: the entry first, the exit last.</summary>
    public IReadOnlyList<BasicBlock> Blocks { get; }

    /// <summary>Where the function starts.</summary>
    public BasicBlock Entry => Blocks[0];

    /// <summary>
    /// Where it ends: an empty block that returns, panics and the end of the body lead to. On the way there the deferred calls run
    /// whose <c>defer</c> was passed, the last first. https://go.dev/ref/spec#Defer_statements
    /// </summary>
    public BasicBlock Exit => Blocks[^1];

    /// <summary>The calls of all defer statements, in source order; those in unreachable blocks included.</summary>
    public IReadOnlyList<SyntaxNode> DeferredCalls { get; }

    /// <summary>Whether control can get to the closing brace of the body.</summary>
    public bool IsEndReachable => IsLeftBy(ControlFlowBranchKind.Regular);

    /// <summary>Whether the function can return, by a return statement or at the end of its body. A recovered panic is not looked at.</summary>
    public bool CanReturn => IsLeftBy(ControlFlowBranchKind.Return) || IsEndReachable;

    /// <summary>Makes the graph of a body.</summary>
    /// <param name="body">The body of a function declaration or literal, a <see cref="SyntaxKind.Block"/>.</param>
    /// <param name="semanticModel">
    /// Tells which calls never return: <c>panic</c> and those functions of the standard library that end the goroutine or process,
    /// such as <c>os.Exit</c> and <c>log.Fatal</c>. Without it every <c>panic(…)</c> is taken for the predeclared function, and
    /// nothing else ends a block. <see cref="NoReturnFunctions"/> knows more.
    /// </param>
    /// <exception cref="ArgumentException">The node is no block.</exception>
    public static ControlFlowGraph Create(SyntaxNode body, SemanticModel? semanticModel = null) =>
        Create(body, semanticModel is null ? NoReturnFunctions.LooksLikePanic : call => NoReturnFunctions.IsWellKnown(semanticModel.GetSymbolInfo(call.Node)));

    /// <summary>Makes the graph of a body.</summary>
    /// <param name="body">The body of a function declaration or literal, a <see cref="SyntaxKind.Block"/>.</param>
    /// <param name="neverReturns">Says of a call that is a statement whether control never comes back from it.</param>
    /// <exception cref="ArgumentException">The node is no block.</exception>
    public static ControlFlowGraph Create(SyntaxNode body, Func<CallExpressionSyntax, bool> neverReturns)
    {
        ArgumentNullException.ThrowIfNull(neverReturns);
        return body.Kind == SyntaxKind.Block
            ? new ControlFlowGraphBuilder(neverReturns).Build(body)
            : throw new ArgumentException($"the body of a function is a block, not {body.Kind}", nameof(body));
    }

    /// <summary>The blocks as text: the first line of each node, then the edges. Meant for tests and for debugging.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var block in Blocks)
        {
            text.Append(block);
            text.Append(block == Entry ? " entry" : block == Exit ? " exit" : "").AppendLine(block.IsReachable ? ":" : " unreachable:");
            foreach (var node in block.Nodes)
            {
                text.Append("  ").AppendLine(FirstLine(node));
            }

            foreach (var branch in block.Successors)
            {
                text.Append("  -> ").Append(branch.Destination).Append(' ').Append(branch.Kind);
                text.AppendLine(branch.Condition.Exists ? $" ({FirstLine(branch.Condition)})" : "");
            }
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string FirstLine(SyntaxNode node)
    {
        var text = node.Text;
        var end = text.IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(end < 0 ? text : text[..end]);
    }

    private bool IsLeftBy(ControlFlowBranchKind kind)
    {
        foreach (var branch in Exit.Predecessors)
        {
            if (branch.Kind == kind && branch.Source.IsReachable)
            {
                return true;
            }
        }

        return false;
    }

    private void MarkReachable()
    {
        var waiting = new Stack<BasicBlock>();
        Entry.IsReachable = true;
        waiting.Push(Entry);
        while (waiting.TryPop(out var block))
        {
            foreach (var branch in block.Successors)
            {
                if (!branch.Destination.IsReachable)
                {
                    branch.Destination.IsReachable = true;
                    waiting.Push(branch.Destination);
                }
            }
        }
    }
}
