using System.Runtime.InteropServices;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>
/// Makes the graph of a body. A statement is turned into steps, which are taken from a stack of the builder's own: nothing here
/// is deeper in calls for deeper source.
/// </summary>
internal sealed partial class ControlFlowGraphBuilder(Func<CallExpressionSyntax, bool> neverReturns)
{
    private readonly List<BasicBlock> blocks = [];
    private readonly List<SyntaxNode> deferredCalls = [];
    private readonly List<Step> steps = [];
    private readonly List<JumpTargets> targets = [];
    private readonly BasicBlock exit = new();
    private Dictionary<string, LabelTargets>? labels;

    /// <summary>Where control is; null behind a jump.</summary>
    private BasicBlock? current;

    private enum StepKind
    {
        /// <summary>Runs a statement, with its label if it has one.</summary>
        Statement,

        /// <summary>Adds an expression to the block.</summary>
        Evaluate,

        /// <summary>Goes to the first block if a condition holds, else to the second.</summary>
        Test,

        /// <summary>Goes to the first block if a case matches or an element is there, else to the second.</summary>
        Match,

        /// <summary>Goes to a block.</summary>
        Continue,

        /// <summary>Starts a block.</summary>
        Begin,

        /// <summary>Enters what can be broken out of: break, continue, fallthrough.</summary>
        Enter,

        /// <summary>Leaves it.</summary>
        Leave,
    }

    public ControlFlowGraph Build(SyntaxNode body)
    {
        Begin(new BasicBlock());
        Plan(new Step(StepKind.Statement, body), new Step(StepKind.Continue, First: exit));
        while (steps.Count > 0)
        {
            var step = steps[^1];
            steps.RemoveAt(steps.Count - 1);
            Take(step);
        }

        // A label that is jumped to and stands nowhere: nothing follows the jump.
        foreach (var label in labels?.Values ?? Enumerable.Empty<LabelTargets>())
        {
            if (label.Block.Ordinal < 0)
            {
                Begin(label.Block);
            }
        }

        Begin(exit);
        return new ControlFlowGraph(body, blocks, deferredCalls);
    }

    private void Take(in Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Statement:
                Run(step.Node, step.Label);
                break;
            case StepKind.Evaluate:
                Add(step.Node);
                break;
            case StepKind.Test:
                Test(step.Node, step.First!, step.Second!);
                break;
            case StepKind.Match:
                Choose(step.Node, step.First!, step.Second!);
                break;
            case StepKind.Continue:
                Continue(step.First!);
                break;
            case StepKind.Begin:
                Begin(step.First!);
                break;
            case StepKind.Enter:
                targets.Add(new JumpTargets(step.First!, step.Second ?? (targets.Count > 0 ? targets[^1].Continue : null), step.Third));
                break;
            default:
                targets.RemoveAt(targets.Count - 1);
                break;
        }
    }

    /// <summary>Puts steps before all others, the first of them next.</summary>
    private void Plan(params ReadOnlySpan<Step> next)
    {
        for (var i = next.Length - 1; i >= 0; i--)
        {
            steps.Add(next[i]);
        }
    }

    private void PlanStatements(SyntaxNodeList statements)
    {
        var mark = steps.Count;
        foreach (var statement in statements)
        {
            steps.Add(new Step(StepKind.Statement, statement));
        }

        Turn(mark);
    }

    /// <summary>Turns around what was put on the stack in the order of the source.</summary>
    private void Turn(int mark) => CollectionsMarshal.AsSpan(steps)[mark..].Reverse();

    private void Begin(BasicBlock block)
    {
        block.Ordinal = blocks.Count;
        blocks.Add(block);
        current = block;
    }

    /// <summary>Adds a node to the block; behind a jump to a new one that nothing leads to.</summary>
    private BasicBlock Add(SyntaxNode node)
    {
        if (current is null)
        {
            Begin(new BasicBlock());
        }

        if (node.Exists)
        {
            current!.Add(node);
        }

        return current!;
    }

    private void Continue(BasicBlock destination)
    {
        current?.BranchTo(destination, ControlFlowBranchKind.Regular);
        current = null;
    }

    private void Choose(SyntaxNode condition, BasicBlock whenTrue, BasicBlock whenFalse)
    {
        current?.BranchTo(whenTrue, ControlFlowBranchKind.ConditionalTrue, condition);
        current?.BranchTo(whenFalse, ControlFlowBranchKind.ConditionalFalse, condition);
        current = null;
    }

    /// <summary>Evaluates a condition as far as its value needs it. https://go.dev/ref/spec#Logical_operators</summary>
    private void Test(SyntaxNode condition, BasicBlock whenTrue, BasicBlock whenFalse)
    {
        if (condition.TryAs<ParenthesizedExpressionSyntax>(out var parenthesized))
        {
            Plan(new Step(StepKind.Test, parenthesized.Expression, whenTrue, whenFalse));
        }
        else if (condition.TryAs<UnaryExpressionSyntax>(out var unary) && unary.Operator == TokenKind.Not)
        {
            Plan(new Step(StepKind.Test, unary.Operand, whenFalse, whenTrue));
        }
        else if (condition.TryAs<BinaryExpressionSyntax>(out var binary) && binary.Operator is TokenKind.LogicalAnd or TokenKind.LogicalOr)
        {
            var right = new BasicBlock();
            var isAnd = binary.Operator == TokenKind.LogicalAnd;
            Plan(
                new Step(StepKind.Test, binary.Left, isAnd ? right : whenTrue, isAnd ? whenFalse : right),
                new Step(StepKind.Begin, First: right),
                new Step(StepKind.Test, binary.Right, whenTrue, whenFalse));
        }
        else
        {
            Add(condition);
            Choose(condition, whenTrue, whenFalse);
        }
    }

    private readonly record struct Step(
        StepKind Kind, SyntaxNode Node = default, BasicBlock? First = null, BasicBlock? Second = null, BasicBlock? Third = null, LabelTargets? Label = null);

    /// <summary>Where jumps without a label lead to; where to continue is that of the innermost loop.</summary>
    private readonly record struct JumpTargets(BasicBlock Break, BasicBlock? Continue, BasicBlock? Fallthrough);

    /// <summary>Where jumps to a label lead to.</summary>
    private sealed class LabelTargets
    {
        public BasicBlock Block { get; } = new();

        public BasicBlock? Break { get; set; }

        public BasicBlock? Continue { get; set; }
    }
}
