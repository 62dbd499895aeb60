using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>Why control goes from one block to another.</summary>
public enum ControlFlowBranchKind
{
    /// <summary>Nothing else is possible: the next statement, the end of a clause, the next round of a loop, the end of the body.</summary>
    Regular,

    /// <summary>The condition holds, the case matches, or the loop has another element.</summary>
    ConditionalTrue,

    /// <summary>The condition does not hold, the case does not match, or the loop has no other element.</summary>
    ConditionalFalse,

    /// <summary>A select statement chooses a clause. https://go.dev/ref/spec#Select_statements</summary>
    Select,

    /// <summary>A <c>goto</c>, <c>break</c>, <c>continue</c> or <c>fallthrough</c>.</summary>
    Goto,

    /// <summary>A return statement; leads to the exit. https://go.dev/ref/spec#Return_statements</summary>
    Return,

    /// <summary>A call that never returns, such as <c>panic</c>; leads to the exit. https://go.dev/ref/spec#Handling_panics</summary>
    Panic,
}

/// <summary>An edge of a <see cref="ControlFlowGraph"/>.</summary>
/// <param name="Source">Where control comes from.</param>
/// <param name="Destination">Where it goes.</param>
/// <param name="Kind">Why.</param>
/// <param name="Condition">
/// What decides: an operand of <c>&amp;&amp;</c>, <c>||</c> and <c>!</c> or a condition without these; the expression or type of a
/// case; a range statement; the communication that a select statement chooses; the statement behind a jump, the call that never
/// returns. No node where nothing decides, and for the <c>default</c> of a select statement.
/// </param>
public readonly record struct ControlFlowBranch(BasicBlock Source, BasicBlock Destination, ControlFlowBranchKind Kind, SyntaxNode Condition);

/// <summary>Statements and expressions that run one after the other. Immutable to its users.</summary>
public sealed class BasicBlock
{
    private readonly List<SyntaxNode> nodes = [];
    private readonly List<ControlFlowBranch> successors = [];
    private readonly List<ControlFlowBranch> predecessors = [];

    internal BasicBlock()
    {
    }

    /// <summary>Index among the blocks of the graph, 0-based, in the order in which they stand in the source where there is one.</summary>
    public int Ordinal { get; internal set; } = -1;

    /// <summary>
    /// What runs in it, in order: statements without control flow of their own, specifications of variables, conditions, tags and
    /// cases of switches, operands of communications and of ranges, return statements. The nodes below a node belong to it;
    /// bodies of function literals run elsewhere.
    /// </summary>
    public IReadOnlyList<SyntaxNode> Nodes => nodes;

    /// <summary>The edges out of it. Where a condition decides, the edge for true is first; of clauses the order is the source's, the default last.</summary>
    public IReadOnlyList<ControlFlowBranch> Successors => successors;

    /// <summary>The edges into it, from unreachable blocks too.</summary>
    public IReadOnlyList<ControlFlowBranch> Predecessors => predecessors;

    /// <summary>Whether control can get here from the entry, every condition taken for possible.</summary>
    public bool IsReachable { get; internal set; }

    /// <summary>The return statement at its end; no node where there is none.</summary>
    public SyntaxNode ReturnStatement => nodes.Count > 0 && nodes[^1].Kind == SyntaxKind.ReturnStatement ? nodes[^1] : default;

    /// <inheritdoc/>
    public override string ToString() => $"B{Ordinal}";

    internal void Add(SyntaxNode node) => nodes.Add(node);

    internal void BranchTo(BasicBlock destination, ControlFlowBranchKind kind, SyntaxNode condition = default)
    {
        var branch = new ControlFlowBranch(this, destination, kind, condition);
        successors.Add(branch);
        destination.predecessors.Add(branch);
    }
}
